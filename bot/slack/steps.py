"""The steps of Workflow Builder: their inputs and outputs, executions accepted, and their end told to Slack.

Who acts is the person who runs the workflow: Slack itself fills in an input of the type user_context, and who builds
a workflow can't choose somebody else for it (docs.slack.dev, user_context type). Sources: docs.slack.dev,
function_executed and functions.completeSuccess; slackapi/manifest-schema v0.5.0 for the form of `functions`.
"""

from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin, Step
from bot.errors import SlackRefused
from bot.ports import CommandIds, Effects, Inbox, Preferences
from bot.slack.api import SlackApi
from bot.slack.payloads import moment_of, tenant_of
from bot.specs import Place

Parameter = dict[str, str]

_TEXT, _USER, _PERSON = "string", "slack#/types/user_id", "slack#/types/user_context"


def _parameter(kind: str, title: str, description: str) -> Parameter:
    return {"type": kind, "title": title, "description": description}


_TASK_ID = _parameter(_TEXT, "Task", "What another step of Taskbot calls the task, such as crm:4150868000000624001")
_PERSON_INPUT = _parameter(_PERSON, "Person", "Who runs the workflow: it is done with their rights")
# What a task has besides its title, as people say it; the bot's own parser reads each.
_DETAILS: Mapping[str, Parameter] = {
    "due": _parameter(_TEXT, "Due", "A day and time in words, such as tomorrow 3pm or 2026-12-01"),
    "recurrence": _parameter(_TEXT, "Repeats", "In words, such as every other Friday until December"),
    "reminder": _parameter(_TEXT, "Reminder", "In words, such as 30m before"),
    "priority": _parameter(_TEXT, "Priority", "highest, high, normal, low or lowest"),
    "owner": _parameter(_USER, "Owner", "Who is to do it"),
    "record": _parameter(_TEXT, "Record", "The contact, lead, account or deal in Zoho CRM: its name, or its link"),
}
_MADE: Mapping[str, Parameter] = {
    "task_id": _parameter(_TEXT, "Task", "What other steps of Taskbot call the task"),
    "url": _parameter(_TEXT, "Link", "The task in Zoho"),
    "due": _parameter(_TEXT, "Due", "The day it is due, as 2026-12-01"),
}


def _function(
    title: str, description: str, inputs: Mapping[str, Parameter], outputs: Mapping[str, Parameter], *required: str
) -> dict[str, Any]:
    """A function of the manifest: `required` inputs, and the outputs that every success has."""
    always = [name for name in outputs if name in ("task_id", "tasks", "count")]
    return {
        "title": title,
        "description": description,
        "input_parameters": {
            "properties": {**{name: dict(each) for name, each in inputs.items()}, "person": dict(_PERSON_INPUT)},
            "required": [*required, "person"],
        },
        "output_parameters": {"properties": {name: dict(each) for name, each in outputs.items()}, "required": always},
    }


def functions() -> dict[str, Any]:
    """`functions` of the manifest, by callback id."""
    line = _parameter(_TEXT, "Task", "What is to be done, in one line; a day, people and records in it are read")
    product = _parameter(_TEXT, "Product", "crm or mail; without it, where your tasks go otherwise")
    title = _parameter(_TEXT, "Title", "Its new title")
    which = _parameter(
        _TEXT, "Which tasks", "In words, such as overdue, or tasks re Acme; without it, those of the person"
    )
    found = {
        "tasks": _parameter(_TEXT, "Tasks", "One on each line, with its day and link"),
        "count": _parameter("integer", "Count", "How many there are"),
    }
    return {
        "create_task": _function(
            "Make a task", "Makes a task in Zoho", {"task": line, **_DETAILS, "product": product}, _MADE, "task"
        ),
        "update_task": _function(
            "Change a task",
            "Changes a task in Zoho",
            {"task_id": _TASK_ID, "title": title, **_DETAILS},
            _MADE,
            "task_id",
        ),
        "complete_task": _function(
            "Complete a task", "Completes a task in Zoho", {"task_id": _TASK_ID}, _MADE, "task_id"
        ),
        "list_tasks": _function("List tasks", "Lists tasks in Zoho", {"which": which}, found),
    }


class Steps:
    """Accepts executions."""

    def __init__(self, inbox: Inbox, ids: CommandIds, preferences: Preferences) -> None:
        self._inbox = inbox
        self._ids = ids
        self._preferences = preferences

    async def executed(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """`function_executed`. One without a person is accepted too, so that the worker can say what it lacks."""
        event, tenant = body["event"], tenant_of(context)
        inputs = event.get("inputs") or {}
        step = Step(
            execution=event["function_execution_id"],
            function=str((event.get("function") or {}).get("callback_id")),
            inputs={name: said for name, value in inputs.items() if (said := _said(value)) and name != "person"},
        )
        person = _said(inputs.get("person"))
        command = Command(
            id=self._ids(tenant, "step", step.execution),
            kind=Kind.STEP,
            origin=Origin(tenant=tenant, user=person, place=Place(channel=person), door="step"),
            now=moment_of(event.get("event_ts")),
            text=step.model_dump_json(),
            assumed=(await self._preferences.preferred(tenant, person or None)).assumed,
        )
        await self._inbox.accept(command, Effects())


def _said(value: Any) -> str:
    """An input as words: a person of the type user_context is an object with an id and a secret."""
    if isinstance(value, dict):
        return str(value.get("id") or "")
    return "" if value is None else str(value).strip()


class StepResults:
    """See ports.FinishesSteps. With the bot's own token, which these methods take too [?]; it outlives the event's."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def completed(self, execution: str, outputs: Mapping[str, str | int]) -> None:
        """Calls functions.completeSuccess."""
        await self._told("functions.completeSuccess", function_execution_id=execution, outputs=dict(outputs))

    async def failed(self, execution: str, sentence: str) -> None:
        """Calls functions.completeError; Slack passes the sentence on to people."""
        await self._told("functions.completeError", function_execution_id=execution, error=sentence)

    async def _told(self, method: str, **arguments: Any) -> None:
        try:
            await self._api.call(method, **arguments)
        except SlackRefused as err:
            # It was told before, and only the answer was lost; or nobody waits for it any more.
            if err.code not in ("execution_not_in_running_state", "function_execution_not_found"):
                raise
