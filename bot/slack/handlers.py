"""What happened in Slack, turned into commands: read, accept, answer. Knows payloads and ports; short on purpose.

Before the answer nothing is asked of Slack or Zoho: when the author is not known yet, the raw text is accepted and the
worker reads it.
"""

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import ACTION_SHOWS_AFTER, Card, Command, Drawn, Kind, Notice, Origin, Profile
from bot.errors import CannotPlan, NotAllowed, NotConnected, NotUnderstood
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.service import several
from bot.service.asked import AskedFirst, LinkAsked, ListAsked, MoreAsked, TalkAsked, other
from bot.service.notices import notice
from bot.service.presses import doable
from bot.slack.acting import Acting
from bot.slack.cards import cards, records
from bot.slack.files import files_of
from bot.slack.messages import without_mention
from bot.slack.payloads import moment_of, press_key, tenant_of
from bot.slack.talk.answering import Answering
from bot.slack.talk.talk import Talking
from bot.slack.threads.following import Following
from bot.specs import Place, TaskRef, Tenant
from bot.understand.understanding import PointingAsked, Understanding

# What each button of a card asks for; Undo says it itself.
ACTIONS: Mapping[str, Kind] = {
    cards.COMPLETE: Kind.COMPLETE,
    cards.REOPEN: Kind.REOPEN,
    cards.SNOOZE: Kind.SNOOZE,
    cards.DELETE: Kind.DELETE,
    cards.UPDATE: Kind.CHANGE,
    cards.KEEP: Kind.KEEP,
    cards.MINE: Kind.CHANGE,
    cards.TAKE_OVER: Kind.KEEP,
    records.LINK: Kind.LINK,
}

_UNDOING = {kind.value: kind for kind in (Kind.COMPLETE, Kind.REOPEN, Kind.CHANGE, Kind.RESTORE, Kind.STOP, Kind.NOTE)}

# The question that is asked instead says it all.
ASKED = ""

# Messages that people wrote; every other subtype is an edit, a deletion or Slack's own words.
_WRITTEN = {None, "file_share", "thread_broadcast"}
# Says what people asked Slack to say for them, such as with /remind; for users.info it is no bot [WILD].
_SLACKBOT = "USLACKBOT"


