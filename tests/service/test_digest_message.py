"""What a digest says: its parts, its numbers, when it is not worth a message; and a channel's week."""

import datetime as dt
from typing import Any

import pytest

from bot.catalogue import LANGUAGES, speaking
from bot.commands import UNDO_FOR, Card, CardStatus, Drawn, Kind, Undo
from bot.sandbox.slack.block_kit import message_problems
from bot.service.digest import channel as digest_channel
from bot.service.digest import digest
from bot.service.home import Given, Home, Item, Section
from bot.service.status import Line
from bot.slack.messenger import content_of
from bot.specs import Place, Product, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
TODAY, DAY = NOW.date(), dt.timedelta(days=1)
TENANT = Tenant(team="T1")


def task(number: int, due: dt.date | None = None, **changes: Any) -> TaskState:
    state = TaskState(
        ref=TaskRef(product=Product.CRM, id=str(number)), title=f"task {number}", status="", done=False, due=due
    )
    return state.model_copy(update=changes)


def section(*tasks: TaskState, count: int | None = None) -> Section:
    items = tuple(Item(task=each, overdue=each.due is not None and each.due < TODAY) for each in tasks)
    return Section(items=items, count=len(tasks) if count is None else count)


def given(title: str, *, overdue: bool) -> Given:
    return Given(card="c", task=task(90, TODAY - DAY, title=title), overdue=overdue, user="U2")


WAITING = Line(id="w", card="w", user="U1", asked="make “x”", since="a minute ago", state="waiting")
FULL = Home(
    now=NOW,
    overdue=section(task(1, TODAY - DAY), count=9),
    today=section(task(2, TODAY)),
    ahead=section(task(3, TODAY + DAY)),
    given=(given("late <one>", overdue=True), given("in time", overdue=False)),
    waiting=(WAITING,),
    waiting_count=1,
)


def test_all_of_it_in_parts() -> None:
    """Overdue, today, ahead, late with others and waiting, numbered through, with the rest counted."""
    told = digest.message(FULL, TENANT, "U1", name="n", unasked=True)
    assert told.text == "Your day, Mon 23 Nov 2026. Overdue: 9. Due today: 1."
    assert [part.head for part in told.parts] == [
        "Overdue (9)",
        "Today (1)",
        "Next 7 days (1)",
        "Late with others",
        "Not in Zoho yet (1)",
    ]
    assert [row.number for part in told.parts for row in part.rows] == [1, 2, 3]
    assert told.parts[0].lines == ("And 8 more; `/task list` shows all of them.",)
    assert told.parts[3].lines == ("“late &lt;one&gt;” with <@U2>, due Sun 22 Nov 2026",)


def test_what_is_missing_is_said() -> None:
    """One product is silent: the tasks of the other are told all the same; with none there is only why."""
    silent = "Zoho Mail does not answer right now, so its tasks are missing here."
    told = digest.message(FULL.model_copy(update={"problem": silent}), TENANT, "U1", name="n")
    assert told.text.startswith("Your day, ")
    assert (told.after or "").startswith(silent)
    assert digest.message(Home(now=NOW, problem=silent), TENANT, "U1", name="n").text == silent


def test_numbers_stay_with_their_tasks() -> None:
    """One was completed since: the others keep theirs."""
    known = digest.order_of(FULL)
    left = FULL.model_copy(update={"overdue": Section()})
    told = digest.message(left, TENANT, "U1", name="n", known=known)
    assert [row.number for part in told.parts for row in part.rows] == [2, 3]


NOT_WORTH = {
    "nothing at all": Home(now=NOW),
    "only what is ahead": Home(now=NOW, ahead=section(task(3, TODAY + DAY))),
    "only what others have in time": Home(now=NOW, given=(given("x", overdue=False),)),
}
WORTH = {
    "something overdue": Home(now=NOW, overdue=section(task(1, TODAY - DAY))),
    "something today": Home(now=NOW, today=section(task(1, TODAY))),
    "something late with others": Home(now=NOW, given=(given("x", overdue=True),)),
    "something that waits": Home(now=NOW, waiting=(WAITING,), waiting_count=1),
}


@pytest.mark.parametrize("home", NOT_WORTH.values(), ids=list(NOT_WORTH))
def test_not_worth_a_message(home: Home) -> None:
    """Nobody is written to for nothing."""
    assert not digest.is_worth(home)


