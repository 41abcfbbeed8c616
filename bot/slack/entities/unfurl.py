"""Links shown in messages by chat.unfurl: as Work Objects, else as plain cards. Implements ports.Unfurling.

Source: docs.slack.dev/messaging/unfurling-links-in-messages; `rich_text` is refused there. Where an app has no Work
Objects, Slack may refuse the metadata, or drop it without a word: for that there is a setting.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import structlog

from bot.errors import SlackRefused
from bot.ports import Clock, SharedLinks, ShownLink
from bot.slack.api import SlackApi
from bot.slack.entities import entities
from bot.slack.entities.entities import Entity
from bot.slack.mrkdwn import cut, escape, link, shorten
from bot.specs import Tenant

log = structlog.get_logger(__name__)

# The message is gone, or takes nothing of this app: a plain card would be refused too.
_GONE = frozenset(
    {
        "cannot_find_channel",
        "cannot_find_message",
        "cannot_find_service",
        "cannot_unfurl_message",
        "cannot_unfurl_url",
        "channel_not_found",
        "invalid_unfurl_id",
        "message_not_found",
        "missing_scope",
        "not_in_channel",
    }
)
# A field holds 2,000 characters, and an escaped one is up to five times as long.
_FIELD, _MOST_FIELDS, _TITLE, _LINKED, _ESCAPED = 600, 10, 500, 300, 1_900


class SlackUnfurls:
    """See ports.Unfurling. Without `work_objects` every link is a plain card."""

    def __init__(self, api: SlackApi, clock: Clock, *, work_objects: bool = True) -> None:
        self._api = api
        self._clock = clock
        self._work_objects = work_objects

    async def unfurl(self, tenant: Tenant, shared: SharedLinks, shown: Sequence[ShownLink]) -> None:
        """chat.unfurl. Raises SlackError."""
        del tenant  # one workspace, one token
        now = self._clock.now()
        where: dict[str, Any] = {"channel": shared.channel, "ts": shared.ts}
        if shared.source == "composer":
            where = {"unfurl_id": shared.unfurl_id, "source": shared.source}
        if self._work_objects:
            made = [entities.unfurled(each, now) for each in shown]
            try:
                await self._api.call("chat.unfurl", **where, metadata={"entities": made})
            except SlackRefused as err:
                if err.code in _GONE:
                    raise
                log.warning("work_objects_refused", code=err.code)
            else:
                return
        cards = {each.posted: {"blocks": plain_card(entities.unfurled(each, now))} for each in shown}
        await self._api.call("chat.unfurl", **where, unfurls=cards)


def plain_card(entity: Entity) -> list[dict[str, Any]]:
    """The same as blocks: the title, what is known, and the buttons."""
    payload = entity["entity_payload"]
    title = link(entity["url"], shorten(payload["attributes"]["title"]["text"], _TITLE))
    product = payload["attributes"]["product_name"]
    blocks = [_section(f"{title}\n{escape(product)} · {payload['attributes']['display_id']}")]
    said = [(name, _words(held)) for name, held in _labelled(payload)]
    fields = [_mrkdwn(f"*{escape(name)}*\n{value}") for name, value in said if value][:_MOST_FIELDS]
    if fields:
        blocks.append({"type": "section", "fields": fields})
    found = payload.get("actions") or {}
    buttons = [_button(each) for key in ("primary_actions", "overflow_actions") for each in found.get(key, [])]
    if buttons:
        blocks.append({"type": "actions", "elements": buttons})
    return blocks


def _labelled(payload: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The fields with what people call them."""
    fields = [(entities.label(name), held) for name, held in payload.get("fields", {}).items()]
    return fields + [(held["label"], held) for held in payload.get("custom_fields", [])]


def _words(held: dict[str, Any]) -> str:
    """A field's value as mrkdwn."""
    if "user" in held:
        user = held["user"]
        return f"<@{user['user_id']}>" if "user_id" in user else cut(escape(shorten(user["text"], _FIELD)), _ESCAPED)
    value = held.get("value")
    if isinstance(value, int):
        words = dt.datetime.fromtimestamp(value, dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
        return f"<!date^{value}^{{date_short_pretty}} {{time}}|{words}>"
    text = shorten(str(value or ""), _FIELD)
    linked = held.get("link") and text
    return link(held["link"], shorten(text, _LINKED)) if linked else cut(escape(text), _ESCAPED)


def _button(action: Entity) -> dict[str, Any]:
    """Block Kit's form of an action; it has no word for what is under way."""
    kept: Entity = {key: action[key] for key in ("action_id", "value", "style", "url") if key in action}
    return {"type": "button", "text": {"type": "plain_text", "text": action["text"]}, **kept}


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": _mrkdwn(text)}


def _mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": True}
