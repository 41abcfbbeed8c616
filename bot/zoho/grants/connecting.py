"""Connecting a Zoho account by a code, checking what it may do and whose limits it shares, and ending it. No store.

Every failure is one sentence with the next step.
"""

import contextlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from pydantic import SecretStr

from bot.catalogue import say
from bot.errors import NotConnected, TaskbotError, ZohoError
from bot.ports import AccessToken, Clock, Connection, Member, WireRequest
from bot.specs import Product
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Api, Door
from bot.zoho.crm import answers, backend
from bot.zoho.grants import oauth
from bot.zoho.grants.connected import PRODUCT_NAMES
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses
from bot.zoho.grants.oauth import ClientCredentials, IssuedTokens
from bot.zoho.limits import edition_named
from bot.zoho.mail import backend as mail

ORG_SCOPE = "ZohoCRM.org.READ"
SCOPES: Mapping[Product, Mapping[str, str]] = {
    Product.CRM: {**backend.SCOPES, ORG_SCOPE: "keep to the limits of your organisation's edition"},
    Product.MAIL: mail.SCOPES,
}
# A marker that no command has: looking for it only proves that tasks can be read.
_NO_MARKER = "0" * 20


def scopes_for(wanted: Sequence[Product]) -> tuple[str, ...]:
    """The scopes to agree to for these products: what the code uses, no more."""
    return tuple(scope for product in Product if product in wanted for scope in SCOPES[product])


def console_url(location: str) -> str:
    """Zoho's API console of a data centre. Only https://api-console.zoho.com is documented, the others are [WILD]."""
    return Addresses.of(location).accounts_url.replace("//accounts.", "//api-console.")


class HeldToken:
    """Tokens of one access token that is not renewed: long enough for a check."""

    def __init__(self, token: AccessToken) -> None:
        self._token = token

    async def token(self) -> AccessToken:
        """See client.Tokens."""
        return self._token

    async def renew(self, refused: str) -> AccessToken:  # noqa: ARG002 - the protocol's name
        """There is no other: raises NotConnected."""
        raise NotConnected(say("zoho-reconnect"))


@dataclass(frozen=True)
class Checked:
    """What a grant turned out to be good for: whose it is, and per product None or the sentence of what is wrong."""

    person: Member | None
    problems: Mapping[Product, str | None]


async def check(
    door: Door, token: AccessToken, addresses: Addresses, clock: Clock, wanted: Sequence[Product]
) -> Checked:
    """Reads the current user and some tasks of each product; changes nothing, raises nothing of Zoho's."""
    backends = ZohoBackends(door, HeldToken(token), addresses, clock)
    assert backends.crm is not None
    assert backends.mail is not None
    person: Member | None = None
    problems: dict[Product, str | None] = {}
    for product in wanted:
        try:
            if product is Product.CRM:
                found = await backends.crm.current_user()
                await backends.crm.find(_NO_MARKER, clock.now())
            else:
                found = await backends.mail.current_user()
                await backends.mail.groups()
        except TaskbotError as err:
            problems[product] = str(err)
        else:
            problems[product] = None
            person = person or found
    return Checked(person, problems)


def elsewhere(tokens: IssuedTokens, addresses: Addresses) -> str | None:
    """Zoho's word for the data centre that a token answer names, when it is another one than `addresses`."""
    claimed = (tokens.api_domain or "").rstrip("/")
    if not claimed or claimed == addresses.api_url:
        return None
    known = (location for location in DATA_CENTRES if Addresses.of(location).api_url == claimed)
    return next(known, claimed.removeprefix("https://"))


@dataclass(frozen=True)
class Again:
    """How to go about it once more, as the end of a sentence: to connect, from data centre `other`, to disconnect."""

    words: str
    elsewhere: str
    ending: str


AT_THE_COMMAND_LINE = Again(
    "run `taskbot connect` again with a new code",
    "run `taskbot connect --data-centre {other}` with a code from there",
    "run `taskbot disconnect` again in a minute",
)


