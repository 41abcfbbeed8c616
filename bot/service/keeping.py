"""What the bot does when the time of a card has come: the next task of a series it keeps, a reminder it rings.

Knows ports, cards and series. The next task is made as any other: marked, sent once, else looked up.
"""

import contextlib
import datetime as dt
from html import escape

from bot.catalogue import say, speaking
from bot.commands import Card, CardStatus, Command, Notice
from bot.errors import TaskGone
from bot.ports import Claim, Clock, Effects, TaskBackends
from bot.preferences import Topic
from bot.service import cards, series
from bot.service.days import day_in_words
from bot.service.sending import Sending
from bot.specs import Due, Place, TaskSpec

# A reminder that comes later than this is worse than none.
_STALE = dt.timedelta(hours=1)


class Keeping:
    """Carries out the commands that a card gave itself."""

    def __init__(self, backends: TaskBackends, sending: Sending, clock: Clock) -> None:
        self._backends = backends
        self._sending = sending
        self._clock = clock

    async def next(self, claim: Claim, command: Command, card: Card) -> None:
        """Makes the next task of a kept series, unless the series ended or has that task already.

        Raises as Sending.send. A task that was deleted in Zoho ends its series, as it would in Zoho Mail.
        """
        if not card.kept or card.reached is None:
            await claim.finish(Effects())
        elif (spec := _due_now(command, card, card.reached)) is not None:
            if claim.step == 0 and claim.sending_since is None and await self._deleted(command, card):
                await claim.finish(Effects(card=cards.gone(card, {task.ref for task in card.tasks})))
            else:
                await self._make(claim, command, card, spec)
        elif command.text or card.status is CardStatus.OPEN:
            await claim.finish(Effects(then=series.ahead(card, self._clock.now())))
        else:
            await claim.finish(Effects(card=cards.series_over(card, say("card-was-last"))))

    async def _make(self, claim: Claim, command: Command, card: Card, spec: TaskSpec) -> None:
        sent = await self._sending.send(claim, command, card, (spec.model_copy(update={"recurrence": None}),))
        if sent is None:
            return
        refs = tuple(task.ref for task in (*sent.tasks, *sent.children))
        because = card.undo is not None and command.id == series.name_after(card.undo.id)
        moved = cards.moved_on(card, spec, sent.tasks, sent.children, undoes=refs if because else None)
        if series.is_last(spec):
            moved = cards.series_over(moved, say("card-is-last"))
        await claim.finish(Effects(card=moved, links=refs, then=series.ahead(moved, self._clock.now())))

    async def _deleted(self, command: Command, card: Card) -> bool:
        """Whether somebody deleted the open task in Zoho: the newest one, which stands for the series."""
        if card.status is not CardStatus.OPEN:
            return False
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        try:
            await backend.read(card.tasks[-1].ref)
        except TaskGone:
            return True
        return False

    async def unmade(self, command: Command, card: Card) -> Card:
        """The card as it was before its series went on, for an Undo: what was made since is deleted."""
        undo = card.undo
        if undo is None or not undo.made:
            return card
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        # Gone by an earlier try of this very Undo, or by somebody: it is gone, as wanted.
        with contextlib.suppress(TaskGone):
            await backend.delete(undo.made)
        return cards.moved_back(card, undo)

    async def remind(self, claim: Claim, command: Command, card: Card) -> None:
        """Rings the command's reminder if it still belongs to an open task; then the next one is waited for."""
        now = self._clock.now()
        ring = series.ring_at(card, command.now) if now - command.now <= _STALE else None
        notices = (await self._reminder(command, card, ring[1]),) if ring is not None else ()
        await claim.finish(Effects(notices=notices, then=series.ahead(card, max(now, command.now))))

    async def _reminder(self, command: Command, card: Card, due: Due | None) -> Notice:
        """The sentence in the words of the one who is to do it."""
        user = next((person.slack for person in card.spec.assignees if person.slack), None) or card.author
        locale = await self._sending.people.locale(card.tenant, user)
        with speaking(locale):
            return _reminder(command, card, due, user).model_copy(update={"locale": locale})


def _due_now(command: Command, card: Card, reached: Due) -> TaskSpec | None:
    """What the next task is, None when the card has it: that of the named day, or the one after all that are done."""
    if command.text:
        slot = series.slot_of(command.text)
        return series.on_slot(card.spec, reached, slot) if series.is_after(slot, reached) else None
    if card.status is CardStatus.OPEN:
        return None
    return series.following(card.spec, reached, series.day_of(command.now, reached))


def _reminder(command: Command, card: Card, due: Due | None, user: str) -> Notice:
    """The sentence, in a direct message to that user."""
    # Slack reads these three characters of what people typed as markup.
    title = escape(card.spec.title, quote=False)
    text = say("remind-title", title=title)
    if due is not None:
        when = _when(due, series.day_of(command.now, due), zoned=user != card.author)
        text = say("remind-title-due", title=title, when=when)
    return Notice(
        id=f"notice-{command.id}",
        tenant=card.tenant,
        user=user,
        place=Place(channel=user),
        text=text,
        topic=Topic.REMINDER,
    )


def _when(due: Due, today: dt.date, *, zoned: bool) -> str:
    """Such as "at 15:00 today", "on Fri 17 Jul 2026"; `zoned`: with the zone, for someone who may be in another."""
    key = {0: "remind-today", 1: "remind-tomorrow"}.get((due.date - today).days, "remind-on")
    day = say(key, day=day_in_words(due.date))
    if due.time is None:
        return day
    return say("remind-at", day=day, time=f"{due.time:%H:%M}") + (f" ({due.zone})" if zoned else "")
