"""The form of a task wired: what opens, fills and takes it, and what its selects offer. A part of build."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.ports import Clock, CommandIds, Inbox, Profiles, TaskBackends
from bot.service.offers import Offers
from bot.service.people import People
from bot.slack import modal
from bot.slack.api import SlackApi
from bot.slack.dialogs import Dialogs
from bot.slack.listeners import OnAnswer
from bot.slack.suggestions import Suggestions
from bot.store.connection import Client
from bot.store.recents import RecentRecords
from bot.store.seal import Seal
from bot.understand import Understanding


@dataclass(frozen=True)
class ModalPayloads:
    """`suggestions` answer the selects of a form, by its callback id."""

    dialogs: Dialogs
    suggestions: Mapping[str, OnAnswer]


def modal_payloads(
    inbox: Inbox,
    understanding: Understanding,
    redis: Client,
    seal: Seal,
    *,
    backends: TaskBackends,
    profiles: Profiles,
    people: People,
    ids: CommandIds,
    clock: Clock,
    api: SlackApi,
) -> ModalPayloads:
    """All of it. `api` is the one that authorize asks: from its answers it is known which scopes were granted."""
    dialogs = Dialogs(inbox, understanding, profiles=profiles, people=people, ids=ids, clock=clock, api=api)
    offers = Offers(backends, RecentRecords(redis, seal), clock)
    return ModalPayloads(dialogs, {modal.CALLBACK: Suggestions(offers, people, clock).suggested})