async def connect(
    door: Door,
    addresses: Addresses,
    clock: Clock,
    *,
    location: str,
    credentials: ClientCredentials,
    code: str,
    wanted: Sequence[Product],
    redirect_uri: str | None = None,
    sentences: Mapping[str, str] = oauth.CODE_ERRORS,
    again: Again = AT_THE_COMMAND_LINE,
) -> tuple[Connection, Checked]:
    """Exchanges the code, and checks what can be done with it; the connection is for the products that work.

    Without `redirect_uri` it is a self client's code. Raises NotConnected with what to do, when none works: then the
    grant is revoked again.
    """
    asked = clock.now()
    try:
        tokens = await oauth.exchange(door, addresses, credentials, code, redirect_uri, sentences=sentences)
    except ZohoError as err:
        raise NotConnected(say("consent-no-usable-answer", host=_host(addresses), again=again.words)) from err
    assert tokens.refresh is not None
    try:
        if (other := elsewhere(tokens, addresses)) is not None:
            raise NotConnected(
                say("consent-elsewhere", other=other, location=location, again=again.elsewhere.format(other=other))
            )
        token = oauth.access_token(tokens, addresses, asked)
        checked = await check(door, token, addresses, clock, wanted)
        if checked.person is None:
            raise NotConnected(_useless(checked))
        org = await organisation(door, token, addresses) if Product.CRM in wanted else Organisation()
    except TaskbotError:
        await _give_up(door, addresses, tokens.refresh)
        raise
    usable = [product for product, problem in checked.problems.items() if problem is None]
    connection = Connection(
        id=secrets.token_hex(8),
        client_id=credentials.client_id,
        client_secret=credentials.client_secret,
        refresh_token=tokens.refresh,
        location=location,
        scopes=scopes_for(usable),
        account=_account(checked.person),
        connected=asked,
        org=org.id,
        edition=org.edition,
        users=org.users,
    )
    return connection, checked


@dataclass(frozen=True)
class Organisation:
    """Whose limits a grant shares: the CRM organisation, its edition (a word of limits.EDITIONS) and paid users."""

    id: str | None = None
    edition: str | None = None
    users: int = 0


async def organisation(door: Door, token: AccessToken, addresses: Addresses) -> Organisation:
    """GET /org, where the grant allows it (ORG_SCOPE); what is not told is None.

    Source: www.zoho.com/crm/developer/docs/api/v8/get-org-data.html.
    """
    api = Api(door, HeldToken(token), lambda held: addresses.trusted_api(held.api_domain), answers.token_refused)
    try:
        page = await api.read(WireRequest(method="GET", path="/crm/v8/org"), partial(answers.page, key="org"))
    except TaskbotError:
        return Organisation()
    found = next(iter(page.rows), {})
    licence = found.get("license_details")
    licence = licence if isinstance(licence, dict) else {}
    users, paid = licence.get("users_license_purchased"), licence.get("paid_type")
    return Organisation(
        str(found["id"]) if found.get("id") else None,
        edition_named(paid if isinstance(paid, str) else None),
        users if isinstance(users, int) else 0,
    )


async def disconnect(
    door: Door, addresses: Addresses, connection: Connection, again: Again = AT_THE_COMMAND_LINE
) -> bool:
    """Revokes the connection's grant; False when Zoho did not know it any more. Raises NotConnected when not sure."""
    try:
        return await oauth.revoke(door, addresses, connection.refresh_token)
    except ZohoError as err:
        raise NotConnected(say("consent-not-ended", host=_host(addresses), again=again.ending)) from err


async def _give_up(door: Door, addresses: Addresses, refresh_token: SecretStr) -> None:
    """Ends a grant that nobody will keep. What went wrong before is the news, so a failure here is not."""
    with contextlib.suppress(TaskbotError):
        await oauth.revoke(door, addresses, refresh_token)


def _useless(checked: Checked) -> str:
    said = " ".join(f"{PRODUCT_NAMES[product]}: {problem}" for product, problem in checked.problems.items())
    return say("consent-useless", said=said)


def _account(person: Member) -> str:
    return person.name if person.email in (None, person.name.casefold()) else f"{person.name} ({person.email})"


def _host(addresses: Addresses) -> str:
    return addresses.accounts_url.partition("://")[2]
