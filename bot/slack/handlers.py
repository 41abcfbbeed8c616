"""What happened in Slack, turned into commands: read, accept, answer. Knows payloads and ports; short on purpose.

Before the answer nothing is asked of Slack or Zoho: when the author is not known yet, the raw text is accepted and the
worker reads it.
"""

import datetime as dt
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Card, Command, Kind, Origin
from bot.errors import CannotPlan, NotAllowed, NotConnected, NotUnderstood
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.service import answers
from bot.slack import cards
from bot.specs import Place, TaskRef, Tenant
from bot.understand import Understanding, introduced, notice

NOT_SAVED = "Not saved: I can't reach my memory right now, so nothing will happen. Please try again in a minute."
FAILED = (
    "Not saved: something went wrong on my side. Please try again; if it happens again, tell an admin of mine the "
    "reference {reference}."
)
UNREAD = "Saved. I'm reading it; its card comes in our direct messages."

# Messages that people wrote; every other subtype is an edit, a deletion or Slack's own words.
_WRITTEN = {None, "file_share", "thread_broadcast"}
# An action that Zoho answers faster than this goes straight to its result, without a picture in between.
_DOING_SHOWS_AFTER = 0.7


class Handlers:
    """One method per kind of payload."""

    def __init__(
        self, inbox: Inbox, profiles: Profiles, understanding: Understanding, ids: CommandIds, clock: Clock
    ) -> None:
        self._inbox = inbox
        self._profiles = profiles
        self._understanding = understanding
        self._ids = ids
        self._clock = clock

    async def slash(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """A slash command: accepted, and the arguments of its ephemeral answer."""
        tenant = _tenant(context)
        origin = Origin(
            tenant=tenant,
            user=body["user_id"],
            place=Place(channel=body["channel_id"]),
            door="slash",
            response_url=body.get("response_url"),
        )
        command = Command(
            id=self._ids(tenant, "command", body["trigger_id"]),
            kind=Kind.CREATE,
            origin=origin,
            now=self._clock.now(),
            text=body.get("text", ""),
        )
        if not command.text.strip():
            return {"text": answers.EMPTY}
        accepted = await self._create(command)
        if isinstance(accepted, str):
            return {"text": accepted}
        if accepted is None:
            return {"text": UNREAD}
        text, blocks = cards.receipt(accepted)
        return {"text": text, "blocks": blocks}

    async def message(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A message in the DM with the bot: accepted; its answer is the card."""
        event = body["event"]
        if event.get("channel_type") != "im" or event.get("subtype") not in _WRITTEN or event.get("bot_id"):
            return
        tenant = _tenant(context)
        place = Place(channel=event["channel"], ts=event["ts"], thread_ts=event.get("thread_ts"))
        command = Command(
            id=self._ids(tenant, "event", body["event_id"]),
            kind=Kind.CREATE,
            origin=Origin(tenant=tenant, user=event["user"], place=place, door="dm"),
            now=dt.datetime.fromtimestamp(float(event["ts"]), dt.UTC),
            text=event.get("text", ""),
        )
        answer = await self._create(command, same_as=f"{place.channel}:{place.ts}")
        if isinstance(answer, str):
            await self._inbox.tell(notice(command, answer))

    async def _create(self, command: Command, same_as: str | None = None) -> Card | str | None:
        """Accepts a create: its card, the sentence to say instead, or None where the worker is to read it."""
        profile = await self._profiles.get(command.origin.tenant, command.origin.user)
        if profile is None:
            await self._inbox.accept(command, Effects(), same_as=same_as)
            return None
        try:
            command, card = self._understanding.create(command, profile)
        except (NotAllowed, NotUnderstood, NotConnected, CannotPlan) as err:
            return str(err)
        await self._inbox.accept(command, Effects(card=card), same_as=same_as)
        return card

    async def action(self, kind: Kind, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button on a card: accepted; its answer is the card, drawn again."""
        action = body["actions"][0]
        if (pressed := _pressed(action)) is None:
            return
        card, task = pressed
        message = (body.get("container") or {}).get("message_ts") or ""
        tenant = _tenant(context)
        user = body["user"]["id"]
        command = Command(
            id=self._ids(tenant, "action", f"{action['action_ts']}|{message}|{user}"),
            kind=kind,
            origin=Origin(
                tenant=tenant,
                user=user,
                place=Place(channel=body["channel"]["id"], ts=message),
                door="action",
                response_url=body.get("response_url"),
            ),
            now=self._clock.now(),
            card=card,
            task=task,
        )
        profile = await self._profiles.get(tenant, user)
        if profile is not None:
            try:
                command = introduced(command, profile)
            except NotAllowed as err:
                await self._inbox.tell(notice(command, str(err)))
                return
        await self._inbox.accept(command, Effects(doing=(card, kind), draw_after=_DOING_SHOWS_AFTER))


def _tenant(context: AsyncBoltContext) -> Tenant:
    """The installation, as authorize found it: payload kinds differ in what they say of the enterprise."""
    found = context.authorize_result
    assert found is not None
    assert found.team_id is not None
    return Tenant(team=found.team_id, enterprise=found.enterprise_id)


def _pressed(action: dict[str, Any]) -> tuple[str, TaskRef] | None:
    """The card and task of a pressed button; None when its value is none of ours."""
    card, _, task = str(action.get("value", "")).partition(" ")
    try:
        return card, TaskRef.from_key(task)
    except ValueError:
        return None
