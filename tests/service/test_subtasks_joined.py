"""Subtasks in the service, without any Zoho: what hangs on what, what is missing, and how the card follows."""

import datetime as dt
from collections.abc import Sequence
from typing import cast

import pytest

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.ports import Plan, PlanPart, TaskBackend
from bot.service import cards, subtasks
from bot.specs import Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant

FRIDAY = dt.date(2026, 3, 13)
LIST = TaskSpec(title="Report", subtasks=(TaskSpec(title="Buy paper"), TaskSpec(title="Print")))


def ref(number: int) -> TaskRef:
    return TaskRef(product=Product.MAIL, id=str(number))


def refs(*numbers: int) -> list[TaskRef]:
    return [ref(number) for number in numbers]


def state(number: int, title: str = "", *, done: bool = False) -> TaskState:
    return TaskState(ref=ref(number), title=title, status="", done=done)


def part(title: str, subtask_of: int | None = None) -> PlanPart:
    return PlanPart(spec=TaskSpec(title=title), dates=(FRIDAY,), subtask_of=subtask_of)


def plan(*parts: PlanPart) -> Plan:
    return Plan(tier="single", parts=parts)


def card(spec: TaskSpec = LIST, tasks: Sequence[TaskState] = (), children: Sequence[TaskState] = ()) -> Card:
    place, tenant = Place(channel="D1"), Tenant(team="T1")
    made = Card(id="c", tenant=tenant, author="U1", place=place, spec=spec, product=Product.MAIL)
    return made.model_copy(update={"tasks": tuple(tasks), "children": tuple(children)})


TREE = plan(part("Report"), part("Buy paper", 0), part("Inner", 1))


def test_joined_plans_keep_what_hangs_on_what() -> None:
    """The parts of the second plan come after those of the first, and hang on their own."""
    assert [each.subtask_of for each in subtasks.joined([TREE, TREE]).parts] == [None, 0, 1, None, 3, 4]


def test_a_part_is_placed_below_the_task_that_was_made() -> None:
    """The first task of the part it hangs on; nothing can hang on what was refused."""
    placed = subtasks.placed(TREE.parts[2], [refs(1), refs(7, 8)])
    assert placed is not None
    assert placed.resolved.parent == "7"
    assert subtasks.placed(TREE.parts[0], []) == TREE.parts[0]
    assert subtasks.placed(TREE.parts[2], [refs(1), []]) is None


async def test_children_are_what_was_sent() -> None:
    """Nobody is asked for what is known: the backend is not even there."""
    found = await subtasks.children(cast("TaskBackend", None), TREE, [refs(1), refs(2), []])
    assert [(child.ref.id, child.title, child.due) for child in found] == [("2", "Buy paper", FRIDAY)]


def test_what_is_missing_is_said() -> None:
    """With the reason, as long as it is known."""
    said = subtasks.missing(TREE, [refs(1), [], []], {1: "Zoho does not accept it."})
    assert said == [
        "The subtask “Buy paper” was not made. Zoho does not accept it. Add it in Zoho.",
        "The subtask “Inner” was not made. Add it in Zoho.",
    ]


def test_a_failed_create_shows_its_subtasks_as_such() -> None:
    """They are no series, and each has its own title."""
    shown = cards.refused(card(), "Zoho is away.", refs(1, 2))
    assert [task.ref.id for task in shown.tasks] == ["1"]
    assert [(child.ref.id, child.title) for child in shown.children] == [("2", "Buy paper")]
    weekly = Recurrence(rules=(Rule(freq="WEEKLY"),), first=FRIDAY)
    series = cards.refused(card(TaskSpec(title="x", recurrence=weekly)), "Zoho is away.", refs(1, 2))
    assert (len(series.tasks), series.children) == (2, ())


def test_a_card_is_done_when_its_tasks_are() -> None:
    """Open subtasks don't hold it open."""
    made = cards.made(card(), [state(1, done=True)], (), [state(2)])
    assert (made.status, len(made.children)) == (CardStatus.DONE, 1)
    assert cards.made(made, [state(1)], ()).children == made.children


def test_a_subtask_seen_in_zoho_is_redrawn() -> None:
    """It changes on the card, and the task does not."""
    shown = cards.seen(card(tasks=[state(1)], children=[state(2)]), state(2, "Print", done=True))
    assert shown.children == (state(2, "Print", done=True),)
    assert shown.tasks == (state(1),)


@pytest.mark.parametrize(("deleted", "before"), [((1, 2), ["1", "2"]), ((1,), ["1"])], ids=["with it", "alone"])
def test_undo_remembers_the_subtasks_that_went_along(deleted: tuple[int, ...], before: list[str]) -> None:
    """In the order in which they come back: the task first."""
    where = Origin(tenant=Tenant(team="T1"), user="U1", place=Place(channel="D1"), door="action")
    now = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)
    by = Command(id="d", kind=Kind.DELETE, origin=where, now=now)
    shown = cards.deleted(card(tasks=[state(1)], children=[state(2)]), refs(*deleted), by, now)
    assert shown.undo is not None
    assert [task.ref.id for task in shown.undo.tasks] == before
    assert shown.status is CardStatus.DELETED
