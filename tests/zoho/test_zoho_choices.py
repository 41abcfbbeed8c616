"""What Zoho offers while somebody types: records by the beginnings of their names, and the statuses of tasks."""

from collections.abc import Callable

import pytest
from zoho_mail_world import MARKETING, add_status, make_task

from bot.names import ALL_SAID, likeness
from bot.ports import Resolved
from bot.specs import RecordRef, Tenant
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Api
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.mail.backend import MailBackend

TENANT = Tenant(team="T1")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("ac", "Acme Inc"), ("ja do", "Jane Doe"), ("doe j", "Jane Doe"), ("si", "Siân O'Brien"), ("obr", "Siân O'Brien")],
)
def test_the_beginnings_of_words_are_enough(typed: str, name: str) -> None:
    """In any order, without accents; but only where they are asked for as such."""
    assert likeness(typed, name, begun=True) >= ALL_SAID
    assert likeness(typed, name) < ALL_SAID


@pytest.mark.parametrize(("typed", "name"), [("me", "Acme"), ("ja x", "Jane Doe"), ("", "Acme")])
def test_other_letters_are_not(typed: str, name: str) -> None:
    """What stands in the middle of a word begins nothing."""
    assert likeness(typed, name, begun=True) < ALL_SAID


async def test_records_are_found_while_they_are_typed(connect: Callable[..., ZohoBackends]) -> None:
    """A whole name finds what it did before; two letters find what begins so, and only with `begun`."""
    backends = connect()
    found = await backends.records(TENANT, RecordRef(text="glo"), begun=True)
    assert {hit.name for hit in found} >= {"Globex", "Globex Expansion"}
    assert await backends.records(TENANT, RecordRef(text="glo")) == ()
    jane = RecordRef(text="ja", account="ac")
    assert [(hit.name, hit.account) for hit in await backends.records(TENANT, jane, begun=True)] == [
        ("Jane Doe", "Acme")
    ]


async def test_crm_names_its_statuses(crm: CrmBackend) -> None:
    """Those of the organisation's pick list, in its order."""
    found = await crm.statuses()
    assert found[0] == "Not Started"
    assert {"In Progress", "Completed", "Waiting on someone else"} <= set(found)


async def test_mail_names_its_statuses(mail: MailBackend, mail_api: Api) -> None:
    """The two that every place has; a custom one of a group is known from the tasks that have it."""
    number = await add_status(mail_api, "Parked", MARKETING)
    await make_task(mail, "write the post", Resolved(group=MARKETING, status=str(number)))
    assert await mail.statuses() == ["In Progress", "Completed"]
    assert await mail.statuses(MARKETING) == ["In Progress", "Completed", "Parked"]
