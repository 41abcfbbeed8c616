"""Notification channels on CRM modules: subscribe, read, renew, end; and what a callback of one says. Sends nothing.

Page: www.zoho.com/crm/developer/docs/api/v8/notifications/enable.html and its neighbours. An expiry that is missing or
more than a week (in older versions a day) ahead becomes one hour. Callbacks carry no signature, only the channel's
token and the URL's query.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import BadRecord, Item, missing_parameter, records_of, refusal, success
from bot.sandbox.zoho.crm.metadata import FIELDS
from bot.sandbox.zoho.org import Event, Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

SHORTEST = dt.timedelta(hours=1)
# The pages of v7 and v8 say a week, that of v3 a day; between them the shorter is taken [?].
LONGEST = {"v7": dt.timedelta(days=7), "v8": dt.timedelta(days=7)}
VERBS = {"create": ("insert",), "edit": ("update",), "delete": ("delete",), "all": ("insert", "update", "delete")}
MESSAGES = {
    "subscribe": "Successfully subscribed for actions-watch of the given module",
    "update": "Successfully updated the details for actions-watch of the given module",  # wording not seen [?]
    "end": "Successfully un-subscribed from actions-watch of the given module",  # wording not seen [?]
}


def _bad(name: str, index: int, code: str = "INVALID_DATA") -> BadRecord:
    missing = code == "MANDATORY_NOT_FOUND"
    details = {"api_name": name, "json_path": f"$.watch[{index}].{name}"}
    return BadRecord(code, "required field not found" if missing else "invalid data", details)


def _events(sent: Record, index: int) -> list[str]:
    events = sent.get("events")
    if not isinstance(events, list) or not events:
        raise _bad("events", index)
    for event in events:
        module, _, verb = str(event).partition(".")
        if module not in FIELDS or verb not in VERBS:
            raise _bad("events", index)
    return events


def _url(sent: Record, index: int) -> str:
    """https, at most 255 characters; plain http only to this machine, where the sandbox's bot is."""
    url = sent.get("notify_url")
    parts = urlsplit(url) if isinstance(url, str) else urlsplit("")
    local = parts.hostname in ("127.0.0.1", "localhost")
    if (
        not isinstance(url, str)
        or len(url) > 255
        or not (parts.scheme == "https" or (local and parts.scheme == "http"))
    ):
        raise _bad("notify_url", index)
    return url


def _expiry(call: Call, sent: Record, index: int) -> str:
    now, longest = call.org.now(), LONGEST.get(call.params["version"], dt.timedelta(days=1))
    text = sent.get("channel_expiry")
    if text is None:
        return (now + SHORTEST).isoformat()
    try:
        wanted = dt.datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        wanted = None
    if wanted is None or wanted.tzinfo is None:
        raise _bad("channel_expiry", index)
    wanted = wanted.astimezone(dt.UTC)
    if call.org.channel_life is not None:
        return min(wanted, now + call.org.channel_life).isoformat()
    return (wanted if now < wanted <= now + longest else now + SHORTEST).isoformat()


def _channel_id(sent: Record, index: int) -> str:
    found = sent.get("channel_id")
    if found is None:
        raise _bad("channel_id", index, "MANDATORY_NOT_FOUND")
    if isinstance(found, bool) or not isinstance(found, (str, int)) or not str(found).isdecimal():
        raise _bad("channel_id", index)
    return str(found)


def _judged(call: Call, sent: Record, index: int) -> Record:
    """A whole channel as it will be stored."""
    for name in ("events", "notify_url"):
        if sent.get(name) is None:
            raise _bad(name, index, "MANDATORY_NOT_FOUND")
    token = sent.get("token")
    if token is not None and (not isinstance(token, str) or len(token) > 50):
        raise _bad("token", index)
    for name in ("return_affected_field_values", "notify_on_related_action"):
        if not isinstance(sent.get(name, False), bool):
            raise _bad(name, index)
    return {
        "channel_id": _channel_id(sent, index),
        "events": _events(sent, index),
        "notify_url": _url(sent, index),
        "channel_expiry": _expiry(call, sent, index),
        "token": token,
        "return_affected_field_values": sent.get("return_affected_field_values", False),
        "notify_on_related_action": sent.get("notify_on_related_action", True),
        "user": call.grant["user"],
    }


def subscribe(call: Call) -> Reply:
    """POST /actions/watch: new channels; one whose id is there already is replaced [?]."""
    return _each(call, lambda sent, index: _judged(call, sent, index), "subscribe", 201)


def replace(call: Call) -> Reply:
    """PUT /actions/watch: replaces (renews) channels; NOT_SUBSCRIBED when there is none of that id."""

    def judge(sent: Record, index: int) -> Record:
        _known(call, sent, index)
        return _judged(call, sent, index)

    return _each(call, judge, "update", 200)


def change(call: Call) -> Reply:
    """PATCH /actions/watch: changes what is sent; with `_delete_events` the sent events are taken out."""

    def judge(sent: Record, index: int) -> Record | None:
        known = _known(call, sent, index)
        changes = {key: value for key, value in sent.items() if key not in ("_delete_events", "events")}
        events = sent.get("events", known["events"])
        if sent.get("_delete_events") is True:
            events = [event for event in known["events"] if event not in _events(sent, index)]
            if not events:
                return None
        return _judged(call, {**known, **changes, "events": events}, index)

    return _each(call, judge, "update", 200)


