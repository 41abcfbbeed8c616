"""The buttons of a message that rings: complete the task, put it off, or be told again later. Knows payloads and ports.

After the action the message is shown anew in its place; both run in order, because they share the lane of the card.
"""

from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox, Rung, RungRow
from bot.preferences import Topic
from bot.slack.acting import Acting
from bot.slack.payloads import press_key, press_origin, tenant_of
from bot.slack.unasked.reminders import ACTIONS, Pressed, pressed, rows_of

PRESSES = ACTIONS


class ReminderPresses:
    """Accepts what is pressed."""

    def __init__(self, inbox: Inbox, acting: Acting, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._acting = acting
        self._ids = ids
        self._clock = clock

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of ACTIONS. Raises StoreUnavailable and SaveUnknown."""
        del action_id
        said = pressed(body["actions"][0])
        if said is None:
            return
        origin, natural = press_origin(body, tenant_of(context)), press_key(body)
        if not said.again:
            kind = Kind.SNOOZE if said.word else Kind.COMPLETE
            what = self._acting.act(
                *(origin, natural, kind), task=said.task, card=said.card, text=said.word, aloud=False, shown=said.shown
            )
            if not await what:
                return
        rows = rows_of(body.get("message") or {})
        await self._show(origin, natural, said, rows or (_row(said),))

    async def _show(self, origin: Origin, natural: str, said: Pressed, rows: tuple[RungRow, ...]) -> None:
        rung = Rung(rows=rows, task=said.task, later=said.word if said.again else "")
        command = Command(
            id=self._ids(origin.tenant, "rung", natural),
            kind=Kind.RING,
            origin=origin.model_copy(update={"replaces": True}),
            now=self._clock.now(),
            text=rung.model_dump_json(),
            card=said.card,
        )
        await self._inbox.accept(command, Effects())


def _row(said: Pressed) -> RungRow:
    """The one task that was pressed, where Slack does not show the message that it stands in."""
    return RungRow(card=said.card, task=said.task, topic=Topic.REMINDER)
