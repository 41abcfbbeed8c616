"""What becomes of a series when Zoho refuses the task that comes next: one refusal ends none. Pure.

The day after it comes all the same; what has no day of its own is tried again, and the person hears of it once. Knows
cards, series and horizons.
"""

import datetime as dt
import re
from html import escape

from bot.catalogue import say
from bot.commands import Card, Command, Kind
from bot.ports import Effects, Scheduled
from bot.service import cards
from bot.service.days import day_in_words
from bot.service.notices import notice
from bot.service.series import horizons, series

# What a card gives itself, so that nobody waits for it.
OWN = frozenset({Kind.NEXT, Kind.EXTEND})
# The next task of a series that counts from completion has no day that would bring it back: it is tried so often.
_TRIES, _PAUSE = 7, dt.timedelta(days=1)
_TRIED = re.compile(r"\.again(\d+)$")


def refused(card: Card, command: Command, why: str, *, unknown: bool) -> Effects:
    """What follows. `why` is a sentence; `unknown`: it may be in Zoho after all, so it is not simply tried again."""
    if command.kind is Kind.EXTEND:
        return _not_extended(card, command, why, unknown=unknown)
    title = escape(card.spec.title, quote=False)
    told = notice(command, say("command-next-task-was-not", title=title, err=why), "end")
    if command.text:
        return Effects(notices=(told,), then=series.skipped(card, command))
    if unknown or not card.kept or card.spec.recurrence is None or card.spec.recurrence.anchor == "schedule":
        # Its day, which waits already, brings it back.
        return Effects(notices=(told,))
    found = _TRIED.search(command.id)
    tries = int(found.group(1)) if found is not None else 0
    if tries == _TRIES:
        return Effects(card=cards.series_over(card, say("series-given-up")), notices=(told,))
    return Effects(notices=(told,) if tries == 0 else (), then=(_again(command, tries + 1),))


def _again(command: Command, tries: int) -> Scheduled:
    """The same command some time later; its day of completion stays."""
    name = _TRIED.sub("", command.id) + f".again{tries}"
    return Scheduled(command=command.model_copy(update={"id": name}), at=command.now + _PAUSE * tries)


def _not_extended(card: Card, command: Command, why: str, *, unknown: bool) -> Effects:
    """The card says that its dates end, until they don't; only the first time a message says why."""
    if not horizons.concerns(card, command) or card.reached is None or card.horizon is None:
        return Effects()
    note = say("series-not-extended")
    then = () if unknown else horizons.refused(card, command)
    if note in card.horizon.said:
        return Effects(then=then)
    title, day = escape(card.spec.title, quote=False), day_in_words(card.reached.date)
    told = notice(command, say("series-not-extended-why", title=title, day=day, why=why), "end")
    horizon = card.horizon.model_copy(update={"said": (*card.horizon.said, note)})
    told_card = card.model_copy(update={"notes": (*card.notes, note), "horizon": horizon})
    return Effects(card=told_card, notices=(told,), then=then)
