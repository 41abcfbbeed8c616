"""The form's inputs for fields that an organisation demands of its CRM tasks, and what was given there. Pure.

Knows Block Kit; which fields there are, and what a value must look like, is Zoho's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.ports import RequiredField
from bot.slack.mrkdwn import shorten
from bot.specs import CustomField, Product, TaskSpec

Block = dict[str, Any]

# Begins the block ids of these inputs; the field's API name follows.
_PREFIX = "own:"
# A select has at most 100 options of 75 characters, a value 150, an input 3,000 (docs.slack.dev, Block Kit).
_MOST_OPTIONS, _OPTION, _VALUE, _LABEL, _TEXT = 100, 75, 150, 2000, 3000
# A view has at most 100 blocks, of which the form has some thirty. What is left out, Zoho's refusal names.
_MOST_FIELDS = 60
_CHOICES: Mapping[str, tuple[str, ...]] = {"boolean": ("Yes", "No")}
# Zoho's type -> Slack's element. All others are written, and Zoho's metadata judges them.
_ELEMENTS = {"date": "datepicker", "picklist": "static_select", "boolean": "static_select"}


def inputs(fields: Sequence[RequiredField], given: Sequence[CustomField]) -> list[Block]:
    """An input for each. They are optional to Slack: a task for Zoho Mail does not need them."""
    held = {field.name: field.value for field in given}
    return [_input(field, held.get(field.name)) for field in fields[:_MOST_FIELDS]]


def given(view: Mapping[str, Any]) -> tuple[CustomField, ...]:
    """What was given in a view's inputs; an empty one is left out."""
    found = list[CustomField]()
    for block, states in view["state"]["values"].items():
        if block.startswith(_PREFIX):
            (state,) = states.values()
            value = (
                state.get("selected_date") or (state.get("selected_option") or {}).get("value") or state.get("value")
            )
            if value:
                found.append(CustomField(name=block.removeprefix(_PREFIX), value=str(value)))
    return tuple(found)


def missing(view: Mapping[str, Any], spec: TaskSpec, product: Product) -> dict[str, str]:
    """A sentence for each input that a CRM task must have and that is empty."""
    if product is not Product.CRM:
        return {}
    there = {_PREFIX + field.name for field in spec.custom}
    asked = [block["block_id"] for block in view["blocks"] if block["block_id"].startswith(_PREFIX)]
    return {block: say("own-fields-zoho-crm-needs-every") for block in asked if block not in there}


def _input(field: RequiredField, value: Any) -> Block:
    return {
        "type": "input",
        "block_id": shorten(_PREFIX + field.name, 255),
        "label": {"type": "plain_text", "text": shorten(field.label, _LABEL), "emoji": False},
        "element": {"action_id": "own", **_element(field, value)},
        "optional": True,
    }


def _element(field: RequiredField, value: Any) -> Block:
    kind = _ELEMENTS.get(field.type, "plain_text_input")
    words = [word for word in field.values or _CHOICES.get(field.type, ()) if word.strip()][:_MOST_OPTIONS]
    if kind == "static_select" and words and all(len(word) <= _VALUE for word in words):
        options = {
            word: {"text": {"type": "plain_text", "text": shorten(word, _OPTION), "emoji": False}, "value": word}
            for word in words
        }
        chosen = options.get(str(value))
        return {"type": kind, "options": list(options.values()), **({"initial_option": chosen} if chosen else {})}
    if kind == "datepicker":
        return {"type": kind, **({"initial_date": str(value)} if value else {})}
    return {"type": "plain_text_input", **({"initial_value": shorten(str(value), _TEXT)} if value else {})}
