"""Whether what the bot says fits Slack: lengths, counts, plain text and unique ids, by one table. Knows no bot.

Written from docs.slack.dev (Block Kit, modals, work objects) alone, apart from the sandbox's own checks, so that each
finds what the other one missed. Every function answers with the faults, a line each.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

BLOCKS_PER_MESSAGE, BLOCKS_PER_VIEW = 50, 100
# Undocumented; seen by others [WILD].
TEXT_OF_BLOCKS = 13_200
# Best kept to, and beyond it chat.update refuses; what is longer than the second is cut off (truncating content).
UPDATED_TEXT, POSTED_TEXT = 4_000, 40_000
MARKDOWN = 12_000

# The most characters of a string, or of a text object, by the type of what has it. "*" is anything with a type.
LENGTHS: Mapping[str, Mapping[str, int]] = {
    "*": {"block_id": 255, "action_id": 255, "placeholder": 150, "alt_text": 2000, "image_url": 3000, "title": 2000},
    "section": {"text": 3000},
    "header": {"text": 150},
    "input": {"label": 2000, "hint": 2000},
    "button": {"text": 75, "value": 2000, "url": 3000, "accessibility_label": 75},
    "markdown": {"text": MARKDOWN},
    "plain_text_input": {"initial_value": 3000},
    "mrkdwn": {"text": 3000},
    "plain_text": {"text": 3000},
    "modal": {"title": 24, "submit": 24, "close": 24, "private_metadata": 3000, "callback_id": 255, "external_id": 255},
    "home": {"private_metadata": 3000, "callback_id": 255, "external_id": 255},
}
# How many there may be.
COUNTS: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "section": {"fields": (1, 10)},
    "context": {"elements": (1, 10)},
    "actions": {"elements": (1, 25)},
    "rich_text": {"elements": (1, 1000)},
    "overflow": {"options": (1, 5)},
    "checkboxes": {"options": (1, 10)},
    "radio_buttons": {"options": (1, 10)},
    "static_select": {"options": (1, 100), "option_groups": (1, 100)},
    "multi_static_select": {"options": (1, 100), "option_groups": (1, 100)},
    "table": {"rows": (1, 100)},
}
# Where mrkdwn is refused.
PLAIN: Mapping[str, Sequence[str]] = {
    "header": ("text",),
    "button": ("text",),
    "input": ("label", "hint"),
    "modal": ("title", "submit", "close"),
}
_OPTION = {"text": 75, "value": 150, "description": 75, "url": 3000}
_CONFIRM = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
_FIELD = 2000
_NEEDS = {"modal": ("title",), "button": ("text", "action_id"), "input": ("label", "element")}
_SELECTED = ("initial_option", "initial_options")


def of_blocks(blocks: Sequence[Json], most: int = BLOCKS_PER_MESSAGE, at: str = "blocks") -> list[str]:
    """The blocks of a message, a view or an unfurl."""
    found = [] if len(blocks) <= most else [f"{at}: {len(blocks)} blocks"]
    for where, held in _objects(blocks, at):
        found += [f"{where}{fault}" for fault in _of_object(held)]
    found += [f"{at}: block_id {one} twice" for one in _repeated(block.get("block_id") for block in blocks)]
    for index, block in enumerate(blocks):
        ids = _repeated(held.get("action_id") for _, held in _objects(block, ""))
        found += [f"{at}[{index}]: action_id {one} twice" for one in ids]
    return found + _unnamed(blocks, at)


def of_message(message: Json, *, longest: int = POSTED_TEXT) -> list[str]:
    """A message's arguments: its text is a whole sentence, and its blocks fit."""
    text, blocks = message.get("text"), message.get("blocks") or []
    found = of_blocks(blocks)
    if not isinstance(text, str) or not _says(text):
        found.append(f"text: no sentence: {text!r}")
    elif len(text) > longest:
        found.append(f"text: {len(text)} characters")
    if (size := _texts(blocks)) > TEXT_OF_BLOCKS:
        found.append(f"blocks: {size} characters in all")
    if sum(block.get("type") == "table" for block in blocks) > 1:
        found.append("blocks: more than one table")
    kinds = {held.get("type") for _, held in _objects(blocks, "")}
    return found + [f"blocks: {kind} is not for messages" for kind in kinds & {"alert", "file_input"}]


