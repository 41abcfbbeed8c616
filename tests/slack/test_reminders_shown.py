"""A message that rings fits Slack, whatever people typed, and says enough to act and to be shown anew."""

import datetime as dt

import slack_spoken as spoken
import slack_wire
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import LANGUAGES, speaking
from bot.commands import Card, CardStatus, Notice, Reminded
from bot.ports import Ring, RungRow
from bot.preferences import Topic
from bot.sandbox.slack.block_kit import message_problems
from bot.service import reminders
from bot.slack import messenger
from bot.slack.unasked.reminders import content_of, pressed, rows_of
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, TaskState, Tenant

TENANT = Tenant(team="T1")
NOW = dt.datetime(2027, 3, 12, 14, tzinfo=dt.UTC)
TOPICS = [Topic.REMINDER, Topic.DUE, Topic.OVERDUE]


def told(title: str, topic: Topic, due: Due | None, number: int) -> tuple[Ring, Card]:
    """What rings of a card of its own."""
    ref = TaskRef(product=Product.MAIL, id=f"17000000000{number:04d}", group="60012345678")
    state = TaskState(ref=ref, title=title, status="", done=False, due=due.date if due else None)
    place = Place(channel="D1")
    spec = TaskSpec(title=title, due=due)
    card = Card(
        id=f"abcdefghij{number:010d}", tenant=TENANT, author="U1", place=place, spec=spec, product=Product.MAIL
    ).model_copy(update={"status": CardStatus.OPEN, "tasks": (state,)})
    at = NOW - dt.timedelta(minutes=number)
    return Ring(user="U1", card=card.id, task=ref, topic=topic, at=at, useful=NOW, due=due), card


def messages(*of: tuple[Ring, Card]) -> tuple[Notice, ...]:
    return reminders.messages(of, TENANT, "U1", NOW, zone="Europe/Berlin", name="bell")


DUES = st.none() | st.builds(
    Due,
    date=st.dates(dt.date(2027, 1, 1), dt.date(2027, 6, 1)),
    time=st.none() | st.just(dt.time(15)),
    zone=st.just("Asia/Kolkata"),
)


@spoken.OFTEN
@given(
    said=st.lists(st.tuples(st.text(min_size=1, max_size=300), st.sampled_from(TOPICS), DUES), min_size=1, max_size=40),
    language=st.sampled_from(LANGUAGES),
)
def test_every_message_fits(said: list[tuple[str, Topic, Due | None]], language: str) -> None:
    """By Slack's counts and types and the sandbox's; nobody is called; also when it is shown anew."""
    rings = [told(title, topic, due, number) for number, (title, topic, due) in enumerate(said)]
    with speaking(language):
        for notice in messages(*rings):
            content = messenger.content_of(notice)
            assert slack_wire.of_message(content, 4_000) == []
            assert message_problems(content["blocks"]) == []
            cards = {card.id: card for _, card in rings}
            anew = tuple(reminders.anew(row, cards[row.card], NOW, "Europe/Berlin") for row in rows_of(content))
            shown = content_of(notice.model_copy(update={"reminded": anew, "topic": None}))
            assert slack_wire.of_message(shown, 4_000) == []


def test_all_reminders_are_listed_and_of_the_rest_what_fits() -> None:
    """Nobody set the clock of an overdue task, so how many more there are is enough; of each reminder they did."""
    set_ = [told("call", Topic.REMINDER, None, number) for number in range(20)]
    late = [told("late", Topic.OVERDUE, Due(date=dt.date(2027, 3, 11)), 50 + number) for number in range(20)]
    assert [len(one.reminded) for one in messages(*set_, *late)] == [15, 5]
    (notice,) = messages(*late)
    assert len(notice.reminded) == 15
    assert notice.after == "And 5 more. `/task list overdue` shows all that are late."
    assert len({one.id for one in messages(*set_)}) == 2


def test_a_message_says_what_it_is_of() -> None:
    """Its rows are read back from its blocks, and each button from its value."""
    due = Due(date=dt.date(2027, 3, 12), time=dt.time(15), zone="Europe/Berlin")
    rings = [told("call Acme", topic, due, number) for number, topic in enumerate(TOPICS)]
    (notice,) = messages(*rings)
    content = content_of(notice)
    assert rows_of(content) == tuple(RungRow(card=card.id, task=ring.task, topic=ring.topic) for ring, card in rings)
    elements = [each for block in content["blocks"] if block["type"] == "actions" for each in block["elements"]]
    first, select = pressed(elements[0]), elements[1]["options"]
    assert first is not None
    assert (first.card, first.task, first.word) == (rings[0][1].id, rings[0][0].task, "")
    again = [pressed({"selected_option": option}) for option in select]
    assert [(each.word, each.again) for each in again if each] == [("20m", True), ("1h", True), ("tomorrow", True)]
    off = [pressed({"selected_option": option}) for option in elements[3]["options"]]
    assert [(each.word, each.again) for each in off if each] == [
        ("1h", False),
        ("tomorrow", False),
        ("next week", False),
    ]


def test_what_is_not_known_is_not_read() -> None:
    """Of another version, or of nobody's."""
    assert pressed({"value": "card nothing"}) is None
    assert pressed({"value": "card crm:1 later 5y"}) is None
    assert rows_of({"blocks": [{"type": "section", "block_id": "rung x"}, {"type": "divider"}]}) == ()


def test_what_is_said_in_words() -> None:
    """When it is due, in the zone of the task where that is another; done, deleted and put off say so."""
    at = {"zone": "Europe/Berlin", "date": dt.date(2027, 3, 12), "time": dt.time(17)}
    today, past = Due(**at), Due(**{**at, "date": dt.date(2027, 3, 11), "time": None})
    say_ = reminders.sentence
    assert say_("call <Acme>", Topic.REMINDER, today, NOW, "Europe/Berlin") == (
        "Reminder: call &lt;Acme&gt; is due at 17:00 today."
    )
    assert say_("call", Topic.REMINDER, today, NOW, "Asia/Kolkata").endswith("at 17:00 today (Europe/Berlin).")
    assert say_("call", Topic.REMINDER, None, NOW, "UTC") == "Reminder: call."
    assert say_("call", Topic.DUE, today, NOW, "Europe/Berlin") == "call is due now."
    assert say_("call", Topic.OVERDUE, past, NOW, "Europe/Berlin") == "call was due yesterday."
    ring, card = told("call", Topic.OVERDUE, past, 1)
    row = RungRow(card=card.id, task=ring.task, topic=ring.topic)
    gone = card.model_copy(update={"status": CardStatus.DELETED})
    done = card.model_copy(update={"tasks": (card.tasks[0].model_copy(update={"done": True}),)})
    assert _said(row, gone) == ("call is no longer there.", False)
    assert _said(row, done) == ("Completed: call.", False)
    assert _said(row, card) == ("call was due yesterday.", True)
    assert _said(row, None)[1] is False


def _said(row: RungRow, card: Card | None) -> tuple[str, bool]:
    shown: Reminded = reminders.anew(row, card, NOW, "Europe/Berlin")
    return shown.text, shown.open
