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

from bot.build_home import home_payloads, home_runners, home_tabs
from bot.build_links import link_payloads, links_shown
from bot.build_modal import modal_payloads
from bot.build_preferences import preference_stores, settings_payloads
from bot.build_talk import talk_payloads, talk_runner
from bot.build_zoho import ONE_WORKSPACE, zoho_backends, zoho_consent, zoho_door
from bot.jobs.asking import Asking
from bot.jobs.audit import Auditor
from bot.jobs.commands import Commands
from bot.jobs.lists import Lists
from bot.jobs.outgoing import Outgoing
from bot.jobs.surfaces import endings, runners
from bot.jobs.verify import Verify
from bot.jobs.worker import Worker
from bot.ports import Clock, Messenger, Pace, TaskBackends
from bot.service.actions import Actions
from bot.service.admins import Admins
from bot.service.adopting import Adopting
from bot.service.files import Files
from bot.service.lists import Lists as AskedLists
from bot.service.people import People
from bot.service.preferred import PreferredProfiles
from bot.service.records import Records as LookedUp
from bot.service.sending import Sending, Settling
from bot.service.unasked import Unasked
from bot.settings import DEFAULT_REDIS_URL, Settings
from bot.slack import lists, status
from bot.slack.agent import AgentPane
from bot.slack.api import SlackApi
from bot.slack.authorize import Authorize
from bot.slack.card_dialogs import CardDialogs
from bot.slack.connecting import Connecting
from bot.slack.door import HttpDoor
from bot.slack.files import FILE_HOSTS
from bot.slack.handlers import Handlers
from bot.slack.home_presses import OPENED
from bot.slack.home_presses import PRESSES as HOME_PRESSES
from bot.slack.listeners import build_app
from bot.slack.messages import Messages
from bot.slack.messenger import RESPONSE_HOSTS, SlackMessenger
from bot.slack.pacing import PacedApi
from bot.slack.sockets import Patience, SocketDoor
from bot.slack.status import Outbox
from bot.slack.steps import StepResults
from bot.slack.surfaces import surfaces
from bot.store.auditing import RedisAudit
from bot.store.connection import DOOR, WORKER, Client, connect
from bot.store.connections import ConnectionStore
from bot.store.durability import Durability
from bot.store.engine import Engine, Timing
from bot.store.limits import RedisLimits
from bot.store.numbering import ListNumbers
from bot.store.pace import RedisPace
from bot.store.profiles import ProfileCache
from bot.store.recents import RecentRecords
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret
from bot.store.talk import TalkStore
from bot.store.tickets import TicketStore
from bot.store.tokens import RedisTokenCache
from bot.understand import Understanding
from bot.web.server import build_vitals, build_web

