"""The Home tab's half of the composition root: its worker's side, and what is pressed in it."""

from collections.abc import Awaitable, Callable, Mapping

from bot.commands import Command, Kind
from bot.jobs.handing import Handing
from bot.jobs.home import HomeTabs
from bot.ports import Claim, Clock, CommandIds, Inbox, Profiles, TaskBackends
from bot.service.home import HomeReading
from bot.service.lists import Lists
from bot.service.people import People
from bot.slack.acting import Acting
from bot.slack.api import SlackApi
from bot.slack.connecting import Connecting
from bot.slack.dialogs import Dialogs
from bot.slack.home_presses import HomePresses
from bot.slack.home_tab import HomeTab
from bot.slack.listeners import OnPress
from bot.store.connection import Client
from bot.store.homes import HomeStore


def home_tabs(
    backends: TaskBackends,
    people: People,
    inbox: Inbox,
    redis: Client,
    *,
    api: SlackApi,
    clock: Clock,
    ids: CommandIds,
) -> HomeTabs:
    """What draws Home tabs."""
    reading = HomeReading(backends, Lists(backends, people), inbox, clock)
    publish = HomeTab(api).publish
    return HomeTabs(reading, publish, homes=HomeStore(redis), inbox=inbox, people=people, ids=ids, clock=clock)


def home_runners(
    tabs: HomeTabs, inbox: Inbox, backends: TaskBackends, people: People, clock: Clock
) -> Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]]:
    """Who carries out what is asked for from there."""
    handing = Handing(inbox, backends, people, clock)
    return {Kind.HOME: tabs.run, Kind.CHASE: handing.chase, Kind.ANSWER: handing.answer}


def home_payloads(
    inbox: Inbox,
    profiles: Profiles,
    redis: Client,
    dialogs: Dialogs,
    connecting: Connecting,
    *,
    api: SlackApi,
    clock: Clock,
    ids: CommandIds,
    listing: OnPress,
) -> HomePresses:
    """What takes the opened tab, and its buttons; those of a list in a message go on to `listing`."""
    acting = Acting(inbox, profiles, ids, clock)
    return HomePresses(
        inbox,
        HomeStore(redis),
        acting,
        dialogs,
        connecting=connecting,
        listing=listing,
        api=api,
        ids=ids,
        clock=clock,
    )
