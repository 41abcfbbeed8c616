"""The worker wired: all that it carries out, and all that it says. A part of build."""

import os
import socket

from bot.build.digest import digests
from bot.build.home import home_runners, home_tabs
from bot.build.jobs import standing_jobs
from bot.build.links import importing_of, links_shown
from bot.build.observing import first_look, observing_runners
from bot.build.polling import mail_noticed
from bot.build.ringing import ringing_of
from bot.build.talk import pointed_at, talk_runner
from bot.build.threads import thread_actions, thread_noticed, thread_runners
from bot.build.wiring import Wiring
from bot.commands import Kind
from bot.jobs.asking import Asking
from bot.jobs.audit import Auditor
from bot.jobs.commands import Commands
from bot.jobs.joint.joint import Joint
from bot.jobs.lists import Lists
from bot.jobs.outgoing import Outgoing
from bot.jobs.surfaces import endings, runners
from bot.jobs.verify import Verify
from bot.jobs.worker import Worker
from bot.ports import Claim, Messenger
from bot.service.adopting import Adopting
from bot.service.changing.actions import Actions
from bot.service.due_times import DueTimes
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
from bot.store.glance import Glances
from bot.store.numbering import ListNumbers
from bot.store.recents import RecentRecords
from bot.store.standing import RedisStandings
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
    shown, tabs, standing = links_shown(by), home_tabs(by), standing_jobs(by)
    asked, results = AskedLists(by.backends, by.people), StepResults(by.api)
    talk = talk_runner(by)
    commands = Commands(
        sending,
        Actions(by.backends, sending, looked_up, by.clock, others=thread_actions(by, looked_up)),
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
            times=DueTimes(by.inbox),
        ),
        adopting=Adopting(by.backends),
        asking=Asking(by.people, by.clock),
        talk=talk,
        pointed=pointed_at(by, talk),
        joint=Joint(by.inbox, by.people, looked_up, by.clock),
        glance=Glances(by.redis).at,
        others={
            **home_runners(by, tabs),
            **observing_runners(by),
            Kind.JOB: standing.run,
            Kind.RING: ringing_of(by).run,
            **thread_runners(by, talk.run),
            Kind.IMPORT: importing_of(by).run,
            Kind.DIGEST: digests(by).run,
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

    heeded, polled = thread_noticed(by, standing), mail_noticed(by, standing)

    watched = first_look(by, standing).after

    async def carried_out(claim: Claim) -> None:
        await tabs.changed(claim)
        await standing.met(claim)
        await heeded(claim)
        await watched(claim)
        await polled(claim)

    unasked = Unasked(by.preferences, by.people, by.clock)
    return Worker(
        by.inbox,
        commands,
        # A post has fewer seconds than a write in Zoho.
        Outgoing(messenger, shown, unasked=unasked, people=by.people, settles=by.settings.settle / 3),
        concurrency=by.settings.worker_concurrency,
        auditor=Auditor(
            RedisAudit(by.redis, worker_name()), besides=(standing.repair, RedisStandings(by.redis).measured)
        ),
        after=carried_out,
    )


def worker_name() -> str:
    """What this process is called in Redis."""
    return f"{socket.gethostname()}:{os.getpid()}"
