"""Knows what a person can do with unfurled links (open the side panel, edit, press, comment), and what Slack refuses.

Source: docs.slack.dev/messaging/work-objects-implementation and work-objects-comments.
"""

from typing import Any

from bot.sandbox.slack import entities, events, interactions, unfurling
from bot.sandbox.slack.interactions import Outcome, Refused, channel_name, common, outcome
from bot.sandbox.slack.people import People, find_element
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.shown import Panel

REQUIRED = "Please complete this required field."
# The input that Slack shows for a field of a type that is edited, and the key of its state.
_INPUTS = {
    "slack#/types/date": ("datepicker", "selected_date"),
    "slack#/types/timestamp": ("datetimepicker", "selected_date_time"),
    "slack#/types/user": ("users_select", "selected_user"),
    "select": ("static_select", "selected_option"),
}
_TEXT = ("plain_text_input", "value")


class LinkedPanels:
    """The human side of unfurled links. Every method names the person who acts."""

    def __init__(self, slack: Platform, people: People) -> None:
        self._slack = slack
        self._people = people

    def write(self, user: str, text: str) -> str:
        """Pastes links into the composer; the draft's id, for `draft`."""
        return unfurling.writing(self._slack, user, text)

    def draft(self, id_: str) -> list[dict[str, Any]]:
        """How the links of a message that is being written will look."""
        return self._slack.shown.drafts[id_].attachments

    def of(self, user: str) -> dict[str, Any] | None:
        """What this person's side panel shows; None when it is closed."""
        panel = self._slack.shown.panels.get(user)
        return None if panel is None else panel.wire()

    def close(self, user: str) -> None:
        """Closes the side panel."""
        self._slack.shown.panels.pop(user, None)
        self._slack.changes.announce()

    def open(self, user: str, channel: str, ts: str, url: str) -> None:
        """Opens an unfurled Work Object of a message in the side panel, or opens it anew: the app is asked."""
        entity = self._unfurled(user, channel, ts, url)["entity"]
        message = self._people.message(user, channel, ts)
        panel = Panel(entity["url"], entity["external_ref"], channel, ts, message.thread_ts)
        self._slack.shown.panels[user] = panel
        self._ask(user, "entity_details_requested", panel, app_unfurl_url=url)

    def follow(self, user: str, key: str) -> None:
        """Opens what a field of the open panel refers to."""
        shown = self._entity(self._panel(user))
        fields = shown["entity_payload"].get("custom_fields", [])
        found = next((each["entity_ref"] for each in fields if each["key"] == key and "entity_ref" in each), None)
        if found is None:
            raise Refused(f"{key} leads nowhere")
        panel = Panel(found["entity_url"], found["external_ref"])
        self._slack.shown.panels[user] = panel
        self._ask(user, "entity_details_requested", panel)

    def refresh(self, user: str) -> None:
        """Asks the app anew for what the open panel shows."""
        panel = self._panel(user)
        panel.waiting = True
        self._ask(user, "entity_details_requested", panel)

    def open_comments(self, user: str, *, more: bool = False) -> None:
        """Opens the comments tab, or scrolls on in it."""
        panel = self._panel(user)
        if "entity_comments" not in self._entity(panel):
            raise Refused("this Work Object has no comments")
        if not more:
            panel.cursor = None
        extra: dict[str, Any] = {"limit": 100} | ({"cursor": panel.cursor} if panel.cursor is not None else {})
        self._ask(user, "entity_comments_requested", panel, **extra)

    def _ask(self, user: str, name: str, panel: Panel, **more: Any) -> None:
        person = self._slack.workspace.team.users[user]
        host = next(iter(self._slack.manifest.unfurl_domains), "")
        event = {
            "type": name,
            "user": user,
            "external_ref": panel.external_ref,
            "entity_url": panel.url,
            "link": {"url": more.get("app_unfurl_url", panel.url), "domain": host},
            "trigger_id": self._slack.triggers.issue(user),
            "user_locale": person.locale,
            "event_ts": self._slack.workspace.fresh_ts(),
            **panel.place,
            **more,
        }
        self._slack.changes.announce()
        events.emit(self._slack, name, event)

    async def press(self, user: str, action_id: str, *, value: str | None = None) -> Outcome:
        """Presses a button of the side panel."""
        panel = self._panel(user)
        action = _action(self._entity(panel), action_id, value)
        container = {"type": "entity_detail", **self._context(panel)}
        return await self._pressed(user, action, container)

    async def press_unfurled(self, user: str, channel: str, ts: str, url: str, action_id: str) -> Outcome:
        """Presses a button of an unfurled link in a message; Slack then asks for the link to be shown anew."""
        attachment = self._unfurled(user, channel, ts, url)
        message = self._people.message(user, channel, ts)
        container: dict[str, Any] = {
            "type": "message_attachment",
            "message_ts": ts,
            "channel_id": channel,
            "app_unfurl_url": url,
            "is_app_unfurl": True,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        if "entity" in attachment:
            entity = attachment["entity"]
            action = _action(entity, action_id, None)
            container |= {"entity_url": entity["url"], "external_ref": entity["external_ref"]}
        else:
            _, action = find_element(attachment["blocks"], action_id, None, None)
        extra: dict[str, Any] = {
            "app_unfurl": attachment,
            "channel": {"id": channel, "name": channel_name(self._slack, channel)},
            "response_url": self._slack.response_urls.issue(channel, user, ts),
        }
        result = await self._pressed(user, action, container, **extra)
        unfurling.shared(self._slack, message)
        return result

    async def _pressed(self, user: str, action: dict[str, Any], container: dict[str, Any], **more: Any) -> Outcome:
        used = {key: action[key] for key in ("action_id", "value", "style") if key in action}
        payload: dict[str, Any] = {
            **common(self._slack, "block_actions", user),
            "container": container,
            "trigger_id": self._slack.triggers.issue(user),
            "actions": [{"type": "button", "action_ts": self._slack.workspace.fresh_ts(), **used}],
            **more,
        }
        return outcome(await interactions.send(self._slack, "interactive", payload))

    async def save(self, user: str, values: dict[str, Any]) -> Outcome:
        """Edits fields of the open panel and saves; what the form itself refuses is never sent.

        `values` is by field: text, a date, a user's id, or the value of an option; None empties.
        """
        panel = self._panel(user)
        inputs = _inputs(self._entity(panel))
        if unknown := values.keys() - inputs.keys():
            raise Refused(f"not to be edited here: {', '.join(sorted(unknown))}")
        wrong, state = dict[str, str](), dict[str, Any]()
        for name, field in inputs.items():
            value = values[name] if name in values else _held(self._slack, field)
            if says := _problem(field, value):
                wrong[name] = says
            state[name] = {f"{name}.input": _state(field, value)}
        if wrong:
            return Outcome(error="validation", errors=wrong)
        delivery = await interactions.send(self._slack, "interactive", self._form(user, panel, "entity_detail", state))
        answer = delivery.answered()
        errors = answer.get("errors", {}) if isinstance(answer, dict) else {}
        if not errors.keys() <= inputs.keys():
            return outcome(delivery, "invalid_response_action")
        panel.errors = errors
        self._slack.changes.announce()
        return outcome(delivery, errors=errors)

    async def comment(self, user: str, text: str) -> Outcome:
        """Posts a comment; the words of a line, as typed."""
        panel = self._panel(user)
        if not panel.can_post or not text.strip():
            raise Refused("nothing can be posted here")
        rich = {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}],
        }
        state = {"comment_input_block": {"comment_input_action": {"type": "rich_text_input", "rich_text_value": rich}}}
        payload = self._form(user, panel, "entity_comment", state)
        payload["view"] |= {"callback_id": "work-object-post-comment", "external_id": ""}
        return outcome(await interactions.send(self._slack, "interactive", payload))

    def _form(self, user: str, panel: Panel, kind: str, state: dict[str, Any]) -> dict[str, Any]:
        place = panel.place
        view = {
            "id": self._slack.workspace.fresh_id("V"),
            "team_id": self._slack.workspace.team.id,
            "type": kind,
            "callback_id": "",
            "hash": self._slack.workspace.fresh_ts(),
            "state": {"values": state},
            "entity_url": panel.url,
            "external_ref": panel.external_ref,
            **place,
        }
        trigger = self._slack.triggers.issue(user)
        return {
            **common(self._slack, "view_submission", user),
            "trigger_id": trigger,
            "view": view,
            "response_urls": [],
        }

    def _context(self, panel: Panel) -> dict[str, Any]:
        place = panel.place
        if "channel" in place:
            place["channel_id"] = place.pop("channel")
        return {"entity_url": panel.url, "external_ref": panel.external_ref, **place}

    def _panel(self, user: str) -> Panel:
        panel = self._slack.shown.panels.get(user)
        if panel is None:
            raise Refused(f"{user} has no side panel open")
        return panel

    def _entity(self, panel: Panel) -> dict[str, Any]:
        if panel.entity is None:
            raise Refused("the side panel shows no Work Object")
        return panel.entity

    def _unfurled(self, user: str, channel: str, ts: str, url: str) -> dict[str, Any]:
        message = self._people.message(user, channel, ts)
        found = next((each for each in message.attachments if each.get("app_unfurl_url") == url), None)
        if found is None:
            raise Refused(f"{url} is not unfurled there")
        return found


