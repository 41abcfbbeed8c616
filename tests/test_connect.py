"""`taskbot connect` and `disconnect` against a strict local Zoho and a real Redis: what they say, store and undo."""

import asyncio
import datetime as dt
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from redis.asyncio import Redis
from world import SECRET_KEY, World, WorldMaker, over

from bot import connect as walk
from bot.build import SystemClock
from bot.build.zoho import ONE_WORKSPACE
from bot.errors import NotConnected, SettingsError, StoreUnavailable, TaskbotError
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho import seed as zoho_seed
from bot.settings import Settings
from bot.specs import Product
from bot.store.connections import ConnectionStore
from bot.store.embedded import EmbeddedRedis
from bot.store.seal import Seal, read_secret
from bot.zoho.grants.connecting import scopes_for
from bot.zoho.grants.oauth import ClientCredentials

BOTH = (Product.CRM, Product.MAIL)
NO_GRANT = {"zoho_client_id": None, "zoho_client_secret": None, "zoho_refresh_token": None}


class MovingClock:
    """The sandbox's clock, which a test moves."""

    def __init__(self) -> None:
        self.moment = dt.datetime.now(dt.UTC)

    def now(self) -> dt.datetime:
        return self.moment


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
async def zoho(clock: MovingClock) -> AsyncIterator[ZohoSandbox]:
    sandbox = ZohoSandbox(clock=clock)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def settings(zoho: ZohoSandbox, redis: Redis, redis_server: EmbeddedRedis) -> Settings:
    """Without a Zoho grant."""
    values: dict[str, Any] = {
        "slack_bot_token": "xoxb-canary",
        "zoho_accounts_url": zoho.url,
        "zoho_api_url": zoho.url,
        "zoho_mail_url": zoho.url,
        "allow_other_addresses": True,
        "redis_url": redis_server.url,
        "secret_key": SECRET_KEY,
    }
    return Settings(_env_file=None, **values)


@pytest.fixture
def store(redis: Redis) -> ConnectionStore:
    return ConnectionStore(redis, Seal(read_secret(SECRET_KEY)))


class Dialogue:
    """Answers in order, and everything that was said and asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.lines: list[str] = []
        self.hidden: list[str] = []

    def say(self, line: str) -> None:
        self.lines.append(line)

    def ask(self, question: str, default: str | None, hidden: bool) -> str:
        self.lines.append(question)
        if hidden:
            self.hidden.append(question)
        return self.answers.pop(0) or default or ""

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def asked(zoho: ZohoSandbox, **changes: Any) -> walk.Asked:
    """What a person gives who does everything right."""
    products = changes.pop("products", BOTH)
    secret = SecretStr(changes.pop("client_secret", zoho.client_secret))
    credentials = ClientCredentials(client_id=changes.pop("client_id", zoho.client_id), client_secret=secret)
    code = changes.pop("code", None) or zoho.grant_code(scopes_for(products))
    return walk.Asked(changes.pop("location", "us"), products, credentials, code, **changes)


async def connected(settings: Settings, zoho: ZohoSandbox, **changes: Any) -> str:
    """Connects; what is said."""
    dialogue = Dialogue()
    await walk.connect(settings, settings.redis_url or "", SystemClock(), asked(zoho, **changes), dialogue.say)
    return dialogue.text


def environment(world: World) -> dict[str, str]:
    """Of a process beside a world that has no Zoho grant in its settings."""
    return {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": world.slack.bot_token,
        "SLACK_SIGNING_SECRET": world.slack.signing_secret,
        "SLACK_API_URL": world.slack.api_url,
        "ZOHO_ACCOUNTS_URL": world.zoho.url,
        "ZOHO_API_URL": world.zoho.url,
        "ZOHO_MAIL_URL": world.zoho.url,
        "TASKBOT_ALLOW_OTHER_ADDRESSES": "true",
        "TASKBOT_SECRET_KEY": SECRET_KEY,
        "REDIS_URL": str(world.settings.redis_url),
    }


async def taskbot(env: dict[str, str], folder: Path, *words: str, typed: str = "") -> tuple[int | None, str, str]:
    """One run of the command line: exit status, standard output and standard error."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        env={**env, "PYTHONPATH": str(Path(__file__).parent.parent)},
        cwd=folder,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,  # no terminal, so that a hidden question reads standard input
    )
    out, err = await process.communicate(typed.encode())
    return process.returncode, out.decode(), err.decode()


