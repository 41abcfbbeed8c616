"""`taskbot doctor`: whether everything that the bot needs is there and right. Each finding says what to do.

Knows what is good enough; what Redis, Slack and Zoho say of themselves is asked in their own rooms. Prints nothing, and
no finding holds a secret.
"""

import datetime as dt
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import aiohttp
from pydantic import SecretStr

from bot.build import SLACK_SECONDS, slack_client
from bot.build_zoho import ONE_WORKSPACE, zoho_addresses, zoho_door
from bot.errors import NotConnected, SlackError, SlackRefused, StoreUnavailable, TaskbotError
from bot.ports import Clock, Connection
from bot.settings import Settings
from bot.slack import condition as slack
from bot.slack.manifest import scopes
from bot.specs import Product
from bot.store import condition as store
from bot.store.connection import connect
from bot.store.connections import ConnectionStore
from bot.store.seal import Seal, read_secret
from bot.zoho import oauth, probes
from bot.zoho.capabilities import is_on, switched
from bot.zoho.client import Door
from bot.zoho.connected import PRODUCT_NAMES, products
from bot.zoho.connecting import HeldToken, check, elsewhere
from bot.zoho.datacentres import Addresses
from bot.zoho.oauth import ClientCredentials
from bot.zoho.probe_labs import Lab, labs

# Scripts with flags (what may finish at maxmemory) came with 7.0.
OLDEST_REDIS = (7, 0)
# Slack's signatures are refused when their time is five minutes off; then nothing works over HTTP.
SKEW_WARNING = dt.timedelta(seconds=30)
SKEW_FAILED = dt.timedelta(minutes=5)
# Slack's words for a token it does not take.
_BAD_TOKEN = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}

State = Literal["ok", "warning", "failed"]


@dataclass(frozen=True)
class Finding:
    """One line of the table."""

    about: str
    state: State
    says: str


def ok(about: str, says: str) -> Finding:
    """As it should be."""
    return Finding(about, "ok", says)


def warning(about: str, says: str) -> Finding:
    """It works, but not as well as it could."""
    return Finding(about, "warning", says)


def failed(about: str, says: str) -> Finding:
    """It does not work until something is done."""
    return Finding(about, "failed", says)


async def examine(
    settings: Settings, redis_url: str, clock: Clock, *, live: bool = False
) -> AsyncGenerator[Finding, None]:
    """Every finding, as it is made. Raises SettingsError for settings that are readable but can't be right.

    `live` tries out in Zoho what no document settles: it makes tasks there and deletes them at once.
    """
    seal = Seal(read_secret(settings.secret_key.get_secret_value()))
    zoho_addresses(settings)
    switched(settings.zoho_capabilities or "")
    yield ok("Settings", "All that is needed is there.")
    yield ok("TASKBOT_SECRET_KEY", "32 bytes, as it should be.")
    for finding in await redis_findings(redis_url, own=settings.redis_url is None):
        yield finding
    for finding in await slack_findings(settings, clock):
        yield finding
    for finding in await zoho_findings(settings, redis_url, seal, clock, live=live):
        yield finding


async def redis_findings(url: str, *, own: bool = False) -> list[Finding]:
    """Redis: reached, new enough, durable, not forgetful, writable. `own`: the one that `taskbot run` starts."""
    about = "Redis"
    if (problem := store.url_problem(url)) is not None:
        return [failed(about, f"REDIS_URL is no address of a Redis ({problem}); give redis://host:port/0.")]
    redis = connect(url)
    try:
        found = await store.condition(redis)
    except StoreUnavailable:
        return [failed(about, "Can't be reached, or wants another password; start it, or correct REDIS_URL.")]
    finally:
        await redis.aclose()
    return judged(found, own=own)


def judged(found: store.Condition, *, own: bool = False) -> list[Finding]:
    """What a Redis says of itself, against what the bot needs."""
    about = "Redis"
    version = ".".join(str(part) for part in found.version)
    if found.version < OLDEST_REDIS:
        reached = failed(about, f"Version {version} is too old; install 7.0 or later, or Valkey.")
    else:
        whose = " Taskbot's own, as `run` has it; `web` and `worker` need REDIS_URL." if own else ""
        reached = ok(about, f"Reached, version {version}.{whose}")
    writable = ok("Redis writes", "Taken.")
    if found.refusal is not None:
        why = found.refusal.rstrip(".")
        writable = failed("Redis writes", f"Refused ({why}); give it room, or point REDIS_URL at the primary.")
    return [reached, writable, *_kept(found)]


