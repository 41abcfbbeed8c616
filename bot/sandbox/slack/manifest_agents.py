"""Knows what a manifest may say of functions, of the agent, and of scopes that an installer may leave out.

Source: github.com/slackapi/manifest-schema v0.5.0; docs.slack.dev, custom steps: they need org_deploy_enabled, the
runtime "remote" and the event function_executed.
"""

from collections.abc import Iterator, Mapping
from typing import Any

_PARAMETERS = {"properties", "required"}
# In the first version of the published schema, which no _metadata means, functions have another form.
_VERSION = 2
_FUNCTION = {"title", "description", "input_parameters", "output_parameters"}


def problems_of(raw: Mapping[str, Any]) -> Iterator[str]:
    """One sentence for each thing that Slack would refuse."""
    scopes = raw.get("oauth_config", {}).get("scopes", {})
    if both := set(scopes.get("bot", [])) & set(scopes.get("bot_optional", [])):
        yield f"scopes are required or optional, not both: {', '.join(sorted(both))}"
    yield from _agent(raw, [*scopes.get("bot", []), *scopes.get("bot_optional", [])])
    yield from _functions(raw)


def _agent(raw: Mapping[str, Any], scopes: list[str]) -> Iterator[str]:
    view = raw.get("features", {}).get("agent_view")
    if view is None:
        return
    if not 1 <= len(view.get("agent_description", "")) <= 300:
        yield "agent_view needs a description of at most 300 characters"
    prompts = view.get("suggested_prompts", [])
    if len(prompts) > 4:
        yield "agent_view has at most 4 suggested prompts"
    if any(set(prompt) != {"title", "message"} or not all(prompt.values()) for prompt in prompts):
        yield "a suggested prompt has a title and a message"
    for scope in ("assistant:write", "chat:write", "im:history"):
        if scope not in scopes:
            yield f"agent_view needs the scope {scope}"


def _functions(raw: Mapping[str, Any]) -> Iterator[str]:
    functions, settings = raw.get("functions", {}), raw.get("settings", {})
    if not functions:
        return
    if len(functions) > 50:
        yield "at most 50 functions"
    if settings.get("function_runtime") != "remote" or not settings.get("org_deploy_enabled"):
        yield "functions need function_runtime remote and org_deploy_enabled"
    if raw.get("_metadata", {}).get("major_version") != _VERSION:
        yield f"functions with properties and required are of the schema's version {_VERSION}, which _metadata names"
    if "function_executed" not in settings.get("event_subscriptions", {}).get("bot_events", []):
        yield "functions need the event function_executed"
    for name, function in functions.items():
        if set(function) != _FUNCTION:
            yield f"function {name} must have exactly {', '.join(sorted(_FUNCTION))}"
            continue
        for side in ("input_parameters", "output_parameters"):
            yield from _parameters(name, side, function[side])


def _parameters(name: str, side: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    if not parameters.keys() <= _PARAMETERS or "properties" not in parameters:
        yield f"function {name}: {side} has properties and required"
        return
    for key, each in parameters["properties"].items():
        if not each.get("type"):
            yield f"function {name}: {key} of {side} has no type"
    if unknown := set(parameters.get("required", [])) - set(parameters["properties"]):
        yield f"function {name}: {side} requires {', '.join(sorted(unknown))}, which it does not have"
