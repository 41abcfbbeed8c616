"""A scene's part of a rig: what its person says and presses, and what stands in Slack and Zoho because of it."""

import datetime as dt
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rig import Rig
from world import button

from bot.commands import Kind
from bot.ports import Effects
from bot.sandbox.slack import seed
from bot.sandbox.zoho import seed as zoho_seed
from bot.service.sync.observing import sighting
from bot.slack.messenger import CARD_EVENT
from bot.specs import Product, TaskRef, Tenant
from bot.store.engine import Engine
from bot.store.seal import CommandIds

USER, OTHER = seed.DANA, seed.MARIA


class Stage:
    """One scene's part of a rig: its own title, and what people see of it."""

    def __init__(self, made: Rig, number: int, engine: Engine) -> None:
        self.made = made
        # For what nobody gives by hand.
        self.engine = engine
        self.title = f"send offer k{number:03d}"
        # What the scene needs to remember of itself.
        self.found: Any = None

    def messages(self, user: str = USER, channel: str | None = None) -> list[dict[str, Any]]:
        """What the bot said of this scene's task."""
        place = channel or self.made.slack.dm(user)
        said = self.made.slack.messages(place, user)
        return [message for message in said if message.get("bot_id") and self.title in str(message)]

    async def message(
        self, wanted: Callable[[dict[str, Any]], object], user: str = USER, channel: str | None = None
    ) -> dict[str, Any]:
        """The newest of them that is as wanted, as soon as there is one."""

        def found() -> list[dict[str, Any]]:
            return [message for message in self.messages(user, channel) if wanted(message)]

        await self.made.slack.until(found, timeout=30)
        return found()[-1]

    async def say(self, text: str, channel: str | None = None) -> Any:
        """The person writes."""
        return await self.made.slack.say(USER, channel or self.made.slack.dm(USER), text)

    async def card(self, line: str = "tomorrow") -> dict[str, Any]:
        """Their card, once the task is made of this line."""
        await self.say(f"{self.title} {line}")
        return await self.message(lambda message: button(message, "Complete"))

    async def press(self, message: dict[str, Any], label: str, user: str = USER) -> None:
        """The button whose label begins so."""
        for block in message["blocks"]:
            for element in block["elements"] if block["type"] == "actions" else []:
                if element.get("text", {}).get("text", "").startswith(label):
                    place = (user, self.made.slack.dm(user), message["ts"], element["action_id"])
                    await self.made.slack.click(*place, value=element.get("value"))
                    return
        raise AssertionError(f"no button {label!r} in {message['blocks']}")

    async def choose(self, message: dict[str, Any], option: str) -> None:
        """The option of a menu that begins so."""
        for block in message["blocks"]:
            for element in block["elements"] if block["type"] == "actions" else []:
                for each in element.get("options", []):
                    if each["text"]["text"].startswith(option):
                        place = (USER, self.made.slack.dm(USER), message["ts"], element["action_id"])
                        await self.made.slack.click(*place, selected_option=each["value"])
                        return
        raise AssertionError(f"no option {option!r}")

    async def press_home(self, label: str, user: str = USER) -> None:
        """The button of the Home tab that a screen reader reads so, once it is there."""

        def wanted() -> dict[str, Any] | None:
            for block in (self.made.slack.home_of(user) or {"blocks": []})["blocks"]:
                for element in [block["accessory"]] if "accessory" in block else block.get("elements", []):
                    if element.get("accessibility_label") == label:
                        return dict(element)
            return None

        await self.made.slack.until(wanted, timeout=30)
        found = wanted()
        assert found is not None
        await self.made.slack.view_action(user, found["action_id"], value=found["value"], home=True)

    async def sighted(self, key: str) -> None:
        """What was changed in Zoho by hand is noticed; the same `key` is noticed once."""
        refs = [TaskRef(product=Product.CRM, id=task["id"]) for task in self.tasks()]
        now = self.made.zoho.org.clock.now()
        command = sighting(CommandIds(b"k" * 32), Tenant(team=seed.TEAM_ID), "settings", "", refs, key=key, now=now)
        await self.engine.accept(command, Effects())

    async def put_back(self) -> dict[str, Any]:
        """Their card, once the task is late by hand in Zoho, and more so than those of all scenes before.

        Nobody says a day that has passed, and a Home tab shows only so many of a kind.
        """
        day = dt.date(2026, 1, 31) - dt.timedelta(days=int(self.title[-3:]))
        (task,) = self.tasks()
        self.made.zoho.by_hand.change(task["id"], zoho_seed.BOB, Due_Date=f"{day}")
        await self.sighted(f"{self.title} {day}")
        return await self.message(lambda message: f" {day.day} {day:%b %Y}" in message["text"])

    def tasks(self) -> list[dict[str, Any]]:
        """What Zoho holds of this scene."""
        return [task for task in self.made.zoho.crm_tasks() if self.title in task["Subject"]]

    def twice(self) -> str:
        """What was made or said more than once, in words."""
        cards, said = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for user, channel in ((USER, None), (OTHER, None), (USER, seed.SALES)):
            place = channel or self.made.slack.dm(user)
            for message in self.messages(user, channel):
                metadata = message.get("metadata") or {}
                if metadata.get("event_type") == CARD_EVENT:
                    cards[metadata["event_payload"]["card"], place] += 1
                elif not is_card(message):
                    said[message["text"], place] += 1
        doubled = [f"{key} {count} times" for key, count in (*cards.items(), *said.items()) if count > 1]
        return "; ".join(doubled)


def is_card(message: dict[str, Any]) -> bool:
    """Whether it is a task's picture: those may say the same, each of its own task."""
    return any(button(message, label) is not None for label in ("Complete", "Reopen", "Undo", "Edit"))


@dataclass(frozen=True)
class Scene:
    """How a kind of command comes to be given; `wrong` says what is not as it should be in the end.

    `kinds` are the commands that it gives, in their order; `zoho` is the request that its write (or its look) is, and
    `slack` the method by which it ends. `settings` are those of its bot that are not as everywhere.
    """

    name: str
    kinds: tuple[Kind, ...]
    ready: Callable[[Stage], Awaitable[None]]
    act: Callable[[Stage], Awaitable[None]]
    wrong: Callable[[Stage], str]
    zoho: str | None = None
    slack: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
