"""The buttons of what was asked back, by name, for the table of listeners. Knows payloads."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.service.talk.presses import PRESSES
from bot.slack.payloads import tenant_of
from bot.slack.talk.bulk import BulkDialog
from bot.slack.talk.bulk_views import CHOOSE, CONFIRM, SELECT
from bot.slack.talk.talk import Talking

OnPress = Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]]
OnAnswer = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[dict[str, Any]]]


def presses(talking: Talking, bulk: BulkDialog) -> Mapping[str, OnPress]:
    """Who takes each button."""

    async def pressed(name: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await talking.pressed(name, body, tenant_of(context))

    return {**dict.fromkeys(PRESSES, pressed), SELECT: bulk.opened}


def submissions(bulk: BulkDialog) -> Mapping[str, OnAnswer]:
    """Who takes each modal."""
    return {CHOOSE: bulk.chosen, CONFIRM: bulk.confirmed}
