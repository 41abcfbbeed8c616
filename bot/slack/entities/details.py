"""Tasks and records in the side panel: what one person sees there with their own rights, and may edit. Pure builders.

Source: docs.slack.dev/messaging/work-objects-implementation (flexpane, editable fields). An input of text takes 3,000
characters; a longer description is shown short, and not to be edited here.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.commands import CardStatus, Drawn
from bot.ports import Member, RecordDetails, TaskDetails, ZohoLink
from bot.slack.entities import entities
from bot.slack.entities.entities import Entity
from bot.slack.mrkdwn import shorten
from bot.specs import Priority, Product, RecordRef

# The field of an entity that a person may change -> the input that Slack shows for it. See edits.py.
DUE_IN_WORDS = "due_words"
# Every name but DUE_IN_WORDS is Slack's own.
EDITABLE = ("title", "description", "status", "priority", "due_date", DUE_IN_WORDS, "assignee")
_EDITED = (None, CardStatus.OPEN, CardStatus.DONE)
# Zoho Mail's words for its priorities, and CRM's.
_LEVELS: Mapping[str, Priority] = {level.value: level for level in Priority} | {"medium": Priority.NORMAL}
_MAIL_LEVELS = (Priority.HIGH, Priority.NORMAL, Priority.LOW)
# Slack takes at most so many options, of 150 and 75 characters (as Block Kit's).
_MOST_OPTIONS, _VALUE, _OPTION = 100, 150, 75


def of_task(link: ZohoLink, details: TaskDetails, drawn: Drawn | None, now: dt.datetime, *, doing: bool) -> Entity:
    """A task with its editable fields. `doing`: something was asked for just now, and is not in Zoho yet."""
    state, the = details.state, drawn.card if drawn is not None else None
    under_way = doing or (drawn is not None and drawn.doing is not None)
    editable = not under_way and (the.status if the is not None else None) in _EDITED
    attributes = entities.named(state.title, state.ref.id, state.ref.product, say("links-task"))
    attributes["metadata_last_modified"] = int(now.timestamp())
    fields = _fields(details, drawn)
    if under_way:
        product = attributes["product_name"]
        fields["status"] = {"value": say("links-on-its-way", product=product), "tag_color": "yellow"}
    several = the is not None and len(the.tasks) > 1
    if editable:
        attributes["title"]["edit"] = _text(1, entities.TITLE, len(the.tasks) if the is not None and several else 0)
        _make_editable(fields, details, due=not several)
    custom = [_due_in_words()] if editable and not several and state.due is None else []
    custom += [_ref(number, ref) for number, ref in enumerate(details.about)]
    if the is not None:
        custom += [each for each in entities.facts(the) if not each["key"].startswith("record_")]
    payload: dict[str, Any] = {
        "attributes": attributes,
        "fields": fields,
        "custom_fields": custom,
        "display_order": [*fields, *(each["key"] for each in custom)],
    }
    shown = None if under_way else entities.actions(link, drawn, state, now)
    if shown is not None:
        payload["actions"] = shown
    return entities.entity(link, entities.TASK, state.url or link.url, payload)


def _fields(details: TaskDetails, drawn: Drawn | None) -> dict[str, Any]:
    """What is known, in the order in which it is shown."""
    state = details.state
    fields: dict[str, Any] = {"status": entities.status_word(state.status, done=state.done)}
    if state.due is not None:
        fields["due_date"] = {"value": state.due.isoformat(), "type": entities.DATE}
    level = _LEVELS.get((state.priority or "").lower())
    fields["priority"] = {"value": say("links-priority", level=level.value) if level else say("links-not-set")}
    fields["assignee"] = _person(details.owner) or {"type": entities.USER, "user": {"text": say("links-nobody")}}
    fields["description"] = {"value": shorten(details.description or "", entities.TEXT), "long": True}
    creator = entities.by_id(drawn.card.author) if drawn is not None and not drawn.card.adopted else None
    if (made := creator or _person(details.creator)) is not None:
        fields["created_by"] = made
    if details.created is not None:
        fields["date_created"] = {"value": int(details.created.timestamp())}
    if state.modified is not None:
        fields["date_updated"] = {"value": int(state.modified.timestamp())}
    return fields


def _make_editable(fields: dict[str, Any], details: TaskDetails, *, due: bool) -> None:
    """Adds the inputs to the fields that have one."""
    state = details.state
    statuses = [(word, word) for word in details.statuses if len(word) <= _VALUE]
    fields["status"]["edit"] = _select(statuses, state.status)
    levels = _MAIL_LEVELS if state.ref.product is Product.MAIL else tuple(Priority)
    level = _LEVELS.get((state.priority or "").lower())
    offered = [(each.value, say("links-priority", level=each.value)) for each in levels]
    fields["priority"]["edit"] = _select(offered, level.value if level is not None else None) | {"optional": True}
    if due and "due_date" in fields:
        fields["due_date"]["edit"] = {"enabled": True, "optional": True}
    fields["assignee"]["edit"] = {"enabled": True, "optional": True}
    if len(details.description or "") <= entities.TEXT:
        fields["description"]["edit"] = _text(0, entities.TEXT) | {"optional": True}


def _due_in_words() -> dict[str, Any]:
    """Where no day is set: Slack wants a date of a date field, so it is an input of text, which the parser reads."""
    placeholder = {"type": "plain_text", "text": say("links-due-example")}
    edit = {"enabled": True, "optional": True, "placeholder": placeholder, "text": {"min_length": 0, "max_length": 80}}
    return entities.field(DUE_IN_WORDS, say("links-due"), "") | {"edit": edit}


def _text(least: int, most: int, series: int = 0) -> dict[str, Any]:
    made: dict[str, Any] = {"enabled": True, "text": {"min_length": least, "max_length": most}}
    if series:
        made["hint"] = {"type": "plain_text", "text": say("links-whole-series", count=series)}
    return made


def _select(options: Sequence[tuple[str, str]], current: str | None) -> dict[str, Any]:
    static = [
        {"value": value, "text": {"type": "plain_text", "text": shorten(text, _OPTION)}}
        for value, text in options[:_MOST_OPTIONS]
    ]
    select: dict[str, Any] = {"static_options": static}
    if current is not None and any(each["value"] == current for each in static):
        select["current_value"] = current
    return {"enabled": True, "select": select}


def _person(member: Member | None) -> dict[str, Any] | None:
    """Somebody in Zoho: Slack shows its own person of that e-mail address, where there is one."""
    if member is None:
        return None
    user = {"text": shorten(member.name, 300) or say("links-somebody")}
    return {"type": entities.USER, "user": user | ({"email": member.email} if member.email else {})}


def _ref(number: int, ref: RecordRef) -> dict[str, Any]:
    """A record that the task is about, to be opened in the panel too."""
    module = say("links-module", module=ref.module or "")
    shown = {
        "entity_url": ref.url,
        "external_ref": {"id": f"{ref.module}:{ref.id}", "type": "record"},
        "title": shorten(ref.name or ref.text, 300) or str(ref.id),
        "display_type": module,
    }
    return {
        "key": f"record_{number}",
        "label": say("links-about"),
        "type": "slack#/types/entity_ref",
        "entity_ref": shown,
    }


def of_record(link: ZohoLink, record: RecordDetails) -> Entity:
    """A record of CRM with its most telling fields."""
    module = say("links-module", module=record.module)
    attributes = entities.named(record.name, record.id, Product.CRM, module)
    custom = [_record_field(each.name, each.value) for each in record.fields]
    if record.modified is not None:
        attributes["metadata_last_modified"] = int(record.modified.timestamp())
    payload = {
        "attributes": attributes,
        "custom_fields": custom,
        "display_order": [each["key"] for each in custom],
        "actions": {
            "primary_actions": [entities.button(entities.OPEN, say("links-do-open"), link.key, url=record.url)]
        },
    }
    return entities.entity(link, entities.ITEM, record.url, payload)


# Fields whose value Slack shows in a way of its own.
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_TYPES: Mapping[str, str] = {"Email": "slack#/types/email", "Closing_Date": entities.DATE}


def _record_field(name: str, value: str) -> dict[str, Any]:
    """Zoho's API name is English; the catalogue has words for those that are asked for."""
    made = entities.field(name.lower(), say("links-record-field", name=name), value)
    kind = _TYPES.get(name)
    if kind == entities.DATE:
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            kind = None
    elif kind is not None and not _EMAIL.fullmatch(value):
        kind = None
    return made | ({"type": kind} if kind is not None else {})
