"""The part of the composition root that talks about tasks that are there: worker and listeners."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.jobs.talk import Talk
from bot.ports import Clock, CommandIds, Inbox, Profiles, TaskBackends
from bot.service.lists import Lists
from bot.service.people import People
from bot.service.talk_finding import Finding
from bot.slack.api import SlackApi
from bot.slack.talk import Talking
from bot.slack.talk_bulk import BulkDialog
from bot.slack.talk_listeners import OnAnswer, OnPress, presses, submissions
from bot.store.connection import Client
from bot.store.numbering import ListNumbers
from bot.store.seal import Seal
from bot.store.talk import TalkStore
from bot.understand import Understanding


def talk_runner(
    inbox: Inbox, backends: TaskBackends, people: People, redis: Client, seal: Seal, *, ids: CommandIds, clock: Clock
) -> Talk:
    """What the worker does with words about tasks."""
    return Talk(
        inbox,
        TalkStore(redis, seal),
        ListNumbers(redis, seal),
        Finding(backends, inbox, Lists(backends, people)),
        people=people,
        ids=ids,
        clock=clock,
    )


class Spoken(NamedTuple):
    """What the listeners do with them: words, buttons by name, modals by callback id."""

    talking: Talking
    presses: Mapping[str, OnPress]
    submissions: Mapping[str, OnAnswer]


def talk_payloads(
    inbox: Inbox,
    people: People,
    understanding: Understanding,
    redis: Client,
    seal: Seal,
    *,
    profiles: Profiles,
    ids: CommandIds,
    clock: Clock,
    api: SlackApi,
) -> Spoken:
    """All of them."""
    talks = TalkStore(redis, seal)
    talking = Talking(inbox, talks, profiles, understanding, ids=ids, clock=clock)
    bulk = BulkDialog(inbox, talks, talking, understanding, people=people, ids=ids, clock=clock, api=api)
    return Spoken(talking, presses(talking, bulk), submissions(bulk))
