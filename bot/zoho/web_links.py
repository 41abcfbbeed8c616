"""Zoho's web addresses: which hosts they are at, and what one leads to. Pure; asks nobody.

None of it is documented: that a CRM record is at `…/crm/[org<id>/]tab/<tab>/<id>`, that a deal's tab is called
Potentials, and that older addresses are `…/crm/EntityInfo.do?module=…&id=…` is background knowledge [?]. So is that a
task of Zoho Mail may have an address at all; where one ends in its id, it is taken for a personal task.
"""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from bot.ports import ZohoLink
from bot.specs import Product, RecordRef, TaskRef
from bot.zoho.crm.record_queries import MODULES
from bot.zoho.grants.datacentres import DATA_CENTRES

_TAB = re.compile(r"/crm/(?:[\w.-]+/)*?tab/(?P<tab>[A-Za-z]+)/(?P<id>\d{5,30})/?")
_OLD = re.compile(r"/crm/(?:[\w.-]+/)*EntityInfo\.do")
_MAIL_TASK = re.compile(r"tasks/(?:[\w.-]+/)*?(?P<id>\d{5,30})/?")
# What stands in an address -> the module's API name.
_MODULES: Mapping[str, str] = {
    "Tasks": "Tasks",
    **{module.api_name: module.api_name for module in MODULES.values()},
    **{module.tab: module.api_name for module in MODULES.values() if module.tab is not None},
}
_CRM_HOSTS = frozenset(web for _, _, _, web in DATA_CENTRES.values())
_MAIL_HOSTS = frozenset(mail for _, _, mail, _ in DATA_CENTRES.values())


def read(url: str) -> ZohoLink | None:
    """What an address leads to; None where that is neither a task nor a record that can be shown. See ports."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    if parts.hostname in _CRM_HOSTS:
        return _of_crm(url, parts.path, parts.query)
    if parts.hostname in _MAIL_HOSTS and (found := _MAIL_TASK.fullmatch(parts.fragment)) is not None:
        return ZohoLink(url=url, task=TaskRef(product=Product.MAIL, id=found["id"]))
    return None


def _of_crm(url: str, path: str, query: str) -> ZohoLink | None:
    if (found := _TAB.fullmatch(path)) is not None:
        tab, id_ = found["tab"], found["id"]
    elif _OLD.fullmatch(path):
        asked = parse_qs(query)
        tab, id_ = asked.get("module", [""])[0], asked.get("id", [""])[0]
    else:
        return None
    module = _MODULES.get(tab)
    if module is None or not id_.isascii() or not id_.isdigit():
        return None
    if module == "Tasks":
        return ZohoLink(url=url, task=TaskRef(product=Product.CRM, id=id_))
    return ZohoLink(url=url, record=RecordRef(text=id_, module=module, id=id_, url=url))


def same_zoho(link: str, web_url: str, *, override: bool) -> bool:
    """Whether a link leads to the Zoho at `web_url`; a local Zoho (`override`) has no address of its own there."""
    return override or urlsplit(link).hostname == urlsplit(web_url).hostname
