"""What Slack's payloads have in common: the installation, the moment, and what names a press. Knows payloads alone."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Origin
from bot.specs import Place, Tenant


def tenant_of(context: AsyncBoltContext) -> Tenant:
    """The installation, as authorize found it: payload kinds differ in what they say of the enterprise."""
    found = context.authorize_result
    assert found is not None
    assert found.team_id is not None
    return _tenant(found.team_id, found.enterprise_id)


@lru_cache(maxsize=64)
def _tenant(team: str, enterprise: str | None) -> Tenant:
    return Tenant(team=team, enterprise=enterprise)


def moment_of(ts: str | None) -> dt.datetime:
    """The moment of a Slack message, from its ts."""
    return dt.datetime.fromtimestamp(float(ts or 0), dt.UTC)


def press_origin(body: Mapping[str, Any], tenant: Tenant) -> Origin:
    """Who pressed something in a message, and that message with its thread (docs.slack.dev, block_actions payload)."""
    container = body.get("container") or {}
    ts, thread = str(container.get("message_ts") or ""), container.get("thread_ts")
    return Origin(
        tenant=tenant,
        user=str(body["user"]["id"]),
        place=Place(channel=body["channel"]["id"], ts=ts, thread_ts=thread),
        door="action",
        response_url=body.get("response_url"),
    )


def press_key(body: Mapping[str, Any]) -> str:
    """Slack's own name of a press, in a message or in a view: what it delivers again has the same."""
    container = body.get("container") or {}
    where = container.get("view_id") or container.get("message_ts") or ""
    return f"{body['actions'][0]['action_ts']}|{where}|{body['user']['id']}"
