"""Notes of a followed card's task, said in its thread: new ones, what they were changed to, and that they are gone.

Knows the service. What goes round in a circle is stopped twice: by ids (which message and which note say the same), and
by what the bot's own notes carry in their title.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence

import structlog

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.errors import OutcomeUnknown, SlackBusy, SlackError, SlackRefused, SlackUnknown, TaskbotError, ZohoBusy
from bot.jobs.standing import Occurrence, Ran
from bot.jobs.threads.cards import ThreadCards, shown
from bot.ports import Claim, Clock, CommandIds, Effects, Inbox, Scheduled, TaskNote
from bot.ports.threads import FollowedCards, NoteSaid, Paired, ThreadPairs, Threads
from bot.service import quoting
from bot.service.notices import told
from bot.specs import Place, Tenant

log = structlog.get_logger(__name__)

# Zoho gives so many notes at once.
_NOTES = 200
# As for a card's first post (jobs/outgoing.py).
_SLACK_SILENT, _POST_SETTLES = 2.0, 20.0
# The stamp of a note that was deleted in Zoho, and was said to be.
_DELETED = "deleted"
_TITLE = 150
# Where nothing can be said any more.
_CLOSED = {"not_in_channel", "channel_not_found", "is_archived", "restricted_action"}


class ThreadNotes:
    """Carries out NOTES and ECHO."""

    def __init__(
        self,
        cards: ThreadCards,
        threads: Threads,
        pairs: ThreadPairs,
        followed: FollowedCards,
        *,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._cards = cards
        self._threads = threads
        self._pairs = pairs
        self._followed = followed
        self._ids = ids
        self._clock = clock

    async def notes(self, claim: Claim, command: Command) -> None:
        """Looks at the notes of a card's task: what is new, changed or gone is said in its thread."""
        card = await self._cards.card(command)
        if card is None:
            await claim.finish(Effects())
            return
        assert card.follows is not None
        try:
            backend = await self._cards.backend(command, card)
            page = await backend.notes(shown(card).ref, limit=_NOTES)
        except (ZohoBusy, OutcomeUnknown, SlackError) as err:
            if not await self._cards.later(claim, err):
                await claim.finish(Effects(), problem=str(err))
        except TaskbotError as err:
            await claim.finish(Effects(), problem=str(err))
        else:
            known = await self._pairs.of_notes(card.tenant, card.id)
            news = _news(card, page.notes, known, whole=page.next is None)
            if news:
                await self._followed.looked(card.tenant, card.id, self._clock.now(), news=True)
            echoes = [self._echo(card, card.follows.place, said, stamp) for said, stamp in news]
            now = self._clock.now()
            await claim.finish(Effects(then=tuple(Scheduled(command=echo, at=now) for echo in echoes)))

    def _echo(self, card: Card, place: Place, said: NoteSaid, stamp: str) -> Command:
        assert card.follows is not None
        look = looking(self._ids, card, f"{said.note}|{stamp}", self._clock.now())
        origin = look.origin.model_copy(update={"place": place})
        name = self._ids(card.tenant, "echo", f"{card.id}|{said.note}|{stamp}")
        return look.model_copy(
            update={"id": name, "kind": Kind.ECHO, "origin": origin, "text": said.model_dump_json(), "shown": stamp}
        )

    async def echo(self, claim: Claim, command: Command) -> None:
        """Says one note in the thread, once, or what it says now."""
        said, card = NoteSaid.model_validate_json(command.text), await self._cards.card(command)
        if card is None:
            await claim.finish(Effects())
            return
        try:
            await self._echoed(claim, command, card, said)
        except SlackRefused as err:
            log.info("note_not_said", code=err.code)
            await self._closed(claim, command, card, err)
        except SlackError as err:
            if not await self._cards.later(claim, err):
                await claim.finish(Effects(), problem=str(err))

    async def _echoed(self, claim: Claim, command: Command, card: Card, said: NoteSaid) -> None:
        tenant, place = card.tenant, command.origin.place
        pairs = await self._pairs.of_notes(tenant, card.id)
        known = next((pair for pair in pairs if pair.note == said.note), None)
        if known is not None and known.ts is not None:
            await self._threads.say_again(tenant, place.model_copy(update={"ts": known.ts}), said)
            ts: str | None = known.ts
        elif said.said is None:
            await claim.finish(Effects())
            return
        else:
            ts = await self._said(claim, tenant, place, said)
        if ts is not None:
            pair = Paired(ts=ts, note=said.note, stamp=command.shown or "", ours=True)
            await self._pairs.pair(tenant, card.id, pair)
            await claim.finish(Effects())

    async def _said(self, claim: Claim, tenant: Tenant, place: Place, said: NoteSaid) -> str | None:
        """The ts of the message, said now or found; None while that is not known: the claim is put off."""
        if claim.sending_since is not None:
            found = await self._threads.find_note(tenant, place, said.note)
            if found is None:
                await claim.absent(after=_SLACK_SILENT, settled=claim.sent_ago >= _POST_SETTLES)
            return found
        await claim.sending()
        try:
            return await self._threads.say_note(tenant, place, said)
        except SlackUnknown:
            await claim.absent(after=_SLACK_SILENT, settled=False)
            return None
        except (SlackBusy, SlackRefused):
            await claim.unsent()
            raise

    async def _closed(self, claim: Claim, command: Command, card: Card, err: SlackRefused) -> None:
        """Where nothing can be said any more, it is followed no longer, and who asked for it hears so."""
        if err.code not in _CLOSED or card.follows is None:
            await claim.finish(Effects(), problem=str(err))
            return
        user = card.follows.by
        origin = command.origin.model_copy(update={"user": user, "place": Place(channel=user)})
        sentence = told(origin, say("threads-closed", title=quoting.title_of(card.spec, _TITLE)), f"{card.id}-closed")
        ended = card.model_copy(update={"follows": None})
        await claim.finish(Effects(card=ended, notices=(sentence,)), problem=str(err))


