"""The form of a task wired: what opens, fills and takes it, and what its selects offer. A part of build."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.build.wiring import Wiring
from bot.service.offers import Offers
from bot.slack.form import modal
from bot.slack.form.dialogs import Dialogs
from bot.slack.form.suggestions import Suggestions
from bot.slack.listeners import OnAnswer
from bot.store.recents import RecentRecords


@dataclass(frozen=True)
class ModalPayloads:
    """`suggestions` answer the selects of a form, by its callback id."""

    dialogs: Dialogs
    suggestions: Mapping[str, OnAnswer]


def modal_payloads(by: Wiring) -> ModalPayloads:
    """All of it. The wiring's `api` is the one that authorize asks: its answers say which scopes were granted."""
    dialogs = Dialogs(
        by.inbox, by.understanding, profiles=by.profiles, people=by.people, ids=by.ids, clock=by.clock, api=by.api
    )
    offers = Offers(by.backends, RecentRecords(by.redis, by.seal), by.clock)
    return ModalPayloads(dialogs, {modal.CALLBACK: Suggestions(offers, by.people, by.clock).suggested})
