"""What comes next of a task that repeats or reminds, and when the bot has to do it. Pure; knows cards and specs.

A series that no Zoho product can say is kept by the bot: Zoho holds one task of it, and the next is made when that one
is done or its day comes. A reminder that no product has a field for is rung by the bot. Both are commands that wait
for their moment (`ahead`), one of each per card at a time, with ids that make each happen once.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.occurrences import next_slot, rule_dates, slots
from bot.ports import Plan, Scheduled
from bot.specs import Due, Product, Recurrence, Reminder, Rule, TaskSpec, wall_clock

# When the next task of a series is made on its day; earlier when it is due or reminds earlier, by this much.
DAY_START = dt.time(9)
HEAD_START = dt.timedelta(hours=1)
# A day of a series, and its wall-clock time where there is one.
Slot = tuple[dt.date, dt.time | None]
# The engine's clock is not ours: what is long past is due there too.
AT_ONCE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
# Dates looked at for the next reminder: more than any series has between two that ring.
_MOST_DATES = 400
_LONGEST_LEAD = dt.timedelta(days=400)

_PACES = {
    "DAILY": relativedelta(days=1),
    "WEEKLY": relativedelta(weeks=1),
    "MONTHLY": relativedelta(months=1),
    "YEARLY": relativedelta(years=1),
}
_LIVE = (CardStatus.OPEN, CardStatus.DONE, CardStatus.DELETED)


def following(spec: TaskSpec, reached: Due, done: dt.date) -> TaskSpec | None:
    """The spec of the task after the one due at `reached`, as the card then says it; None at the end of the series.

    `done` is the day on which that one was completed, in its zone: it counts for a series anchored to completion, whose
    recurrence then starts anew at the next date, with one occurrence less to come.
    """
    series = spec.recurrence
    if series is None:
        return None
    if series.anchor == "schedule":
        slot = next_slot(series, reached.date, reached.time)
        return None if slot is None else on_slot(spec, reached, slot)
    if series.count is not None and series.count <= 1:
        return None
    days = _after_completion(series, done, reached.date)
    day = next((day for day in days if day not in series.exdates), None)
    if day is None or (series.until is not None and day > series.until):
        return None
    left = series.model_copy(update={"first": day, "count": None if series.count is None else series.count - 1})
    return on_slot(spec.model_copy(update={"recurrence": left}), reached, (day, series.rules[0].time or series.time))


def on_slot(spec: TaskSpec, reached: Due, slot: Slot) -> TaskSpec:
    """The spec on a day of its series; an absolute reminder belonged to the first day, a typed range to its time."""
    day, time = slot
    series = spec.recurrence
    if series is None or not any((series.time, *(rule.time for rule in series.rules))):
        time = time or reached.time
    due = reached.model_copy(update={"date": day, "time": time, "end": reached.end if time == reached.time else None})
    reminders = tuple(reminder for reminder in spec.reminders if reminder.at is None)
    return spec.model_copy(update={"due": due, "reminders": reminders})


def _after_completion(series: Recurrence, done: dt.date, reached: dt.date) -> list[dt.date]:
    """The first dates that count from the day of completion, over all rules: one more than exdates may take out."""
    days = (islice(_of_rule_after(rule, done, reached), len(series.exdates) + 1) for rule in series.rules)
    return sorted(set(chain.from_iterable(days)))


def _of_rule_after(rule: Rule, done: dt.date, reached: dt.date) -> Iterator[dt.date]:
    """A span alone ("every 2 weeks") counts from that day.

    Of a rule with days of its own ("every 2 weeks on Friday") it is the first such day in a later period, and after the
    one that was done, also when that was done early.
    """
    if rule.workdays:
        # A weekend counts as the Friday before it.
        start = done - dt.timedelta(days=max(done.weekday() - 4, 0))
        yield from islice(rule_dates(rule, start), 1, None)
    elif not any((rule.byday, rule.bymonthday, rule.bymonth, rule.bysetpos, rule.byweekno, rule.byyearday)):
        for number in range(1, _MOST_DATES):
            # "A month after 31 January" is the end of February.
            yield done + _PACES[rule.freq] * (rule.interval * number)
    else:
        for day in rule_dates(rule, done):
            if day > max(done, reached) and (rule.interval == 1 or not _same_period(rule, done, day)):
                yield day


def _same_period(rule: Rule, one: dt.date, other: dt.date) -> bool:
    """Whether both days lie in the same week, month or year, as the rule's frequency has it."""
    if rule.freq == "WEEKLY":
        return one.isocalendar()[:2] == other.isocalendar()[:2]
    return one.year == other.year and (rule.freq == "YEARLY" or one.month == other.month)