def looking(ids: CommandIds, card: Card, why: str, now: dt.datetime) -> Command:
    """The command that looks at the notes of a followed card; `why` tells one look from the others."""
    assert card.follows is not None
    origin = Origin(tenant=card.tenant, user=card.follows.by, place=card.follows.place, door="action")
    name = ids(card.tenant, "notes", f"{card.id}|{why}")
    return Command(id=name, kind=Kind.NOTES, origin=origin, now=now, card=card.id)


def _news(card: Card, notes: Sequence[TaskNote], known: Sequence[Paired], *, whole: bool) -> list[tuple[NoteSaid, str]]:
    """What is to be said of the notes, oldest first, with a stamp each; `whole`: these are all of the task's notes."""
    pairs = {pair.note: pair for pair in known}
    found = list[tuple[NoteSaid, str]]()
    for note in reversed(notes):
        pair = pairs.get(note.id)
        if note.own or (pair is not None and not pair.ours):
            continue
        stamp = _stamp(note)
        if pair is None or pair.stamp != stamp:
            said = NoteSaid(note=note.id, said=note, url=shown(card).url, changed=pair is not None)
            found.append((said, stamp))
    there = {note.id for note in notes}
    gone = [pair for pair in known if pair.ours and pair.stamp != _DELETED and pair.note not in there]
    if whole:
        found += [(NoteSaid(note=pair.note or ""), _DELETED) for pair in gone]
    return found


def _stamp(note: TaskNote) -> str:
    """Another one where a note was changed, also within the second that Zoho's times are good for."""
    moment = note.changed or note.written
    told = hashlib.blake2s(note.text.encode(), digest_size=4).hexdigest()
    return f"{moment.isoformat() if moment is not None else ''} {told}"


class FollowedNotes:
    """The standing job that looks at the notes of followed cards: CRM tells of no note by itself.

    Notes are no module that can be watched (www.zoho.com/crm/developer/docs/api/v8/notifications/enable.html).
    """

    # Looks of one occurrence; the rest is looked at in the next.
    _MOST = 20
    _GAP = dt.timedelta(seconds=20)

    def __init__(self, followed: FollowedCards, inbox: Inbox, *, ids: CommandIds, clock: Clock) -> None:
        self._followed = followed
        self._inbox = inbox
        self._ids = ids
        self._clock = clock

    async def keys(self, tenant: Tenant) -> Sequence[str]:
        """One for the workspace, where anything is followed."""
        return ("",) if await self._followed.next(tenant) is not None else ()

    async def next_at(self, tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        """When the first of them is due; never at once again."""
        del key
        first = await self._followed.next(tenant)
        return None if first is None else max(first, after + self._GAP)

    async def run(self, occurrence: Occurrence) -> Ran:
        """Has those that are due looked at."""
        now, then = self._clock.now(), list[Scheduled]()
        for name in await self._followed.due(occurrence.tenant, max(now, occurrence.at), self._MOST):
            drawn = await self._inbox.card(occurrence.tenant, name)
            # Whatever comes of the look, others are due first from now on.
            done = drawn is not None and drawn.card.status is CardStatus.DONE
            await self._followed.looked(occurrence.tenant, name, now, done=done)
            if drawn is not None and drawn.card.follows is not None:
                then.append(Scheduled(command=looking(self._ids, drawn.card, occurrence.id, now), at=now))
        return Ran(effects=Effects(then=tuple(then)))
