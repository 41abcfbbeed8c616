"""How a card changes by what others did in Zoho, case by case."""

import datetime as dt
from typing import Any

import pytest

from bot.commands import Card, CardStatus, EditConflict, Kind, Lost, Undo
from bot.service.sync.observed import differs, is_away, is_stale, observed
from bot.specs import Due, Place, Priority, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
SPEC = TaskSpec(title="call Acme", due=Due(date=dt.date(2026, 3, 12)))


def state(number: int = 1, **changes: Any) -> TaskState:
    """A task of Zoho's."""
    ref = TaskRef(product=Product.CRM, id=str(number))
    known = {"title": "call Acme", "status": "Not Started", "done": False, "due": dt.date(2026, 3, 11 + number)}
    return TaskState(ref=ref, **{**known, "modified": NOW, "owner": "Dana Fox", **changes})


def card(*tasks: TaskState, **changes: Any) -> Card:
    """Its card, open."""
    known = {"tenant": Tenant(team="T1"), "author": "U1", "place": Place(channel="U1"), "product": Product.CRM}
    told = {"spec": SPEC, "status": CardStatus.OPEN, "tasks": tasks or (state(),), **changes}
    return Card(id="c1", **known, **told)


def undo(action: Kind, spec: TaskSpec = SPEC, **changes: Any) -> Undo:
    """What takes the last action back."""
    return Undo(id="x", action=action, tasks=(state(),), spec=spec, until=NOW, by="U1", **changes)


DONE = {"status": "Completed", "done": True, "modified": NOW + dt.timedelta(minutes=1)}


def test_what_the_card_says_already_changes_nothing() -> None:
    """Also where Zoho says that something else changed, which no card shows: its time stays the old one."""
    shown = card()
    assert observed(shown, state().ref, state(modified=NOW + dt.timedelta(hours=1))) is shown


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"title": "call Zylker"}, ("title",)),
        ({"status": "In Progress"}, ("status",)),
        ({"due": None}, ("due",)),
        ({"priority": "High"}, ("priority",)),
        ({"owner": "Bob Stone"}, ("owner",)),
        ({"owner": None}, ()),
        ({"status": ""}, ()),
        ({"modified": None, "url": "https://crm.example"}, ()),
    ],
    ids=str,
)
def test_what_is_a_difference(change: dict[str, Any], names: tuple[str, ...]) -> None:
    """What one look does not tell is none."""
    assert differs(state(), state(**change)) == names


def test_an_older_look_is_known_as_such() -> None:
    """By the times that both have; without one nobody can tell."""
    shown = card()
    assert is_stale(shown, state(modified=NOW - dt.timedelta(seconds=1)))
    assert not is_stale(shown, state(modified=NOW))
    assert not is_stale(shown, state(modified=None))
    assert not is_stale(shown, state(2, modified=NOW - dt.timedelta(days=1)))


def test_changes_are_the_spec_too() -> None:
    """Title, day and priority of a single task, so that an edit begins with them."""
    changed = state(title="call Zylker", due=dt.date(2026, 3, 20), priority="High")
    after = observed(card(), changed.ref, changed)
    assert after.spec.due is not None
    assert (after.spec.title, after.spec.due.date, after.spec.priority) == (
        "call Zylker",
        dt.date(2026, 3, 20),
        Priority.HIGH,
    )


def test_the_last_task_is_gone() -> None:
    """The card keeps it in sight; once more is nothing, and so is what was deleted from the card itself."""
    gone = observed(card(), state().ref, None)
    assert (gone.status, gone.tasks) == (CardStatus.GONE, (state(),))
    assert observed(gone, state().ref, None) is gone
    deleted = card(status=CardStatus.DELETED, undo=undo(Kind.RESTORE))
    assert observed(deleted, state().ref, None) is deleted


@pytest.mark.parametrize("status", [CardStatus.GONE, CardStatus.DELETED])
def test_a_task_is_back(status: CardStatus) -> None:
    """Whoever had deleted it; there is nothing to take back any more."""
    back = observed(card(status=status, undo=undo(Kind.RESTORE)), state().ref, state())
    assert (back.status, back.tasks, back.undo) == (CardStatus.OPEN, (state(),), None)