@over("http")
async def test_a_running_bot_takes_the_connection_up(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """Not connected is said; after `taskbot connect` in another process the same line makes a task."""
    world = await make_world(**NO_GRANT)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.card(dana, lambda message: "not connected to Zoho" in message["text"])
    code = world.zoho.grant_code(scopes_for(BOTH))
    words = ["connect", "--data-centre", "us", "--products", "crm,mail", "--client-id", world.zoho.client_id]
    words += ["--client-secret", "-", "--code", code]
    status, out, err = await taskbot(environment(world), tmp_path, *words, typed=world.zoho.client_secret + "\n")
    assert (status, err) == (0, "")
    assert out.strip() == "Connected as Dana Fox (dana@acme.example), data centre us. CRM: ok. Mail: ok."
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.card(dana, lambda message: "To do in" in message["text"] and "call Acme" in message["text"])
    await world.settled()
    titles = [task["Subject"] for task in world.zoho.crm_tasks()]
    assert titles
    assert set(titles) == {"call Acme"}

    status, out, _ = await taskbot(environment(world), tmp_path, "disconnect")
    assert (status, out.strip()) == (0, "Disconnected Dana Fox (dana@acme.example).")
    assert [key async for key in world.redis.scan_iter("*:connection:*")] == []


@over("http")
async def test_by_typing(make_world: WorldMaker, tmp_path: Path) -> None:
    """Each step says what to click; the scopes stand alone on their line; the secret is never shown."""
    world = await make_world(**NO_GRANT, with_worker=False)
    code = world.zoho.grant_code(scopes_for([Product.CRM]))
    typed = f"\n\n{world.zoho.client_id}\n{world.zoho.client_secret}\n{code}\n"
    status, out, err = await taskbot(environment(world), tmp_path, "connect", typed=typed)
    assert status == 0, err
    assert "https://api-console.zoho.com" in out
    assert ",".join(scopes_for([Product.CRM])) in out.splitlines()
    assert "CRM: ok." in out
    assert err == ""
    assert world.zoho.client_secret not in out


@over("http")
@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--code", "1000.a.b"], 1, "does not accept this code"),
        (["--code", "1000.a.b", "--data-centre", "mars"], 78, "no Zoho data centre “mars”"),
        (["--code", "1000.a.b", "--products", "jira"], 78, "“jira” is no Zoho product"),
        (["--client-secret", "canary"], 64, "seen by others"),
        ([], 64, "nobody is there to answer"),
    ],
    ids=["wrong code", "no such data centre", "no such product", "secret on the command line", "no code, no terminal"],
)
async def test_what_is_wrong_is_one_line(
    make_world: WorldMaker, tmp_path: Path, words: list[str], status: int, said: str
) -> None:
    """On standard error, with a status that scripts can tell apart."""
    world = await make_world(**NO_GRANT, with_worker=False)
    client = {"ZOHO_CLIENT_ID": world.zoho.client_id, "ZOHO_CLIENT_SECRET": world.zoho.client_secret}
    defaults = ["--data-centre", "us", "--products", "crm"]
    ended, out, err = await taskbot(environment(world) | client, tmp_path, "connect", *defaults, *words)
    assert ended == status
    assert said in " ".join(err.replace("│", " ").split())
    assert "canary" not in out + err
    assert "Traceback" not in err


