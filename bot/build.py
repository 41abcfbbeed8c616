"""The composition root: from settings to a wired bot. Real by default, every part replaceable by keyword.

The one place that knows all implementations; everything else knows ports.
"""

import datetime as dt
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs.commands import Commands
from bot.jobs.outgoing import Outgoing
from bot.jobs.worker import Worker
from bot.ports import Clock, Messenger, TaskBackends, TokenCache
from bot.service.tasks import Settling, TaskService
from bot.settings import Settings
from bot.slack.api import SlackApi
from bot.slack.authorize import Authorize
from bot.slack.door import HttpDoor
from bot.slack.handlers import Handlers
from bot.slack.listeners import build_app
from bot.slack.messenger import RESPONSE_HOSTS, SlackMessenger
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.engine import Engine, Timing
from bot.store.profiles import ProfileCache
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret
from bot.store.tokens import RedisTokenCache
from bot.understand import Understanding
from bot.web.server import build_web
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.datacentres import Addresses
from bot.zoho.oauth import ClientCredentials, Grant

WORKERS_CONCURRENCY = 8
# One call to Slack. Shorter than a lease, so that an unanswered post is looked up by its own worker.
SLACK_SECONDS = 15.0
# The grant of this workspace's settings; its access tokens are shared by all processes under this name.
_GRANT = "workspace"
_ONE_WORKSPACE = Tenant(team="-")


class SystemClock:
    """The time of this machine."""

    def now(self) -> dt.datetime:
        """See ports.Clock."""
        return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Bot:
    """A wired bot: its HTTP application, its worker, and the engine that both share."""

    web: web.Application
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
) -> AsyncIterator[Bot]:
    """A bot wired from `settings`, closed at the end. Connects to nothing before it is used."""
    clock = clock or SystemClock()
    secret = read_secret(settings.secret_key.get_secret_value())
    seal = Seal(secret)
    # The worker blocks one connection while it waits; handlers share the others.
    redis = connect(settings.redis_url)
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_SECONDS))
    door = zoho_door(settings)
    try:
        engine = Engine(redis, Records(seal), worker=_worker_name(), timing=Timing(lease=settings.lease))
        profiles = ProfileCache(redis, seal)
        client = AsyncWebClient(
            token=settings.slack_bot_token.get_secret_value(),
            base_url=settings.slack_api_url,
            session=session,
            # Slack's own client would send a post again after a broken connection, and make two of it.
            retry_handlers=[],
        )
        backends = backends or zoho_backends(settings, door, RedisTokenCache(redis, seal, _ONE_WORKSPACE, clock), clock)
        hosts = RESPONSE_HOSTS | ({urlsplit(settings.slack_api_url).hostname or ""} - {"slack.com"})
        messenger = messenger or SlackMessenger(SlackApi(client), session, clock, response_hosts=hosts)
        understanding = Understanding(backends, settings.default_product)
        service = TaskService(backends, clock, Settling(settle=settings.settle))
        commands = Commands(
            service,
            inbox=engine,
            messenger=messenger,
            profiles=profiles,
            clock=clock,
            understanding=understanding,
        )
        worker = Worker(engine, commands, Outgoing(engine, messenger, clock), concurrency=WORKERS_CONCURRENCY)
        handlers = Handlers(engine, profiles, understanding, CommandIds(secret), clock)
        authorize = Authorize(client)
        app = build_app(client, settings.slack_signing_secret.get_secret_value(), authorize, handlers)

        async def ready() -> None:
            await engine.ping()
            await authorize.identity()

        yield Bot(build_web(HttpDoor(app), ready), worker, engine, backends)
    finally:
        await door.aclose()
        await session.close()
        await redis.aclose()


def zoho_door(settings: Settings) -> Door:
    """The HTTP client for Zoho, with this process's time limit."""
    return Door(total=settings.zoho_timeout)


def zoho_addresses(settings: Settings) -> Addresses:
    """The hosts of the data centre, or those of a sandbox. Raises SettingsError."""
    if settings.zoho_accounts_url and settings.zoho_api_url and settings.zoho_mail_url:
        return Addresses.given(
            accounts_url=settings.zoho_accounts_url,
            api_url=settings.zoho_api_url,
            mail_url=settings.zoho_mail_url,
            web_url=settings.zoho_api_url,
        )
    return Addresses.of(settings.zoho_data_centre)


def zoho_backends(settings: Settings, door: Door, cache: TokenCache, clock: Clock) -> ZohoBackends:
    """CRM and Mail with the settings' grant; without one every use answers NotConnected."""
    addresses = zoho_addresses(settings)
    grant = None
    if settings.zoho_client_id and settings.zoho_client_secret and settings.zoho_refresh_token:
        credentials = ClientCredentials(client_id=settings.zoho_client_id, client_secret=settings.zoho_client_secret)
        grant = Grant(_GRANT, credentials, settings.zoho_refresh_token, addresses, door=door, cache=cache, clock=clock)
    return ZohoBackends(door, grant, addresses, clock)


def _worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"
