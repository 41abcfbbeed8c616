"""The settings as Block Kit: an overview of all, and one form for each level on top of it. Pure; knows no store.

A block's id is its preference's name, so that an error stands on its field. Limits: docs.slack.dev, modals.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.intent import Context
from bot.ports import Levels
from bot.preferences import Preferred, Workspace, laid
from bot.slack.blocks import Block, plain
from bot.slack.mrkdwn import escape, shorten
from bot.slack.settings.fields import FIELDS, LEVELS, Field, Level
from bot.slack.settings.readers import Unreadable
from bot.specs import Spec

OVERVIEW, FORM = "settings", "settings_form"
# The button of a level in the overview; App Home's opens the overview.
CHANGE, HOME = "settings_change", "home_settings"

Errors = dict[str, str]

# A section's text (docs.slack.dev, Block Kit); a line of it is one preference.
_SECTION, _LINE, _NAMED = 3000, 300, 24
_TEXTS = ("plain_text_input", "number_input")


class About(Spec):
    """What a view is about, in its private_metadata: the channel, where it was opened in one, and a form's level."""

    channel: str | None = None
    level: Level | None = None


def about_of(view: Mapping[str, Any]) -> About:
    """What the view was opened for."""
    return About.model_validate_json(view["private_metadata"] or "{}")


def overview(defaults: Preferred, levels: Levels, channel: str | None, *, admin: bool) -> Block:
    """Everything that holds for a person here, with a button for each level that they may change."""
    blocks: list[Block] = [_context(say("settings-precedence"))]
    for level in LEVELS:
        blocks.append({"type": "header", "text": plain(say(f"settings-{level}-head"))})
        if level == "channel" and channel is None:
            blocks.append(_section(say("settings-no-channel")))
            continue
        blocks += _lines(level, _without(defaults, levels, level), levels)
        if level == "workspace" and not admin:
            blocks.append(_context(say("settings-only-admins-change")))
        else:
            blocks.append(_changing(level))
    return {
        "type": "modal",
        "callback_id": OVERVIEW,
        "title": _named(say("settings-title")),
        "close": _named(say("settings-close")),
        "private_metadata": About(channel=channel).model_dump_json(exclude_defaults=True),
        "blocks": blocks,
    }


def form(level: Level, defaults: Preferred, levels: Levels, channel: str | None) -> Block:
    """The form of one level, holding what was chosen; each field says what holds where it is left empty."""
    inherited, chosen = _without(defaults, levels, level), _of(levels, level)
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": _named(say(f"settings-{level}-title")),
        "submit": _named(say("settings-save")),
        "close": _named(say("settings-back")),
        "private_metadata": About(channel=channel, level=level).model_dump_json(exclude_defaults=True),
        "blocks": [
            _input(field, getattr(chosen, field.name), getattr(inherited, field.name)) for field in FIELDS[level]
        ],
    }


def entered(view: Mapping[str, Any], level: Level, context: Context) -> tuple[dict[str, Any], Errors]:
    """What the form of a level holds, by name, and a sentence for each field that can't be read."""
    values, wrong = dict[str, Any](), Errors()
    states = view["state"]["values"]
    for field in FIELDS[level]:
        state = next(iter(states.get(field.name, {}).values()), None)
        if state is None:
            continue
        try:
            values[field.name] = field.kind.read(state, context)
        except Unreadable as err:
            wrong[field.name] = str(err)
    return values, wrong


def _of(levels: Levels, level: Level) -> Spec:
    return {"personal": levels.personal, "channel": levels.channel, "workspace": levels.workspace}[level]


def _without(defaults: Preferred, levels: Levels, level: Level) -> Preferred:
    """What holds for a level where nothing is chosen in it: what those below it say."""
    workspace = Workspace() if level == "workspace" else levels.workspace
    empty = type(levels.channel)() if level != "personal" else levels.channel
    return laid(defaults, workspace, empty, type(levels.personal)())


def _lines(level: Level, inherited: Preferred, levels: Levels) -> list[Block]:
    chosen = _of(levels, level)
    lines = [_line(field, getattr(chosen, field.name), getattr(inherited, field.name)) for field in FIELDS[level]]
    sections, text = list[Block](), ""
    for line in lines:
        longer = f"{text}\n{line}" if text else line
        if len(longer) > _SECTION:
            sections.append(_section(text))
            longer = line
        text = longer
    return [*sections, _section(text)]


def _line(field: Field, chosen: Any, inherited: Any) -> str:
    """One preference in a line; the person's words can't call anybody there."""
    # That nothing is turned off is a choice; that nobody is named is none.
    is_default = chosen is None or (chosen == () and field.name != "muted")
    said = field.in_words(inherited if is_default else chosen)
    value = said if field.name == "admins" else escape(shorten(said, _LINE))
    return say("settings-line-default" if is_default else "settings-line", label=escape(field.label), value=value)


def _input(field: Field, value: Any, inherited: Any) -> Block:
    said = field.in_words(inherited)
    element = {"action_id": field.name, **field.kind.element(value, shorten(said, 100))}
    hint = say(f"settings-{field.name.replace('_', '-')}-hint") if field.hint else None
    if element["type"] in (*_TEXTS, "multi_static_select"):
        hint = say("settings-hint-more", hint=hint, value=said) if hint else say("settings-hint-default", value=said)
    block: Block = {
        "type": "input",
        "block_id": field.name,
        "label": plain(field.label),
        "element": element,
        "optional": True,
    }
    return block | ({"hint": plain(shorten(hint, 2000))} if hint else {})


def _changing(level: Level) -> Block:
    button = {
        "type": "button",
        "action_id": CHANGE,
        "value": level,
        "text": plain(say("settings-change")),
        "accessibility_label": shorten(say("settings-change-label", what=say(f"settings-{level}-title")), 75),
    }
    return {"type": "actions", "block_id": f"change_{level}", "elements": [button]}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [plain(text)]}


def _named(text: str) -> Block:
    """A view's title or one of its two buttons: whatever the language, 24 characters."""
    return plain(shorten(text, _NAMED))


def first_input(view: Mapping[str, Any]) -> str:
    """The field on which stands what concerns all of them."""
    blocks: Sequence[Mapping[str, Any]] = view["blocks"]
    return next(str(block["block_id"]) for block in blocks if block["type"] == "input")