def is_last(spec: TaskSpec) -> bool:
    """Whether nothing can follow the task that `spec` is due for."""
    series, due = spec.recurrence, spec.due
    assert series is not None
    assert due is not None
    return series.count == 1 if series.anchor == "completion" else next_slot(series, due.date, due.time) is None


def is_after(slot: Slot, reached: Due) -> bool:
    """Whether a slot comes after the last due that a task was made for."""
    day, time = slot
    return (day, time or dt.time.min) > (reached.date, (reached.time or dt.time.min) if time else dt.time.min)


def begun(card: Card, plan: Plan) -> Card:
    """The card with what its plan leaves to the bot: a series to keep or to extend, and reminders to ring."""
    dues = [
        part.spec.due.model_copy(update={"date": part.dates[-1]})
        for part in plan.parts
        if part.spec.due is not None and part.dates and part.subtask_of is None
    ]
    reached = max(dues, key=lambda due: (due.date, due.time or dt.time.min), default=None)
    if card.spec.recurrence is None:
        return card.model_copy(update={"reminders": plan.reminders})
    spec = card.spec if card.spec.due is not None else card.spec.model_copy(update={"due": plan.parts[0].spec.due})
    update = {"spec": spec, "kept": plan.tier == "kept", "reached": reached, "reminders": plan.reminders}
    return card.model_copy(update=update)


def ahead(card: Card, now: dt.datetime, salt: str = "", *, since: dt.datetime | None = None) -> tuple[Scheduled, ...]:
    """The commands that the card needs later: the next task of a kept series, and the next reminder to ring.

    To be given as Effects.then with every new truth of a card. Their ids come from the card and the moment, so that
    each is there once; `salt` makes new ones where those may be used up (an Undo went back before them). `since` as in
    `coming`.
    """
    task = _next_task(card, salt)
    return (*((task,) if task is not None else ()), *_next_rings(card, now, since))


def coming(
    moments: Callable[[], Iterable[dt.datetime]], now: dt.datetime, since: dt.datetime | None
) -> Iterator[dt.datetime]:
    """The newest moment after `since` that is not after `now`, and the first one after `now`.

    `since` is when what needs them was asked for: a moment that came while that was carried out is late, and whether
    it is still of use is asked when it rings. `moments` are given from the first on, each time they are called for.
    """
    if since is not None:
        meanwhile = islice((moment for moment in moments() if moment > since), _MOST_DATES)
        yield from islice(sorted((moment for moment in meanwhile if moment <= now), reverse=True), 1)
    yield from islice(sorted(islice((moment for moment in moments() if moment > now), _MOST_DATES)), 1)


def after_done(card: Card, name: str, now: dt.datetime) -> Scheduled:
    """The command that makes the next task at once because the last one is done; `name` is what makes its id."""
    return Scheduled(command=own_command(card, Kind.NEXT, name_after(name), now, ""), at=AT_ONCE)


def name_after(name: str) -> str:
    """The id of the command that makes the next task because of the action `name`."""
    return f"{name}.next"


def instead(card: Card, command: Command, slot: Slot) -> Scheduled | None:
    """The command that makes the task of `slot` in place of this one's, where that is a later one; at once."""
    if (slot[0], slot[1] or dt.time.min) <= (slot_of(command.text)[0], slot_of(command.text)[1] or dt.time.min):
        return None
    text, at = text_of(slot), makes_at(on_slot(card.spec, card.reached, slot)) if card.reached else command.now
    return Scheduled(command=own_command(card, Kind.NEXT, f"{command.id}.{text}", at, text), at=AT_ONCE)


def skipped(card: Card, command: Command) -> tuple[Scheduled, ...]:
    """What follows a next task that could not be made: the one after it, so that one refusal ends no series."""
    if command.kind is not Kind.NEXT or not command.text or card.reached is None:
        return ()
    slot = slot_of(command.text)
    passed = on_slot(card.spec, card.reached, slot).due if is_after(slot, card.reached) else card.reached
    return ahead(card.model_copy(update={"reached": passed, "reminders": ()}), command.now)


def _next_task(card: Card, salt: str) -> Scheduled | None:
    series, reached = card.spec.recurrence, card.reached
    if not card.kept or card.status not in _LIVE or series is None or reached is None or series.anchor == "completion":
        return None
    slot = next_slot(series, reached.date, reached.time)
    if slot is None:
        return None
    at = makes_at(on_slot(card.spec, reached, slot))
    return Scheduled(command=own_command(card, Kind.NEXT, f"{card.id}.{text_of(slot)}{salt}", at, text_of(slot)), at=at)