def of_view(view: Json) -> list[str]:
    """A modal or a Home tab."""
    blocks = view.get("blocks") or []
    found = [f"view{fault}" for fault in _of_object(view)] + of_blocks(blocks, BLOCKS_PER_VIEW)
    if not blocks:
        found.append("view: no blocks")
    if view.get("type") == "modal":
        if "submit" not in view and any(block.get("type") == "input" for block in blocks):
            found.append("view: an input without submit")
    else:
        found += [f"view: a Home tab has no {key}" for key in ("title", "submit", "close") if key in view]
    inner = [held for _, held in _objects(blocks, "")]
    if sum(bool(held.get("focus_on_load")) for held in inner) > 1:
        found.append("view: focus_on_load twice")
    return found + [f"view: {kind} is not for views" for kind in {each.get("type") for each in inner} & _MESSAGES_ONLY]


_MESSAGES_ONLY = {"markdown", "table", "data_table", "task_card", "plan"}


def of_options(answer: Json) -> list[str]:
    """The answer to a block_suggestion."""
    groups = answer.get("option_groups")
    options = answer.get("options") or []
    found = [f"{len(each)} options" for each in (options, groups or []) if len(each) > 100]
    for group in groups or []:
        found += _over(group, {"label": 75}) + of_options({"options": group["options"]})
    return found + [f"option {option}: {fault}" for option in options for fault in _over(option, _OPTION, least=1)]


def _of_object(held: Json) -> list[str]:
    """One object: a block, an element, a text object, an option or a confirmation."""
    if "type" not in held:
        if {"confirm", "deny"} <= set(held):
            return _over(held, _CONFIRM, least=1)
        return _over(held, _OPTION, least=1) if {"text", "value"} <= set(held) else []
    kind = str(held["type"])
    found = _over(held, {**LENGTHS["*"], **LENGTHS.get(kind, {})})
    for key, (least, most) in COUNTS.get(kind, {}).items():
        if key in held and not least <= len(held[key]) <= most:
            found.append(f".{key}: {len(held[key])} of them")
    for key in PLAIN.get(kind, ()):
        if key in held and held[key].get("type") != "plain_text":
            found.append(f".{key}: must be plain_text")
    found += [f": no {key}" for key in _NEEDS.get(kind, ()) if key not in held]
    if kind == "section":
        found += [] if {"text", "fields"} & set(held) else [": neither text nor fields"]
        found += [f".fields: {len(each['text'])}" for each in held.get("fields", ()) if len(each["text"]) > _FIELD]
    if kind in ("mrkdwn", "plain_text", "text") and not held.get("text"):
        found.append(".text: empty")
    return found + _chosen(held)


def _chosen(held: Json) -> list[str]:
    """What is chosen at first is one of the options, word for word; an input takes what it holds."""
    options = held.get("options")
    if "max_length" in held and len(held.get("initial_value", "")) > held["max_length"]:
        return [".initial_value: longer than max_length"]
    if options is None:
        return []
    initial = held.get("initial_options", []) + ([held["initial_option"]] if "initial_option" in held else [])
    found = [f".initial: {one['value']} is no option" for one in initial if one not in options]
    return found + [f".options: {one} twice" for one in _repeated(option.get("value") for option in options)]


def _over(held: Json, limits: Mapping[str, int], least: int = 0) -> list[str]:
    found = list[str]()
    for key, most in limits.items():
        if key in held:
            text = held[key].get("text", "") if isinstance(held[key], Mapping) else held[key]
            if isinstance(text, str) and not least <= len(text) <= most:
                found.append(f".{key}: {len(text)} characters")
    return found


def _objects(value: Any, at: str) -> Iterator[tuple[str, Json]]:
    """Every object in a value, and where it is."""
    if isinstance(value, Mapping):
        yield at, value
        for key, part in value.items():
            yield from _objects(part, f"{at}.{key}")
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _objects(part, f"{at}[{index}]")


def _repeated(ids: Any) -> list[str]:
    return [str(one) for one, times in Counter(ids).items() if one is not None and times > 1]


def _unnamed(blocks: Sequence[Json], at: str) -> list[str]:
    """Buttons that look alike each say to a screen reader what they are about."""
    buttons = [held for _, held in _objects(blocks, "") if held.get("type") == "button"]
    alike = Counter(button["text"]["text"] for button in buttons)
    return [
        f"{at}: a button {button['text']['text']!r} of several without accessibility_label"
        for button in buttons
        if alike[button["text"]["text"]] > 1 and not button.get("accessibility_label")
    ]


def _texts(value: Any) -> int:
    return sum(len(held["text"]) for _, held in _objects(value, "") if isinstance(held.get("text"), str))


def _says(text: str) -> bool:
    """Whether it has a word: no state by emoji alone."""
    words = " ".join(part for number, part in enumerate(text.split(":")) if number % 2 == 0) or text
    return any(letter.isalpha() for letter in words)
