"""All that Zoho shows of one task, its notes and one record, over HTTP, in both versions of CRM and in Mail."""

import datetime as dt
from collections.abc import Callable

import pytest
from zoho_made import made

from bot.errors import TaskGone, ZohoRefused
from bot.ports import ListsNotes, Resolved, ShowsRecords, ShowsTasks
from bot.specs import Due, Product, RecordRef, TaskRef, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail.backend import MailBackend

JANE = RecordRef(text="Jane Doe", module="Contacts", id="5725767000000500011", name="Jane Doe")
CALL = TaskSpec(
    title="call Acme",
    description="Ask for the offer",
    due=Due(date=dt.date(2026, 3, 12), time=dt.time(15), zone="Europe/Berlin"),
    records=(JANE,),
)
GONE = TaskRef(product=Product.CRM, id="17")


@pytest.mark.parametrize("version", ["v8", "v2"])
async def test_a_crm_task(connect: Callable[..., ZohoBackends], version: str) -> None:
    """The person's own words without the bot's lines, people with their addresses, records, and the statuses."""
    crm = connect(CrmOptions(version=version)).crm
    assert isinstance(crm, ShowsTasks)
    assert isinstance(crm, CrmBackend)
    found = await crm.details(await made(crm, CALL))
    assert (found.state.title, found.description) == ("call Acme", "Ask for the offer")
    assert found.owner is not None
    assert (found.owner.name, found.owner.email) == ("Dana Fox", "dana@acme.example")
    assert [(ref.module, ref.name) for ref in found.about] == [("Contacts", "Jane Doe")]
    assert {"Not Started", "In Progress", "Completed"} <= set(found.statuses)
    assert (found.means_done("completed"), found.means_done("In Progress")) == (True, False)


@pytest.mark.parametrize("version", ["v8", "v2"])
async def test_notes_are_listed_newest_first_and_by_pages(connect: Callable[..., ZohoBackends], version: str) -> None:
    """Each with who wrote it; the next page begins where the first ended."""
    crm = connect(CrmOptions(version=version)).crm
    assert isinstance(crm, ListsNotes)
    assert isinstance(crm, CrmBackend)
    ref = await made(crm, CALL)
    assert (await crm.notes(ref)).notes == ()
    for text in ("first", "second", "third"):
        await crm.note(ref, text)
    page = await crm.notes(ref, limit=2)
    assert [note.text for note in page.notes] == ["third", "second"]
    assert page.notes[0].author is not None
    assert page.notes[0].author.name == "Dana Fox"
    rest = await crm.notes(ref, limit=2, after=page.next)
    assert ([note.text for note in rest.notes], rest.next) == (["first"], None)


async def test_a_task_that_is_gone(connect: Callable[..., ZohoBackends]) -> None:
    """Its details and its notes say so."""
    crm = connect().crm
    assert crm is not None
    with pytest.raises(TaskGone):
        await crm.details(GONE)
    with pytest.raises(TaskGone):
        await crm.notes(GONE)


async def test_records(connect: Callable[..., ZohoBackends]) -> None:
    """A record's telling fields, those that are empty left out; one that is not there is gone."""
    crm = connect().crm
    assert isinstance(crm, ShowsRecords)
    found = await crm.record_details(JANE)
    assert found.name == "Jane Doe"
    assert {each.name: each.value for each in found.fields} == {
        "Account_Name": "Acme",
        "Email": "jane@acme-corp.example",
        "Owner": "Dana Fox",
    }
    with pytest.raises(TaskGone):
        await crm.record_details(JANE.model_copy(update={"id": "17"}))
    with pytest.raises(ZohoRefused, match="Open the link"):
        await crm.record_details(RecordRef(text="x", module="Invoices", id="1"))


async def test_a_mail_task(connect: Callable[..., ZohoBackends]) -> None:
    """Mail's two statuses, and whom it is assigned to."""
    mail = connect().mail
    assert isinstance(mail, ShowsTasks)
    assert isinstance(mail, MailBackend)
    spec = CALL.model_copy(update={"records": ()})
    (part,) = mail.plan(spec, dt.date(2026, 3, 10), Resolved()).parts
    (ref,) = await mail.create(part, "mark")
    found = await mail.details(ref)
    assert (found.state.title, found.description) == ("call Acme", "Ask for the offer")
    assert found.statuses == ("In Progress", "Completed")
    assert found.means_done("Completed")
