"""The composition root: from settings to a wired bot. Real by default, every part replaceable by keyword.

The one place that knows all implementations; everything else knows ports.
"""

import datetime as dt
import os
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs.commands import Commands
from bot.jobs.outgoing import Outgoing
from bot.jobs.worker import Worker
from bot.ports import Clock, Connection, Connections, Messenger, TaskBackends, TokenCache
from bot.service.actions import Actions
from bot.service.people import People
from bot.service.sending import Sending, Settling
from bot.settings import DEFAULT_REDIS_URL, Settings
from bot.slack.api import SlackApi
from bot.slack.authorize import Authorize
from bot.slack.dialogs import Dialogs
from bot.slack.door import HttpDoor
from bot.slack.handlers import Handlers
from bot.slack.listeners import build_app
from bot.slack.messenger import RESPONSE_HOSTS, SlackMessenger
from bot.slack.sockets import Patience, SocketDoor
from bot.specs import Tenant
from bot.store.connection import DOOR, connect
from bot.store.connections import ConnectionStore
from bot.store.engine import Engine, Timing
from bot.store.profiles import ProfileCache
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret
from bot.store.tokens import RedisTokenCache
from bot.understand import Understanding
from bot.web.server import build_web
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.connected import ConnectedBackends
from bot.zoho.datacentres import Addresses
from bot.zoho.oauth import ClientCredentials, Grant

WORKERS_CONCURRENCY = 8
# One call to Slack. Shorter than a lease, so that an unanswered post is looked up by its own worker.
SLACK_SECONDS = 15.0
# The grant of this workspace's settings; its access tokens are shared by all processes under this name.
_GRANT = "workspace"
# Whose connection and access tokens they are: of the one workspace that this installation serves.
ONE_WORKSPACE = Tenant(team="-")


class SystemClock:
    """The time of this machine."""

    def now(self) -> dt.datetime:
        """See ports.Clock."""
        return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Bot:
    """A wired bot: its two doors (Socket Mode's needs the app-level token), its worker, and the engine they share."""

    web: web.Application
    sockets: SocketDoor | None
    worker: Worker
    engine: Engine
    backends: TaskBackends


@asynccontextmanager
async def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    backends: TaskBackends | None = None,
    messenger: Messenger | None = None,
    patience: Patience | None = None,
) -> AsyncIterator[Bot]:
    """A bot wired from `settings`, closed at the end. Connects to nothing before it is used."""
    clock = clock or SystemClock()
    secret = read_secret(settings.secret_key.get_secret_value())
    seal = Seal(secret)
    # Two pools: the worker waits for work in its own, and what Slack waits for is never behind that.
    redis = connect(settings.redis_url or DEFAULT_REDIS_URL)
    hasty = connect(settings.redis_url or DEFAULT_REDIS_URL, patience=DOOR)
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_SECONDS))
    door = zoho_door(settings)
    try:
        engine = Engine(redis, Records(seal), worker=_worker_name(), timing=Timing(lease=settings.lease))
        inbox, profiles = Engine(hasty, Records(seal), worker=_worker_name()), ProfileCache(hasty, seal)
        client = slack_client(settings, settings.slack_bot_token, session)
        cache = RedisTokenCache(redis, seal, ONE_WORKSPACE, clock)
        backends = backends or zoho_backends(settings, door, cache, ConnectionStore(redis, seal), clock)
        hosts = RESPONSE_HOSTS | ({urlsplit(settings.slack_api_url).hostname or ""} - {"slack.com"})
        messenger = messenger or SlackMessenger(SlackApi(client), session, clock, response_hosts=hosts)
        understanding = Understanding(backends, settings.default_product)
        people = People(backends, messenger, ProfileCache(redis, seal))
        sending = Sending(backends, people, clock, Settling(settle=settings.settle))
        commands = Commands(
            sending,
            Actions(backends, sending, clock),
            inbox=engine,
            messenger=messenger,
            people=people,
            clock=clock,
            understanding=understanding,
        )
        worker = Worker(engine, commands, Outgoing(engine, messenger, clock), concurrency=WORKERS_CONCURRENCY)
        handlers = Handlers(inbox, profiles, understanding, CommandIds(secret), clock)
        dialogs = Dialogs(
            inbox,
            understanding,
            profiles=profiles,
            people=People(backends, messenger, profiles),
            ids=CommandIds(secret),
            clock=clock,
            api=SlackApi(client),
        )
        authorize = Authorize(SlackApi(client), settings.slack_bot_token.get_secret_value())
        # Socket Mode has no signatures. Without a signing secret no HTTP request can prove to be Slack's.
        signing_secret = settings.slack_signing_secret or SecretStr(secrets.token_hex())
        app = build_app(client, signing_secret.get_secret_value(), authorize, handlers, dialogs)
        sockets = None
        if settings.slack_app_token is not None:
            app_client = slack_client(settings, settings.slack_app_token, session)
            sockets = SocketDoor(app, authorize, app_client, patience=patience)

        async def ready() -> None:
            await inbox.ping()
            await authorize.identity()

        async def warm(_: web.Application) -> None:
            await authorize.warm()

        application = build_web(HttpDoor(app), ready)
        application.on_startup.append(warm)
        yield Bot(application, sockets, worker, engine, backends)
    finally:
        await door.aclose()
        await session.close()
        await redis.aclose()
        await hasty.aclose()


def slack_client(settings: Settings, token: SecretStr, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Slack's client without its retries: it would send a post again after a broken connection, and make two of it."""
    return AsyncWebClient(
        token=token.get_secret_value(), base_url=settings.slack_api_url, session=session, retry_handlers=[]
    )


def zoho_door(settings: Settings) -> Door:
    """The HTTP client for Zoho, with this process's time limit."""
    return Door(total=settings.zoho_timeout)


def zoho_addresses(settings: Settings, location: str | None = None) -> Addresses:
    """The hosts of a data centre (default: that of the settings), or those of a sandbox. Raises SettingsError."""
    if settings.zoho_accounts_url and settings.zoho_api_url and settings.zoho_mail_url:
        return Addresses.given(
            accounts_url=settings.zoho_accounts_url,
            api_url=settings.zoho_api_url,
            mail_url=settings.zoho_mail_url,
            web_url=settings.zoho_api_url,
        )
    return Addresses.of(location or settings.zoho_data_centre)


def zoho_backends(
    settings: Settings, door: Door, cache: TokenCache, connections: Connections, clock: Clock
) -> TaskBackends:
    """CRM and Mail with the settings' grant, else with the stored connection; else every use answers NotConnected."""

    def wired(name: str, credentials: ClientCredentials, refresh_token: SecretStr, at: Addresses) -> ZohoBackends:
        grant = Grant(name, credentials, refresh_token, at, door=door, cache=cache, clock=clock)
        return ZohoBackends(door, grant, at, clock)

    def wire(stored: Connection) -> ZohoBackends:
        # Its own name for its access tokens, so that those of an earlier connection are never used.
        credentials = ClientCredentials(client_id=stored.client_id, client_secret=stored.client_secret)
        return wired(stored.id, credentials, stored.refresh_token, zoho_addresses(settings, stored.location))

    addresses = zoho_addresses(settings)
    if settings.zoho_client_id and settings.zoho_client_secret and settings.zoho_refresh_token:
        credentials = ClientCredentials(client_id=settings.zoho_client_id, client_secret=settings.zoho_client_secret)
        return wired(_GRANT, credentials, settings.zoho_refresh_token, addresses)
    return ConnectedBackends(connections, ONE_WORKSPACE, wire, clock)


def _worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"
