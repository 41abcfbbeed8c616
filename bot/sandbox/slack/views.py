"""Knows the modals a person has open (a stack of three at most) and their Home tab. Knows no HTTP.

Source: https://docs.slack.dev/surfaces/modals; error words of the views.* methods' pages.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.slack.arguments import ApiError
from bot.sandbox.slack.block_kit import elements_of, view_problems, with_ids
from bot.sandbox.slack.posting import fresh_ids
from bot.sandbox.slack.seed import APP_ID, BOT_ID
from bot.sandbox.slack.workspace import Workspace

STACK = 3
LARGEST = 250_000  # bytes of JSON


@dataclass
class View:
    """One open view.

    `values` is what the person has entered: block_id -> action_id -> state; `offered` the options that the app gave to
    external selects, by action_id.
    """

    id: str
    user: str
    team: str
    body: dict[str, Any]
    hash: str
    root: str
    previous: str | None = None
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    offered: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def wire(self) -> dict[str, Any]:
        """The view as Slack's JSON has it in answers and payloads."""
        modal = self.body["type"] == "modal"
        defaults: dict[str, Any] = {"private_metadata": "", "callback_id": "", "external_id": ""}
        if modal:
            defaults |= {"close": None, "submit": None, "clear_on_close": False, "notify_on_close": False}
        return {
            "id": self.id,
            "team_id": self.team,
            "state": {"values": self.values},
            "hash": self.hash,
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": APP_ID,
            "app_installed_team_id": self.team,
            "bot_id": BOT_ID,
            **defaults,
            **self.body,
        }


class Views:
    """All stacks and Home tabs."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def top(self, user: str) -> View | None:
        """The modal that this person sees."""
        stack = self.stacks.get(user)
        return stack[-1] if stack else None

    def home_of(self, user: str) -> View | None:
        """The Home tab published for this person."""
        return self.homes.get(user)

    def find(self, view_id: str) -> View | None:
        """An open view or a Home tab by id."""
        return next((view for view in self._all() if view.id == view_id), None)

    def by_external_id(self, external_id: str) -> View | None:
        """An open view or a Home tab by the app's own id."""
        return next((view for view in self._all() if view.body.get("external_id") == external_id), None)

    def _all(self) -> list[View]:
        return [view for stack in self.stacks.values() for view in stack] + list(self.homes.values())

    def checked(self, body: Any, kinds: tuple[str, ...] = ("modal",), replaced: View | None = None) -> dict[str, Any]:
        """The view with its ids completed. Raises ApiError."""
        if not isinstance(body, dict):
            raise ApiError("invalid_arguments", ["[ERROR] must provide an object [json-pointer:/view]"])
        if len(json.dumps(body)) > LARGEST:
            raise ApiError("view_too_large")
        if problems := view_problems(body, kinds):
            raise ApiError("invalid_arguments", [str(problem) for problem in problems])
        external = body.get("external_id")
        if external and any(view is not replaced and view.body.get("external_id") == external for view in self._all()):
            raise ApiError("duplicate_external_id")
        return {**body, "blocks": with_ids(body["blocks"], fresh_ids(self._workspace))}

    def open(self, user: str, body: dict[str, Any]) -> View:
        """A new stack with this view, in place of whatever was open."""
        view = self._made(user, body)
        self.stacks[user] = [view]
        self._workspace.changed()
        return view

    def push(self, user: str, body: dict[str, Any]) -> View:
        """One more on the stack. Raises push_limit_reached, or not_found where no modal is open."""
        stack = self.stacks.get(user)
        if not stack:
            raise ApiError("not_found")
        if len(stack) >= STACK:
            raise ApiError("push_limit_reached")
        view = self._made(user, body)
        view.root, view.previous = stack[0].id, stack[-1].id
        stack.append(view)
        self._workspace.changed()
        return view

    def update(self, view: View, body: dict[str, Any], expected: str | None = None) -> View:
        """The view in its new form; what was entered stays where block_id and action_id stay. Raises hash_conflict."""
        if expected and expected != view.hash:
            raise ApiError("hash_conflict")
        view.body, view.hash = body, self._hash()
        view.values = _kept(view.values, initial_values(body))
        self._workspace.changed()
        return view

    def publish(self, user: str, body: dict[str, Any], expected: str | None = None) -> View:
        """The Home tab of this person."""
        known = self.homes.get(user)
        if known is not None:
            return self.update(known, body, expected)
        if expected:
            raise ApiError("hash_conflict")
        self.homes[user] = self._made(user, body)
        self._workspace.changed()
        return self.homes[user]

    def close(self, user: str, *, whole: bool = False) -> list[View]:
        """The views that this closes, top first."""
        stack = self.stacks.get(user, [])
        closed = [stack.pop() for _ in range(len(stack) if whole else min(1, len(stack)))]
        self._workspace.changed()
        return closed

    def _made(self, user: str, body: dict[str, Any]) -> View:
        view_id = self._workspace.fresh_id("V")
        return View(view_id, user, self._workspace.team.id, body, self._hash(), view_id, None, initial_values(body))

    def _hash(self) -> str:
        return f"{self._workspace.fresh_ts().split('.')[0]}.{self._workspace.fresh_id('')[-8:]}"


# What an element holds before anyone touches it: the key in the element, and the key of its state.
INITIAL = {
    "initial_value": "value",
    "initial_date": "selected_date",
    "initial_time": "selected_time",
    "initial_date_time": "selected_date_time",
    "initial_option": "selected_option",
    "initial_options": "selected_options",
    "initial_user": "selected_user",
    "initial_users": "selected_users",
    "initial_channel": "selected_channel",
    "initial_channels": "selected_channels",
    "initial_conversation": "selected_conversation",
    "initial_conversations": "selected_conversations",
}
STATE_KEYS = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
}
STATELESS = frozenset({"button", "overflow", "image", "workflow_button", "icon_button", "feedback_buttons"})


def state_key(element: dict[str, Any]) -> str:
    """The key under which an element's state has its value."""
    return STATE_KEYS.get(element["type"], "value")


def initial_values(body: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The `state.values` of a view or message that nobody has touched."""
    values: dict[str, dict[str, Any]] = {}
    for block in body["blocks"]:
        for element in elements_of(block):
            if element["type"] in STATELESS:
                continue
            key = state_key(element)
            given = next((element[name] for name in INITIAL if name in element), None)
            empty: Any = [] if key in ("selected_options", "files") or key.endswith("s") else None
            values.setdefault(block["block_id"], {})[element["action_id"]] = {
                "type": element["type"],
                key: empty if given is None else given,
            }
    return values


def _kept(before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    for block_id, states in after.items():
        for action_id, state in states.items():
            old = before.get(block_id, {}).get(action_id)
            if old is not None and old["type"] == state["type"]:
                states[action_id] = old
    return after