# One call to Slack. Shorter than a lease, so that an unanswered post is looked up by its own worker.
SLACK_SECONDS = 15.0


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
    seal = Seal(secret)
    # Two pools: the worker waits for work in its own, and what Slack waits for is never behind that.
    redis, hasty = (connect(settings.redis_url or DEFAULT_REDIS_URL, patience=each) for each in (WORKER, DOOR))
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_SECONDS))
    door = zoho_door(settings)
    try:
        engine, inbox = _engine(settings, redis, seal), _engine(settings, hasty, seal)
        preferences, preferred = preference_stores(settings, seal, hasty, redis)
        profiles = PreferredProfiles(ProfileCache(hasty, seal), preferences)
        client = slack_client(settings, settings.slack_bot_token, session)
        cache = RedisTokenCache(redis, seal, ONE_WORKSPACE, clock)
        # A place is held for longer than the longest call, but not by much: those of a killed process are missed.
        limits = RedisLimits(redis, lease=settings.zoho_timeout * 1.25)
        backends = backends or zoho_backends(
            settings, door, cache, ConnectionStore(redis, seal), clock, limits=limits, preferences=preferred
        )
        consent = zoho_consent(settings, door, TicketStore(hasty, seal), ConnectionStore(hasty, seal), clock)
        others = frozenset({urlsplit(settings.slack_api_url).hostname or ""}) - {"slack.com"}
        paced = PacedApi(client, pace or RedisPace(redis, ONE_WORKSPACE))
        messenger = messenger or SlackMessenger(
            paced,
            session,
            clock,
            response_hosts=RESPONSE_HOSTS | others,
            file_hosts=FILE_HOSTS | others,
        )
        understanding = Understanding(backends, settings.default_product, preferences)
        people = People(backends, messenger, PreferredProfiles(ProfileCache(redis, seal), preferred))
        looked_up = LookedUp(backends, RecentRecords(redis, seal))
        settling = Settling(settle=settings.settle)
        sending = Sending(backends, people, looked_up, Files(messenger), clock=clock, settling=settling)
        shown = links_shown(paced, engine, redis, seal, clock, work_objects=settings.work_objects)
        tabs = home_tabs(backends, people, engine, redis, api=paced, clock=clock, ids=CommandIds(secret))
        commands = Commands(
            sending,
            Actions(backends, sending, looked_up, clock),
            inbox=engine,
            messenger=messenger,
            people=people,
            clock=clock,
            understanding=understanding,
            verify=Verify(engine, backends),
            lists=Lists(AskedLists(backends, people), people, ListNumbers(redis, seal), TalkStore(redis, seal)),
            adopting=Adopting(backends),
            asking=Asking(people, clock),
            talk=talk_runner(engine, backends, people, redis, seal, ids=CommandIds(secret), clock=clock),
            others={
                **home_runners(tabs, engine, backends, people, clock),
                **runners(
                    engine,
                    people,
                    clock,
                    ids=CommandIds(secret),
                    lists=AskedLists(backends, people),
                    messages=Messages(paced),
                    pane=AgentPane(paced),
                    results=StepResults(paced),
                ),
            },
            links=shown,
            endings=endings(StepResults(paced)),
        )
        worker = Worker(
            engine,
            commands,
            Outgoing(engine, messenger, shown, unasked=Unasked(preferred, people, clock), people=people),
            concurrency=settings.worker_concurrency,
            auditor=Auditor(RedisAudit(redis, _worker_name())),
            after=tabs.changed,
        )
        admins = Admins(preferences)
        outbox = Outbox(inbox, People(backends, messenger, profiles), CommandIds(secret), clock, admins=admins)
        said = talk_payloads(
            inbox,
            People(backends, messenger, profiles),
            understanding,
            hasty,
            seal,
            profiles=profiles,
            ids=CommandIds(secret),
            clock=clock,
            api=SlackApi(client),
        )
        handlers = Handlers(
            inbox,
            profiles,
            understanding,
            CommandIds(secret),
            clock,
            said_at_once={status.STATUS: outbox.status},
            talking=said.talking,
        )
        # Which scopes were granted is known from its answers, from the first of them on.
        door_api = SlackApi(client)
        form = modal_payloads(
            inbox,
            understanding,
            hasty,
            seal,
            backends=backends,
            profiles=profiles,
            people=People(backends, messenger, profiles),
            ids=CommandIds(secret),
            clock=clock,
            api=door_api,
        )
        reached = surfaces(inbox, profiles, form.dialogs, preferences, ids=CommandIds(secret), clock=clock)
        chosen = settings_payloads(
            preferences,
            People(backends, messenger, profiles),
            backends,
            inbox,
            ids=CommandIds(secret),
            clock=clock,
            api=SlackApi(client),
            can_connect=settings.public_url is not None,
        )
        links = link_payloads(
            SlackApi(client),
            inbox,
            hasty,
            seal,
            clock,
            ids=CommandIds(secret),
            profiles=profiles,
            people=People(backends, messenger, profiles),
            backends=backends,
            invites=consent,
            preferences=preferences,
        )
        card_dialogs = CardDialogs(
            inbox,
            handlers,
            understanding,
            profiles=profiles,
            people=People(backends, messenger, profiles),
            ids=CommandIds(secret),
            clock=clock,
            api=SlackApi(client),
        )
        connecting = Connecting(consent, People(backends, messenger, profiles), admins, preferences)
        home = home_payloads(
            inbox,
            profiles,
            hasty,
            form.dialogs,
            connecting,
            api=SlackApi(client),
            clock=clock,
            ids=CommandIds(secret),
            listing=reached.presses[lists.NEXT],
        )
        authorize = Authorize(door_api, settings.slack_bot_token.get_secret_value())
        # Socket Mode has no signatures. Without a signing secret no HTTP request can prove to be Slack's.
        signing_secret = settings.slack_signing_secret or SecretStr(secrets.token_hex())
        app = build_app(
            client,
            signing_secret.get_secret_value(),
            authorize,
            handlers,
            form.dialogs,
            connecting=connecting,
            outbox=outbox,
            events={
                **reached.events,
                **links.events,
                OPENED: (*reached.events.get(OPENED, ()), home.opened),
            },
            presses={
                **said.presses,
                **reached.presses,
                **dict.fromkeys(HOME_PRESSES, home.pressed),
                **links.presses,
                **chosen.presses,
                **card_dialogs.presses,
            },
            asked=reached.asked,
            profiles=profiles,
            words=chosen.words,
            submissions={
                **said.submissions,
                **links.submissions,
                **card_dialogs.submissions,
                **chosen.submissions,
            },
            suggestions=form.suggestions,
        )
        sockets = None
        if settings.slack_app_token is not None:
            app_client = slack_client(settings, settings.slack_app_token, session)
            sockets = SocketDoor(app, authorize, app_client, patience=patience)

        measure = RedisAudit(hasty, _worker_name()).measured

        async def ready() -> None:
            await inbox.ready()
            await authorize.identity()

        async def warm(_: web.Application) -> None:
            await authorize.warm()

        application = build_web(
            HttpDoor(app),
            ready,
            consent,
            secure=not (settings.public_url or "").startswith("http:"),
            measure=measure,
        )
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
        worker=_worker_name(),
        timing=Timing(lease=settings.lease, send=settings.zoho_timeout),
        durability=Durability(redis, settings.durability),
    )


def slack_client(settings: Settings, token: SecretStr, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Slack's client without its retries: it would send a post again after a broken connection, and make two of it."""
    return AsyncWebClient(
        token=token.get_secret_value(), base_url=settings.slack_api_url, session=session, retry_handlers=[]
    )


def _worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"
