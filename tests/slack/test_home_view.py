"""Home tabs and lists: every block fits Slack's types and limits whatever stands in Zoho, and says what is true."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.commands import Kind, Notice, Pages, Row, Undo
from bot.sandbox.slack.block_kit import message_problems, too_long, view_problems
from bot.service.home import Given, Home, Item, Section, Undoable
from bot.service.listing import Listed, page
from bot.service.status import Line
from bot.slack.home import home
from bot.slack.lists import lists
from bot.specs import Place, Product, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
TODAY = NOW.date()
HOSTILE = st.text(alphabet=st.sampled_from("<!channel>|&*_~`@#\n ab\u202e\U0001f600"), max_size=4000)
TEXT = st.one_of(HOSTILE, st.text(max_size=300), st.just("x" * 4000), st.just("&" * 1000))
URLS = st.sampled_from([None, "https://crm.zoho.com/crm/tab/Tasks/1"])
PEOPLE = st.sampled_from([None, "U0MARIA0001"])
ANSWERS = st.sampled_from([None, True, False])

states = st.builds(
    TaskState,
    ref=st.builds(TaskRef, product=st.sampled_from(Product), id=st.from_regex(r"[0-9]{1,19}", fullmatch=True)),
    title=TEXT,
    status=TEXT,
    done=st.booleans(),
    due=st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2099, 1, 1))),
    priority=st.one_of(st.none(), TEXT),
    url=URLS,
)
items = st.builds(
    Item, task=states, overdue=st.booleans(), card=st.sampled_from([None, "c1"]), giver=PEOPLE, accepted=ANSWERS
)
sections = st.builds(Section, items=st.lists(items, max_size=10).map(tuple), count=st.integers(0, 5000))
line = st.builds(
    Line,
    id=st.just("i"),
    card=st.just("c"),
    user=st.just("U"),
    asked=TEXT,
    since=st.just("3 minutes ago"),
    state=st.just("waiting"),
    problem=st.one_of(st.none(), TEXT),
    next=st.just("I try again at once."),
)
UNDO = Undo(id="u", action=Kind.REOPEN, tasks=(), spec=TaskSpec(title="x"), until=NOW, did=Kind.COMPLETE)
homes = st.builds(
    Home,
    now=st.just(NOW),
    problem=st.one_of(st.none(), st.just("Zoho does not answer right now.")),
    connect=st.booleans(),
    overdue=sections,
    today=sections,
    ahead=sections,
    more=st.booleans(),
    load=st.lists(st.integers(0, 400), min_size=7, max_size=7).map(
        lambda counts: tuple((TODAY + dt.timedelta(days=day), count) for day, count in enumerate(counts))
    ),
    given=st.lists(
        st.builds(
            Given,
            card=st.just("c"),
            task=states,
            overdue=st.booleans(),
            user=PEOPLE,
            name=TEXT,
            accepted=ANSWERS,
            asked_today=st.booleans(),
        ),
        max_size=5,
    ).map(tuple),
    waiting=st.lists(line, max_size=5).map(tuple),
    waiting_count=st.integers(0, 900),
    undoable=st.one_of(
        st.none(),
        st.builds(
            Undoable,
            card=st.just("c"),
            title=TEXT,
            task=st.just(TaskRef(product=Product.CRM, id="1")),
            undo=st.just(UNDO),
        ),
    ),
)


def fits(view: dict[str, Any]) -> None:
    assert view_problems(view, ("home",)) == []
    View(**view).to_dict()
    for block in view["blocks"]:
        parsed = Block.parse(block)
        assert parsed is not None
        parsed.validate_json()
    assert "<!channel>" not in str(view["blocks"])


@settings(max_examples=150)
@given(homes)
def test_every_home_fits(held: Home) -> None:
    """At most a hundred blocks, each within its limits; no text of Zoho's calls anybody."""
    view = home.view(held)
    fits(view)
    assert view["type"] == "home"


@settings(max_examples=60)
@given(st.lists(states, max_size=30, unique_by=lambda task: task.ref.key), st.integers(1, 5), TEXT)
def test_every_list_fits_in_a_message_and_in_home(tasks: list[TaskState], number: int, asked: str) -> None:
    """As blocks of a message and of the tab, and as the text that screen readers have."""
    shown = page(Listed(what="open tasks of yours", tasks=tuple(tasks), more=True), asked, number, TODAY)
    notice = Notice(
        id="n",
        tenant=Tenant(team="T1"),
        user="U1",
        place=Place(channel="D1"),
        text=shown.head,
        rows=shown.rows,
        pages=shown.pages,
    )
    blocks = lists.blocks_of(notice)
    assert message_problems(blocks) == []
    assert not too_long(blocks)
    assert len(lists.text_of(notice)) < 40_000
    assert "<!channel>" not in str(blocks) + lists.text_of(notice)
    fits(home.view(Home(now=NOW, focus=shown)))


def a_task(number: int, **changes: Any) -> TaskState:
    task = TaskState(ref=TaskRef(product=Product.CRM, id=str(number)), title=f"task {number}", status="", done=False)
    return task.model_copy(update=changes)


def test_numbers_stay_with_their_tasks() -> None:
    """One is gone and one has come since: the others keep their numbers, and the new one has the next."""
    known = [task.ref for task in map(a_task, (1, 2, 3))]
    shown = page(Listed(what="x", tasks=(a_task(9), a_task(1), a_task(3))), "list", 1, TODAY, known)
    assert [(row.number, row.task.title) for row in shown.rows] == [(1, "task 1"), (3, "task 3"), (4, "task 9")]
    assert [ref.id for ref in shown.order] == ["1", "2", "3", "9"]


@pytest.mark.parametrize(("number", "is_", "first"), [(0, 1, 1), (2, 2, 11), (99, 3, 21)])
def test_a_page_that_is_not_there_is_the_nearest(number: int, is_: int, first: int) -> None:
    """A list may have become shorter since its button was drawn."""
    shown = page(Listed(what="x", tasks=tuple(map(a_task, range(25)))), "list", number, TODAY)
    assert shown.pages == Pages(asked="list", page=is_, of=3)
    assert shown.rows[0].number == first


def test_a_row_says_all_of_it_in_words() -> None:
    """Number, title with its link, day, that it is past, status, priority and product; the button says which task."""
    late = a_task(1, due=TODAY, status="In Progress", priority="High", url="https://zoho.example/1")
    other = a_task(2, ref=TaskRef(product=Product.MAIL, id="2"))
    rows = (Row(task=late, overdue=True, number=1), Row(task=other, number=2))
    first, _ = lists.rows(rows, Pages(asked="list"))
    assert first["text"]["text"] == (
        "*1.* <https://zoho.example/1|task 1>\nDue Wed 15 Jul 2026, overdue · In Progress · high priority · Zoho CRM"
    )
    assert first["accessory"]["accessibility_label"] == "Complete 1: task 1"


def test_the_week_says_its_numbers() -> None:
    """Each day has its number before its bar, and a sentence says what the picture shows."""
    load = tuple((TODAY + dt.timedelta(days=day), count) for day, count in enumerate((1, 0, 4, 0, 0, 0, 0)))
    blocks = home.view(Home(now=NOW, load=load))["blocks"]
    picture = next(block for block in blocks if block["type"] == "rich_text")
    lines = picture["elements"][0]["elements"][0]["text"].splitlines()
    assert lines[:3] == ["Wed 15 Jul   1  █", "Thu 16 Jul   0", "Fri 17 Jul   4  ████"]
    assert "5 tasks are due in the 7 days from today; the most on Fri 17 Jul 2026: 4." in str(blocks)