def _kept(found: store.Condition) -> list[Finding]:
    """Whether what was saved stays saved."""
    durable, memory = "Redis durability", "Redis memory"
    if found.told is None:
        says = "It does not tell its settings; make sure of appendonly yes and maxmemory-policy noeviction."
        return [warning(durable, says)]
    told = found.told
    if told.get("appendonly") != "yes":
        kept = warning(durable, "appendonly is off, so a restart of Redis can lose tasks not yet made; set it to yes.")
    elif told.get("appendfsync") == "no":
        kept = warning(durable, "appendfsync is no; set it to everysec, or to always to survive even a power loss.")
    elif told.get("appendfsync") == "everysec":
        kept = ok(durable, "Every second to disk; appendfsync always would survive even a power loss.")
    else:
        kept = ok(durable, "Every write is on disk before it is answered.")
    policy = told.get("maxmemory-policy", "noeviction")
    if policy == "noeviction":
        return [kept, ok(memory, "Nothing is evicted.")]
    says = f"maxmemory-policy is {policy}, so saved tasks can vanish when memory is short; set it to noeviction."
    return [kept, failed(memory, says)]


async def slack_findings(settings: Settings, clock: Clock) -> list[Finding]:
    """Slack: the bot token and its scopes, the app token, the clocks."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_SECONDS)) as session:
        try:
            found = await slack.installed(slack_client(settings, settings.slack_bot_token, session))
        except SlackError as err:
            return [failed("Slack", _refused(err, "SLACK_BOT_TOKEN", "OAuth & Permissions"))]
        findings = [ok("Slack", f"Signed in as {found.bot} in {found.team}."), _scopes(found.scopes)]
        if found.date is not None:
            findings.append(_clocks(clock.now() - found.date))
        if settings.slack_app_token is not None:
            findings.append(await _app_token(settings, settings.slack_app_token, session))
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        says = "Give SLACK_APP_TOKEN for `taskbot run`, or SLACK_SIGNING_SECRET for `taskbot web`."
        findings.append(failed("Slack door", says))
    return findings


def _scopes(granted: frozenset[str] | None) -> Finding:
    about = "Slack scopes"
    if granted is None:
        return warning(about, "Slack does not say which scopes were granted; compare them with `taskbot manifest`.")
    if missing := sorted(set(scopes()) - granted):
        says = (
            f"{', '.join(missing)} missing; paste `taskbot manifest` into the app's manifest page, then reinstall it."
        )
        return failed(about, says)
    if more := sorted(granted - set(scopes())):
        return warning(about, f"More granted than needed: {', '.join(more)}; remove them, then reinstall the app.")
    return ok(about, "Exactly those of the manifest.")


async def _app_token(settings: Settings, token: SecretStr, session: aiohttp.ClientSession) -> Finding:
    about = "Slack app token"
    try:
        await slack.opens_sockets(slack_client(settings, token, session))
    except SlackError as err:
        if err.code in {"not_allowed_token_type", "missing_scope"}:
            says = f"Not usable for Socket Mode ({err.code}); make one with connections:write, and enable Socket Mode."
            return failed(about, says)
        return failed(about, _refused(err, "SLACK_APP_TOKEN", "Basic Information"))
    return ok(about, "Socket Mode connections can be opened.")


def _clocks(skew: dt.timedelta) -> Finding:
    about = "Clock"
    seconds = round(abs(skew).total_seconds())
    if abs(skew) >= SKEW_FAILED:
        return failed(about, f"{seconds} seconds off Slack's, so its requests are refused; set it right (NTP).")
    if abs(skew) >= SKEW_WARNING:
        return warning(about, f"{seconds} seconds off Slack's; at 300 its requests are refused. Set it right (NTP).")
    return ok(about, "The same as Slack's.")


def _refused(err: SlackError, setting: str, page: str) -> str:
    if not isinstance(err, SlackRefused):
        return "Can't be reached, or does not answer properly; check this machine's way to slack.com."
    if err.code in _BAD_TOKEN:
        return (
            f"{setting} is not taken ({err.code}); copy it again from the app's page “{page}”, and check the workspace."
        )
    return f"Refuses {setting} ({err.code}); look at the app's page “{page}”."


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
    redis = connect(redis_url)
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
