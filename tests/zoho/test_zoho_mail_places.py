"""What Mail tasks stand in, over HTTP: groups, projects, statuses, linked e-mails, uploads."""

import pytest
from zoho_mail_world import MARKETING, SALES, add_status, make_task

from bot.errors import NotUnderstood, ZohoRefused
from bot.ports import Resolved, Upload
from bot.sandbox.zoho import ZohoSandbox
from bot.zoho.client import Api
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.mail import email, places
from bot.zoho.mail.backend import MailBackend

EU = Addresses.of("eu")
LINK = "https://mail.zoho.eu/zm/#mail/folder/inbox/p/1709827361123110001"


async def test_groups_and_their_projects(mail: MailBackend) -> None:
    """By name and id, as people see them."""
    assert dict(await mail.places.groups()) == {MARKETING: "Marketing", SALES: "Sales"}
    assert await mail.places.projects(MARKETING) == [("48184000000005003", "Blogging")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("In Progress", "inprogress"),
        ("in-progress", "inprogress"),
        ("COMPLETED", "completed"),
        ("done", "completed"),
        ("open", "inprogress"),
    ],
)
async def test_the_words_of_statuses(mail: MailBackend, name: str, value: str) -> None:
    """However they are written, and what people call them."""
    assert await mail.places.status(name, None) == value


async def test_mails_own_words_ask_nothing(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """They are known."""
    await mail.places.status("In Progress", MARKETING)
    assert not sandbox.requests


async def test_a_custom_status_by_its_name(sandbox: ZohoSandbox, mail: MailBackend, mail_api: Api) -> None:
    """It is a number of one place, found among its tasks; asked once. A word for another is its name first."""
    number = await add_status(mail_api, "Done", MARKETING)
    with pytest.raises(NotUnderstood, match=r"status “Waiting”.*In Progress, Completed"):
        await mail.places.status("Waiting", MARKETING)
    await make_task(mail, "First", Resolved(group=MARKETING, status=str(number)))
    assert await mail.places.status("done", MARKETING) == str(number)
    before = len(sandbox.requests)
    assert await mail.places.status("Done", MARKETING) == str(number)
    assert len(sandbox.requests) == before
    assert await mail.places.status("done", SALES) == "completed"


async def test_a_status_is_learnt_from_what_is_read(sandbox: ZohoSandbox, mail: MailBackend, mail_api: Api) -> None:
    """So completing the only task that has one can be undone exactly."""
    number = await add_status(mail_api, "In Review")
    ref = await make_task(mail, "Report", Resolved(status=str(number)))
    before = await mail.read(ref)
    await mail.complete(ref)
    assert (await mail.reopen(ref, before.status)).status == "In Review"
    assert not any(row.path == "/api/tasks/me" and row.method == "GET" for row in sandbox.requests)


async def test_a_status_that_nobody_knows_any_more(mail: MailBackend) -> None:
    """The task is open again, and the card shows in which status."""
    ref = await make_task(mail, "Report", status="completed")
    assert (await mail.reopen(ref, "In Review")).status == "In Progress"


async def test_a_linked_email(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """The default mailbox and the message; text without a link asks nothing."""
    assert await mail.places.email("call Acme, see https://example.test/p/1") is None
    assert not sandbox.requests
    assert await mail.places.email(f"answer this: <{LINK}|the mail>") == ("48019000000005001", "1709827361123110001")


LINKS = [
    (LINK, "1709827361123110001"),
    (f"see {LINK}, please", "1709827361123110001"),
    ("https://mail.zoho.eu/zm/#mail/p/17", "17"),
    ("https://mail.zoho.com/zm/#mail/folder/inbox/p/17", None),
    ("https://mail.zoho.eu.evil.test/zm/#mail/folder/inbox/p/17", None),
    ("https://mail.zoho.eu/zm/#mail/folder/inbox", None),
    ("https://mail.zoho.eu/zm/#tasks/p/17", None),
    ("no link", None),
]


@pytest.mark.parametrize(("text", "message"), LINKS, ids=[row[0] for row in LINKS])
def test_message_links(text: str, message: str | None) -> None:
    """Only those of the connected data centre's mailboxes."""
    assert email.message_id(text, EU) == message


async def test_an_email_of_somebody_elses_mailbox(mail: MailBackend) -> None:
    """Zoho refuses it, and the sentence names it."""
    with pytest.raises(ZohoRefused, match="linked e-mail"):
        await make_task(mail, "Answer", Resolved(email=("48019000000005001", "99")))


async def test_an_upload(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """A multipart form to the mailbox, and the task has the file."""
    stored = await mail.upload(Upload("plan (2).txt", "text/plain", b"draft"))
    (row,) = [row for row in sandbox.requests if row.path.endswith("/attachments")]
    assert row.query == {"uploadType": "multipart"}
    assert row.body["multipart"][0]["filename"] == "plan (2).txt"
    await make_task(mail, "Plan", Resolved(attachments=(stored,)))
    assert len(sandbox.mail_tasks()[0]["attachments"]) == 1


async def test_an_upload_that_is_too_large(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """It is not even begun; where Zoho itself says so, the sentence is the same."""
    with pytest.raises(ZohoRefused, match="too large"):
        await mail.upload(Upload("film.mov", "video/quicktime", b"0" * (places.MOST_BYTES + 1)))
    assert not sandbox.requests
    sandbox.faults.add("POST */attachments", "answer", status=413, body={})
    with pytest.raises(ZohoRefused, match=r"“film.mov” is too large.*Link it"):
        await mail.upload(Upload("film.mov", "video/quicktime", b"0"))


async def test_a_file_that_zoho_never_had(mail: MailBackend) -> None:
    """Its place is refused by name."""
    with pytest.raises(ZohoRefused, match="a file"):
        await make_task(mail, "Plan", Resolved(attachments=(("a.txt", "/nowhere"),)))


async def test_one_mailbox_is_asked_for_once(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """A grant keeps its mailbox; proof that the grant works is always asked anew."""
    await mail.places.me()
    await mail.places.email(LINK)
    assert sum(row.path == "/api/accounts" for row in sandbox.requests) == 1
    assert (await mail.current_user()).zuid == "924000001"
    assert sum(row.path == "/api/accounts" for row in sandbox.requests) == 2
