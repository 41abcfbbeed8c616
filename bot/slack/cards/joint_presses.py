"""What is chosen on the card of a task that several people have, or in a question about it. Knows payloads, ports."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox
from bot.service.joint import joint
from bot.slack.payloads import press_key, press_origin, tenant_of
from bot.specs import Person, TaskSpec


class JointPresses:
    """Accepts it; which parts it means and who may is judged by the worker."""

    def __init__(self, inbox: Inbox, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._ids = ids
        self._clock = clock

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of slack/cards/joint.py, ACTIONS. Raises StoreUnavailable and SaveUnknown."""
        del action_id
        action = body["actions"][0]
        value = str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")
        card, _, asked = value.partition(" ")
        if asked.partition(" ")[0] not in (*joint.KINDS, joint.UNDO):
            return
        origin = press_origin(body, tenant_of(context))
        command = Command(
            id=self._ids(origin.tenant, "action", press_key(body)),
            kind=Kind.JOINT,
            origin=origin,
            now=self._clock.now(),
            text=asked,
            card=card,
        )
        await self._inbox.accept(command, Effects())


def people_chosen(command: str, card: str, origin: Origin, people: Sequence[str], now: dt.datetime) -> Command:
    """The command, of this id, that those have the task of a card of the whole from now on (Slack user ids)."""
    spec = TaskSpec(title="", assignees=tuple(Person(slack=user) for user in people))
    return Command(
        id=command,
        kind=Kind.JOINT,
        origin=origin,
        now=now,
        text=f"{joint.PEOPLE} {joint.ALL}",
        spec=spec,
        only=("assignees",),
        card=card,
    )
