"""`taskbot doctor`: every finding in its good and its failed form, over real sockets; and that no secret is shown."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from redis.asyncio import Redis
from test_connect import NO_GRANT, environment, taskbot
from world import SECRET_KEY, World, WorldMaker

from bot import connect as walk
from bot.build import SystemClock
from bot.doctor import examine, judged, redis_findings
from bot.errors import SettingsError
from bot.sandbox.slack import SlackSandbox
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.specs import Product
from bot.store.condition import Condition
from bot.store.embedded import EmbeddedRedis
from bot.zoho.connecting import scopes_for
from bot.zoho.oauth import ClientCredentials

DURABLE = {"appendonly": "yes", "appendfsync": "always", "maxmemory": "0", "maxmemory-policy": "noeviction"}
OTHER_KEY = SecretStr("eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg=")


class AnotherClock:
    """Off by so much."""

    def __init__(self, off: dt.timedelta) -> None:
        self._off = off

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self._off


async def findings(settings: Settings, off: dt.timedelta = dt.timedelta()) -> dict[str, tuple[str, str]]:
    """What it is about -> (state, sentence)."""
    found = [finding async for finding in examine(settings, settings.redis_url or "", AnotherClock(off))]
    assert all(one.says.endswith(".") for one in found)
    return {one.about: (one.state, one.says) for one in found}


@pytest.fixture
def transport() -> str:
    """What is looked at is the same behind either door."""
    return "http"


@pytest.fixture
async def http_world(make_world: WorldMaker) -> World:
    """A whole Taskbot over HTTP, with its grant in the settings."""
    return await make_world(with_worker=False, slack_app_token=None)


async def test_all_is_well(http_world: World) -> None:
    """Every finding is ok."""
    found = await findings(http_world.settings)
    assert {about for about, (state, _) in found.items() if state != "ok"} == set()
    assert set(found) == {
        "Settings",
        "TASKBOT_SECRET_KEY",
        "Redis",
        "Redis writes",
        "Redis durability",
        "Redis memory",
        "Slack",
        "Slack scopes",
        "Clock",
        "Zoho connection",
        "Zoho sign-in",
        "Zoho data centre",
        "Zoho CRM",
        "Zoho Mail",
    }
    assert "Acme" in found["Slack"][1]


# --- Redis ---


@pytest.fixture
async def own_redis(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[EmbeddedRedis, Redis]]:
    """A server that a test may set as it likes, and a client of it."""
    async with EmbeddedRedis(tmp_path_factory.mktemp("doctor")) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        yield server, client
        await client.aclose()


@pytest.mark.parametrize(
    ("setting", "finding", "words"),
    [
        (("appendonly", "no"), ("Redis durability", "failed"), "Redis keeps nothing on disk"),
        (("appendfsync", "no"), ("Redis durability", "warning"), "appendfsync is no"),
        (("appendfsync", "everysec"), ("Redis durability", "ok"), "Every second"),
        (("maxmemory-policy", "allkeys-lru"), ("Redis memory", "failed"), "maxmemory-policy is allkeys-lru"),
        (("maxmemory", "1"), ("Redis writes", "failed"), "used memory > 'maxmemory'"),
        (("min-replicas-to-write", "1"), ("Redis writes", "failed"), "Refused (NOREPLICAS"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
async def test_a_redis_that_forgets(
    own_redis: tuple[EmbeddedRedis, Redis], setting: tuple[str, str], finding: tuple[str, str], words: str
) -> None:
    """What could lose tasks is named, with the setting to change."""
    server, client = own_redis
    await client.config_set(*setting)
    about, state = finding
    found = {one.about: one for one in await redis_findings(server.url)}
    assert found[about].state == state
    assert words in found[about].says
    assert found["Redis"].state == "ok"


async def test_the_level_that_is_set_is_not_given(own_redis: tuple[EmbeddedRedis, Redis]) -> None:
    """Where nothing would be accepted, that is a failure: the setting and Redis's own are both named."""
    server, client = own_redis
    await client.config_set("appendfsync", "everysec")
    disk = {one.about: one for one in await redis_findings(server.url, "disk")}["Redis durability"]
    assert disk.state == "failed"
    assert "TASKBOT_DURABILITY is disk, but appendfsync is everysec" in disk.says
    replica = {one.about: one for one in await redis_findings(server.url, "replica")}["Redis durability"]
    assert (replica.state, "no connected replica" in replica.says) == ("failed", True)


