"""The Zoho half of `taskbot doctor`: a connection, its refresh, its data centre, and each product.

Knows what is good enough; what Zoho says of itself is asked in its own room. No finding holds a secret.
"""

from collections.abc import Mapping, Sequence

from pydantic import SecretStr

from bot.build.zoho import ONE_WORKSPACE, zoho_addresses, zoho_door
from bot.errors import NotConnected, StoreUnavailable, TaskbotError
from bot.findings import Finding, failed, ok, warning
from bot.ports import Clock, Connection
from bot.settings import Settings
from bot.specs import Product
from bot.store.connection import DOOR, connect
from bot.store.connections import ConnectionStore
from bot.store.seal import Seal
from bot.zoho import probes
from bot.zoho.capabilities import is_on, switched
from bot.zoho.client import Door
from bot.zoho.grants import oauth
from bot.zoho.grants.connected import PRODUCT_NAMES, products
from bot.zoho.grants.connecting import HeldToken, check, elsewhere
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import ClientCredentials, RefreshRefused
from bot.zoho.probe_labs import Lab, labs

# It goes before a stored connection, so connecting again alone would change nothing.
_NOT_TAKEN = "Zoho no longer takes ZOHO_REFRESH_TOKEN; give a new one, or remove it and run `taskbot connect`."


async def zoho_findings(
    settings: Settings, redis_url: str, seal: Seal, clock: Clock, *, live: bool = False
) -> list[Finding]:
    """Zoho: a connection, its refresh, its data centre, and each product; with `live` what no document settles."""
    about = "Zoho connection"
    try:
        stored = await _stored(redis_url, seal)
    except (NotConnected, StoreUnavailable, ValueError) as err:
        stored, problem = None, str(err) if isinstance(err, NotConnected) else "It can't be read, as Redis can't be."
    else:
        problem = "There is none yet; connect with `taskbot connect`."
    if settings.zoho_client_id and settings.zoho_client_secret and settings.zoho_refresh_token:
        client = ClientCredentials(client_id=settings.zoho_client_id, client_secret=settings.zoho_client_secret)
        token, location, granted = settings.zoho_refresh_token, settings.zoho_data_centre, tuple(Product)
        found = ok(about, f"From ZOHO_REFRESH_TOKEN, data centre {location}.")
        if stored is not None:
            says = f"ZOHO_REFRESH_TOKEN goes before the stored connection of {stored.account}; remove one of the two."
            found = warning(about, says)
    elif stored is None:
        return [failed(about, problem)]
    else:
        client = ClientCredentials(client_id=stored.client_id, client_secret=stored.client_secret)
        token, location, granted = stored.refresh_token, stored.location, products(stored.scopes)
        found = ok(about, f"{stored.account}, data centre {location}, since {stored.connected:%Y-%m-%d}.")
    door = zoho_door(settings)
    addresses = zoho_addresses(settings, location)
    try:
        rest = await _zoho(
            settings,
            door,
            addresses=addresses,
            clock=clock,
            client=client,
            refresh_token=token,
            granted=granted,
            live=live,
        )
    finally:
        await door.aclose()
    return [found, *rest]


async def _stored(redis_url: str, seal: Seal) -> Connection | None:
    redis = connect(redis_url, patience=DOOR)
    try:
        return await ConnectionStore(redis, seal).get(ONE_WORKSPACE)
    finally:
        await redis.aclose()


async def _zoho(
    settings: Settings,
    door: Door,
    *,
    addresses: Addresses,
    clock: Clock,
    client: ClientCredentials,
    refresh_token: SecretStr,
    granted: Sequence[Product],
    live: bool,
) -> list[Finding]:
    asked = clock.now()
    try:
        tokens = await oauth.refresh(door, addresses, client, refresh_token)
    except RefreshRefused as err:
        return [failed("Zoho sign-in", _NOT_TAKEN if refresh_token == settings.zoho_refresh_token else str(err))]
    except TaskbotError as err:
        says = (
            str(err) if isinstance(err, NotConnected) else "Can't be reached, or does not answer properly; try later."
        )
        return [failed("Zoho sign-in", says)]
    findings = [ok("Zoho sign-in", "Zoho gives access tokens.")]
    if (other := elsewhere(tokens, addresses)) is not None:
        says = f"The account is in “{other}”; connect again there: `taskbot connect --data-centre {other}`."
        return [*findings, failed("Zoho data centre", says)]
    findings.append(ok("Zoho data centre", "The account's own."))
    held = oauth.access_token(tokens, addresses, asked)
    checked = await check(door, held, addresses, clock, granted)
    for product in Product:
        about, default = PRODUCT_NAMES[product], settings.default_product is product
        problem = checked.problems.get(product)
        if product not in granted:
            problem = "Not connected; `taskbot connect` adds it."
        if problem is None:
            findings.append(ok(about, "Tasks can be read."))
        else:
            findings.append(failed(about, problem) if default else warning(about, problem))
    if live:
        usable = [product for product in granted if checked.problems.get(product) is None]
        at = labs(door, HeldToken(held), addresses, clock, products=usable, version=settings.crm_version)
        findings += await _tried(at, switched(settings.zoho_capabilities or ""), clock)
    return findings


async def _tried(at: Mapping[Product, Lab], switches: Mapping[str, bool], clock: Clock) -> list[Finding]:
    """What the account does with what no document settles, and whether that is what the bot relies on."""
    findings = []
    async for found in probes.look(at, clock.now().date()):
        agrees, says = probes.advice(found, on=is_on(found.capability, switches))
        about = f"{PRODUCT_NAMES[found.capability.product]}: {found.capability.about}"
        findings.append((ok if agrees else failed if found.left_over else warning)(about, says))
    return findings
