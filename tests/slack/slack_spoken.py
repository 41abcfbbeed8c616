"""What the bot may have to show, drawn by hypothesis: tasks, cards and notices full of hostile and long words."""

import datetime as dt
import os
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from slack_live import HOSTILE

from bot.commands import (
    Card,
    CardStatus,
    Choice,
    Drawn,
    EditConflict,
    Handed,
    Kind,
    Notice,
    Pages,
    Press,
    Question,
    Row,
    Said,
    Undo,
)
from bot.preferences import Topic
from bot.service.status import Line
from bot.specs import (
    Destination,
    Due,
    FileRef,
    Person,
    Place,
    Priority,
    Product,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
    TaskState,
    Tenant,
)

# Fewer where the same is run once more.
EXAMPLES = "FITS_EXAMPLES"
OFTEN = settings(max_examples=int(os.environ.get(EXAMPLES, "60")), deadline=None)

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
TENANT, PLACE = Tenant(team="T1"), Place(channel="D1", ts="1784000000.000100", thread_ts="1784000000.000100")
WORDS = (
    *HOSTILE,
    "x" * 10_000,
    "&<>" * 3_400,
    "Donaudampfschifffahrtsgesellschaft " * 30,
    "a|b\nc\n\n> d",
    "&amp;&lt;!channel&gt;",
    "*b* _i_ ~s~ `c` ```d```",
    "\u202e\u0645\u0647\u0645\u0629",
    "\U0001f600" * 300,
    " ",
    "",
    "\n\t ",
    "call Acme",
)
# Most of the time two of them in a row, so that a cut falls anywhere.
words = st.sampled_from(WORDS) | st.builds("{}{}".format, st.text(max_size=80), st.sampled_from(WORDS))
some = st.none() | words
users = st.sampled_from(["U0MARIA0001", "W0BOB000001"])
days = st.dates(dt.date(2020, 1, 1), dt.date(2090, 1, 1))
clocks = st.none() | st.sampled_from([dt.time(0), dt.time(15, 30)])
ids = st.sampled_from(["1", "9" * 19])
urls = st.sampled_from([None, "https://crm.zoho.com/crm/tab/Tasks/5725767000000700001"])


def many(values: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=most).map(tuple)


refs = st.builds(
    TaskRef, product=st.sampled_from(Product), id=ids, group=st.sampled_from([None, "1234567890123456789"])
)
people = st.builds(Person, slack=users) | st.builds(Person, name=words) | st.just(Person(me=True))
records = st.builds(
    RecordRef, text=words, name=some, module=st.sampled_from([None, "Contacts", "Deals", "Own_Module"]), url=urls
)
rules = st.sampled_from(
    [
        (Rule(freq="WEEKLY", byday=("FR",)),),
        (Rule(freq="MONTHLY", byday=("-1FR",)), Rule(freq="YEARLY", bymonth=(1, 3, 7), bymonthday=(13,))),
        (Rule(freq="WEEKLY", byday=("MO", "TU", "WE", "TH"), interval=13, time=dt.time(9)),) * 4,
    ]
)
recurrences = st.builds(
    Recurrence,
    rules=rules,
    first=st.just(dt.date(2026, 7, 17)),
    anchor=st.sampled_from(["schedule", "completion"]),
    count=st.sampled_from([None, 10]),
)
reminders = st.builds(Reminder, before=st.timedeltas(dt.timedelta(0), dt.timedelta(days=30)))
specs = st.builds(
    TaskSpec,
    title=words,
    description=some,
    due=st.none() | st.builds(Due, date=days, time=clocks, zone=st.sampled_from(["UTC", "America/New_York"])),
    recurrence=st.none() | recurrences,
    reminders=many(reminders, 12),
    priority=st.none() | st.sampled_from(Priority),
    assignees=many(people, 12),
    followers=many(people, 3),
    tags=many(words, 8),
    records=many(records, 4),
    destination=st.builds(Destination, group=some, project=some),
    status=some,
    files=many(st.builds(FileRef, id=st.just("F1"), name=words), 3),
    subtasks=many(st.builds(TaskSpec, title=words), 6),
)
states = st.builds(
    TaskState,
    ref=refs,
    title=words,
    status=words,
    done=st.booleans(),
    due=st.none() | days,
    priority=some,
    url=urls,
    owner=some,
    modified_by=some,
)
choices = st.builds(
    Choice, module=st.sampled_from(["Contacts", "Own_Module"]), id=st.uuids().map(str), name=words, detail=some
)
undos = st.builds(
    Undo,
    id=st.just("u" * 26),
    action=st.sampled_from([Kind.REOPEN, Kind.CHANGE, Kind.RESTORE]),
    tasks=many(states, 1),
    spec=st.just(TaskSpec(title="x")),
    until=st.just(NOW + dt.timedelta(minutes=5)),
    did=st.none() | st.sampled_from([Kind.COMPLETE, Kind.SKIP, Kind.NOTE, Kind.CHANGE, Kind.DELETE]),
    by=st.none() | users,
)
lines_said = st.builds(
    Said, text=words, now=st.just(NOW), zone=st.just("UTC"), locale=st.just("en-US"), door=st.just("dm")
)
cards = st.builds(
    Card,
    id=st.just("c" * 26),
    tenant=st.just(TENANT),
    author=users,
    place=st.just(PLACE),
    spec=specs,
    product=st.sampled_from(Product),
    status=st.sampled_from(CardStatus),
    problem=some,
    # Made by the bot, with people's words in them.
    notes=many(words.filter(str.strip), 8),
    tasks=many(states, 3),
    undo=st.none() | undos,
    offer=st.none() | specs,
    children=many(states, 3),
    kept=st.booleans(),
    question=st.none() | st.builds(Question, asked=words, choices=many(choices, 5)),
    conflict=st.none() | st.builds(EditConflict, wanted=specs, user=users, before=states, now=states),
    said=st.none() | lines_said,
    handed=many(st.builds(Handed, user=users, accepted=st.none() | st.booleans()), 2),
)
drawn = st.builds(
    Drawn,
    card=cards,
    version=st.integers(1, 10**6),
    doing=st.none() | st.sampled_from(Kind),
    sending=st.booleans(),
)
rows = st.builds(Row, task=states, overdue=st.booleans(), number=st.integers(1, 999))
presses = st.builds(
    Press,
    label=words.filter(str.strip),
    action=st.sampled_from(["ask_one", "ask_all", "ask_other"]),
    value=st.just("c" * 40),
    primary=st.booleans(),
)
# What a notice says is made by the bot, with user text escaped in it.
sentences = st.builds("There is {} to do.".format, words.map(lambda text: text.replace("&", "").replace("<", "")))
notices = st.builds(
    Notice,
    id=st.just("n"),
    tenant=st.just(TENANT),
    user=users,
    place=st.just(PLACE),
    text=sentences,
    rows=many(rows, 10),
    after=st.none() | st.just("And more."),
    presses=st.lists(presses, max_size=3, unique_by=(lambda press: press.action, lambda press: press.label[:70])).map(
        tuple
    ),
    topic=st.none() | st.sampled_from(Topic),
    pages=st.none() | st.builds(Pages, asked=words, page=st.integers(1, 3), of=st.just(3)),
)
letters = st.builds(
    Line,
    id=st.just("i" * 26),
    card=st.just("c" * 26),
    user=users,
    asked=words,
    since=st.just("3 minutes ago"),
    state=st.just("waiting for Zoho"),
    problem=some,
    next=st.none() | st.just("I try again at once."),
)
