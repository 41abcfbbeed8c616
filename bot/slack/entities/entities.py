"""Links to Zoho as Work Objects: the entities that everybody in a conversation sees. Pure builders; no I/O.

Source: docs.slack.dev/messaging/work-objects-implementation. What people typed only stands in plain fields, never in
`format: markdown`, so that it is never read as markup. No state is told by colour alone: the status is a word too.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.commands import Card, CardStatus, Drawn
from bot.intent import words
from bot.ports import ShownLink, ZohoLink
from bot.slack.cards.cards import PRODUCTS
from bot.slack.mrkdwn import shorten
from bot.specs import Due, Person, Product, RecordRef, TaskState

Entity = dict[str, Any]

TASK, ITEM = "slack#/entities/task", "slack#/entities/item"
USER, DATE, TIMESTAMP = "slack#/types/user", "slack#/types/date", "slack#/types/timestamp"
ENTITY_TYPES = (TASK, ITEM)

COMPLETE, REOPEN, UNDO = "entity_complete", "entity_reopen", "entity_undo"
SKIP, OPEN = "entity_skip", "entity_open"

# Slack's limits: title and text inputs 3,000 characters, a label of a button 75 (as Block Kit's), value 2,000.
TITLE, TEXT, _SHORT = 255, 3_000, 300
_LABEL = 75
_GONE = (CardStatus.GONE, CardStatus.DELETED, CardStatus.REFUSED)
_ON_ITS_WAY = (CardStatus.SAVED, CardStatus.WAITING)


def unfurled(shown: ShownLink, now: dt.datetime) -> Entity:
    """What everybody sees of a link, as it is true at `now` (aware)."""
    if shown.drawn is None:
        return {"app_unfurl_url": shown.posted, **_bare(shown.link)}
    return {"app_unfurl_url": shown.posted, **of_card(shown.link, shown.drawn, now)}


def _bare(link: ZohoLink) -> Entity:
    """A task or a record of which nothing is told: who may see it in Zoho sees it in the side panel."""
    hint = field("hint", say("links-details"), say("links-open-for-details"))
    if link.task is not None:
        product = PRODUCTS[link.task.product]
        attributes = named(say("links-task-of", product=product), link.task.id, link.task.product, say("links-task"))
        return entity(link, TASK, link.url, {"attributes": attributes, "custom_fields": [hint]})
    assert link.record is not None
    assert link.record.id is not None
    module = say("links-module", module=link.record.module or "")
    title = say("links-record-of", module=module, product=PRODUCTS[Product.CRM])
    attributes = named(title, link.record.id, Product.CRM, module)
    return entity(link, ITEM, link.url, {"attributes": attributes, "custom_fields": [hint]})


def of_card(link: ZohoLink, drawn: Drawn, now: dt.datetime) -> Entity:
    """A task as its card in the same conversation shows it."""
    the, state = drawn.card, state_of(link, drawn.card)
    assert link.task is not None
    attributes = named(the.spec.title, link.task.id, the.product, say("links-task"))
    # Slack shows an entity anew only where this has grown, and an action under way changes nothing in Zoho yet.
    attributes["metadata_last_modified"] = int(now.timestamp())
    fields: dict[str, Any] = {"status": status(drawn, state), "created_by": by_id(the.author)}
    if the.spec.description:
        fields["description"] = {"value": shorten(the.spec.description, _SHORT), "long": True}
    if (due := _due(the, state)) is not None:
        fields["due_date"] = due
    if the.spec.priority is not None:
        fields["priority"] = {"value": say("links-priority", level=the.spec.priority.value)}
    people = [_assignee(person, the.author) for person in the.spec.assignees]
    if people:
        fields["assignee"] = people[0]
    # The due date is a moment then, which Slack shows in the zone of whoever looks.
    custom = [each for each in facts(the) if each["key"] != "time"]
    payload = {
        "attributes": attributes,
        "fields": fields,
        "custom_fields": custom,
        "display_order": [*fields, *(each["key"] for each in custom)],
    }
    url = state.url if state is not None and state.url else link.url
    if (found := actions(link, drawn, state, now)) is not None:
        payload["actions"] = found
    return entity(link, TASK, url, payload)


def entity(link: ZohoLink, kind: str, url: str, payload: dict[str, Any]) -> Entity:
    """The envelope; Slack ties together what has one `external_ref`, so that never changes its form."""
    ref = {"id": link.key, "type": "task" if link.task is not None else "record"}
    return {"url": url, "external_ref": ref, "entity_type": kind, "entity_payload": payload}


def named(title: str, id_: str, product: Product, kind: str) -> dict[str, Any]:
    """The attributes of an entity."""
    return {
        "title": {"text": shorten(title, TITLE) or say("links-untitled")},
        "display_id": id_,
        "display_type": kind,
        "product_name": PRODUCTS[product],
    }


def state_of(link: ZohoLink, card: Card) -> TaskState | None:
    """The task of a link as its card last knew it; of a series that went on, the one that it shows now."""
    return next((task for task in card.tasks if task.ref == link.task), card.current)


def status(drawn: Drawn, state: TaskState | None) -> dict[str, Any]:
    """The status in Zoho's own word where it has one, and a colour that says no more than the word."""
    the = drawn.card
    product = PRODUCTS[the.product]
    if drawn.doing is not None or the.status in _ON_ITS_WAY:
        return {"value": say("links-on-its-way", product=product), "tag_color": "yellow"}
    if the.status in _GONE:
        return {"value": say("links-gone", product=product), "tag_color": "gray"}
    return status_word(state.status if state is not None else "", done=state.done if state is not None else False)


