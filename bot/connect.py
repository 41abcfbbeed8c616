"""`taskbot connect` and `taskbot disconnect`: the walk through a Zoho self client, step by step.

Knows what to click and what to ask; how is the command line's (`say`, `ask`). What Zoho takes is in zoho/, what is kept
in store/. Every failure is raised as one sentence with the next step.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from pydantic import SecretStr

from bot.build.zoho import ONE_WORKSPACE, zoho_addresses, zoho_door
from bot.errors import NotConnected, SettingsError, StoreUnavailable
from bot.ports import Clock
from bot.settings import Settings
from bot.specs import Product
from bot.store.condition import url_problem
from bot.store.connection import connect as connect_redis
from bot.store.connections import ConnectionStore
from bot.store.seal import Seal, read_secret
from bot.zoho.grants import connecting
from bot.zoho.grants.connected import PRODUCT_NAMES
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses
from bot.zoho.grants.oauth import ClientCredentials

Say = Callable[[str], None]
# Question, default (None: there is none), whether what is typed stays hidden -> what was typed.
Ask = Callable[[str, str | None, bool], str]

AWAY = "Redis can't be reached, so nothing was connected; start it or correct REDIS_URL (`taskbot doctor` looks)."


@dataclass(frozen=True)
class Given:
    """What the command line gave already; the rest is asked for."""

    location: str | None = None
    products: str | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None
    code: str | None = None


@dataclass(frozen=True)
class Asked:
    """All that connecting needs."""

    location: str
    products: tuple[Product, ...]
    credentials: ClientCredentials
    code: str


def ask_for(settings: Settings, given: Given, say: Say, ask: Ask) -> Asked:
    """What was given, and the rest by asking, with what to do for it. Raises SettingsError."""
    read_secret(settings.secret_key.get_secret_value())
    location = given.location or ask(f"Data centre ({', '.join(DATA_CENTRES)})", settings.zoho_data_centre, False)
    location = location.strip().lower()
    Addresses.of(location)
    products = read_products(given.products or ask("For crm, mail, or crm,mail", settings.default_product.value, False))
    client_id, secret = given.client_id, given.client_secret
    if client_id is None or secret is None:
        _say_where(location, say)
        client_id = client_id or ask("Client id", None, False)
        secret = secret or SecretStr(ask("Client secret (it stays hidden)", None, True))
    if given.code is None:
        _say_scopes(products, say)
    code = given.code or ask("Code", None, False)
    credentials = ClientCredentials(
        client_id=client_id.strip(), client_secret=SecretStr(secret.get_secret_value().strip())
    )
    return Asked(location, products, credentials, code.strip())


async def connect(settings: Settings, redis_url: str, clock: Clock, asked: Asked, say: Say) -> None:
    """Exchanges the code, checks, stores, and says what it connected.

    Raises NotConnected, StoreUnavailable and SettingsError; then nothing was stored.
    """
    async with _store(settings, redis_url) as store:
        # Before the code is spent, which is good once.
        await _awake(store)
        door = zoho_door(settings)
        try:
            connection, checked = await connecting.connect(
                door,
                zoho_addresses(settings, asked.location),
                clock,
                location=asked.location,
                credentials=asked.credentials,
                code=asked.code,
                wanted=asked.products,
            )
        finally:
            await door.aclose()
        await store.put(ONE_WORKSPACE, connection)
    states = [f"{_short(product)}: {problem or 'ok.'}" for product, problem in checked.problems.items()]
    say(" ".join([f"Connected as {connection.account}, data centre {asked.location}.", *states]))
    if settings.redis_url is None:
        say("It is kept in Taskbot's own Redis, which `taskbot run` uses; `web` and `worker` need REDIS_URL.")
    if settings.zoho_refresh_token is not None:
        say("ZOHO_REFRESH_TOKEN is set, and goes before this connection: remove it to use what was connected now.")


async def disconnect(settings: Settings, redis_url: str, say: Say) -> None:
    """Revokes the stored connection at Zoho and forgets it. Raises NotConnected, StoreUnavailable and SettingsError."""
    async with _store(settings, redis_url) as store:
        await _awake(store)
        try:
            stored = await store.get(ONE_WORKSPACE)
        except NotConnected:
            await store.delete(ONE_WORKSPACE)
            say(
                # Where Zoho's account pages list them is background knowledge [?].
                "Forgotten, though it could not be opened with this TASKBOT_SECRET_KEY, and so not be ended at Zoho: "
                "end it there, among the Connected Apps of your Zoho account."
            )
            return
        if stored is None:
            say("There is no stored Zoho connection.")
            return
        door = zoho_door(settings)
        try:
            ended = await connecting.disconnect(door, zoho_addresses(settings, stored.location), stored)
        finally:
            await door.aclose()
        await store.delete(ONE_WORKSPACE)
    say(f"Disconnected {stored.account}." if ended else f"Forgotten; Zoho had ended {stored.account}'s already.")


def read_products(text: str) -> tuple[Product, ...]:
    """The products of "crm,mail". Raises SettingsError."""
    try:
        named = {Product(word.strip().lower()) for word in text.split(",")}
    except ValueError:
        raise SettingsError(f"“{text}” is no Zoho product; give crm, mail, or crm,mail") from None
    return tuple(product for product in Product if product in named)


@asynccontextmanager
async def _store(settings: Settings, redis_url: str) -> AsyncIterator[ConnectionStore]:
    seal = Seal(read_secret(settings.secret_key.get_secret_value()))
    if (problem := url_problem(redis_url)) is not None:
        raise SettingsError(f"REDIS_URL is no address of a Redis ({problem}); give redis://host:port/0")
    redis = connect_redis(redis_url)
    try:
        yield ConnectionStore(redis, seal)
    finally:
        await redis.aclose()


async def _awake(store: ConnectionStore) -> None:
    try:
        await store.ping()
    except StoreUnavailable as err:
        raise StoreUnavailable(AWAY) from err


def _say_where(location: str, say: Say) -> None:
    say("")
    say(f"1. Open {connecting.console_url(location)} and sign in as the person in whose name tasks will be made.")
    say("2. Choose “Self Client” (Get Started, or Add Client), then Create.")
    say("3. Its tab “Client Secret” shows the client id and the client secret.")


def _say_scopes(products: Sequence[Product], say: Say) -> None:
    say("")
    say("4. In the tab “Generate Code”, paste this line as Scope:")
    say("")
    say(",".join(connecting.scopes_for(products)))
    say("")
    for product in products:
        for scope, purpose in connecting.SCOPES[product].items():
            say(f"   {scope}: to {purpose}")
    say("   Time Duration: 10 minutes. Scope Description: Taskbot. Then Create.")
    say("5. Choose the organisation where asked (CRM: production), Create again, and copy the code.")


def _short(product: Product) -> str:
    return PRODUCT_NAMES[product].removeprefix("Zoho ")
