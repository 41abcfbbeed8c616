"""Whether everything that a bot said to the Slack sandbox fits the real Slack. Knows methods' arguments, no bot.

Three opinions on each payload: the counts of slack_fits.py, the schemas of Slack's own types, and what is alive in it.
Only what the real Slack would be sent counts, whatever the sandbox answered.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

import slack_entities_fit
import slack_fits
import slack_live
import slack_schemas

from bot.sandbox.slack import SlackSandbox

Json = Mapping[str, Any]


def violations_of(slack: SlackSandbox) -> list[str]:
    """What is wrong with the calls, the answers at response URLs and the acknowledgements, a line each."""
    found = list[str]()
    for call in [*slack.calls, *slack.answers]:
        if call.arguments:
            found += [f"{call.method}: {fault}" for fault in of_call(call.method, call.arguments)]
    for delivery in slack.deliveries:
        if isinstance(answer := delivery.answered(), dict) and delivery.kind in ("slash", "interactive", "options"):
            found += [f"answer to {delivery.name}: {fault}" for fault in of_answer(answer)]
    return list(dict.fromkeys(found))


def of_call(method: str, arguments: Json) -> list[str]:
    """One call of the Web API, or of a response URL ("response_url")."""
    judge = _METHODS.get(method)
    return judge({name: _decoded(value) for name, value in arguments.items()}) if judge is not None else []


def of_answer(answer: Json) -> list[str]:
    """The body of an acknowledgement: a message, options, errors on fields, or another view."""
    if "errors" in answer:
        return [f"no sentence: {name}" for name, said in answer["errors"].items() if not str(said).strip()]
    if "view" in answer:
        return of_view(answer["view"])
    if "options" in answer or "option_groups" in answer:
        return slack_fits.of_options(answer)
    return of_message(answer) if {"text", "blocks"} & set(answer) else []


def of_message(message: Json, longest: int = slack_fits.POSTED_TEXT) -> list[str]:
    """What is said as a message."""
    blocks = message.get("blocks") or []
    found = slack_fits.of_message(message, longest=longest) + slack_schemas.of_blocks(blocks)
    found += slack_live.of_payload(blocks, "blocks")
    found += [f"text: {fault}" for fault in slack_live.of_mrkdwn(str(message.get("text") or ""))]
    metadata = message.get("metadata")
    return found + (slack_schemas.of("Metadata", metadata, "metadata") if metadata else [])


def of_view(view: Json) -> list[str]:
    """A modal or a Home tab."""
    found = slack_fits.of_view(view) + slack_schemas.of_view(view)
    return found + slack_live.of_payload(view.get("blocks") or [], "blocks")


def of_entity(entity: Json, *, unfurled: bool = False) -> list[str]:
    """A Work Object."""
    return slack_entities_fit.of_entity(entity, unfurled=unfurled) + slack_schemas.of_entity(entity)


def _posted(call: Json) -> list[str]:
    # What a person typed may have an address, which must not be shown by itself.
    found = [f"{name} is not off" for name in ("unfurl_links", "unfurl_media") if call.get(name) is not False]
    return found + of_message(call)


def _answered(call: Json) -> list[str]:
    if call.get("delete_original"):
        return []
    return _posted(call)


def _updated(call: Json) -> list[str]:
    return of_message(call, slack_fits.UPDATED_TEXT)


def _shown(call: Json) -> list[str]:
    return of_view(call["view"])


def _streamed(call: Json) -> list[str]:
    """A piece of a message: Markdown, or blocks in a chunk."""
    text = str(call.get("markdown_text") or "")
    found = [] if len(text) <= slack_fits.MARKDOWN else [f"markdown_text: {len(text)} characters"]
    found += slack_live.of_markdown(text)
    for chunk in call.get("chunks") or ():
        blocks = chunk.get("blocks") or []
        found += slack_fits.of_blocks(blocks) + slack_schemas.of_blocks(blocks)
        found += slack_live.of_payload(blocks, "blocks")
    return found


def _unfurled(call: Json) -> list[str]:
    entities = (call.get("metadata") or {}).get("entities") or []
    found = [fault for entity in entities for fault in of_entity(entity, unfurled=True)]
    for card in (call.get("unfurls") or {}).values():
        blocks = card.get("blocks") or []
        found += slack_fits.of_blocks(blocks) + slack_schemas.of_blocks(blocks)
        found += slack_live.of_payload(blocks, "blocks")
        # docs.slack.dev, unfurling links in messages.
        found += ["rich_text in an unfurl" for block in blocks if block["type"] == "rich_text"]
    return found


def _presented(call: Json) -> list[str]:
    return of_entity(call["metadata"]) if call.get("metadata") else []


def _commented(call: Json) -> list[str]:
    return [fault for comment in call.get("comments") or () for fault in slack_entities_fit.of_comment(comment)]


def _prompted(call: Json) -> list[str]:
    prompts = call.get("prompts") or []
    found = [] if 1 <= len(prompts) <= 4 else [f"{len(prompts)} prompts"]
    return found + [f"prompt {one}" for one in prompts if not one.get("title") or not one.get("message")]


_METHODS: Mapping[str, Callable[[Json], list[str]]] = {
    "assistant.threads.setSuggestedPrompts": _prompted,
    "chat.appendStream": _streamed,
    "chat.postEphemeral": of_message,
    "chat.postMessage": _posted,
    "chat.startStream": _streamed,
    "chat.stopStream": _streamed,
    "chat.unfurl": _unfurled,
    "chat.update": _updated,
    "entity.presentComments": _commented,
    "entity.presentDetails": _presented,
    "response_url": _answered,
    "views.open": _shown,
    "views.publish": _shown,
    "views.push": _shown,
    "views.update": _shown,
}


def _decoded(value: Any) -> Any:
    """An argument as sent in JSON, or as JSON text in a form."""
    if not isinstance(value, str) or value[:1] not in "[{":
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