async def test_a_redis_that_does_not_tell(own_redis: tuple[EmbeddedRedis, Redis]) -> None:
    """Hosted servers often refuse CONFIG: a warning says what to make sure of."""
    server, client = own_redis
    await client.acl_setuser(
        "narrow", enabled=True, passwords="+pw", keys="*", categories=["+@all"], commands=["-config"]
    )
    found = await redis_findings(server.url.replace("unix://", "unix://narrow:pw@"))
    assert [one.state for one in found] == ["ok", "ok", "warning"]
    assert "does not tell" in found[-1].says


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda url: f"{url}.nobody", "Can't be reached"),
        (lambda url: url.replace("unix://", "unix://canary:canary@"), "wants another password"),
        (lambda _url: "redis://canary:canary@127.0.0.1:1/0", "Can't be reached"),
        (lambda _url: "http://canary@x", "REDIS_URL is no address"),
        (lambda _url: "redis://canary@x:port", "REDIS_URL is no address"),
    ],
    ids=["away", "wrong password", "nobody listens", "not a Redis address", "not a port"],
)
async def test_no_redis(http_world: World, change: Any, words: str) -> None:
    """Said without the address, which may hold a password; the rest is still looked at."""
    url = change(http_world.settings.redis_url)
    settings = http_world.settings.model_copy(update={"redis_url": url})
    found = await findings(settings)
    assert found["Redis"][0] == "failed"
    assert words in found["Redis"][1]
    assert "canary" not in str(found)
    assert found["Slack"][0] == "ok"
    assert found["Zoho sign-in"][0] == "ok"


def test_an_old_redis() -> None:
    """Too old for what waiting needs."""
    found = judged(Condition((5, 0, 14), DURABLE, None))[0]
    assert (found.state, found.says) == ("failed", "Version 5.0.14 is too old; install 7.0 or later, or Valkey.")


# --- Slack ---


async def test_a_wrong_bot_token(http_world: World) -> None:
    """Named with Slack's word and where to copy the right one."""
    settings = http_world.settings.model_copy(update={"slack_bot_token": SecretStr("xoxb-canary")})
    found = await findings(settings)
    assert found["Slack"][0] == "failed"
    assert "SLACK_BOT_TOKEN is not taken (invalid_auth)" in found["Slack"][1]
    assert "canary" not in str(found)


@pytest.mark.parametrize("kind", ["500", "429", "drop_before"])
async def test_slack_away(http_world: World, kind: Any) -> None:
    """Not the token's fault."""
    http_world.slack.faults.add("auth.test", kind, times=None)
    state, says = (await findings(http_world.settings))["Slack"]
    assert state == "failed"
    assert "Can't be reached" in says


def scoped(slack: SlackSandbox, url: str, *, without: str = "", also: str = "") -> None:
    """Installs the app with other scopes than its manifest has."""
    made = manifest(url)
    held = made["oauth_config"]["scopes"]["bot"]
    made["oauth_config"]["scopes"]["bot"] = [one for one in held if one != without] + ([also] if also else [])
    slack.install(made, f"{url}/slack/events")


async def test_a_missing_scope(http_world: World) -> None:
    """Which one, and that the app must be reinstalled."""
    scoped(http_world.slack, http_world.url, without="users:read")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "failed"
    assert "users:read missing" in says
    assert "reinstall" in says


async def test_an_optional_scope_left_out(http_world: World) -> None:
    """That is allowed; it says what is missing without it."""
    made = manifest(http_world.url)
    http_world.slack.install(made, f"{http_world.url}/slack/events", without=["reactions:read"])
    assert (await findings(http_world.settings))["Slack scopes"] == (
        "ok",
        "Those that are needed: without reactions:read reactions make no tasks.",
    )


async def test_no_scope_that_reads_messages(http_world: World) -> None:
    """What `taskbot manifest --no-history` asks for is right as well."""
    http_world.slack.install(manifest(http_world.url, history=False), f"{http_world.url}/slack/events")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "ok"
    assert "--no-history" in says


async def test_more_scopes_than_needed(http_world: World) -> None:
    """A warning: it works, but asks for more than it uses."""
    scoped(http_world.slack, http_world.url, also="chat:write.public")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "warning"
    assert "chat:write.public" in says


@pytest.mark.parametrize(
    ("seconds", "state"), [(0, "ok"), (60, "warning"), (-60, "warning"), (400, "failed"), (-400, "failed")]
)
async def test_the_clock(http_world: World, seconds: int, state: str) -> None:
    """Against Slack's own: five minutes off, its signatures are refused."""
    found = await findings(http_world.settings, dt.timedelta(seconds=seconds))
    assert found["Clock"][0] == state