def makes_at(spec: TaskSpec) -> dt.datetime:
    """When the task of a kept series is made: 09:00 of its day, or an hour before it is due or first reminds."""
    due = spec.due
    assert due is not None
    start = wall_clock(due.date, DAY_START, due.zone)
    moments = [reminder.moment(due, due.zone) for reminder in spec.reminders]
    moments += [due.moment()] if due.time is not None else []
    # In UTC, because an hour before a moment is not an hour earlier on the clock when that changes between them.
    earlier = [moment.astimezone(dt.UTC) - HEAD_START for moment in moments if moment is not None]
    return min([start.astimezone(dt.UTC), *earlier])


def text_of(slot: Slot) -> str:
    """A slot as a command's text: "2026-07-17", or "2026-07-17T20:00:00"."""
    day, time = slot
    return f"{day}" if time is None else f"{day}T{time}"


def slot_of(text: str) -> Slot:
    """The slot of a command's text. Raises ValueError."""
    day, _, time = text.partition("T")
    return dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None


def _next_rings(card: Card, now: dt.datetime, since: dt.datetime | None) -> Iterator[Scheduled]:
    """Their ids are never used up before their moments, so they need no salt: two would ring twice."""
    if card.status is not CardStatus.OPEN:
        return
    for at in coming(lambda: (moment for moment, _ in rings(card)), now, since):
        yield Scheduled(command=own_command(card, Kind.REMIND, f"{card.id}.r{int(at.timestamp())}", at, ""), at=at)


def rings(card: Card) -> Iterator[tuple[dt.datetime, Due | None]]:
    """The moments of the reminders that the bot rings, each with the due that it is about; an absolute one rings once.

    Of tasks made one by one, the open ones count; of a Mail task that Zoho itself moves on, all dates of its series.
    """
    relative = [reminder for reminder in card.reminders if reminder.at is None]
    for number, due in enumerate(dues(card)):
        for reminder in card.reminders if number == 0 else relative:
            yield from ((moment, due) for moment in _moments(reminder, due, card.spec.wall_zone))
        if not relative:
            return


def ring_at(card: Card, moment: dt.datetime) -> tuple[dt.datetime, Due | None] | None:
    """The one of `rings` at this moment; None when no open task has such a reminder (any more)."""
    if card.status is not CardStatus.OPEN:
        return None
    for rung, due in rings(card):
        if rung == moment:
            return rung, due
        if due is not None and due.date - moment.date() > _LONGEST_LEAD:
            break
    return None


def dues(card: Card) -> Iterator[Due | None]:
    """What its open tasks are due at, in order; None for one without a day. Of some series there is no end of them."""
    spec, base = card.spec, card.spec.due
    if base is None:
        yield None
    elif spec.recurrence is None or card.kept or card.product is Product.CRM:
        for task in card.tasks:
            if not task.done:
                yield base.model_copy(update={"date": task.due or base.date, "time": task.time or base.time})
    else:
        for day, time in slots(spec.recurrence):
            yield base.model_copy(update={"date": day, "time": time or base.time})


def _moments(reminder: Reminder, due: Due | None, zone: str) -> Iterator[dt.datetime]:
    """When it rings for a task due then: once, or again at its pace until the task is due."""
    moment = reminder.moment(due, due.zone if due is not None else zone)
    if moment is None:
        return
    yield moment
    if reminder.repeat is None or due is None:
        return
    start, last = moment.replace(tzinfo=None), due.moment()
    for number in range(1, _MOST_DATES):
        local = start + _PACES[reminder.repeat] * number
        again = wall_clock(local.date(), local.time(), due.zone)
        if again > last:
            return
        yield again


def own_command(card: Card, kind: Kind, name: str, at: dt.datetime, text: str) -> Command:
    """A command of the card's own. Without a zone: whether its author may still act is asked when it becomes due."""
    origin = Origin(tenant=card.tenant, user=card.author, place=card.place, door="action")
    zone = card.spec.wall_zone if kind is Kind.REMIND else None
    return Command(id=name, kind=kind, origin=origin, now=at, text=text, card=card.id, zone=zone)


def day_of(moment: dt.datetime, due: Due) -> dt.date:
    """The day of a moment where the task is due."""
    return moment.astimezone(ZoneInfo(due.zone)).date()