def _known(call: Call, sent: Record, index: int) -> Record:
    found = call.org.state.get("channels", _channel_id(sent, index))
    if found is None:
        raise BadRecord("NOT_SUBSCRIBED", "the channel is not subscribed", {"channel_id": sent["channel_id"]})
    return found


def _each(call: Call, judge: Any, message: str, good: int) -> Reply:
    items: list[Item] = []
    for index, sent in enumerate(records_of(call, "watch")):
        try:
            channel = judge(sent, index)
        except BadRecord as bad:
            items.append(bad.item)
            continue
        if channel is None:
            call.org.state.drop("channels", str(sent["channel_id"]))
            items.append(success({"channel_id": str(sent["channel_id"])}, MESSAGES["end"]))
            continue
        call.org.state.put("channels", channel["channel_id"], channel)
        items.append(success({"events": _shown(call, channel)}, MESSAGES[message]))
    failed = sum(item["status"] == "error" for item in items)
    return Reply(400 if failed == len(items) else (207 if failed else good), {"watch": items})


def _resource(module: str) -> Record:
    """How answers and callbacks name a module: v2 and .com, whatever was asked."""
    return {"resource_uri": f"https://www.zohoapis.com/crm/v2/{module}", "resource_name": module}


def _shown(call: Call, channel: Record) -> list[Record]:
    expiry = call.org.local(channel["channel_expiry"], call.user["time_zone"])
    modules = dict.fromkeys(event.partition(".")[0] for event in channel["events"])
    common = {"channel_id": channel["channel_id"], "channel_expiry": expiry, "resource_id": "5725766999999990007"}
    return [{**common, **_resource(module)} for module in modules]


def _live(org: Org) -> Iterator[Record]:
    now = org.clock.now()
    for channel in org.state.table("channels").values():
        if dt.datetime.fromisoformat(channel["channel_expiry"]) > now:
            yield channel


def listed(call: Call) -> Reply:
    """GET /actions/watch?channel_id=&module=: channels that have not expired; 204 when there is none."""
    rows = []
    for channel in _live(call.org):
        modules = {event.partition(".")[0] for event in channel["events"]}
        if call.query.get("channel_id", channel["channel_id"]) == channel["channel_id"] and (
            "module" not in call.query or call.query["module"] in modules
        ):
            keys = ("notify_url", "events", "token", "notify_on_related_action", "return_affected_field_values")
            rows += [{**{key: channel[key] for key in keys}, **shown} for shown in _shown(call, channel)]
    info = {"per_page": 200, "count": len(rows), "page": 1, "more_records": False}
    return Reply(200, {"watch": rows, "info": info}) if rows else Reply(204)


def end(call: Call) -> Reply:
    """DELETE /actions/watch?channel_ids=a,b."""
    ids = [part for part in call.query.get("channel_ids", "").split(",") if part]
    if not ids:
        raise missing_parameter("channel_ids")
    for channel_id in ids:
        if call.org.state.get("channels", channel_id) is None:
            raise refusal(400, "NOT_SUBSCRIBED", "the channel is not subscribed", {"channel_id": channel_id})
    for channel_id in ids:
        call.org.state.drop("channels", channel_id)
    return Reply(200, {"watch": [success({"channel_id": one}, MESSAGES["end"]) for one in ids]})


def callbacks(org: Org, events: Sequence[Event]) -> list[tuple[str, Record]]:
    """The callbacks (url, body) for what one request has done: one for each channel, module and operation."""
    found: list[tuple[str, Record]] = []
    for (module, operation), group in groupby(events, key=lambda event: (event.module, event.operation)):
        same = list(group)
        hearing = (channel for channel in _live(org) if _hears(channel, module, operation))
        found.extend((channel["notify_url"], _callback(org, channel, same)) for channel in hearing)
    return found


def _hears(channel: Record, module: str, operation: str) -> bool:
    wanted = (event.partition(".") for event in channel["events"])
    return any(name == module and operation in VERBS[verb] for name, _, verb in wanted)


def _callback(org: Org, channel: Record, events: Sequence[Event]) -> Record:
    module, operation = events[0].module, events[0].operation
    updated = operation == "update"
    body: Record = {
        "server_time": int(org.clock.now().timestamp() * 1000),
        "query_params": dict(parse_qsl(urlsplit(channel["notify_url"]).query)),
        "module": module,
        "resource_uri": _resource(module)["resource_uri"],
        "ids": [event.record_id for event in events],
        "affected_fields": [{event.record_id: list(event.fields)} for event in events] if updated else [],
        "operation": operation,
        "channel_id": channel["channel_id"],
        "token": channel["token"],
    }
    if channel["return_affected_field_values"] and updated:
        reader = org.user(channel["user"])
        body["affected_values"] = []
        for event in events:
            record = org.state.table(module)[event.record_id]
            values = records.pick(records.show(org, module, record, reader), list(event.fields))
            body["affected_values"].append({"record_id": values.pop("id"), "values": values})
    return body
