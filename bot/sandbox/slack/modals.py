"""Knows what a person can do in modals and the Home tab, and what the app's answer does to them.

Source: https://docs.slack.dev/surfaces/modals and /reference/interaction-payloads/view-interactions-payload.
"""

import re
from typing import Any

from bot.sandbox.slack import events, files, interactions
from bot.sandbox.slack.arguments import ApiError
from bot.sandbox.slack.block_elements import OPTION, OPTION_GROUP
from bot.sandbox.slack.block_kit import elements_of
from bot.sandbox.slack.block_schema import array
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.interactions import Outcome, Refused, common, outcome
from bot.sandbox.slack.people import People, choice, find_element
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import BOT_USER_ID
from bot.sandbox.slack.views import STATELESS, View, state_key

TROUBLE = "We had some trouble connecting. Try again?"
REQUIRED = "Please complete this required field."
FORMATS = {
    "email_text_input": (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "Enter a valid email address."),
    "url_text_input": (re.compile(r"https?://\S+"), "Enter a valid URL."),
    "number_input": (re.compile(r"-?\d+(\.\d+)?"), "Enter a number."),
}


class Modals:
    """The human side of views."""

    def __init__(self, slack: Platform, people: People) -> None:
        self._slack = slack
        self._people = people

    def _view(self, user: str) -> View:
        view = self._slack.views.top(user)
        if view is None:
            raise Refused(f"{user} has no modal open")
        return view

    async def open_home(self, user: str, tab: str = "home") -> None:
        """Opens the app's Home (or its Messages) tab."""
        person = self._slack.workspace.user(user)
        if person is None or person.is_stranger or (tab == "home" and not self._slack.manifest.home_tab):
            raise Refused(f"there is no Home tab for {user}")
        channel = self._slack.workspace.open_dm(user, BOT_USER_ID)
        events.home_opened(self._slack, user, tab, channel.id)

    async def action(
        self,
        user: str,
        action_id: str,
        *,
        block_id: str | None = None,
        value: Any = None,
        selected_option: Any = None,
        home: bool = False,
    ) -> Outcome:
        """Uses an element of the open modal (or the Home tab); an input without dispatch_action tells nobody."""
        view = self._slack.views.home_of(user) if home else self._view(user)
        if view is None:
            raise Refused("this app's Home tab shows nothing")
        block, element = find_element(view.body["blocks"], action_id, block_id, value)
        chosen = choice(element, value, selected_option, view.offered.get(action_id, ()))
        if element["type"] not in STATELESS:
            self._enter(view, block, element, chosen)
        if block["type"] == "input" and not block.get("dispatch_action"):
            self._slack.changes.announce()
            return Outcome()
        payload = interactions.view_action_payload(self._slack, view, block, element, chosen)
        return self._shown(user, await interactions.send(self._slack, "interactive", payload))

    async def submit(self, user: str, values: dict[str, Any] | None = None) -> Outcome:
        """Fills in and submits the open modal.

        `values` is block_id -> {action_id: state}, where a state may be Slack's own object or just the value, and the
        inner object may be left out where the block has one element. What the form itself refuses is never sent.
        """
        view = self._view(user)
        if not view.body.get("submit"):
            raise Refused("this modal has no submit button")
        self._fill(view, values or {})
        if wrong := _form_errors(view):
            return Outcome(error="validation", errors=wrong)
        payload = {
            **common(self._slack, "view_submission", user),
            "trigger_id": self._slack.triggers.issue(user, view.id),
            "view": interactions.echoed_view(view),
            "response_urls": [],
        }
        delivery = await interactions.send(self._slack, "interactive", payload)
        if delivery.error is not None:
            return self._shown(user, delivery)
        try:
            return outcome(delivery, errors=self._answered(view, delivery))
        except ApiError as refusal:
            self._slack.show_error(user, TROUBLE)
            return outcome(delivery, refusal.word)

    def _enter(self, view: View, block: dict[str, Any], element: dict[str, Any], chosen: Any) -> None:
        if element["type"] == "file_input":
            before = view.values.get(block["block_id"], {}).get(element["action_id"], {}).get("files", [])
            chosen = files.entered(self._slack, view.user, element, chosen, before)
        state = {"type": element["type"], state_key(element): chosen}
        view.values.setdefault(block["block_id"], {})[element["action_id"]] = state

    def _fill(self, view: View, values: dict[str, Any]) -> None:
        blocks = {block["block_id"]: block for block in view.body["blocks"]}
        for block_id, given in values.items():
            if block_id not in blocks:
                raise Refused(f"the modal has no block {block_id}")
            block = blocks[block_id]
            by_action = {element["action_id"]: element for element in elements_of(block)}
            states = given if isinstance(given, dict) and given.keys() <= by_action.keys() else None
            if states is None and len(by_action) != 1:
                raise Refused(f"the block {block_id} has no such element")
            for action_id, state in (states or dict.fromkeys(by_action, given)).items():
                element = by_action[action_id]
                key = state_key(element)
                value = state.get(key) if isinstance(state, dict) and key in state else state
                self._enter(view, block, element, choice(element, value, None, view.offered.get(action_id, ())))

    def _answered(self, view: View, delivery: Delivery) -> dict[str, str]:
        """Does what the acknowledgement says; the field errors, if it has some. Raises ApiError."""
        if not delivery.answer.strip():
            self._closed(view)
            return {}
        answer = delivery.answered()
        action = answer.get("response_action") if isinstance(answer, dict) else None
        views = self._slack.views
        if action == "errors":
            return _field_errors(view, answer.get("errors"))
        if action == "clear":
            views.close(view.user, whole=True)
        elif action == "update":
            views.update(view, views.checked(answer.get("view"), replaced=view))
        elif action == "push":
            views.push(view.user, views.checked(answer.get("view")))
        elif isinstance(answer, dict) and not answer:
            self._closed(view)
        else:
            raise ApiError("invalid_response_action")
        return {}

    def _closed(self, view: View) -> None:
        # The app may have closed or replaced it meanwhile through the Web API.
        if self._slack.views.top(view.user) is view:
            self._slack.views.close(view.user)

    async def close(self, user: str) -> Outcome:
        """Closes the top modal (all, where it says clear_on_close); tells the app where it asked to be told."""
        top = self._view(user)
        whole = bool(top.body.get("clear_on_close"))
        told = Outcome()
        for view in self._slack.views.close(user, whole=whole):
            if view.body.get("notify_on_close"):
                payload = {
                    **common(self._slack, "view_closed", user),
                    "view": interactions.echoed_view(view),
                    "is_cleared": whole and view is not top,
                }
                told = outcome(await interactions.send(self._slack, "interactive", payload))
        return told

    async def suggest(
        self, user: str, action_id: str, typed: str, *, channel: str | None = None, ts: str | None = None
    ) -> Outcome:
        """Types into an external select of the open modal, or of a message; the options that the app offers."""
        payload = common(self._slack, "block_suggestion", user)
        view = None
        if channel is not None and ts is not None:
            message = self._people.message(user, channel, ts)
            blocks, place = message.blocks, interactions.message_place(self._slack, user, message)
        else:
            view = self._view(user)
            blocks, place = view.body["blocks"], {"container": {"type": "view", "view_id": view.id}}
            place["view"] = interactions.echoed_view(view)
        block, element = find_element(blocks, action_id, None, None)
        if not element["type"].endswith("external_select"):
            raise Refused(f"{action_id} asks nobody for options")
        if len(typed) < element.get("min_query_length", 3):
            return Outcome()
        place.pop("response_url", None)
        payload |= {**place, "action_id": action_id, "block_id": block["block_id"], "value": typed}
        result = self._offered(await interactions.send(self._slack, "options", payload))
        if view is not None:
            view.offered[action_id] = result.options
        return result

    def _offered(self, delivery: Delivery) -> Outcome:
        if delivery.error is not None:
            return outcome(delivery)
        answer = delivery.answered()
        options = answer.get("options") if isinstance(answer, dict) else None
        groups = answer.get("option_groups") if isinstance(answer, dict) else None
        check, given = (array(OPTION, 0, 100), options) if groups is None else (array(OPTION_GROUP, 0, 100), groups)
        if any(check(given, "/options")):
            return outcome(delivery, "invalid_options")
        flat = given if groups is None else [option for group in groups for option in group["options"]]
        return outcome(delivery, options=flat)

    def _shown(self, user: str, delivery: Delivery) -> Outcome:
        if delivery.error is not None:
            self._slack.show_error(user, TROUBLE)
        return outcome(delivery)


def _form_errors(view: View) -> dict[str, str]:
    """What Slack's client itself says before it sends a form."""
    wrong: dict[str, str] = {}
    for block in view.body["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = view.values[block["block_id"]][element["action_id"]][state_key(element)]
        if value in (None, "", []):
            if not block.get("optional"):
                wrong[block["block_id"]] = REQUIRED
        elif says := _value_error(element, value):
            wrong[block["block_id"]] = says
    return wrong


def _value_error(element: dict[str, Any], value: Any) -> str | None:
    pattern, says = FORMATS.get(element["type"], (None, ""))
    if pattern is not None and not pattern.fullmatch(str(value)):
        return says
    if element["type"] == "plain_text_input":
        if len(value) < element.get("min_length", 0):
            return f"Enter at least {element['min_length']} characters."
        if len(value) > element.get("max_length", 3000):
            return f"Enter at most {element.get('max_length', 3000)} characters."
    return None


def _field_errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise ApiError("invalid_response_action")
    if not all(isinstance(says, str) and says for says in errors.values()):
        raise ApiError("invalid_response_action")
    return errors
