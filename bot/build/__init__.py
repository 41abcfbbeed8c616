"""The composition root: from settings to a wired bot. Real by default, every part replaceable by keyword.

The one room that knows all implementations; everything else knows ports. Each file beside wires one part.
"""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

import aiohttp
from aiohttp import web

from bot.build.observing import grant_watch, measures
from bot.build.preferences import preference_stores
from bot.build.slack import SLACK_SECONDS, slack_app, slack_client, slack_messenger
from bot.build.wiring import Wiring
from bot.build.worker import worker_name, worker_of
from bot.build.zoho import ONE_WORKSPACE, zoho_backends, zoho_consent, zoho_door
from bot.jobs.worker import Worker
from bot.ports import Clock, Messenger, Pace, Preferences, TaskBackends
from bot.service.people import People
from bot.service.preferred import PreferredProfiles
from bot.service.sync.hearing import Hearing
from bot.settings import DEFAULT_REDIS_URL, Settings
from bot.slack.api import SlackApi
from bot.slack.doors.authorize import Authorize
from bot.slack.doors.http import HttpDoor
from bot.slack.doors.sockets import Patience, SocketDoor
from bot.slack.pacing import PacedApi
from bot.store.connection import DOOR, WORKER, Client, connect
from bot.store.connections import ConnectionStore
from bot.store.durability import Durability
from bot.store.engine import Engine, Timing
from bot.store.group_lists import GroupListStore
from bot.store.limits import RedisLimits
from bot.store.pace import RedisPace
from bot.store.profiles import ProfileCache
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret
from bot.store.tickets import TicketStore
from bot.store.tokens import RedisTokenCache
from bot.store.watching import ChannelStore
from bot.understand.understanding import Understanding
from bot.web.changes import add_changes
from bot.web.server import build_vitals, build_web

__all__ = ["SLACK_SECONDS", "Bot", "SystemClock", "build", "engine_of", "slack_client"]


class SystemClock:
    """The time of this machine."""

    def now(self) -> dt.datetime:
        """See ports.Clock."""
        return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Bot:
    """A wired bot: its two doors (Socket Mode's needs the app-level token), its worker, and the engine they share.

    `vitals` has health, readiness and metrics alone, for processes that serve nothing else.
    """

    web: web.Application
    sockets: SocketDoor | None
    worker: Worker
    engine: Engine
    backends: TaskBackends
    vitals: aiohttp.web.Application


@asynccontextmanager
async def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    backends: TaskBackends | None = None,
    messenger: Messenger | None = None,
    patience: Patience | None = None,
    pace: Pace | None = None,
) -> AsyncIterator[Bot]:
    """A bot wired from `settings`, closed at the end. Connects to nothing before it is used."""
    clock = clock or SystemClock()
    secret = read_secret(settings.secret_key.get_secret_value())
    seal, ids = Seal(secret), CommandIds(secret)
    # Two pools: the worker waits for work in its own, and what Slack waits for is never behind that.
    redis, hasty = (connect(settings.redis_url or DEFAULT_REDIS_URL, patience=each) for each in (WORKER, DOOR))
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_SECONDS))
    door = zoho_door(settings)
    engine, inbox = _engine(settings, redis, seal), _engine(settings, hasty, seal)
    try:
        client = slack_client(settings, settings.slack_bot_token, session)
        api, paced = SlackApi(client), PacedApi(client, pace or RedisPace(redis, ONE_WORKSPACE))
        messenger = messenger or slack_messenger(settings, clock, paced, session)
        preferences, preferred = preference_stores(settings, seal, hasty, redis)
        # A place is held for longer than the longest call, but not by much: those of a killed process are missed.
        limits = RedisLimits(redis, lease=settings.zoho_timeout * 1.25)
        cache = RedisTokenCache(redis, seal, ONE_WORKSPACE, clock)
        connections = ConnectionStore(redis, seal)
        backends = backends or zoho_backends(
            settings,
            door,
            cache,
            connections,
            clock,
            limits=limits,
            preferences=preferred,
            lists=partial(GroupListStore, redis, seal, ONE_WORKSPACE),
        )
        channels = ChannelStore(hasty, seal)
        watch = grant_watch(settings, inbox, backends, channels, ids=ids, clock=clock)
        tickets, connected = TicketStore(hasty, seal), ConnectionStore(hasty, seal)
        consent = zoho_consent(settings, door, tickets, connected, clock, watch=watch)

        def wired(client: Client, inbox: Engine, api: SlackApi, preferences: Preferences) -> Wiring:
            profiles = PreferredProfiles(ProfileCache(client, seal), preferences)
            return Wiring(
                settings,
                clock,
                seal,
                ids,
                redis=client,
                inbox=inbox,
                api=api,
                backends=backends,
                preferences=preferences,
                profiles=profiles,
                people=People(backends, messenger, profiles),
                understanding=Understanding(backends, settings.default_product, preferences),
            )

        # From the answers to the one that authorize asks with it is known which scopes were granted.
        authorize = Authorize(api, settings.slack_bot_token.get_secret_value())
        app = slack_app(wired(hasty, inbox, api, preferences), client, authorize, consent)
        worker = worker_of(wired(redis, engine, paced, preferred), messenger)
        sockets = None
        if settings.slack_app_token is not None:
            app_client = slack_client(settings, settings.slack_app_token, session)
            sockets = SocketDoor(app, authorize, app_client, patience=patience)

        async def ready() -> None:
            await inbox.ready()
            await authorize.identity()

        async def warm(_: web.Application) -> None:
            await authorize.warm()

        measure = measures(hasty, seal, clock)
        secure = not (settings.public_url or "").startswith("http:")
        application = build_web(HttpDoor(app), ready, consent, secure=secure, measure=measure)
        add_changes(application, Hearing(channels, inbox, ids, clock))
        application.on_startup.append(warm)
        yield Bot(application, sockets, worker, engine, backends, build_vitals(engine.ready, measure))
    finally:
        await engine.aclose()
        await door.aclose()
        await session.close()
        await redis.aclose()
        await hasty.aclose()


@asynccontextmanager
async def engine_of(settings: Settings, url: str) -> AsyncIterator[Engine]:
    """The engine alone, on the Redis at `url`: for the command line."""
    redis = connect(url)
    engine = _engine(settings, redis, Seal(read_secret(settings.secret_key.get_secret_value())))
    try:
        yield engine
    finally:
        await engine.aclose()
        await redis.aclose()


def _engine(settings: Settings, redis: Client, seal: Seal) -> Engine:
    return Engine(
        redis,
        Records(seal),
        worker=worker_name(),
        timing=Timing(lease=settings.lease, send=settings.zoho_timeout),
        durability=Durability(redis, settings.durability),
    )
