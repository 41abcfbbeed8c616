"""Everything else in a command: priority, people, reminders, tags, records, target, lists, notes, quotes, markup."""

import pytest
from intent_reading import context, due, read

from bot.intent.report import to_json
from bot.specs import TaskSpec


def task(text: str, **changes: str) -> TaskSpec:
    reading = read(text, **changes)
    assert reading.spec is not None
    return reading.spec


PRIORITIES = {
    "highest": ["fix checkout !highest", "p1 fix checkout", "fix checkout !1", "fix checkout !!",
                "urgent: fix checkout",
                "fix checkout asap", "fix checkout highest priority", "[urgent] fix checkout", "fix checkout urgent"],
    "high": ["fix checkout !high", "fix checkout p2", "high priority fix checkout", "fix checkout high prio",
             "fix checkout with high priority", "priority: high fix checkout", "fix checkout (high priority)"],
    "normal": ["fix checkout p3", "fix checkout medium priority", "fix checkout normal priority"],
    "low": ["fix checkout low prio", "fix checkout p4", "fix checkout !low", "low priority: fix checkout"],
    "lowest": ["fix checkout lowest priority", "fix checkout !lowest"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "level"), [(t, level) for level, texts in PRIORITIES.items() for t in texts])
def test_priority(text: str, level: str) -> None:
    """A level, and the title without its words."""
    spec = task(text)
    assert (spec.priority, spec.title) == (level, "fix checkout")


def test_the_word_reminder_may_be_a_noun() -> None:
    """What reads like a reminder's name asks for none."""
    assert (task("reminders settings page").reminders, task("reminders settings page").title) == (
        (),
        "reminders settings page",
    )
    assert task("reminder: settings page").reminders


@pytest.mark.parametrize("text", ["fix typo!", "urgent care visit", "important dates list", "clean high shelf"])
def test_no_priority(text: str) -> None:
    """One trailing "!" is punctuation, and adjectives stay words."""
    assert (task(text).priority, task(text).title) == (None, text)


@pytest.mark.parametrize(
    ("text", "people", "title"),
    [
        ("<@U024BE7LH> review the doc", ["U024BE7LH"], "review the doc"),
        ("review the doc @maria", ["maria"], "review the doc"),
        ("assign to Bob: review the doc", ["Bob"], "review the doc"),
        ("review the doc assign to Bob Stone", ["Bob Stone"], "review the doc"),
        ("review the doc for @maria", ["maria"], "review the doc"),
        ("review the doc assigned to me", ["me"], "review the doc"),
        ("@ann @bob and @carl review the doc", ["ann", "bob", "carl"], "review the doc"),
        ("assign @bob to review the doc", ["bob"], "review the doc"),
        ("review the doc with Bob", [], "review the doc with Bob"),
    ],
)
def test_assignees(text: str, people: list[str], title: str) -> None:
    """Mentions, at-names, "assign to", "me"."""
    out = to_json(read(text), context())
    assert (out["assignees"], out["title"]) == (people, title)


@pytest.mark.parametrize(
    ("text", "reminders"),
    [
        ("call Ann friday 3pm remind me 30m before", ["-PT30M"]),
        ("call Ann friday 3pm !30m", ["-PT30M"]),
        ("call Ann friday 3pm reminder 1 hour before", ["-PT1H"]),
        ("call Ann friday 3pm, remind me half an hour before", ["-PT30M"]),
        ("call Ann friday 3pm remind me 2 days before", ["-P2D"]),
        ("call Ann friday 3pm remind me at 9", ["2026-07-17T09:00"]),
        ("call Ann friday remind me the day before at 5pm", ["2026-07-16T17:00"]),
        ("call Ann friday 3pm remind me thursday at 8am", ["2026-07-16T08:00"]),
        ("remind me to call Ann tomorrow at 5", ["2026-07-16T17:00"]),
        ("remind me tomorrow at 5 to call Ann", ["2026-07-16T17:00"]),
        ("remind me to call Ann tomorrow", ["2026-07-16T09:00"]),
        ("remind me in 2 hours to call Ann", ["2026-07-15T12:00"]),
        ("call Ann tomorrow at 5", []),
        ("call Ann friday 3pm remind me 1 day and 1 hour before", ["-P1D", "-PT1H"]),
        ("call Ann friday 3pm remind me a day before, an hour before and 10 min before", ["-P1D", "-PT1H", "-PT10M"]),
        ("call Ann friday 3pm remind me the day before at 9 and 1h before", ["2026-07-16T09:00", "-PT1H"]),
        ("call Ann friday 3pm remind me 1 week, 1 day and 1 hour before", ["-P7D", "-P1D", "-PT1H"]),
        ("call Ann friday 3pm remind me 1 hour and 30 minutes before", ["-PT90M"]),
        ("call Ann friday 3pm alert 10 min before", ["-PT10M"]),
        ("call Ann friday 3pm with an alert 10 min before", ["-PT10M"]),
    ],
)
def test_reminders(text: str, reminders: list[str]) -> None:
    """A span before, a time on the due day, the day before, or when it is due."""
    out = to_json(read(text), context())
    assert (out["reminders"], out["title"]) == (reminders, "call Ann")