def status_word(word: str, *, done: bool) -> dict[str, Any]:
    """A status of a task that is there."""
    said = word or (say("links-done") if done else say("links-to-do"))
    return {"value": shorten(said, TEXT), "tag_color": "green" if done else "blue"}


def _due(card: Card, state: TaskState | None) -> dict[str, Any] | None:
    """The due day, or the moment where a time was said; Slack shows a moment in the zone of whoever looks."""
    due = card.spec.due
    day = state.due if state is not None and state.due is not None else due.date if due is not None else None
    if day is None:
        return None
    if due is not None and due.time is not None:
        moment = due.model_copy(update={"date": day}).moment()
        return {"value": int(moment.timestamp()), "type": TIMESTAMP}
    return {"value": day.isoformat(), "type": DATE}


def _assignee(person: Person, author: str) -> dict[str, Any]:
    if person.slack is not None or person.me:
        return by_id(person.slack or author)
    return {"type": USER, "user": {"text": shorten(person.name or say("links-somebody"), _SHORT)}}


def by_id(user: str) -> dict[str, Any]:
    """Somebody in Slack."""
    return {"type": USER, "user": {"user_id": user}}


# Fact of a card -> its label.
_FACTS: Mapping[str, str] = {
    "repeats": "links-repeats",
    "reminder": "links-reminder",
    "time": "links-time",
    "group": "links-group",
    "project": "links-project",
    "tags": "links-tags",
}


def facts(the: Card) -> list[dict[str, Any]]:
    """What a card says besides, as custom fields."""
    spec = the.spec
    found = [record(number, ref) for number, ref in enumerate(spec.records)]
    said = {
        "repeats": words.recurrence_in_words(spec.recurrence) if spec.recurrence is not None else "",
        "reminder": "; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders),
        "time": time_in_words(spec.due),
        "group": spec.destination.group or "",
        "project": spec.destination.project or "",
        "tags": ", ".join(spec.tags),
    }
    return found + [field(key, say(_FACTS[key]), value) for key, value in said.items() if value]


def time_in_words(due: Due | None) -> str:
    """The wall clock of a due time with its zone; nothing where no time was said."""
    if due is None or due.time is None:
        return ""
    return f"{due.time:%H:%M}" + (f"–{due.end:%H:%M}" if due.end is not None else "") + f" ({due.zone})"


def record(number: int, ref: RecordRef) -> dict[str, Any]:
    """A record that a task is about, with the way there; who may not see it in Zoho does not see it there either."""
    name = shorten(ref.name or ref.text, _SHORT)
    made = field(f"record_{number}", say("links-about"), name)
    return made | ({"link": ref.url} if ref.url else {})


def label(name: str) -> str:
    """What people call one of Slack's own fields."""
    return say("links-field", name=name)


def field(key: str, label: str, value: str, *, long: bool = False) -> dict[str, Any]:
    """A custom field of plain text."""
    made: dict[str, Any] = {"key": key, "label": label, "type": "string", "value": shorten(value, TEXT)}
    return made | ({"long": True} if long else {})


def actions(link: ZohoLink, drawn: Drawn | None, state: TaskState | None, now: dt.datetime) -> Entity | None:
    """Two buttons at most and five in the menu: only what can be done now. None while something is under way."""
    the = drawn.card if drawn is not None else None
    if link.task is None or state is None or (drawn is not None and drawn.doing is not None):
        return None
    live = the is None or the.status in (CardStatus.OPEN, CardStatus.DONE)
    task, first, more = link.task.key, list[Entity](), list[Entity]()
    if live:
        kind, label = (REOPEN, "links-do-reopen") if state.done else (COMPLETE, "links-do-complete")
        first.append(button(kind, say(label), task, style=None if state.done else "primary"))
    if the is not None and the.undo is not None and the.undo.until > now:
        first.append(button(UNDO, say("links-do-undo"), f"{task} {the.undo.action.value} {the.undo.id}"))
    if live and not state.done:
        if the is None or len(the.tasks) == 1:
            more += [button(name, say(label), f"{task} {word}") for name, (word, label) in SNOOZES.items()]
        if the is not None and (len(the.tasks) > 1 or the.kept):
            more.append(button(SKIP, say("links-do-skip"), task))
    if state.url:
        more.append(button(OPEN, say("links-do-open"), task, url=state.url))
    return {"primary_actions": first, "overflow_actions": more} if first or more else None


# The action id of a Snooze -> its word, and its label.
SNOOZES: Mapping[str, tuple[str, str]] = {
    "entity_snooze_tomorrow": ("tomorrow", "links-do-tomorrow"),
    "entity_snooze_next_week": ("next week", "links-do-next-week"),
}


def button(action: str, label: str, value: str, *, style: str | None = None, url: str | None = None) -> Entity:
    """One action; Slack itself shows that it is under way until it is answered."""
    made: Entity = {"text": shorten(label, _LABEL), "action_id": action, "value": value}
    if url is not None:
        return made | {"url": url}
    made["processing_state"] = {"enabled": True, "interstitial_text": say("links-working")}
    return made | ({"style": style} if style is not None else {})