def test_only_what_was_not_given_is_asked_for(settings: Settings) -> None:
    """With all given nothing is asked and nothing said; the secret alone is asked for hidden."""
    given = walk.Given("EU", "mail", "1000.ID", SecretStr("s"), "1000.c.d")
    silent = Dialogue()
    found = walk.ask_for(settings, given, silent.say, silent.ask)
    assert (found.location, found.products, silent.lines) == ("eu", (Product.MAIL,), [])
    typing = Dialogue("", "crm,mail", "1000.ID ", "s", "1000.c.d\n")
    found = walk.ask_for(settings, walk.Given(), typing.say, typing.ask)
    assert (found.location, found.products, found.code) == ("us", BOTH, "1000.c.d")
    assert found.credentials.client_id == "1000.ID"
    assert len(typing.hidden) == 1


def test_the_console_of_the_data_centre_is_named(settings: Settings) -> None:
    """Codes of another data centre's console are not accepted."""
    dialogue = Dialogue("eu", "crm", "1000.ID", "s", "1000.c.d")
    walk.ask_for(settings, walk.Given(), dialogue.say, dialogue.ask)
    assert "https://api-console.zoho.eu " in dialogue.text


TOKENS = {"access_token": "1000.x", "refresh_token": "1000.y", "expires_in": 3600, "token_type": "Bearer"}
EU = TOKENS | {"api_domain": "https://www.zohoapis.eu"}


@pytest.mark.parametrize(
    ("changes", "fault", "words"),
    [
        ({"code": "1000.wrong.code"}, None, "generate a new code"),
        ({"client_id": "1000.WRONG"}, None, "does not know this client id in this data centre"),
        ({"client_secret": "wrong"}, None, "refuses the client secret"),
        ({}, {"kind": "answer", "status": 200, "body": EU}, "--data-centre eu"),
        ({}, {"kind": "answer", "status": 200, "body": {"access_token": "1000.x"}}, "no refresh token"),
        ({}, {"kind": "drop_after"}, "with a new code"),
        ({}, {"kind": "500_before"}, "with a new code"),
        ({}, {"kind": "429"}, "with a new code"),
    ],
    ids=[
        "wrong code",
        "wrong client",
        "wrong secret",
        "wrong data centre",
        "no refresh token",
        "answer lost",
        "Zoho broken",
        "Zoho busy",
    ],
)
async def test_zoho_says_no(
    settings: Settings, zoho: ZohoSandbox, changes: dict[str, Any], fault: dict[str, Any] | None, words: str
) -> None:
    """One sentence with the next step, and nothing is stored."""
    if fault is not None:
        zoho.faults.add(match="POST /oauth/v2/token", **fault)
    with pytest.raises(NotConnected, match=words) as caught:
        await connected(settings, zoho, **changes)
    assert zoho.client_secret not in str(caught.value)
    assert await disconnected(settings) == "There is no stored Zoho connection."


async def test_an_expired_code(settings: Settings, zoho: ZohoSandbox, clock: MovingClock) -> None:
    """A code is good for minutes."""
    code = zoho.grant_code(scopes_for(BOTH))
    clock.moment += dt.timedelta(minutes=11)
    with pytest.raises(NotConnected, match="generate a new code"):
        await connected(settings, zoho, code=code)


async def test_a_code_used_twice(settings: Settings, zoho: ZohoSandbox) -> None:
    """A code is good once."""
    code = zoho.grant_code(scopes_for(BOTH))
    await connected(settings, zoho, code=code)
    with pytest.raises(NotConnected, match="generate a new code"):
        await connected(settings, zoho, code=code)


