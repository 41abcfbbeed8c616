"""Knows custom steps: who runs one, what the app is told, and how it says that the step is over.

Source: https://docs.slack.dev/reference/events/function_executed and /methods/functions.completeSuccess.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.sandbox.slack import events
from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import APP_ID

PERSON = "slack#/types/user_context"
_TYPES: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool, "slack#/types/user_id": str}


@dataclass
class Execution:
    """One run of a step."""

    id: str
    function: str
    status: Literal["running", "completed", "failed"] = "running"
    outputs: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    user: str = ""

    def wire(self) -> dict[str, Any]:
        """As a page shows it to the person who ran it."""
        return {
            "id": self.id,
            "step": self.function,
            "status": self.status,
            "outputs": self.outputs,
            "error": self.error,
        }


def steps(slack: Platform) -> list[dict[str, Any]]:
    """The app's steps as Workflow Builder offers them: each with its inputs and outputs in the manifest's order."""
    return [
        {
            "id": name,
            "title": each["title"],
            "description": each["description"],
            "inputs": _listed(each, "input_parameters"),
            "outputs": _listed(each, "output_parameters"),
        }
        for name, each in slack.manifest.functions.items()
    ]


def executions(slack: Platform, user: str) -> list[dict[str, Any]]:
    """What this person ran, oldest first."""
    return [each.wire() for each in slack.executions.values() if each.user == user]


def run(slack: Platform, user: str, function: str, inputs: Mapping[str, Any]) -> Execution:
    """A person runs a workflow with this step. Raises Refused for what Workflow Builder would not publish.

    An input of the type user_context is filled in by Slack alone: with who runs the workflow.
    """
    known = slack.manifest.functions.get(function)
    person = slack.workspace.user(user)
    if known is None or person is None or person.is_stranger:
        raise Refused(f"there is no step {function} for {user}")
    asked = known["input_parameters"]
    if unknown := set(inputs) - set(asked["properties"]):
        raise Refused(f"the step {function} has no input {', '.join(sorted(unknown))}")
    given = dict(inputs)
    for name, parameter in asked["properties"].items():
        if parameter["type"] == PERSON:
            if name in given:
                raise Refused(f"nobody can choose {name}")
            given[name] = {"id": user, "secret": slack.workspace.fresh_id("secret")}
    if missing := [name for name in asked.get("required", []) if name not in given]:
        raise Refused(f"the step {function} needs {', '.join(missing)}")
    execution = Execution(slack.workspace.fresh_id("Fx"), function, user=user)
    slack.executions[execution.id] = execution
    events.emit(slack, "function_executed", _event(slack, execution, known, given))
    return execution


def _event(slack: Platform, execution: Execution, known: Mapping[str, Any], inputs: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "function_executed",
        "function": {
            "id": f"Fn{execution.function.upper()}",
            "callback_id": execution.function,
            "title": known["title"],
            "description": known["description"],
            "type": "app",
            "input_parameters": _listed(known, "input_parameters"),
            "output_parameters": _listed(known, "output_parameters"),
            "app_id": APP_ID,
        },
        "inputs": inputs,
        "function_execution_id": execution.id,
        "workflow_execution_id": slack.workspace.fresh_id("Wx"),
        "event_ts": slack.workspace.fresh_ts(),
        "bot_access_token": slack.workspace.fresh_id("xwfp-"),
    }


def _listed(function: Mapping[str, Any], side: str) -> list[dict[str, Any]]:
    required = function[side].get("required", [])
    return [
        {**parameter, "name": name, "is_required": name in required}
        for name, parameter in function[side]["properties"].items()
    ]


def _running(slack: Platform, args: Arguments) -> Execution:
    execution: Execution | None = slack.executions.get(args.text("function_execution_id"))
    if execution is None:
        raise ApiError("function_execution_not_found")
    if execution.status != "running":
        raise ApiError("execution_not_in_running_state")
    return execution


async def complete_success(slack: Platform, args: Arguments) -> dict[str, Any]:
    """functions.completeSuccess: the outputs are those that the manifest says, each of its type."""
    args.require("function_execution_id", "outputs")
    execution, outputs = _running(slack, args), args.json("outputs")
    if wrong := _wrong_outputs(slack, execution, outputs):
        raise ApiError("parameter_validation_failed", [f"[ERROR] {wrong}"])
    execution.status, execution.outputs = "completed", json.loads(json.dumps(outputs))
    slack.changes.announce()
    return {"ok": True}


def _wrong_outputs(slack: Platform, execution: Execution, outputs: Any) -> str | None:
    declared = slack.manifest.functions[execution.function]["output_parameters"]
    if not isinstance(outputs, dict):
        return "outputs is no object"
    if unknown := set(outputs) - set(declared["properties"]):
        return f"unknown outputs: {', '.join(sorted(unknown))}"
    if missing := set(declared.get("required", [])) - set(outputs):
        return f"missing outputs: {', '.join(sorted(missing))}"
    for name, value in outputs.items():
        if type(value) is not _TYPES[declared["properties"][name]["type"]]:
            return f"{name} is of the wrong type"
    return None


async def complete_error(slack: Platform, args: Arguments) -> dict[str, Any]:
    """functions.completeError: the sentence goes to people."""
    args.require("function_execution_id", "error")
    execution = _running(slack, args)
    execution.status, execution.error = "failed", args.text("error")
    slack.changes.announce()
    return {"ok": True}