async def test_the_app_token(make_world: WorldMaker) -> None:
    """Looked at where it is given: usable, wrong, or for an app without Socket Mode."""
    world = await make_world(with_worker=False)
    world.slack.install(manifest(), None)
    assert (await findings(world.settings))["Slack app token"][0] == "ok"
    wrong = world.settings.model_copy(update={"slack_app_token": SecretStr("xapp-canary")})
    found = await findings(wrong)
    assert found["Slack app token"][0] == "failed"
    assert "SLACK_APP_TOKEN is not taken (invalid_auth)" in found["Slack app token"][1]
    assert "canary" not in str(found)
    world.slack.install(manifest(world.url), f"{world.url}/slack/events")
    state, says = (await findings(world.settings))["Slack app token"]
    assert state == "failed"
    assert "enable Socket Mode" in says


async def test_no_door_to_slack(http_world: World) -> None:
    """Neither `run` nor `web` could start."""
    settings = http_world.settings.model_copy(update={"slack_signing_secret": None})
    state, says = (await findings(settings))["Slack door"]
    assert state == "failed"
    assert "SLACK_APP_TOKEN" in says
    assert "SLACK_SIGNING_SECRET" in says


# --- Zoho ---


async def connected(world: World, *products: Product) -> None:
    """Connects as `taskbot connect` does."""
    code = world.zoho.grant_code(scopes_for(products))
    client = ClientCredentials(client_id=world.zoho.client_id, client_secret=SecretStr(world.zoho.client_secret))
    asked = walk.Asked("us", products, client, code)
    await walk.connect(world.settings, world.settings.redis_url or "", SystemClock(), asked, lambda _line: None)


@pytest.fixture
async def bare_world(make_world: WorldMaker) -> World:
    """A Taskbot without a Zoho grant in its settings."""
    return await make_world(with_worker=False, slack_app_token=None, **NO_GRANT)


async def test_not_connected(bare_world: World) -> None:
    """The next step is `taskbot connect`, and nothing more is asked."""
    found = await findings(bare_world.settings)
    assert found["Zoho connection"] == ("failed", "There is none yet; connect with `taskbot connect`.")
    assert "Zoho sign-in" not in found


async def test_a_stored_connection(bare_world: World) -> None:
    """Whose it is, where, and since when."""
    await connected(bare_world, Product.CRM)
    found = await findings(bare_world.settings)
    assert found["Zoho connection"][0] == "ok"
    assert "Dana Fox (dana@acme.example), data centre us, since" in found["Zoho connection"][1]
    assert found["Zoho CRM"][0] == "ok"
    assert found["Zoho Mail"] == ("warning", "Not connected; `taskbot connect` adds it.")


async def test_the_default_product_is_not_connected(bare_world: World) -> None:
    """Then tasks fail, so it is more than a warning."""
    await connected(bare_world, Product.CRM)
    settings = bare_world.settings.model_copy(update={"default_product": Product.MAIL})
    assert (await findings(settings))["Zoho Mail"][0] == "failed"


async def test_another_key(bare_world: World) -> None:
    """A stored connection that does not open says which setting was changed."""
    await connected(bare_world, Product.CRM)
    found = await findings(bare_world.settings.model_copy(update={"secret_key": OTHER_KEY}))
    assert found["Zoho connection"][0] == "failed"
    assert "TASKBOT_SECRET_KEY" in found["Zoho connection"][1]


async def test_two_grants(http_world: World) -> None:
    """The one of the settings goes before the stored one: said, because it surprises."""
    await connected(http_world, Product.CRM)
    state, says = (await findings(http_world.settings))["Zoho connection"]
    assert state == "warning"
    assert "ZOHO_REFRESH_TOKEN goes before" in says


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"zoho_refresh_token": SecretStr("1000.canary")}, "no longer takes ZOHO_REFRESH_TOKEN"),
        ({"zoho_client_id": "1000.WRONG"}, "client id"),
        ({"zoho_client_secret": SecretStr("canary")}, "client secret"),
    ],
    ids=["revoked", "wrong client", "wrong secret"],
)
async def test_zoho_gives_no_token(http_world: World, changes: dict[str, Any], words: str) -> None:
    """What is refused is named, never shown."""
    found = await findings(http_world.settings.model_copy(update=changes))
    assert found["Zoho sign-in"][0] == "failed"
    assert words in found["Zoho sign-in"][1]
    assert "canary" not in str(found)


async def test_zoho_away(http_world: World) -> None:
    """Not the connection's fault."""
    http_world.zoho.faults.add(match="POST /oauth/v2/token", kind="500_before", times=None)
    state, says = (await findings(http_world.settings))["Zoho sign-in"]
    assert state == "failed"
    assert "Can't be reached" in says