async def test_scopes_that_are_of_no_use(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """The sentence says what is missing; the useless grant is ended again."""
    code = zoho.grant_code(["ZohoCRM.org.READ"])
    with pytest.raises(NotConnected, match="lacks a permission"):
        await connected(settings, zoho, code=code, products=(Product.CRM,))
    assert zoho.requests[-1].path == "/oauth/v2/token/revoke"
    assert zoho.requests[-1].status == 200
    assert await store.get(ONE_WORKSPACE) is None


async def test_one_product_of_two(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """Connected for the one that works; the other's problem is said."""
    said = await connected(settings, zoho, code=zoho.grant_code(scopes_for([Product.CRM])))
    assert "CRM: ok. Mail: The Zoho connection lacks a permission" in said
    stored = await store.get(ONE_WORKSPACE)
    assert stored is not None
    assert stored.scopes == scopes_for([Product.CRM])


async def test_mail_alone(settings: Settings, zoho: ZohoSandbox) -> None:
    """Who has no CRM is named by the mailbox."""
    said = await connected(settings, zoho, products=(Product.MAIL,))
    assert said == "Connected as dana@acme.example, data centre us. Mail: ok."


async def test_a_grant_in_the_settings_goes_first(settings: Settings, zoho: ZohoSandbox) -> None:
    """And it is said, or the new connection would seem to do nothing."""
    given = {
        "zoho_client_id": zoho.client_id,
        "zoho_client_secret": SecretStr(zoho.client_secret),
        "zoho_refresh_token": SecretStr(zoho.refresh_token),
    }
    assert "ZOHO_REFRESH_TOKEN is set" in await connected(settings.model_copy(update=given), zoho)


async def test_redis_away_spends_no_code(settings: Settings, zoho: ZohoSandbox) -> None:
    """It is looked for before the code, which is good once."""
    away = settings.model_copy(update={"redis_url": f"{settings.redis_url}.nobody"})
    with pytest.raises(StoreUnavailable, match="REDIS_URL"):
        await connected(away, zoho)
    assert zoho.requests == []


async def test_an_address_that_is_no_redis(settings: Settings, zoho: ZohoSandbox) -> None:
    """The setting is named, its value, which may hold a password, is not shown."""
    with pytest.raises(SettingsError, match="REDIS_URL") as caught:
        await connected(settings.model_copy(update={"redis_url": "http://canary@x"}), zoho)
    assert "canary" not in str(caught.value)


async def disconnected(settings: Settings) -> str:
    """Disconnects; what is said."""
    dialogue = Dialogue()
    await walk.disconnect(settings, settings.redis_url or "", dialogue.say)
    return dialogue.text


async def test_disconnecting(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """The grant is ended at Zoho, and forgotten; a second time there is none."""
    await connected(settings, zoho)
    assert await disconnected(settings) == "Disconnected Dana Fox (dana@acme.example)."
    assert zoho.requests[-1].path == "/oauth/v2/token/revoke"
    assert await store.get(ONE_WORKSPACE) is None
    assert await disconnected(settings) == "There is no stored Zoho connection."


async def test_disconnecting_what_zoho_ended(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """Somebody ended it in Zoho: it is forgotten here too."""
    await connected(settings, zoho)
    for name in list(zoho.org.state.table("refresh_tokens")):
        zoho.org.state.drop("refresh_tokens", name)
    assert "Zoho had ended" in await disconnected(settings)
    assert await store.get(ONE_WORKSPACE) is None


async def test_disconnecting_while_zoho_is_away(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """Kept, because forgetting it would leave a grant that nobody can end."""
    await connected(settings, zoho)
    zoho.faults.add(match="POST /oauth/v2/token/revoke", kind="500_before")
    with pytest.raises(TaskbotError, match="kept here"):
        await disconnected(settings)
    assert await store.get(ONE_WORKSPACE) is not None


async def test_disconnecting_with_another_key(settings: Settings, zoho: ZohoSandbox, redis: Redis) -> None:
    """What can't be opened can still be forgotten, and where to end it is said."""
    await connected(settings, zoho)
    other = settings.model_copy(update={"secret_key": SecretStr("eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg=")})
    assert "Connected Apps" in await disconnected(other)
    assert [key async for key in redis.scan_iter("*:connection:*")] == []


async def test_who_connected_is_remembered(settings: Settings, zoho: ZohoSandbox, store: ConnectionStore) -> None:
    """Name, address, data centre and day, for `taskbot doctor`."""
    code = zoho.grant_code(scopes_for(BOTH), user=zoho_seed.MARIA)
    await connected(settings, zoho, code=code)
    stored = await store.get(ONE_WORKSPACE)
    assert stored is not None
    assert "maria" in stored.account.casefold()
    assert stored.location == "us"
    assert dt.datetime.now(dt.UTC) - stored.connected < dt.timedelta(minutes=5)