def _action(entity: dict[str, Any], action_id: str, value: str | None) -> dict[str, Any]:
    held = entity["entity_payload"].get("actions", {})
    every = [each for key in ("primary_actions", "overflow_actions") for each in held.get(key, [])]
    found = [each for each in every if each["action_id"] == action_id and value in (None, each.get("value"))]
    if len(found) != 1:
        raise Refused(f"{len(found)} buttons with the action_id {action_id!r} are there")
    return dict(found[0])


def _inputs(entity: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields that are edited; a text that is longer than an input takes is not."""
    payload = entity["entity_payload"]
    title = payload["attributes"]["title"]
    fields = {"title": {"value": title["text"], **title}, **payload.get("fields", {})}
    fields |= {each["key"]: each for each in payload.get("custom_fields", [])}
    return {
        name: field
        for name, field in fields.items()
        if field.get("edit", {}).get("enabled") and len(str(field.get("value", ""))) <= entities.LONGEST_INPUT
    }


def _kind(field: dict[str, Any]) -> tuple[str, str]:
    return _INPUTS.get("select" if "select" in field["edit"] else field.get("type", ""), _TEXT)


def _held(slack: Platform, field: dict[str, Any]) -> Any:
    """What an input shows before anybody edits it: of a person who is not in Slack nobody."""
    if "select" in field["edit"]:
        return field["edit"]["select"].get("current_value")
    if "user" in field:
        email = field["user"].get("email")
        known = (each.id for each in slack.workspace.team.users.values() if email is not None and each.email == email)
        return field["user"].get("user_id") or next(known, None)
    return field.get("value")


def _state(field: dict[str, Any], value: Any) -> dict[str, Any]:
    kind, key = _kind(field)
    if key == "selected_option" and value is not None:
        options = field["edit"]["select"].get("static_options", [])
        chosen = next((option for option in options if option["value"] == value), None)
        if chosen is None:
            raise Refused(f"{value!r} is not among the options")
        return {"type": kind, key: chosen}
    return {"type": kind, key: value or None}


def _problem(field: dict[str, Any], value: Any) -> str | None:
    edit = field["edit"]
    limits = edit.get("text", {})
    if value in (None, ""):
        return None if edit.get("optional") else REQUIRED
    if _kind(field) != _TEXT:
        return None
    if len(str(value)) > limits.get("max_length", entities.LONGEST_INPUT):
        return f"Enter at most {limits.get('max_length', entities.LONGEST_INPUT)} characters."
    return None
