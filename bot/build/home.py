"""The Home tab wired: its worker's side, and what is pressed in it. A part of build."""

from collections.abc import Awaitable, Callable, Mapping

from bot.build.wiring import Wiring
from bot.commands import Command, Kind
from bot.jobs.handing import Handing
from bot.jobs.home import HomeTabs
from bot.ports import Claim
from bot.service.home import HomeReading
from bot.service.lists import Lists
from bot.slack.acting import Acting
from bot.slack.connecting import Connecting
from bot.slack.form.dialogs import Dialogs
from bot.slack.home.presses import HomePresses
from bot.slack.home.tab import HomeTab
from bot.slack.listeners import OnPress
from bot.store.homes import HomeStore


def home_tabs(by: Wiring) -> HomeTabs:
    """What draws Home tabs."""
    reading = HomeReading(by.backends, Lists(by.backends, by.people), by.inbox, by.clock, preferences=by.preferences)
    return HomeTabs(
        reading,
        HomeTab(by.api).publish,
        homes=HomeStore(by.redis),
        inbox=by.inbox,
        people=by.people,
        ids=by.ids,
        clock=by.clock,
    )


def home_runners(by: Wiring, tabs: HomeTabs) -> Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]]:
    """Who carries out what is asked for from there."""
    handing = Handing(by.inbox, by.backends, by.people, by.clock)
    return {Kind.HOME: tabs.run, Kind.CHASE: handing.chase, Kind.ANSWER: handing.answer}


def home_payloads(by: Wiring, dialogs: Dialogs, connecting: Connecting, listing: OnPress) -> HomePresses:
    """What takes the opened tab, and its buttons; those of a list in a message go on to `listing`."""
    return HomePresses(
        by.inbox,
        HomeStore(by.redis),
        Acting(by.inbox, by.profiles, by.ids, by.clock),
        dialogs,
        connecting=connecting,
        listing=listing,
        api=by.api,
        ids=by.ids,
        clock=by.clock,
    )
