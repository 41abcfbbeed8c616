"""`taskbot doctor`: whether everything that the bot needs is there and right. Each finding says what to do.

Knows what is good enough; what Redis, Slack and Zoho say of themselves is asked in their own rooms. Prints nothing, and
no finding holds a secret.
"""

import datetime as dt
from collections.abc import AsyncGenerator

import aiohttp
from pydantic import SecretStr

from bot.build import SLACK_SECONDS, slack_client
from bot.build.zoho import zoho_addresses
from bot.doctor_zoho import zoho_findings
from bot.errors import SlackError, SlackRefused, StoreUnavailable
from bot.findings import Finding, failed, ok, warning
from bot.ports import Clock
from bot.settings import Settings
from bot.slack import condition as slack
from bot.slack.manifest import OPTIONAL, PANE_SCOPE, optional_scopes, scopes
from bot.store import condition as store
from bot.store.connection import DOOR, connect
from bot.store.durability import Level, shortfall
from bot.store.seal import Seal, read_secret
from bot.zoho.capabilities import switched

# Scripts with flags (what may finish at maxmemory) came with 7.0.
OLDEST_REDIS = (7, 0)
# Slack's signatures are refused when their time is five minutes off; then nothing works over HTTP.
SKEW_WARNING = dt.timedelta(seconds=30)
SKEW_FAILED = dt.timedelta(minutes=5)
# Slack's words for a token it does not take.
_BAD_TOKEN = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}


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
    for finding in await redis_findings(redis_url, settings.durability, own=settings.redis_url is None):
        yield finding
    for finding in await slack_findings(settings, clock):
        yield finding
    for finding in await zoho_findings(settings, redis_url, seal, clock, live=live):
        yield finding


async def redis_findings(url: str, level: Level = "process", *, own: bool = False) -> list[Finding]:
    """Redis: reached, new enough, durable, not forgetful, writable. `own`: the one that `taskbot run` starts.

    `level` is the durability that is set (TASKBOT_DURABILITY).
    """
    about = "Redis"
    if (problem := store.url_problem(url)) is not None:
        return [failed(about, f"REDIS_URL is no address of a Redis ({problem}); give redis://host:port/0.")]
    redis = connect(url, patience=DOOR)
    try:
        found = await store.condition(redis)
    except StoreUnavailable:
        return [failed(about, "Can't be reached, or wants another password; start it, or correct REDIS_URL.")]
    finally:
        await redis.aclose()
    return judged(found, level, own=own)


def judged(found: store.Condition, level: Level = "process", *, own: bool = False) -> list[Finding]:
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
    return [reached, writable, *_kept(found, level)]


def _kept(found: store.Condition, level: Level) -> list[Finding]:
    """Whether what was saved stays saved; where the engine would not save at all, that is a failure."""
    durable, memory = "Redis durability", "Redis memory"
    if found.told is None and level == "process":
        says = "It does not tell its settings; make sure of appendonly yes and maxmemory-policy noeviction."
        return [warning(durable, says)]
    told = found.told or {}
    evicts = told.get("maxmemory-policy", "noeviction") != "noeviction"
    if not evicts and (problem := shortfall(found, level)) is not None:
        kept = failed(durable, f"{problem} Until then nothing is accepted.")
    elif told.get("appendfsync") == "no":
        kept = warning(durable, "appendfsync is no; set it to everysec, or to always to survive even a power loss.")
    elif level == "replica":
        kept = ok(durable, f"{found.replicas} connected, so that each write is on two machines.")
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
    silent = "im:history" not in granted
    if missing := sorted(set(scopes(history=not silent, pane=False)) - granted):
        says = (
            f"{', '.join(missing)} missing; paste `taskbot manifest` into the app's manifest page, then reinstall it."
        )
        return failed(about, says)
    if more := sorted(granted - {*scopes(), *optional_scopes()}):
        return warning(about, f"More granted than needed: {', '.join(more)}; remove them, then reinstall the app.")
    if silent:
        return ok(about, "Those of `taskbot manifest --no-history`: no messages are read, so none to me is heard.")
    says_of = {**OPTIONAL, PANE_SCOPE: "the agent's pane offers nothing to say"}
    if left := sorted({*optional_scopes(), PANE_SCOPE} - granted):
        without = "; ".join(f"without {scope} {says_of[scope]}" for scope in left)
        return ok(about, f"Those that are needed: {without}.")
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