def test_reminder_in_the_past_is_asked_back() -> None:
    """A reminder that could not ring any more is asked back."""
    assert read("call Ann today at 3pm remind me at 8am").intent == "clarify"


@pytest.mark.parametrize(
    ("text", "tags", "title"),
    [
        ("call Acme #renewals", ["renewals"], "call Acme"),
        ("#legal #q3 call Acme", ["legal", "q3"], "call Acme"),
        ("call Acme +vip", ["vip"], "call Acme"),
        ("fix bug #1234", [], "fix bug #1234"),
        ("read <#C012AB3CD|general>", [], "read #general"),
    ],
)
def test_tags(text: str, tags: list[str], title: str) -> None:
    """Words after "#" or "+"; numbers and channels are none."""
    assert (list(task(text).tags), task(text).title) == (tags, title)


@pytest.mark.parametrize(
    ("text", "record", "module", "account"),
    [
        ("send quote re Acme", "Acme", None, None),
        ("send quote re: Acme Corp by friday", "Acme Corp", None, None),
        ("send quote regarding deal Northwind", "Northwind", "Deals", None),
        ("send quote for contact Jane Doe", "Jane Doe", "Contacts", None),
        ("send quote for Jane Doe at Acme", "Jane Doe", None, "Acme"),
        ("send quote re Acme deal next wk", "Acme deal", "Deals", None),
        ("re NDA: send quote", "NDA", None, None),
        ("send quote re deal Q3 Renewal", "Q3 Renewal", "Deals", None),
    ],
)
def test_records(text: str, record: str, module: str | None, account: str | None) -> None:
    """What the task is about in CRM."""
    spec = task(text)
    assert spec.title == "send quote"
    assert (spec.records[0].text, spec.records[0].module, spec.records[0].account) == (record, module, account)


@pytest.mark.parametrize(
    ("text", "record"),
    [("ping legal re: NDA", "NDA"), ("send draft re Acme deal terms", "Acme deal"),
     ("send draft re Globex invoice", "Globex")],
)  # fmt: skip
def test_record_that_stays_in_the_title(text: str, record: str) -> None:
    """An abbreviation, or a name that describes a noun, is a record and keeps its place in the title."""
    assert ([r.text for r in task(text).records], task(text).title) == ([record], text)


def test_abbreviation_is_doubted() -> None:
    """An abbreviation that may be the subject is told."""
    assert [d.span.text for d in read("ping legal re: NDA").doubts] == ["re: NDA"]


@pytest.mark.parametrize(
    "text", ["email the team re Q3 numbers", "email the team re Q3", "report re FY26", "plan re H1"]
)
def test_period_is_no_record(text: str) -> None:
    """A quarter or a fiscal year is no record's name."""
    assert (task(text).records, task(text).title) == ((), text)


def test_record_link() -> None:
    """A pasted CRM link names module and id."""
    record = task("call them https://crm.zoho.com/crm/org1/tab/Contacts/4876876000000333001").records[0]
    assert (record.module, record.id) == ("Contacts", "4876876000000333001")


@pytest.mark.parametrize(
    ("text", "product", "group", "project"),
    [
        ("draft letter in crm", "crm", None, None),
        ("draft letter as crm task", "crm", None, None),
        ("draft letter as a mail task", "mail", None, None),
        ("draft letter in mail", "mail", None, None),
        ("create mail task draft letter", "mail", None, None),
        ("draft letter in group Marketing", None, "Marketing", None),
        ("draft letter in project Blogging", None, None, "Blogging"),
    ],
)
def test_target(text: str, product: str | None, group: str | None, project: str | None) -> None:
    """Which Zoho product, group and project."""
    spec = task(text)
    assert spec.title == "draft letter"
    assert (spec.destination.product, spec.destination.group, spec.destination.project) == (product, group, project)


