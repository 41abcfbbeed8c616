"""Scenes: for each kind of command how a person comes to give it, and what must have become of it in the end."""

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from rig import Rig
from world import button

from bot.commands import Kind
from bot.sandbox.slack import seed
from bot.slack.messenger import CARD_EVENT

CREATES, NOTES = "POST /crm/v8/Tasks", "POST /crm/v8/Tasks/*/Notes"
CHANGES, DELETES, READS = "PUT /crm/v8/Tasks*", "DELETE /crm/v8/Tasks*", "GET /crm/v8/Tasks/*"
USER, OTHER = seed.DANA, seed.MARIA
LINK = "https://crm.zoho.com/crm/tab/Tasks/"


class Stage:
    """One scene's part of a rig: its own title, and what people see of it."""

    def __init__(self, made: Rig, number: int) -> None:
        self.made = made
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
    `slack` the method by which it ends.
    """

    name: str
    kinds: tuple[Kind, ...]
    ready: Callable[[Stage], Awaitable[None]]
    act: Callable[[Stage], Awaitable[None]]
    wrong: Callable[[Stage], str]
    zoho: str | None = None
    slack: str | None = None


def _tasks(stage: Stage, count: int, status: str | None = None) -> str:
    found = [task["Status"] for task in stage.tasks()]
    as_wanted = len(found) == count and (status is None or set(found) == {status})
    return "" if as_wanted else f"tasks are {found}, not {count} {status or ''}"


async def _nothing(stage: Stage) -> None:
    del stage


async def _with_card(stage: Stage) -> None:
    stage.found = await stage.card()


async def _with_series(stage: Stage) -> None:
    stage.found = await stage.card("every friday for 4 times")


async def _says_done(stage: Stage) -> None:
    await stage.say(f"mark {stage.title} as done")


async def _comments(stage: Stage) -> None:
    await stage.choose(stage.found, "Comment")
    await stage.made.slack.submit(USER, {"words": f"note on {stage.title}"})


def _noted(stage: Stage) -> str:
    notes = [note for note in stage.made.zoho.crm_notes() if stage.title in note["Note_Content"]]
    return "" if len(notes) == 1 else f"{len(notes)} notes"


async def _runs_step(stage: Stage) -> None:
    stage.found = stage.made.slack.run_step(USER, "create_task", {"task": f"{stage.title} tomorrow"})


def _stepped(stage: Stage) -> str:
    return "" if stage.found.status == "completed" else f"the step is {stage.found.status}: {stage.found.error}"


async def _with_question(stage: Stage) -> None:
    await stage.say(f"- {stage.title} a tomorrow\n- {stage.title} b on Friday\n- {stage.title} c on Monday")
    stage.found = await stage.message(lambda message: button(message, "Make all 3"))


async def _makes_all(stage: Stage) -> None:
    await stage.press(stage.found, "Make all 3")


async def _with_list(stage: Stage) -> None:
    for name in "ab":
        await stage.say(f"{stage.title} {name} tomorrow")
        await stage.message(lambda message, name=name: f"{stage.title} {name}" in str(message) and is_card(message))  # type: ignore[misc]  # a default binds it
    await stage.made.slack.until(lambda: len(stage.tasks()) == 2, timeout=30)
    await stage.say("my tasks")
    await stage.message(lambda message: "2 open tasks" in message["text"])
    await stage.say("complete all")
    stage.found = await stage.message(lambda message: "Complete these 2 tasks" in message["text"])


async def _confirms(stage: Stage) -> None:
    await stage.press(stage.found, "Complete 2 tasks")


async def _handed(stage: Stage) -> None:
    await stage.say(f"{stage.title} today for <@{OTHER}>")
    await stage.message(lambda message: button(message, "Complete"))
    await stage.made.slack.open_home(USER)


async def _chases(stage: Stage) -> None:
    await stage.press_home(f"Ask politely: {stage.title}")


async def _asked(stage: Stage) -> None:
    await _handed(stage)
    await _chases(stage)
    stage.found = await stage.message(lambda message: "asks how" in message["text"], OTHER)


async def _declines(stage: Stage) -> None:
    await stage.press(stage.found, "Decline", OTHER)


def _told(stage: Stage, words: str, user: str) -> str:
    count = sum(words in message["text"] for message in stage.messages(user))
    return "" if count == 1 else f"{words!r} was said {count} times"


async def _with_link(stage: Stage) -> None:
    await stage.say(f"<@{seed.BOT_USER_ID}> {stage.title} tomorrow", seed.SALES)
    await stage.message(lambda message: button(message, "Complete"), channel=seed.SALES)


async def _posts_link(stage: Stage) -> None:
    (task,) = stage.tasks()
    stage.found = (await stage.say(f"look at {LINK}{task['id']}", seed.SALES)).ts


def _unfurled(stage: Stage) -> str:
    messages = stage.made.slack.messages(seed.SALES, USER)
    (message,) = [each for each in messages if each["ts"] == stage.found]
    count = len(message.get("attachments") or [])
    return "" if count == 1 else f"{count} links are shown"


async def _opens_home(stage: Stage) -> None:
    await stage.made.slack.open_home(USER)


def _at_home(stage: Stage) -> str:
    shown = str(stage.made.slack.home_of(USER))
    return "" if stage.title in shown else "Home does not show it"


async def _reacts(stage: Stage) -> None:
    said = await stage.made.slack.say(OTHER, seed.SALES, f"{stage.title} tomorrow")
    await stage.made.slack.react(USER, seed.SALES, said.ts, "pushpin")


_EXECUTED, _POSTED = "functions.completeSuccess", "chat.postMessage"
SCENES = (
    Scene(
        "words",
        (Kind.TALK, Kind.COMPLETE),
        _with_card,
        _says_done,
        lambda stage: _tasks(stage, 1, "Completed"),
        CHANGES,
        _POSTED,
    ),
    Scene("comment", (Kind.NOTE,), _with_card, _comments, _noted, NOTES, "chat.update"),
    Scene(
        "step",
        (Kind.STEP, Kind.CREATE),
        _nothing,
        _runs_step,
        lambda stage: _stepped(stage) or _tasks(stage, 1),
        CREATES,
        _EXECUTED,
    ),
    Scene("lines", (Kind.EACH,), _with_question, _makes_all, lambda stage: _tasks(stage, 3), CREATES, _POSTED),
    Scene(
        "batch",
        (Kind.COMPLETE,),
        _with_list,
        _confirms,
        lambda stage: _tasks(stage, 2, "Completed"),
        CHANGES,
        "chat.update",
    ),
    Scene("stop", (Kind.STOP,), _with_series, lambda s: s.choose(s.found, "Stop"), lambda s: _tasks(s, 1), DELETES),
    Scene("skip", (Kind.SKIP,), _with_series, lambda s: s.choose(s.found, "Skip"), lambda s: _tasks(s, 3), DELETES),
    Scene("chase", (Kind.CHASE,), _handed, _chases, lambda s: _told(s, "asks how", OTHER), READS, _POSTED),
    Scene("answer", (Kind.ANSWER,), _asked, _declines, lambda s: _told(s, "can't take", USER), READS, _POSTED),
    Scene("link", (Kind.UNFURL,), _with_link, _posts_link, _unfurled, READS, "chat.unfurl"),
    Scene("home", (Kind.HOME,), _with_card, _opens_home, _at_home, "POST /crm/v8/coql", "views.publish"),
    Scene(
        "emoji",
        (Kind.REACTED, Kind.CREATE),
        _nothing,
        _reacts,
        lambda stage: _tasks(stage, 1),
        CREATES,
        "chat.postEphemeral",
    ),
)
