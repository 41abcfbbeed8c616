"""The worker's half of the ways to a task besides a line and a card: who carries out which kind. One table."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.commands import Command, Kind
from bot.jobs.prompts import Prompts
from bot.jobs.reactions import Reactions
from bot.jobs.steps import Steps, tell_failed
from bot.ports import Claim, Clock, CommandIds, FinishesSteps, Inbox, OffersPrompts, ReadsMessages
from bot.service.lists import Lists
from bot.service.people import People

Runner = Callable[[Claim, Command], Awaitable[None]]
# Whom else to tell, with what sentence, that a command was given up.
Ending = Callable[[Command, str], Awaitable[None]]


def runners(
    inbox: Inbox,
    people: People,
    clock: Clock,
    *,
    ids: CommandIds,
    lists: Lists,
    messages: ReadsMessages,
    pane: OffersPrompts,
    results: FinishesSteps,
) -> Mapping[Kind, Runner]:
    """By kind."""
    return {
        Kind.REACTED: Reactions(inbox, people, messages, clock).run,
        Kind.PROMPT: Prompts(pane).run,
        Kind.STEP: Steps(inbox, people, lists, results, ids=ids, clock=clock).run,
    }


def endings(results: FinishesSteps) -> Mapping[Kind, Ending]:
    """By kind: a workflow waits for its step."""
    return {Kind.STEP: partial(tell_failed, results)}
