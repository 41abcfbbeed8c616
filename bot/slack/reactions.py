"""The task emoji put on a message, or taken away: accepted. Knows payloads and ports; the worker reads the message.

An event names a message and says nothing of its text (docs.slack.dev, reaction_added); it comes only from conversations
that the bot is in.
"""

from typing import Any, Literal

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import CommandIds, Effects, Inbox, Preferences
from bot.slack.payloads import moment_of, tenant_of
from bot.specs import Place


class Reactions:
    """Accepts reactions with the emoji that makes tasks."""

    def __init__(self, inbox: Inbox, preferences: Preferences, ids: CommandIds) -> None:
        self._inbox = inbox
        self._preferences = preferences
        self._ids = ids

    async def added(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """`reaction_added`."""
        await self._reacted(body, context, "added")

    async def removed(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """`reaction_removed`."""
        await self._reacted(body, context, "removed")

    async def _reacted(self, body: dict[str, Any], context: AsyncBoltContext, how: Literal["added", "removed"]) -> None:
        event, tenant = body["event"], tenant_of(context)
        item, user = event.get("item") or {}, str(event.get("user") or "")
        if item.get("type") != "message" or not user or user == context.bot_user_id:
            return
        preferred = await self._preferences.preferred(tenant, user, item["channel"])
        # A skin tone is said behind the name ("+1::skin-tone-2").
        if not preferred.reaction or str(event.get("reaction", "")).partition("::")[0] != preferred.emoji:
            return
        place = Place(channel=item["channel"], ts=item["ts"])
        command = Command(
            id=self._ids(tenant, "event", body["event_id"]),
            kind=Kind.REACTED,
            origin=Origin(tenant=tenant, user=user, place=place, door="reaction"),
            now=moment_of(event.get("event_ts")),
            text=f"{how} {preferred.emoji}",
            assumed=preferred.assumed,
            # One task for a message and person. It is the lane, too, so that adding and removing run in their order.
            card=self._ids(tenant, "reaction", f"{place.channel}:{place.ts}:{user}"),
        )
        await self._inbox.accept(command, Effects())
