"""Zoho's data centres and their hosts. A fixed map: no host that came over the network is used unless it stands here.

Hosts of us to sa are documented by the multi-DC page (www.zoho.com/crm/developer/docs/api/v8/multi-dc.html) and the
Mail API pages; the ones tagged are not. `GET https://accounts.zoho.com/oauth/serverinfo` lists the locations live.
"""

from typing import Self

from bot.errors import SettingsError
from bot.specs import Spec


class Addresses(Spec):
    """The four hosts of one data centre, as origins without a trailing slash ("https://www.zohoapis.eu").

    `override` marks explicitly given addresses (a local Zoho): then no other API host is ever believed.
    """

    accounts_url: str
    api_url: str
    mail_url: str
    web_url: str
    override: bool = False

    @classmethod
    def of(cls, location: str) -> Self:
        """The hosts of a data centre by Zoho's `location` word ("eu"). Raises SettingsError for an unknown one."""
        try:
            accounts, api, mail, web = DATA_CENTRES[location.strip().lower()]
        except KeyError:
            known = ", ".join(DATA_CENTRES)
            raise SettingsError(f"There is no Zoho data centre “{location}”; use one of {known}.") from None
        return cls(
            accounts_url=f"https://{accounts}",
            api_url=f"https://{api}",
            mail_url=f"https://{mail}",
            web_url=f"https://{web}",
        )

    @classmethod
    def given(cls, *, accounts_url: str, api_url: str, mail_url: str, web_url: str) -> Self:
        """Explicit origins, for a local Zoho."""
        urls = [url.rstrip("/") for url in (accounts_url, api_url, mail_url, web_url)]
        return cls(accounts_url=urls[0], api_url=urls[1], mail_url=urls[2], web_url=urls[3], override=True)

    def trusted_api(self, api_domain: str | None) -> str:
        """`api_domain` of a token answer if it is a host of the map (or the override itself), else our own API host.

        A token is only ever sent to what this returns, so that a forged answer can't lead it elsewhere.
        """
        claimed = (api_domain or "").rstrip("/")
        if self.override:
            return self.api_url
        return claimed if claimed in _API_ORIGINS else self.api_url


def accounts_server(url: str) -> Addresses:
    """The data centre whose accounts server this is, for the `accounts-server` of an OAuth return.

    That parameter comes through the browser, so anything outside the map is refused: the client secret is POSTed there.
    Raises SettingsError.
    """
    for location, hosts in DATA_CENTRES.items():
        if url.rstrip("/") == f"https://{hosts[0]}":
            return Addresses.of(location)
    raise SettingsError("Zoho's answer names an accounts server that is not Zoho's; start connecting again.")


# location: accounts, API, Mail, web UI. The web UI column is background knowledge [?] throughout.
DATA_CENTRES: dict[str, tuple[str, str, str, str]] = {
    "us": ("accounts.zoho.com", "www.zohoapis.com", "mail.zoho.com", "crm.zoho.com"),
    "eu": ("accounts.zoho.eu", "www.zohoapis.eu", "mail.zoho.eu", "crm.zoho.eu"),
    "in": ("accounts.zoho.in", "www.zohoapis.in", "mail.zoho.in", "crm.zoho.in"),
    "au": ("accounts.zoho.com.au", "www.zohoapis.com.au", "mail.zoho.com.au", "crm.zoho.com.au"),
    "jp": ("accounts.zoho.jp", "www.zohoapis.jp", "mail.zoho.jp", "crm.zoho.jp"),
    "cn": ("accounts.zoho.com.cn", "www.zohoapis.com.cn", "mail.zoho.com.cn", "crm.zoho.com.cn"),
    # Canada's hosts do not follow the pattern, which is why nothing here is derived from another host.
    "ca": ("accounts.zohocloud.ca", "www.zohoapis.ca", "mail.zohocloud.ca", "crm.zohocloud.ca"),
    "sa": ("accounts.zoho.sa", "www.zohoapis.sa", "mail.zoho.sa", "crm.zoho.sa"),  # Mail host [WILD]
    "uk": ("accounts.zoho.uk", "www.zohoapis.uk", "mail.zoho.uk", "crm.zoho.uk"),  # API and Mail hosts [?]
    "ae": ("accounts.zoho.ae", "www.zohoapis.ae", "mail.zoho.ae", "crm.zoho.ae"),  # API host [?], Mail host [WILD]
}
_API_ORIGINS = frozenset(f"https://{hosts[1]}" for hosts in DATA_CENTRES.values())