def test_list_under_a_head() -> None:
    """A list under a first line: subtasks, each with fields of its own."""
    spec = task("plan party friday\n- buy cake tomorrow\n* invite Ann\n1. book room\n[ ] tidy up")
    assert (spec.title, due(read("plan party friday\n- buy cake"))) == ("plan party", "07-17")
    assert [s.title for s in spec.subtasks] == ["buy cake", "invite Ann", "book room", "tidy up"]
    assert spec.subtasks[0].due is not None


@pytest.mark.parametrize("text", ["call Bob tomorrow\nemail Ann friday", "- call Bob tomorrow\n- email Ann friday"])
def test_several_tasks(text: str) -> None:
    """Lines without a head are tasks of their own."""
    reading = read(text)
    assert reading.intent == "several"
    assert [(t.title, t.due.date.day if t.due else 0) for t in reading.tasks] == [("call Bob", 16), ("email Ann", 17)]


@pytest.mark.parametrize(
    "text",
    ["call Bob friday -- he prefers mornings at 9", "call Bob friday\n\nhe prefers mornings at 9",
     "call Bob friday:\nhe prefers mornings at 9"],
)  # fmt: skip
def test_note(text: str) -> None:
    """Text after " -- " and prose on further lines is the description, unread."""
    spec = task(text)
    assert (spec.title, spec.description, due(read(text))) == ("call Bob", "he prefers mornings at 9", "07-17")


@pytest.mark.parametrize(
    "text",
    ['watch "Friday Night Lights"', "read `cron every day`", "open https://a.example/2026-07-20",
    "mail bob@monday.com",
     "pay INV-2026-07-20", "edit report-2026-08.pdf", "watch \u201cTomorrow at 5\u201d"],
)  # fmt: skip
def test_quoted_is_title(text: str) -> None:
    """Quotes, links, addresses, ids and file names are never read."""
    assert due(read(text)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("call Bob &amp; Ann tomorrow", "call Bob & Ann"),
        ("see <https://a.example|the plan> tomorrow", "see the plan"),
        ("mail <mailto:b@a.example|b@a.example> tomorrow", "mail b@a.example"),
        ("<!channel> read this tomorrow", "@channel read this"),
        (":tada: party tomorrow", ":tada: party"),
        ("call\u200b Bob\u00a0tomorrow", "call Bob"),
        ("create a task to call Bob tomorrow", "call Bob"),
        ("by tomorrow: call Bob", "call Bob"),
    ],
)
def test_title(text: str, title: str) -> None:
    """What no rule took, as people see it, without connectors left at an edge."""
    assert (task(text).title, due(read(text))) == (title, "07-16")


def test_slack_date() -> None:
    """Slack's own date markup is a moment."""
    assert due(read("meet Ann <!date^1784998800^{date_short}|Jul 25>")) == "07-25 13:00"


NOT_DATES = [
    "ask April", "Plan May release", "buy sun cream", "read 1984", "Set up 1:1", "24/7 support", "Q3 numbers",
    "call 555-1234", "the meeting may be moved, tell Sam", "buy 2 tickets for March Madness", "Prepare 5 year plan",
    "upgrade to Python 3.12", "fix bug #1234 in v2.10.1", "get 2 pm-approved vendors", "second quarter review deck",
    "compare 2025 vs 2026 revenue", "sat down with Ken", "hire 5 to 10 people", "meet at 5 locations",
    "book a room for 3 days",
    "send Friday report", "prepare tomorrow's agenda", "see you later", "Good night Cortana", "one may ask",
    "march through the backlog", "invite Tom", "ask Tom", "wed the couple", "the sun is out", "check ratio 4:3",
    "call (206) 555-1212", "order 3/4 inch pipe", "x-ray on level 3", "read chapter 12", "add 2 to 4 people",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DATES)
def test_ordinary_words_stay(text: str) -> None:
    """Doubt goes to the title."""
    reading = read(text)
    assert reading.spec is not None
    assert (due(reading), reading.spec.recurrence, reading.spec.title) == (None, None, text)


def test_doubts_are_told() -> None:
    """A doubt says which words stayed, and why."""
    reading = read("send Friday report")
    assert [d.span.text for d in reading.doubts] == ["Friday"]
    assert "title" in reading.doubts[0].sentence


def test_implied_is_told() -> None:
    """What nobody said is listed with its convention."""
    implied = {(i.field, i.value, i.convention) for i in read("call Bob friday morning").implied}
    assert ("due", "09:00", "morning") in implied
    assert any(i.convention == "pm_hours" for i in read("call Bob friday at 5").implied)
