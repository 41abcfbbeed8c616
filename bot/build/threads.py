"""What keeps a card's thread and its task's notes in step wired: worker, job, listeners. A part of build."""

from collections.abc import Awaitable, Callable, Mapping

from bot.build.wiring import Wiring
from bot.commands import Command, Kind
from bot.jobs.standing import Job, StandingJobs
from bot.jobs.threads.cards import ThreadCards
from bot.jobs.threads.notes import FollowedNotes, ThreadNotes, looking
from bot.jobs.threads.replies import ThreadReplies
from bot.ports import Claim, Effects
from bot.service.changing.actions import Action
from bot.service.changing.changing import Changing
from bot.service.changing.steps import Steps
from bot.service.records import Records
from bot.service.sending import Settling
from bot.service.threads.following import Following
from bot.slack.threads import following as listening
from bot.slack.threads.notes import SlackThreads
from bot.store.talk import TalkStore
from bot.store.threads import ThreadStore

NOTES_JOB = "notes"
Runner = Callable[[Claim, Command], Awaitable[None]]


def thread_actions(by: Wiring, looked_up: Records) -> Mapping[Kind, Action]:
    """What a card's menu, or a word, asks for."""
    steps = Steps(by.backends, by.clock)
    following = Following(
        steps,
        Changing(steps, by.people, looked_up),
        by.inbox,
        SlackThreads(by.api),
        ThreadStore(by.redis),
        people=by.people,
        is_command=listening.is_command,
    )
    return {Kind.FOLLOW: following.follow, Kind.GATHER: following.gather}


def thread_runners(by: Wiring, talk: Runner) -> Mapping[Kind, Runner]:
    """What becomes of replies and notes; `talk` takes what turns out to be a command."""
    kept, threads = ThreadStore(by.redis), SlackThreads(by.api)
    cards = ThreadCards(Steps(by.backends, by.clock), by.inbox, by.clock)
    replies = ThreadReplies(
        cards,
        threads,
        kept,
        kept,
        people=by.people,
        is_command=listening.is_command,
        talk=talk,
        settling=Settling(settle=by.settings.settle),
        ids=by.ids,
        clock=by.clock,
    )
    notes = ThreadNotes(cards, threads, kept, kept, ids=by.ids, clock=by.clock)
    return {Kind.REPLY: replies.reply, Kind.NOTES: notes.notes, Kind.ECHO: notes.echo}


def thread_job(by: Wiring) -> Job:
    """What looks at the notes of followed cards."""
    looks = FollowedNotes(ThreadStore(by.redis), by.inbox, ids=by.ids, clock=by.clock)
    return Job(NOTES_JOB, next_at=looks.next_at, run=looks.run, keys=looks.keys)


def thread_noticed(by: Wiring, standing: StandingJobs) -> Callable[[Claim], Awaitable[None]]:
    """Hears of every command: the first follow begins the job, and what changes in Zoho may have brought a note."""

    async def noticed(claim: Claim) -> None:
        if claim.kind is Kind.FOLLOW:
            await standing.seed(claim.tenant, NOTES_JOB)
        if claim.kind is not Kind.SEEN or claim.command.card is None:
            return
        drawn = await by.inbox.card(claim.tenant, claim.command.card)
        if drawn is not None and drawn.card.share_of is not None:
            # The thread of a task that several have is that of its own card.
            drawn = await by.inbox.card(claim.tenant, drawn.card.share_of)
        if drawn is not None and drawn.card.follows is not None:
            await by.inbox.accept(looking(by.ids, drawn.card, claim.command.id, by.clock.now()), Effects())

    return noticed


def thread_listening(by: Wiring) -> listening.Following:
    """What takes in what is said in followed threads."""
    talks = TalkStore(by.redis, by.seal)
    return listening.Following(by.inbox, talks, by.profiles, by.understanding, ids=by.ids, clock=by.clock)
