"""A link to a Zoho Mail message, as people paste it. Pure.

The form is not documented [?]: "https://mail.zoho.eu/zm/#mail/folder/inbox/p/1709827361123110001".
"""

import re
from urllib.parse import urlsplit

from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses

_LINK = re.compile(r"https://[\w.-]+/zm/[^\s<>|\"]*#mail/(?:[^\s<>|\"]*/)?p/(\d+)")


def message_id(text: str, addresses: Addresses) -> str | None:
    """The id of the first message linked in `text`, if it is of this data centre; else the link stays words."""
    for link in _LINK.finditer(text):
        if urlsplit(link[0]).netloc in _hosts(addresses):
            return link[1]
    return None


def _hosts(addresses: Addresses) -> frozenset[str]:
    """The hosts of its mailboxes; a local Zoho has those of every data centre, so that real links can be tried."""
    if addresses.override:
        return frozenset(mail for _, _, mail, _ in DATA_CENTRES.values())
    return frozenset({urlsplit(addresses.mail_url).netloc})
