"""Lists of CRM tasks over HTTP: which tasks a query finds, in which order and pages, and that text stays text."""

import datetime as dt

import pytest
from zoho_made import FRIDAY, FULL, made

from bot.errors import CannotPlan
from bot.ports import Member, Resolved, TaskQuery
from bot.sandbox.zoho import ZohoSandbox, seed
from bot.specs import Due, RecordRef, TaskSpec
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.lists import conditions

MARIA = Member(name="Maria", crm_id=seed.MARIA)
ACME = RecordRef(text="Acme", module="Accounts", id="5725767000000500001")
JANE = RecordRef(text="Jane", module="Contacts", id="5725767000000500011")
DAY = dt.timedelta(days=1)


async def some(crm: CrmBackend) -> None:
    """Five tasks: of two people, about Acme, done, undated, and with awkward titles."""
    await made(crm, TaskSpec(title="late", due=Due(date=FRIDAY - 7 * DAY)))
    await made(crm, FULL)
    await made(crm, TaskSpec(title="O'Brien's \"100%\" \\ call", due=Due(date=FRIDAY + DAY)))
    await made(crm, TaskSpec(title="Undated"))
    done = await made(crm, TaskSpec(title="Finished", due=Due(date=FRIDAY)))
    await crm.complete(done)
    plan = crm.plan(TaskSpec(title="Hers", due=Due(date=FRIDAY + 2 * DAY)), FRIDAY, Resolved(owner=MARIA))
    await crm.create(plan.parts[0], "hers")


QUERIES = [
    ("all that are open", TaskQuery(), {"late", FULL.title, "O'Brien's \"100%\" \\ call", "Undated", "Hers"}),
    ("those that are done", TaskQuery(done=True), {"Finished"}),
    ("someone's", TaskQuery(owner=MARIA), {"Hers"}),
    ("those that someone made", TaskQuery(creator=MARIA), set()),
    ("those that are overdue", TaskQuery(due_until=FRIDAY - 3 * DAY), {"late"}),
    (
        "those due on a day, done or not",
        TaskQuery(done=None, due_from=FRIDAY, due_until=FRIDAY),
        {FULL.title, "Finished"},
    ),
    ("an account's", TaskQuery(record=ACME), {FULL.title}),
    ("a contact's", TaskQuery(record=JANE), {FULL.title}),
    ("a word", TaskQuery(text="FINISH", done=None), {"Finished"}),
    ("a word with a quote", TaskQuery(text="o'brien"), {"O'Brien's \"100%\" \\ call"}),
    ("words with all marks", TaskQuery(text='"100%" \\ call'), {"O'Brien's \"100%\" \\ call"}),
    ("marks alone", TaskQuery(text="%' or Status = '"), set()),
    ("everything about someone", TaskQuery(owner=MARIA, text="her", due_from=FRIDAY, record=None), {"Hers"}),
]


@pytest.mark.parametrize(("query", "titles"), [row[1:] for row in QUERIES], ids=[row[0] for row in QUERIES])
async def test_what_a_query_finds(crm: CrmBackend, query: TaskQuery, titles: set[str]) -> None:
    """Exactly these tasks."""
    await some(crm)
    page = await crm.tasks(query)
    assert {task.title for task in page.tasks} == titles
    assert page.next is None


async def test_earliest_first_page_by_page(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """`next` goes on where a page ended, until there are no more; each task says what a card needs."""
    for number in (3, 1, 2, 5, 4):
        await made(crm, TaskSpec(title=f"day {number}", due=Due(date=FRIDAY + number * DAY)))
    seen, after = [], None
    for _ in range(3):
        page = await crm.tasks(TaskQuery(), limit=2, after=after)
        seen += page.tasks
        after = page.next
    assert after is None
    assert [task.title for task in seen] == [f"day {number}" for number in range(1, 6)]
    one = seen[0]
    assert (one.status, one.done, one.due, one.priority) == ("Not Started", False, FRIDAY + DAY, "Normal")
    assert one.modified is not None
    assert one.ref.id in str(one.url)
    assert (await crm.tasks(TaskQuery(text="nothing"))).tasks == ()


async def test_queries_that_crm_can_not_be_asked(crm: CrmBackend) -> None:
    """A person or a record that is not there, and a page that never was."""
    for query, after, says in (
        (TaskQuery(owner=Member(name="Nina")), None, "Nina is not known in Zoho CRM"),
        (TaskQuery(record=RecordRef(text="Nobody")), None, "“Nobody” was not found"),
        (TaskQuery(record=RecordRef(text="x", module="Deals", id="1' or id != '2")), None, "no Zoho CRM id"),
        (TaskQuery(group="5"), None, "no group, project or subtasks"),
        (TaskQuery(project="5"), None, "no group, project or subtasks"),
        (TaskQuery(), "soon", "can't be continued"),
        (TaskQuery(), "10000", "can't be continued"),
    ):
        with pytest.raises(CannotPlan, match=says):
            await crm.tasks(query, after=after)


@pytest.mark.parametrize("text", ["'; drop", "a' or 'b", "\\' or 1", "%%%", "''", 'say "no"'])
def test_text_never_ends_its_quotes(text: str) -> None:
    """No quote, backslash or wildcard of a person's words stands in the statement."""
    for condition in conditions(TaskQuery(done=None, text=text), "Completed"):
        inside = condition.removeprefix("Subject like '%").removeprefix("id != '").removesuffix("'").removesuffix("%")
        assert not set(inside) & set("'\"\\%")


async def test_a_page_without_rows_is_the_last(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Whatever it says of more: to follow it would ask the same again for ever."""
    empty = {"data": [], "info": {"count": 0, "more_records": True}}
    sandbox.faults.add("POST /crm/v8/coql", "answer", status=200, body=empty)
    assert (await crm.tasks(TaskQuery())).next is None
