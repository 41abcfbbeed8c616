"""Zoho's web addresses: what each leads to, in every data centre."""

import pytest

from bot.slack.manifest import DOMAINS
from bot.zoho import web_links
from bot.zoho.grants.datacentres import DATA_CENTRES


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://crm.zoho.com/crm/tab/Tasks/5725767000000700001", "crm:5725767000000700001"),
        ("https://crm.zoho.eu/crm/org20061/tab/Tasks/5725767000000700001/", "crm:5725767000000700001"),
        ("https://crm.zohocloud.ca/crm/ShowTab/tab/Contacts/5725767000000500011?x=1", "Contacts:5725767000000500011"),
        ("https://crm.zoho.com.au/crm/org1/tab/Potentials/5725767000000500031", "Deals:5725767000000500031"),
        ("https://crm.zoho.in/crm/EntityInfo.do?module=Leads&id=5725767000000500021", "Leads:5725767000000500021"),
        ("https://mail.zoho.com/zm/#tasks/personal/48184000000005011", "mail:48184000000005011"),
    ],
)
def test_what_an_address_leads_to(url: str, key: str) -> None:
    """A task, or a record of one of the four modules."""
    found = web_links.read(url)
    assert found is not None
    assert (found.key, found.url) == (key, url)


@pytest.mark.parametrize(
    "url",
    [
        "https://crm.zoho.com/crm/tab/Tasks",
        "https://crm.zoho.com/crm/tab/Tasks/custom-view/5725767000000087501/list",
        "https://crm.zoho.com/crm/tab/Invoices/5725767000000087501",
        "https://crm.zoho.com.evil.example/crm/tab/Tasks/5725767000000700001",
        "https://evil.example/crm.zoho.com/crm/tab/Tasks/5725767000000700001",
        "https://crm.zoho.in/crm/EntityInfo.do?module=Leads&id=../1",
        "https://mail.zoho.com/zm/#tasks",
        "mailto:tasks@crm.zoho.com",
        "https://[broken",
    ],
)
def test_what_leads_to_nothing_that_can_be_shown(url: str) -> None:
    """Lists, other modules, other hosts and broken addresses stay plain links."""
    assert web_links.read(url) is None


@pytest.mark.parametrize("location", DATA_CENTRES)
def test_every_data_centre_has_its_hosts(location: str) -> None:
    """What a task's own address is there, is read there."""
    web = DATA_CENTRES[location][3]
    assert web_links.read(f"https://{web}/crm/tab/Tasks/5725767000000700001") is not None


def test_the_manifests_domains_are_those_of_the_united_states() -> None:
    """slack/ can't know zoho/, so this holds the two together."""
    assert (DATA_CENTRES["us"][3], DATA_CENTRES["us"][2]) == DOMAINS


def test_another_zoho_is_not_this_one() -> None:
    """An id means something else in another data centre; a local Zoho has no address of its own."""
    link = "https://crm.zoho.eu/crm/tab/Tasks/5725767000000700001"
    assert not web_links.same_zoho(link, "https://crm.zoho.com", override=False)
    assert web_links.same_zoho(link, "https://crm.zoho.eu", override=False)
    assert web_links.same_zoho(link, "http://127.0.0.1:4000", override=True)
