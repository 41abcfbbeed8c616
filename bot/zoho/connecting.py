"""Connecting a Zoho account by a self client's code, checking what it may do, and ending it. Knows no store.

Every failure is one sentence with the next step.
"""

import contextlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import SecretStr

from bot.errors import NotConnected, TaskbotError, ZohoError
from bot.ports import AccessToken, Clock, Connection, Member
from bot.specs import Product
from bot.zoho import crm, mail, oauth
from bot.zoho.answers import RECONNECT
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.connected import PRODUCT_NAMES
from bot.zoho.datacentres import DATA_CENTRES, Addresses
from bot.zoho.oauth import ClientCredentials, IssuedTokens

SCOPES: Mapping[Product, Mapping[str, str]] = {Product.CRM: crm.SCOPES, Product.MAIL: mail.SCOPES}
# A marker that no command has: looking for it only proves that tasks can be read.
_NO_MARKER = "0" * 20


def scopes_for(wanted: Sequence[Product]) -> tuple[str, ...]:
    """The scopes to agree to for these products: what the code uses, no more."""
    return tuple(scope for product in Product if product in wanted for scope in SCOPES[product])


def console_url(location: str) -> str:
    """Zoho's API console of a data centre. Only https://api-console.zoho.com is documented, the others are [WILD]."""
    return Addresses.of(location).accounts_url.replace("//accounts.", "//api-console.")


class _Held:
    """Tokens of one access token that is not renewed: long enough for a check."""

    def __init__(self, token: AccessToken) -> None:
        self._token = token

    async def token(self) -> AccessToken:
        return self._token

    async def renew(self, refused: str) -> AccessToken:  # noqa: ARG002 - the protocol's name
        raise NotConnected(RECONNECT)


@dataclass(frozen=True)
class Checked:
    """What a grant turned out to be good for: whose it is, and per product None or the sentence of what is wrong."""

    person: Member | None
    problems: Mapping[Product, str | None]


async def check(
    door: Door, token: AccessToken, addresses: Addresses, clock: Clock, wanted: Sequence[Product]
) -> Checked:
    """Reads the current user and some tasks of each product; changes nothing, raises nothing of Zoho's."""
    backends = ZohoBackends(door, _Held(token), addresses, clock)
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


async def connect(
    door: Door,
    addresses: Addresses,
    clock: Clock,
    *,
    location: str,
    credentials: ClientCredentials,
    code: str,
    wanted: Sequence[Product],
) -> tuple[Connection, Checked]:
    """Exchanges the code, and checks what can be done with it; the connection is for the products that work.

    Raises NotConnected with what to do, when none works: then the grant is revoked again.
    """
    asked = clock.now()
    try:
        tokens = await oauth.exchange(door, addresses, credentials, code)
    except ZohoError as err:
        raise NotConnected(
            f"Zoho ({_host(addresses)}) gave no usable answer; check this machine's way to it, then run "
            "`taskbot connect` again with a new code."
        ) from err
    assert tokens.refresh is not None
    try:
        if (other := elsewhere(tokens, addresses)) is not None:
            raise NotConnected(
                f"This Zoho account is in the data centre “{other}”, not in “{location}”; "
                f"run `taskbot connect --data-centre {other}` with a code from there."
            )
        token = oauth.access_token(tokens, addresses, asked)
        checked = await check(door, token, addresses, clock, wanted)
        if checked.person is None:
            raise NotConnected(_useless(checked))
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
    )
    return connection, checked


async def disconnect(door: Door, addresses: Addresses, connection: Connection) -> bool:
    """Revokes the connection's grant; False when Zoho did not know it any more. Raises NotConnected when not sure."""
    try:
        return await oauth.revoke(door, addresses, connection.refresh_token)
    except ZohoError as err:
        raise NotConnected(
            f"Zoho ({_host(addresses)}) did not confirm that the connection is ended, so it is kept here; "
            "run `taskbot disconnect` again in a minute."
        ) from err


async def _give_up(door: Door, addresses: Addresses, refresh_token: SecretStr) -> None:
    """Ends a grant that nobody will keep. What went wrong before is the news, so a failure here is not."""
    with contextlib.suppress(TaskbotError):
        await oauth.revoke(door, addresses, refresh_token)


def _useless(checked: Checked) -> str:
    said = " ".join(f"{PRODUCT_NAMES[product]}: {problem}" for product, problem in checked.problems.items())
    return f"Zoho gave a connection, but nothing can be done with it, so it was not kept. {said}"


def _account(person: Member) -> str:
    return person.name if person.email in (None, person.name.casefold()) else f"{person.name} ({person.email})"


def _host(addresses: Addresses) -> str:
    return addresses.accounts_url.partition("://")[2]
