"""The worker wired: all that it carries out, and all that it says. A part of build."""

import os
import socket

from bot.build.home import home_runners, home_tabs
from bot.build.links import links_shown
from bot.build.talk import talk_runner
from bot.build.wiring import Wiring
from bot.jobs.asking import Asking
from bot.jobs.audit import Auditor
from bot.jobs.commands import Commands
from bot.jobs.lists import Lists
from bot.jobs.outgoing import Outgoing
from bot.jobs.surfaces import endings, runners
from bot.jobs.verify import Verify
from bot.jobs.worker import Worker
from bot.ports import Messenger
from bot.service.actions import Actions
from bot.service.adopting import Adopting
from bot.service.files import Files
from bot.service.folding import Folding
from bot.service.lists import Lists as AskedLists
from bot.service.records import Records as LookedUp
from bot.service.sending import Sending, Settling
from bot.service.unasked import Unasked
from bot.slack.agent import AgentPane
from bot.slack.messages import Messages
from bot.slack.steps import StepResults
from bot.store.auditing import RedisAudit
from bot.store.numbering import ListNumbers
from bot.store.recents import RecentRecords
from bot.store.talk import TalkStore


def worker_of(by: Wiring, messenger: Messenger) -> Worker:
    """The worker; `messenger` is how cards are drawn and notices told."""
    looked_up = LookedUp(by.backends, RecentRecords(by.redis, by.seal))
    sending = Sending(
        by.backends,
        by.people,
        looked_up,
        Files(messenger),
        clock=by.clock,
        settling=Settling(settle=by.settings.settle),
    )
    shown, tabs = links_shown(by), home_tabs(by)
    asked, results = AskedLists(by.backends, by.people), StepResults(by.api)
    commands = Commands(
        sending,
        Actions(by.backends, sending, looked_up, by.clock),
        inbox=by.inbox,
        messenger=messenger,
        people=by.people,
        clock=by.clock,
        understanding=by.understanding,
        verify=Verify(by.inbox, by.backends),
        lists=Lists(
            asked,
            by.people,
            ListNumbers(by.redis, by.seal),
            TalkStore(by.redis, by.seal),
            folding=Folding(by.inbox),
        ),
        adopting=Adopting(by.backends),
        asking=Asking(by.people, by.clock),
        talk=talk_runner(by),
        others={
            **home_runners(by, tabs),
            **runners(
                by.inbox,
                by.people,
                by.clock,
                ids=by.ids,
                lists=asked,
                messages=Messages(by.api),
                pane=AgentPane(by.api),
                results=results,
            ),
        },
        links=shown,
        endings=endings(results),
    )
    unasked = Unasked(by.preferences, by.people, by.clock)
    return Worker(
        by.inbox,
        commands,
        Outgoing(by.inbox, messenger, shown, unasked=unasked, people=by.people),
        concurrency=by.settings.worker_concurrency,
        auditor=Auditor(RedisAudit(by.redis, worker_name())),
        after=tabs.changed,
    )


def worker_name() -> str:
    """What this process is called in Redis."""
    return f"{socket.gethostname()}:{os.getpid()}"
