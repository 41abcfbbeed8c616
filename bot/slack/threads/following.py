"""Messages in a followed thread, taken in as replies: what was written, edited and deleted. Knows payloads and ports.

Before the answer only the store is asked. Commands stay commands: whoever says "done" there completes the task.
"""

from collections.abc import Sequence
from typing import Any, Literal

from bot.commands import Card, CardStatus, Command, Kind, Origin, Profile
from bot.errors import StoredByOther
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.ports.talk import Talks
from bot.ports.threads import Reply
from bot.slack.files import files_of
from bot.specs import Place, Tenant
from bot.understand.spoken import is_overheard, is_talk, spoken
from bot.understand.understanding import Understanding

# What became of other tasks is on their cards; what is said below those is said to the bot again.
_LIVE = (CardStatus.OPEN, CardStatus.DONE)
# What nobody says to people: in the conversation with the bot, words that it answers.
_NO_COMMANDS = frozenset({"create", "several", "none", "clarify"})


class Following:
    """Takes in what is said in followed threads."""

    def __init__(
        self,
        inbox: Inbox,
        talks: Talks,
        profiles: Profiles,
        understanding: Understanding,
        *,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._talks = talks
        self._profiles = profiles
        self._understanding = understanding
        self._ids = ids
        self._clock = clock

    async def taken(self, command: Command) -> bool:
        """Whether a message is a reply in a followed thread; then it is accepted for each card that follows it.

        The worker looks again where the author is not known yet.
        """
        tenant, place = command.origin.tenant, command.origin.place
        cards = await self._cards(tenant, place)
        if not cards:
            return False
        command = await self._understanding.assuming(command.model_copy(update={"threaded": True}))
        profile = await self._profiles.get(tenant, command.origin.user)
        if profile is not None and is_command(command, profile):
            return False
        ts = place.ts or ""
        names = tuple(file.name for file in command.files)
        reply = Reply(what="written", ts=ts, stamp=ts, text=command.text, files=names)
        for card in cards:
            await self._accept(command, card, reply, f"{card.id}|{place.channel}:{ts}")
        return True

    async def edited(self, event: dict[str, Any], key: str, tenant: Tenant) -> None:
        """A message was edited or deleted; `key` is Slack's own name of the event."""
        now, before = event.get("message") or {}, event.get("previous_message") or {}
        deleted = event["subtype"] == "message_deleted"
        message = before if deleted else now
        place = Place(channel=event["channel"], ts=message.get("ts"), thread_ts=message.get("thread_ts"))
        user = message.get("user")
        if user is None or message.get("bot_id") or place.thread_ts in (None, place.ts):
            return
        if not deleted and now.get("text") == before.get("text"):
            return
        stamp = str(event.get("event_ts") or event.get("ts")) if deleted else (now.get("edited") or {}).get("ts")
        reply = Reply(
            what="deleted" if deleted else "changed",
            ts=place.ts or "",
            stamp=stamp or str(event.get("ts")),
            text="" if deleted else str(now.get("text") or ""),
            files=() if deleted else tuple(file.name for file in files_of(now)),
        )
        door: Literal["dm", "mention"] = "dm" if event.get("channel_type") == "im" else "mention"
        said = Command(
            id="",
            kind=Kind.REPLY,
            origin=Origin(tenant=tenant, user=user, place=place, door=door),
            now=self._clock.now(),
            threaded=True,
        )
        for card in await self._cards(tenant, place):
            await self._accept(said, card, reply, f"{card.id}|{key}")

    async def _accept(self, command: Command, card: Card, reply: Reply, key: str) -> None:
        named = {
            "id": self._ids(command.origin.tenant, "reply", key),
            "kind": Kind.REPLY,
            "text": reply.model_dump_json(),
            "card": card.id,
            "task": card.current.ref if card.current is not None else None,
            "files": (),
        }
        await self._inbox.accept(command.model_copy(update=named), Effects())

    async def _cards(self, tenant: Tenant, place: Place) -> Sequence[Card]:
        """The cards that follow the thread of a message; one of a newer version of the bot is that one's."""
        found = list[Card]()
        for name in await self._talks.cards_in(tenant, place):
            try:
                drawn = await self._inbox.card(tenant, name)
            except StoredByOther:
                continue
            follows = drawn.card.follows if drawn is not None else None
            if drawn is None or follows is None or drawn.card.status not in _LIVE:
                continue
            if _same(follows.place, place):
                found.append(drawn.card)
        return found


def is_command(command: Command, profile: Profile) -> bool:
    """Whether a message in a followed thread is said to the bot."""
    reading, _ = spoken(command, profile)
    if command.origin.door == "dm":
        return is_talk(reading) or reading.intent not in _NO_COMMANDS
    return is_overheard(reading)


def _same(thread: Place, place: Place) -> bool:
    return (thread.channel, thread.thread_ts) == (place.channel, place.thread_ts)
