"""What follows by itself from a new truth of a card, as commands to come: whoever finishes a step gives them along.

The next task of a series that the bot keeps, the dates after a horizon, the next reminder, the next due time. Each
waits once, however often it is asked for. Pure; knows cards and series.
"""

import datetime as dt

from bot.commands import Card, CardStatus
from bot.ports import Scheduled
from bot.service import ringing
from bot.service.series import horizons, series


def ahead(card: Card, now: dt.datetime, salt: str = "", *, since: dt.datetime | None = None) -> tuple[Scheduled, ...]:
    """What the card needs later; `salt` and `since` as in series.ahead."""
    rings = ringing.ahead(card, now, since=since)
    return (*series.ahead(card, now, salt, since=since), *horizons.ahead(card, salt), *rings)


def after(
    card: Card,
    name: str,
    now: dt.datetime,
    *,
    since: dt.datetime | None = None,
    undone: bool = False,
    done: dt.datetime | None = None,
) -> tuple[Scheduled, ...]:
    """What follows what was just done to the card's task or seen of it, here or in Zoho: at once where none is open.

    `name` is the id of the command that did or saw it, `since` when that was asked for. Dates after completion count
    from the day of `done`, where that is known to be another than `now`. `undone`: it was an Undo, which goes back
    before commands that may be used up.
    """
    if card.kept and card.status in (CardStatus.DONE, CardStatus.DELETED):
        recurrence = card.spec.recurrence
        counts = recurrence is not None and recurrence.anchor == "completion"
        return (series.after_done(card, name, min(done, now) if counts and done is not None else now),)
    at_once = horizons.at_once(card, name, now)
    return at_once or ahead(card, now, f".{name}" if undone else "", since=since)