class Handlers:
    """One method per kind of payload."""

    def __init__(
        self,
        inbox: Inbox,
        profiles: Profiles,
        understanding: Understanding,
        ids: CommandIds,
        clock: Clock,
        *,
        said_at_once: Mapping[str, Callable[[Tenant, str], Awaitable[str]]] = MappingProxyType({}),
        asking: Mapping[str, Kind] = MappingProxyType({}),
        talking: Talking | None = None,
        following: Following | None = None,
        answering: Answering | None = None,
    ) -> None:
        """`said_at_once`: words that alone ask for something the store knows, and what answers a person.

        `asking`: words that alone ask for what the worker finds out, and the kind of command that does.
        """
        self._talking = talking
        self._following = following
        self._answering = answering
        self._said_at_once = said_at_once
        self._asking = asking
        self._inbox = inbox
        self._profiles = profiles
        self._understanding = understanding
        self._ids = ids
        self._clock = clock
        self._acting = Acting(inbox, profiles, ids, clock)

    async def slash(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """A slash command: accepted, and the arguments of its ephemeral answer."""
        tenant = tenant_of(context)
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
        accepted = await self._create(command)
        if isinstance(accepted, str):
            return {"text": accepted} if accepted else {}
        if accepted is None:
            # Whether this person may have tasks is not known yet: the worker says that it is saved.
            return {"text": say("door-unread")}
        text, blocks = cards.receipt(accepted)
        return {"text": text, "blocks": blocks}

    async def message(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A message: in the bot's DM, or naming it in a channel, it is a task; edited, it may offer an update."""
        event = body["event"]
        subtype = event.get("subtype")
        if subtype in ("message_changed", "message_deleted"):
            await self._edited(body, context)
        elif _by_person(event):
            if event.get("channel_type") == "im":
                await self._said(body, context, "dm")
            elif f"<@{context.bot_user_id}" in (event.get("text") or ""):
                await self._said(body, context, "mention")
            elif event.get("thread_ts") not in (None, event["ts"]) and self._talking is not None:
                written = self._written(event, context, "mention")
                if await self._completed(written):
                    return
                if self._following is None or not await self._following.taken(written):
                    await self._talking.overheard(written)

    async def mention(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The bot named in a channel: the rest is a task; in a thread, the message that started it is read too."""
        if _by_person(body["event"]):
            await self._said(body, context, "mention")

    async def _said(self, body: dict[str, Any], context: AsyncBoltContext, door: Literal["dm", "mention"]) -> None:
        """Accepts what somebody wrote; its answer is the card.

        One text that arrives as two events, as `message` and as `app_mention`, is one command and hears one answer.
        """
        event = body["event"]
        tenant = tenant_of(context)
        command = self._written(event, context, door)
        threaded = command.origin.place.thread_ts not in (None, command.origin.place.ts)
        command = command.model_copy(update={"parent": door == "mention" and threaded})
        if threaded and self._talking is not None:
            asks = _word(command.text) in (*self._said_at_once, *self._asking)
            if door == "dm" and not asks and self._following is not None and await self._following.taken(command):
                return
            command = await self._talking.placed(command)
            if command.threaded and not command.text and not command.files:
                drawn = await self._talking.standing(command)
                if drawn is not None:
                    await self._inbox.tell(_standing(command, drawn, self._clock.now()))
                    return
        if (said := self._said_at_once.get(_word(command.text))) is not None and not command.parent:
            await self._inbox.tell(notice(command, await said(tenant, command.origin.user)))
            return
        if (kind := self._asking.get(_word(command.text))) is not None and not command.parent:
            await self._inbox.accept(command.model_copy(update={"kind": kind}), Effects())
            return
        answer = await self._create(command)
        if isinstance(answer, str) and answer != ASKED:
            # The worker may read the other event, and would end with the same words.
            await self._inbox.tell(notice(command, answer, "end"))

    async def _completed(self, written: Command) -> bool:
        """Whether what was written in a thread, without naming the bot, was the rest of a line above it; then taken."""
        if self._answering is None:
            return False
        profile = await self._profiles.get(written.origin.tenant, written.origin.user)
        joined = await self._answering.joined(written, profile, overheard=True)
        if joined is None or profile is None:
            return False
        accepted = await self._accepted(await self._understanding.assuming(joined), profile)
        if isinstance(accepted, str) and accepted != ASKED:
            await self._inbox.tell(notice(joined, accepted, "end"))
        return True

    def _written(self, event: dict[str, Any], context: AsyncBoltContext, door: Literal["dm", "mention"]) -> Command:
        """A message that somebody wrote."""
        tenant = tenant_of(context)
        place = Place(channel=event["channel"], ts=event["ts"], thread_ts=event.get("thread_ts"))
        return Command(
            id=self._ids(tenant, "message", f"{place.channel}:{place.ts}"),
            kind=Kind.CREATE,
            origin=Origin(tenant=tenant, user=event["user"], place=place, door=door),
            now=moment_of(event["ts"]),
            text=without_mention(event.get("text") or "", context.bot_user_id),
            files=files_of(event),
        )

    async def _edited(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A message that a task came from was edited, or deleted (then its text is empty)."""
        event = body["event"]
        now, before = event.get("message") or {}, event.get("previous_message") or {}
        # Slack leaves a tombstone for a deleted message that has replies.
        deleted = event["subtype"] == "message_deleted" or now.get("subtype") == "tombstone"
        if not deleted and now.get("text") == before.get("text"):
            return  # an unfurl, or an edit of something else
        ts = now.get("ts") or before.get("ts") or event.get("deleted_ts")
        tenant = tenant_of(context)
        if self._following is not None:
            await self._following.edited(event, body["event_id"], tenant)
        source = Place(channel=event["channel"], ts=ts)
        card = await self._inbox.card_from(tenant, source) if ts else None
        user = before.get("user") or now.get("user")
        if card is None or user is None:
            return
        text = "" if deleted else without_mention(now.get("text") or "", context.bot_user_id)
        door: Literal["dm", "mention"] = "dm" if event.get("channel_type") == "im" else "mention"
        command = Command(
            id=self._ids(tenant, "event", body["event_id"]),
            kind=Kind.EDITED,
            origin=Origin(tenant=tenant, user=user, place=source, door=door),
            # "tomorrow" still means the day after it was first written.
            now=moment_of(source.ts),
            text=text,
            card=card,
        )
        await self._inbox.accept(await self._understanding.assuming(command), Effects())

    async def _create(self, command: Command) -> Card | str | None:
        """Accepts a create: its card, the sentence to say instead, or None where the worker is to read it."""
        command = await self._understanding.assuming(command)
        profile = await self._profiles.get(command.origin.tenant, command.origin.user)
        joined = await self._answering.joined(command, profile) if self._answering is not None else None
        if (profile is None or command.parent) and joined is None:
            await self._inbox.accept(command, Effects())
            return None
        assert profile is not None
        return await self._accepted(joined or command, profile)

    async def _accepted(self, command: Command, profile: Profile) -> Card | str | None:
        """Accepts the create of somebody known: its card, the sentence to say instead, or None as `_create` does."""
        try:
            command, card = await self._understanding.create(command, profile)
        except (LinkAsked, ListAsked, TalkAsked) as err:
            await self._inbox.accept(other(command, err), Effects())
            return ASKED
        except PointingAsked:
            await self._inbox.accept(command, Effects())
            return None
        except AskedFirst as err:
            asked = command.model_copy(update={"kind": Kind.ASK})
            told, kept = err.question(asked), several.kept(asked, self._clock.now())
            await self._inbox.accept(asked, Effects(notices=(told,), then=(kept,)))
            return ASKED
        except (NotAllowed, NotUnderstood, NotConnected, CannotPlan) as err:
            if isinstance(err, MoreAsked) and self._answering is not None:
                await self._answering.ask(command)
            return str(err)
        await self._inbox.accept(command, saved(card))
        return card

    async def action(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button on a card: accepted; its answer is the card, drawn again."""
        action = body["actions"][0]
        if (pressed := _pressed(action_id, action)) is None:
            return
        kind, card, task, word = pressed
        undo = word if action_id == cards.UNDO else None
        word, shown = cards.word_of(word)
        message = (body.get("container") or {}).get("message_ts") or ""
        user = body["user"]["id"]
        origin = Origin(
            tenant=tenant_of(context),
            user=user,
            place=Place(channel=body["channel"]["id"], ts=message),
            door="action",
            response_url=body.get("response_url"),
        )
        await self._acting.act(
            origin,
            press_key(body),
            kind,
            task=task,
            card=card,
            text=word if undo is None else "",
            undo=undo,
            aloud=False,
            shown=shown,
        )


def _by_person(event: Mapping[str, Any]) -> bool:
    """Whether a message is one that somebody wrote (docs.slack.dev, message event and its subtypes)."""
    written = event.get("subtype") in _WRITTEN and not event.get("bot_id")
    return written and event.get("user") not in (None, _SLACKBOT)


def saved(card: Card) -> Effects:
    """What a create writes when it is accepted: its card, drawn as saved unless its task is made by then."""
    return Effects(card=card, draw_after=ACTION_SHOWS_AFTER)


def _standing(command: Command, drawn: Drawn, now: dt.datetime) -> Notice:
    """Named without a word where there is a task already, the bot shows that one."""
    text = say("existing-shown", task=cards.card(drawn, now)[0])
    return notice(command, text, "end").model_copy(update={"presses": doable(drawn.card)})


def _word(text: str) -> str:
    return " ".join(text.lower().split())


def _pressed(action_id: str, action: dict[str, Any]) -> tuple[Kind, str, TaskRef, str] | None:
    """What a pressed button or a chosen option asks for: kind, card, task and a word; None when it is none of ours.

    The word is how far to snooze, which tasks to delete, that an offer is taken, or the id of an Undo.
    """
    value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
    card, _, rest = str(value).partition(" ")
    key, _, word = rest.partition(" ")
    try:
        if action_id == cards.UNDO:
            undone, _, word = word.partition(" ")
            kind = _UNDOING[undone]
        else:
            kind = cards.MENU_KINDS[word] if action_id == cards.MENU else ACTIONS[action_id]
        task = TaskRef.from_key(key)
    except (KeyError, ValueError):
        return None
    return kind, card, task, "offer" if action_id == cards.UPDATE else word
