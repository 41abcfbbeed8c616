"""What talks about tasks that are there wired: worker and listeners. A part of build."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.build.wiring import Wiring
from bot.jobs.talk.pointing import PointedAt
from bot.jobs.talk.steps import TalkSteps
from bot.jobs.talk.talk import Talk
from bot.service.lists import Lists
from bot.service.talk.finding import Finding
from bot.slack.talk.answering import Answering
from bot.slack.talk.bulk import BulkDialog
from bot.slack.talk.listeners import OnAnswer, OnPress, presses, submissions
from bot.slack.talk.talk import Talking
from bot.store.numbering import ListNumbers
from bot.store.talk import TalkStore


def talk_runner(by: Wiring) -> Talk:
    """What the worker does with words about tasks."""
    return Talk(
        by.inbox,
        TalkStore(by.redis, by.seal),
        ListNumbers(by.redis, by.seal),
        _finding(by),
        people=by.people,
        ids=by.ids,
        clock=by.clock,
    )


def pointed_at(by: Wiring, talk: Talk) -> PointedAt:
    """What the worker does with lines that may be said of a task that is there."""
    steps = TalkSteps(by.inbox, TalkStore(by.redis, by.seal), ListNumbers(by.redis, by.seal), by.ids, by.clock)
    return PointedAt(talk, steps, _finding(by), by.clock)


def _finding(by: Wiring) -> Finding:
    return Finding(by.backends, by.inbox, Lists(by.backends, by.people))


class Spoken(NamedTuple):
    """What the listeners do with them: words, buttons by name, modals by callback id."""

    talking: Talking
    answering: Answering
    presses: Mapping[str, OnPress]
    submissions: Mapping[str, OnAnswer]


def talk_payloads(by: Wiring) -> Spoken:
    """All of them."""
    talks = TalkStore(by.redis, by.seal)
    talking = Talking(by.inbox, talks, by.profiles, by.understanding, ids=by.ids, clock=by.clock)
    bulk = BulkDialog(
        by.inbox, talks, talking, by.understanding, people=by.people, ids=by.ids, clock=by.clock, api=by.api
    )
    return Spoken(talking, Answering(talks), presses(talking, bulk), submissions(bulk))