def test_dates_of_a_series_go_and_come() -> None:
    """One by one, in any order, to the last and back: the card has all of them again, by their days."""
    tasks = tuple(state(number) for number in (1, 2, 3))
    series = SPEC.model_copy(update={"recurrence": Recurrence(rules=(Rule(freq="DAILY"),), first=dt.date(2026, 3, 12))})
    shown = card(*tasks, spec=series)
    for number in (2, 1, 3):
        shown = observed(shown, tasks[number - 1].ref, None)
        assert is_away(shown, tasks[number - 1].ref)
    assert shown.status is CardStatus.GONE
    for number in (1, 3, 2):
        shown = observed(shown, tasks[number - 1].ref, tasks[number - 1])
        assert not is_away(shown, tasks[number - 1].ref)
    assert (shown.status, shown.tasks, shown.lost) == (CardStatus.OPEN, tasks, ())


def test_subtasks_go_and_come() -> None:
    """They are no dates of a series."""
    below = state(2, title="look up the number")
    shown = card(children=(below,))
    gone = observed(shown, below.ref, None)
    assert (gone.children, gone.lost) == ((), (Lost(task=below, below=True),))
    back = observed(gone, below.ref, below.model_copy(update={"done": True, "status": "Completed"}))
    assert ([child.done for child in back.children], back.lost, back.tasks) == ([True], (), shown.tasks)


def test_a_task_that_the_card_does_not_have() -> None:
    """One that a series left behind when it ended is none of the card's any more."""
    shown = card()
    assert observed(shown, state(7).ref, state(7, title="another")) is shown
    assert observed(shown, state(7).ref, None) is shown


@pytest.mark.parametrize(
    ("action", "before", "now", "stays"),
    [
        (Kind.REOPEN, DONE, {**DONE, "title": "call Zylker"}, True),
        (Kind.REOPEN, DONE, {}, False),
        (Kind.COMPLETE, {}, {"title": "call Zylker"}, True),
        (Kind.COMPLETE, {}, DONE, False),
        (Kind.CHANGE, {}, DONE, False),
        (Kind.NOTE, {}, {"title": "call Zylker"}, True),
    ],
    ids=[
        "completed here, renamed there",
        "completed here, opened there",
        "opened here, renamed there",
        "opened here, completed there",
        "changed here, completed there",
        "a note here, renamed there",
    ],
)
def test_undo_stays_where_it_is_true(action: Kind, before: dict[str, Any], now: dict[str, Any], stays: bool) -> None:
    """What it would take back is still how it was left."""
    shown = card(state(**before), undo=undo(action))
    after = observed(shown, state().ref, state(**now))
    assert (after.undo is not None) == stays


def test_undo_of_a_change_leaves_what_others_changed() -> None:
    """It goes back to the old title, and keeps the day that somebody set in Zoho; of the same field there is none."""
    renamed = SPEC.model_copy(update={"title": "call Zylker"})
    shown = card(state(title="call Zylker"), spec=renamed, undo=undo(Kind.CHANGE))
    moved = observed(shown, state().ref, state(title="call Zylker", due=dt.date(2026, 3, 20)))
    assert moved.undo is not None
    assert moved.undo.spec.title == "call Acme"
    assert moved.undo.spec.due is not None
    assert moved.undo.spec.due.date == dt.date(2026, 3, 20)
    assert observed(shown, state().ref, state(title="call Globex")).undo is None


def test_a_waiting_choice_is_of_what_zoho_has_now() -> None:
    """What was wanted stays wanted, on top of what was changed there since."""
    wanted = SPEC.model_copy(update={"title": "call Zylker"})
    met = EditConflict(wanted=wanted, user="U1", before=state(), now=state())
    after = observed(card(conflict=met), state().ref, state(priority="High"))
    assert after.conflict is not None
    assert (after.conflict.wanted.title, after.conflict.wanted.priority) == ("call Zylker", Priority.HIGH)
    assert after.conflict.now.priority == "High"