@pytest.mark.parametrize("home", WORTH.values(), ids=list(WORTH))
def test_worth_a_message(home: Home) -> None:
    """Each of these is."""
    assert digest.is_worth(home)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_one_fits(language: str) -> None:
    """With as many rows as there may be and hostile titles, in every language: Slack takes it, nobody is called."""
    hostile = "<!channel> *x* |" * 20
    many = [task(number, TODAY - DAY, title=hostile, url=f"https://zoho.example/{number}") for number in range(40)]
    full = Home(
        now=NOW,
        overdue=section(*many[:20]),
        today=section(*many[20:30]),
        ahead=section(*many[30:]),
        given=tuple(given(hostile, overdue=True) for _ in range(5)),
        waiting=(WAITING.model_copy(update={"asked": hostile}),) * 5,
        waiting_count=9,
    )
    with speaking(language):
        content = content_of(digest.message(full, TENANT, "U1", name="n", unasked=True))
    assert message_problems(content["blocks"]) == []
    assert len(content["blocks"]) <= 50
    assert len(content["text"]) <= 4000
    assert "<!channel>" not in content["text"]
    assert not any("<!channel>" in block.get("text", {}).get("text", "") for block in content["blocks"])
    assert content["blocks"][-1]["elements"][0]["action_id"] == "less_like_this"


def card(name: str, *tasks: TaskState, status: CardStatus = CardStatus.OPEN, **changes: Any) -> Card:
    made = Card(
        id=name,
        tenant=TENANT,
        author="U1",
        place=Place(channel="C1"),
        spec=TaskSpec(title=tasks[0].title),
        product=Product.CRM,
        status=status,
        tasks=tasks,
    )
    return made.model_copy(update=changes)


def drawn(held: Card, channel: str = "C1") -> Drawn:
    return Drawn(card=held, version=1, copies=(Place(channel=channel, ts="1.0"),))


def week(*held: Drawn) -> dict[str, list[str]]:
    """The titles in each part of the channel's week."""
    told = digest_channel.message(held, TENANT, "C1", now=NOW, zone="Europe/Berlin", name="n")
    return {} if told is None else {part.head: [row.task.title for row in part.rows] for part in told.parts}


def test_a_channels_week() -> None:
    """Done by Zoho's time or by the action here, open, overdue; what was done before is not told again."""
    done = task(1, done=True, modified=NOW - DAY)
    by_action = task(2, done=True)
    undo = Undo(
        id="u",
        action=Kind.REOPEN,
        tasks=(task(2),),
        spec=TaskSpec(title="task 2"),
        until=NOW - DAY + UNDO_FOR,
        did=Kind.COMPLETE,
    )
    found = week(
        drawn(card("a", done, status=CardStatus.DONE)),
        drawn(card("b", by_action, status=CardStatus.DONE, undo=undo)),
        drawn(card("c", task(3, done=True, modified=NOW - 9 * DAY), status=CardStatus.DONE)),
        drawn(card("d", task(4, TODAY + DAY))),
        drawn(card("e", task(5, TODAY - DAY))),
        drawn(card("f", task(6), status=CardStatus.DELETED)),
    )
    assert found == {
        "Done in the last 7 days (2)": ["task 1", "task 2"],
        "Overdue (1)": ["task 5"],
        "Open (1)": ["task 4"],
    }


def test_only_what_stands_there() -> None:
    """A card that Slack put elsewhere, or that is not posted, is nobody's business there; of nothing, no message."""
    assert week(drawn(card("a", task(1)), channel="D1"), Drawn(card=card("b", task(2)), version=1)) == {}


def test_it_calls_nobody_and_has_no_buttons() -> None:
    """It is for everybody in the channel, so it only tells."""
    told = digest_channel.message(
        [drawn(card("a", task(1, title="<!here> & co")))], TENANT, "C1", now=NOW, zone="UTC", name="n"
    )
    assert told is not None
    content = content_of(told)
    assert message_problems(content["blocks"]) == []
    assert {block["type"] for block in content["blocks"]} == {"section", "header", "context"}
    assert not any("accessory" in block for block in content["blocks"])
    assert "<!here>" not in str(content)
