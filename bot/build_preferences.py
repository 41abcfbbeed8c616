"""The part of the composition root that keeps preferences, and lets people change them."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.ports import Clock, CommandIds, Inbox, Preferences, TaskBackends
from bot.preferences import Preferred
from bot.service.destinations import Destinations
from bot.service.people import People
from bot.settings import Settings
from bot.slack.api import SlackApi
from bot.slack.listeners import OnAnswer, OnPress
from bot.slack.settings import FORM, PRESSES, SETTINGS, SettingsDialog
from bot.store.connection import Client
from bot.store.preferences import PreferenceStore, Remembered
from bot.store.seal import Seal


class SettingsPayloads(NamedTuple):
    """What of Slack's payloads the settings take: buttons, the slash command's word, and their form."""

    presses: Mapping[str, OnPress]
    words: Mapping[str, OnAnswer]
    submissions: Mapping[str, OnAnswer]


def preference_stores(settings: Settings, seal: Seal, *clients: Client) -> tuple[PreferenceStore, ...]:
    """The preferences over each Redis client, with the settings where nobody chose anything; one memory for all."""
    defaults = Preferred(
        product=settings.default_product,
        shared_zoho=settings.shared_zoho,
        admins=tuple(sorted(settings.admin_ids)),
        horizon_months=settings.series_months,
        horizon_tasks=settings.series_tasks,
    )
    remembered = Remembered()
    return tuple(PreferenceStore(client, seal, defaults, remembered) for client in clients)


def settings_payloads(
    preferences: Preferences,
    people: People,
    backends: TaskBackends,
    inbox: Inbox,
    *,
    ids: CommandIds,
    clock: Clock,
    api: SlackApi,
    can_connect: bool,
) -> SettingsPayloads:
    """The settings' half of the listeners. `can_connect`: people can connect a Zoho of their own."""
    chosen = SettingsDialog(
        preferences,
        people,
        Destinations(backends),
        inbox=inbox,
        ids=ids,
        clock=clock,
        api=api,
        can_connect=can_connect,
    )
    return SettingsPayloads(
        presses=dict.fromkeys(PRESSES, chosen.pressed),
        words={SETTINGS: chosen.opened_by_command},
        submissions={FORM: chosen.submitted},
    )
