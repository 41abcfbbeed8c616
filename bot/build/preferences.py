"""What keeps preferences, and lets people change them, wired. A part of build."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.build.wiring import Wiring
from bot.preferences import Preferred
from bot.service.destinations import Destinations
from bot.settings import Settings
from bot.slack.listeners import OnAnswer, OnPress
from bot.slack.settings.settings import FORM, PRESSES, SETTINGS, SettingsDialog
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


def settings_payloads(by: Wiring) -> SettingsPayloads:
    """The settings' half of the listeners."""
    chosen = SettingsDialog(
        by.preferences,
        by.people,
        Destinations(by.backends),
        inbox=by.inbox,
        ids=by.ids,
        clock=by.clock,
        api=by.api,
        can_connect=by.settings.public_url is not None,
    )
    return SettingsPayloads(
        presses=dict.fromkeys(PRESSES, chosen.pressed),
        words={SETTINGS: chosen.opened_by_command},
        submissions={FORM: chosen.submitted},
    )