async def test_another_data_centre(http_world: World) -> None:
    """The answer to a refresh names the account's own."""
    body = {"access_token": "1000.x", "expires_in": 3600, "api_domain": "https://www.zohoapis.in"}
    http_world.zoho.faults.add(match="POST /oauth/v2/token", kind="answer", status=200, body=body)
    state, says = (await findings(http_world.settings))["Zoho data centre"]
    assert state == "failed"
    assert "--data-centre in" in says


@pytest.mark.parametrize(
    ("default", "state"), [(Product.CRM, "failed"), (Product.MAIL, "warning")], ids=["the default", "the other"]
)
async def test_a_product_that_refuses(http_world: World, default: Product, state: str) -> None:
    """A failure where tasks go by default, else a warning, in Zoho's sense."""
    body = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    http_world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="answer", status=403, body=body)
    found = await findings(http_world.settings.model_copy(update={"default_product": default}))
    assert found["Zoho CRM"][0] == state
    assert "ask your Zoho admin" in found["Zoho CRM"][1]
    assert found["Zoho Mail"][0] == "ok"


# --- settings, statuses, secrets ---


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"secret_key": SecretStr("canary!")}, "TASKBOT_SECRET_KEY is not base64"),
        ({"secret_key": SecretStr("a2tr")}, "TASKBOT_SECRET_KEY is not 32 bytes"),
    ],
    ids=["not base64", "too short"],
)
async def test_a_wrong_key(http_world: World, changes: dict[str, Any], words: str) -> None:
    """Without it nothing stored can be read, so nothing more is looked at."""
    with pytest.raises(SettingsError, match=words):
        await findings(http_world.settings.model_copy(update=changes))


CANARIES = {
    "SLACK_BOT_TOKEN": "xoxb-canary-1",
    "SLACK_APP_TOKEN": "xapp-canary-2",
    "SLACK_SIGNING_SECRET": "canary-3",
    "ZOHO_CLIENT_ID": "1000.ID",
    "ZOHO_CLIENT_SECRET": "canary-4",
    "ZOHO_REFRESH_TOKEN": "1000.canary-5",
    "REDIS_URL": "redis://:canary-6@127.0.0.1:1/0",
}


async def test_statuses_and_secrets_of_the_process(http_world: World, tmp_path: Path) -> None:
    """0 when all is well, 1 for a failed check, 78 for settings; and no output holds a secret."""
    good = environment(http_world) | {
        "ZOHO_CLIENT_ID": http_world.zoho.client_id,
        "ZOHO_CLIENT_SECRET": http_world.zoho.client_secret,
        "ZOHO_REFRESH_TOKEN": http_world.zoho.refresh_token,
        "COLUMNS": "200",
    }
    status, out, err = await taskbot(good, tmp_path, "doctor")
    assert (status, err) == (0, "")
    assert "Signed in as" in out
    secrets = [http_world.zoho.client_secret, http_world.zoho.refresh_token, http_world.slack.bot_token, SECRET_KEY]
    assert not any(secret in out for secret in [*secrets, http_world.slack.signing_secret])

    status, out, err = await taskbot(good | CANARIES, tmp_path, "doctor")
    assert status == 1
    assert "canary" not in out + err
    assert "failed" in out

    status, out, err = await taskbot(good | {"PORT": "canary"}, tmp_path, "doctor")
    assert status == 78
    assert "PORT" in out
    assert "canary" not in out + err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "other", "status"),
    [
        ([], "", 0),
        (["--json"], "", 0),
        (["--url", "https://bot.example"], "", 0),
        (["--url", "http://bot.example"], "", 64),
        (["--url", "http://bot.example"], "true", 64),
        (["--url", "http://localhost:3000"], "", 64),
        (["--url", "http://localhost:3000"], "true", 0),
        (["--url", "bot.example"], "", 64),
        (["--url", "https://bot.example/?x=1"], "", 64),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
async def test_the_manifest_to_paste(tmp_path: Path, words: list[str], other: str, status: int) -> None:
    """YAML or JSON that is the manifest of the code; only a public https address is taken for HTTP."""
    import yaml

    env = {"PATH": "", "TASKBOT_ALLOW_OTHER_ADDRESSES": other}
    ended, out, err = await taskbot(env, tmp_path, "manifest", *words)
    assert ended == status, err
    if status == 0:
        url = words[1] if words[:1] == ["--url"] else None
        assert yaml.safe_load(out) == manifest(url)
        assert out.startswith("{") == ("--json" in words)
