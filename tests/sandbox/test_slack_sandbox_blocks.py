"""Block Kit's limits, each shown by the largest that passes and the smallest that is refused."""

from typing import Any

import pytest

from bot.sandbox.slack.block_kit import message_problems, metadata_problem, too_long, view_problems, with_ids
from bot.sandbox.slack.views import initial_values

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def marked(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), **more}


def option(number: int = 0, **more: Any) -> Json:
    return {"text": plain(f"Option {number}"), "value": f"v{number}", **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option(1), option(2)], **more}


def buttons(count: int) -> list[Json]:
    return [button(action_id=f"a{number}") for number in range(count)]


def asked(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Title"), "element": element, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Task"), "submit": plain("Save"), "blocks": list(blocks), **more}


DIVIDER: Json = {"type": "divider"}
TEXT_INPUT: Json = {"type": "plain_text_input", "action_id": "t"}
CONFIRM: Json = {"title": plain("Sure?"), "text": marked("Really"), "confirm": plain("Yes"), "deny": plain("No")}

GOOD: dict[str, Json] = {
    "section of 3,000 characters": {"type": "section", "text": marked("x" * 3000)},
    "section with ten fields of 2,000": {"type": "section", "fields": [marked("x" * 2000)] * 10},
    "section with a date picker": {"type": "section", "text": marked("x"), "accessory": {"type": "datepicker"}},
    "header of 150": {"type": "header", "text": plain("x" * 150)},
    "25 buttons": actions(*buttons(25)),
    "button text of 75": actions(button(text=plain("x" * 75))),
    "button value of 2,000": actions(button(value="x" * 2000)),
    "button with a confirmation": actions(button(confirm=CONFIRM)),
    "overflow of five": actions({"type": "overflow", "options": [option(n) for n in range(5)]}),
    "select of 100": actions(select(options=[option(n) for n in range(100)])),
    "select with a chosen option": actions(select(initial_option=option(2))),
    "checkboxes with mrkdwn": actions({"type": "checkboxes", "options": [{"text": marked("*a*"), "value": "a"}]}),
    "context of ten": {"type": "context", "elements": [marked("x")] * 10},
    "date and time picker in actions": actions({"type": "datetimepicker", "initial_date_time": 1_800_000_000}),
    "image": {"type": "image", "image_url": "https://a.example/i.png", "alt_text": "a"},
    "markdown of 12,000": {"type": "markdown", "text": "x" * 12_000},
    "rich text": {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": "hi", "style": {"bold": True}}]}
        ],
    },
    "table of 100 rows": {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}] * 20] * 100},
    "data table": {"type": "data_table", "caption": "Tasks", "rows": [[{"type": "raw_text", "text": "a"}]] * 101},
    "input in a message": asked(TEXT_INPUT),
}

BAD: dict[str, tuple[Json, str, str]] = {
    "section of 3,001 characters": (
        {"type": "section", "text": marked("x" * 3001)},
        "/blocks/0/text/text",
        "must be less than 3001 characters",
    ),
    "section without text and fields": ({"type": "section"}, "/blocks/0", "must define one of: text, fields"),
    "section with eleven fields": (
        {"type": "section", "fields": [marked("x")] * 11},
        "/blocks/0/fields",
        "no more than 10 items allowed",
    ),
    "field of 2,001": (
        {"type": "section", "fields": [marked("x" * 2001)]},
        "/blocks/0/fields/0/text",
        "must be less than 2001 characters",
    ),
    "empty text": ({"type": "section", "text": marked("")}, "/blocks/0/text/text", "must be more than 0 characters"),
    "text as a bare string": ({"type": "section", "text": "hi"}, "/blocks/0/text", "must provide an object"),
    "header in mrkdwn": ({"type": "header", "text": marked("x")}, "/blocks/0/text/type", "must be one of: plain_text"),
    "header of 151": (
        {"type": "header", "text": plain("x" * 151)},
        "/blocks/0/text/text",
        "must be less than 151 characters",
    ),
    "unknown block": ({"type": "sektion"}, "/blocks/0/type", "unsupported type: sektion"),
    "block without a type": ({}, "/blocks/0", "missing required field: type"),
    "unknown key": ({"type": "divider", "colour": 1}, "/blocks/0", "invalid additional property: colour"),
    "26 buttons": (actions(*buttons(26)), "/blocks/0/elements", "no more than 25 items allowed"),
    "no elements": (actions(), "/blocks/0/elements", "no less than 1 items allowed"),
    "button text of 76": (
        actions(button(text=plain("x" * 76))),
        "/blocks/0/elements/0/text/text",
        "must be less than 76 characters",
    ),
    "button text in mrkdwn": (
        actions(button(text=marked("x"))),
        "/blocks/0/elements/0/text/type",
        "must be one of: plain_text",
    ),
    "button value of 2,001": (
        actions(button(value="x" * 2001)),
        "/blocks/0/elements/0/value",
        "must be less than 2001 characters",
    ),
    "button style green": (
        actions(button(style="green")),
        "/blocks/0/elements/0/style",
        "must be one of: primary, danger",
    ),
    "action_id of 256": (
        actions(button(action_id="x" * 256)),
        "/blocks/0/elements/0/action_id",
        "must be less than 256 characters",
    ),
    "block_id of 256": (
        {"type": "divider", "block_id": "x" * 256},
        "/blocks/0/block_id",
        "must be less than 256 characters",
    ),
    "option text of 76": (
        actions(select(options=[{"text": plain("x" * 76), "value": "v"}])),
        "/blocks/0/elements/0/options/0/text/text",
        "must be less than 76 characters",
    ),
    "option value of 151": (
        actions(select(options=[{"text": plain("x"), "value": "v" * 151}])),
        "/blocks/0/elements/0/options/0/value",
        "must be less than 151 characters",
    ),
    "101 options": (
        actions(select(options=[option(n) for n in range(101)])),
        "/blocks/0/elements/0/options",
        "no more than 100 items allowed",
    ),
    "chosen option that isn't offered": (
        actions(select(initial_option=option(3))),
        "/blocks/0/elements/0",
        "initial options must be among the options",
    ),
    "options and groups": (
        actions(select(option_groups=[{"label": plain("g"), "options": [option()]}])),
        "/blocks/0/elements/0",
        "must define exactly one of: options, option_groups",
    ),
    "placeholder of 151": (
        actions(select(placeholder=plain("x" * 151))),
        "/blocks/0/elements/0/placeholder/text",
        "must be less than 151 characters",
    ),
    "confirmation's title of 101": (
        actions(button(confirm={**CONFIRM, "title": plain("x" * 101)})),
        "/blocks/0/elements/0/confirm/title/text",
        "must be less than 101 characters",
    ),
    "confirmation's button of 31": (
        actions(button(confirm={**CONFIRM, "deny": plain("x" * 31)})),
        "/blocks/0/elements/0/confirm/deny/text",
        "must be less than 31 characters",
    ),
    "eleven checkboxes": (
        actions({"type": "checkboxes", "options": [option(n) for n in range(11)]}),
        "/blocks/0/elements/0/options",
        "no more than 10 items allowed",
    ),
    "overflow of six": (
        actions({"type": "overflow", "options": [option(n) for n in range(6)]}),
        "/blocks/0/elements/0/options",
        "no more than 5 items allowed",
    ),
    "date that is none": (
        actions({"type": "datepicker", "initial_date": "2026-13-01"}),
        "/blocks/0/elements/0/initial_date",
        "invalid format",
    ),
    "text input among actions": (
        actions(TEXT_INPUT),
        "/blocks/0/elements/0/type",
        "unsupported type: plain_text_input",
    ),
    "button in an input": (asked(button()), "/blocks/0/element/type", "unsupported type: button"),
    "date and time picker beside a section": (
        {"type": "section", "text": marked("x"), "accessory": {"type": "datetimepicker"}},
        "/blocks/0/accessory/type",
        "unsupported type: datetimepicker",
    ),
    "context of eleven": (
        {"type": "context", "elements": [marked("x")] * 11},
        "/blocks/0/elements",
        "no more than 10 items allowed",
    ),
    "image without alt_text": (
        {"type": "image", "image_url": "https://a.example/i.png"},
        "/blocks/0",
        "missing required field: alt_text",
    ),
    "101 rows": (
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]] * 101},
        "/blocks/0/rows",
        "no more than 100 items allowed",
    ),
    "rows of unequal length": (
        {
            "type": "data_table",
            "caption": "Tasks",
            "rows": [[{"type": "raw_text", "text": "a"}], [{"type": "raw_text", "text": "a"}] * 2],
        },
        "/blocks/0",
        "all rows must have the same number of cells",
    ),
    "rich text part of an unknown type": (
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "shout"}]}]},
        "/blocks/0/elements/0/elements/0/type",
        "unsupported type: shout",
    ),
    "two elements of one action_id": (
        actions(button(action_id="a"), button(action_id="a")),
        "/blocks/0",
        "`action_id` a already exists",
    ),
    "alert in a message": ({"type": "alert", "text": marked("x")}, "/blocks/0/type", "unsupported type: alert"),
}


@pytest.mark.parametrize("block", GOOD.values(), ids=GOOD.keys())
def test_a_block_within_its_limits_is_taken(block: Json) -> None:
    """What the documents allow passes, up to the last character."""
    assert message_problems([block]) == []


@pytest.mark.parametrize(("block", "at", "says"), BAD.values(), ids=BAD.keys())
def test_a_block_beyond_its_limits_is_refused(block: Json, at: str, says: str) -> None:
    """Each limit is refused with the pointer to the fault and a sentence."""
    problems = [(problem.at, problem.says) for problem in message_problems([block])]
    assert (at, says) in problems


def test_a_message_takes_fifty_blocks_and_no_more() -> None:
    """The 51st block is refused."""
    assert message_problems([DIVIDER] * 50) == []
    assert [problem.says for problem in message_problems([DIVIDER] * 51)] == ["no more than 50 items allowed"]


def test_a_message_takes_one_table() -> None:
    """A second table is refused."""
    table: Json = {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}
    assert [problem.says for problem in message_problems([table, table])] == ["only one table is allowed in a message"]


def test_a_block_id_is_unique_in_its_message() -> None:
    """Two blocks of one block_id are refused."""
    twice = [{"type": "divider", "block_id": "d"}] * 2
    assert [problem.says for problem in message_problems(twice)] == ["`block_id` d already exists"]


def test_markdown_is_limited_in_sum() -> None:
    """Two markdown blocks share 12,000 characters."""
    half: Json = {"type": "markdown", "text": "x" * 6000}
    assert message_problems([half, half]) == []
    assert message_problems([half, half, {"type": "markdown", "text": "x"}]) != []


def test_all_text_together_is_limited() -> None:
    """Blocks that pass one by one are too long together beyond 13,200 characters."""
    assert not too_long([{"type": "section", "text": marked("x" * 3000)}] * 4)
    assert too_long([{"type": "section", "text": marked("x" * 3000)}] * 5)


@pytest.mark.parametrize("broken", ["hi", None, 7, {"type": "section"}, [None], [[]], ["x"]], ids=repr)
def test_what_is_no_list_of_blocks_is_refused(broken: Any) -> None:
    """Any JSON at all gets problems, never an exception."""
    assert message_problems(broken) != []


VIEWS_REFUSED: dict[str, tuple[Json, str]] = {
    "title of 25": (modal(DIVIDER, title=plain("x" * 25)), "must be less than 25 characters"),
    "submit of 25": (modal(DIVIDER, submit=plain("x" * 25)), "must be less than 25 characters"),
    "close of 25": (modal(DIVIDER, close=plain("x" * 25)), "must be less than 25 characters"),
    "no title": ({"type": "modal", "blocks": [DIVIDER]}, "missing required field: title"),
    "no blocks": (modal(), "no less than 1 items allowed"),
    "101 blocks": (modal(*[DIVIDER] * 101), "no more than 100 items allowed"),
    "private_metadata of 3,001": (modal(DIVIDER, private_metadata="x" * 3001), "must be less than 3001 characters"),
    "callback_id of 256": (modal(DIVIDER, callback_id="x" * 256), "must be less than 256 characters"),
    "input without submit": (
        {"type": "modal", "title": plain("T"), "blocks": [asked(TEXT_INPUT)]},
        "submit is required when an input block is in the blocks array",
    ),
    "markdown in a modal": (modal({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
    "unknown key": (modal(DIVIDER, colour=1), "invalid additional property: colour"),
    "two with focus": (
        modal(
            asked({**TEXT_INPUT, "focus_on_load": True}),
            asked({**TEXT_INPUT, "focus_on_load": True}),
        ),
        "only one element may have focus_on_load",
    ),
    "a home view opened as a modal": ({"type": "home", "blocks": [DIVIDER]}, "unsupported type: home"),
}


@pytest.mark.parametrize(("view", "says"), VIEWS_REFUSED.values(), ids=VIEWS_REFUSED.keys())
def test_a_view_beyond_its_limits_is_refused(view: Json, says: str) -> None:
    """Each rule of views is refused with its sentence."""
    assert says in [problem.says for problem in view_problems(view)]


def test_a_view_at_its_limits_is_taken() -> None:
    """A hundred blocks, 24 characters of title and 3,000 of metadata pass."""
    whole = modal(*[DIVIDER] * 100, title=plain("x" * 24), private_metadata="x" * 3000, callback_id="x" * 255)
    assert view_problems(whole) == []


def test_a_home_view_takes_no_submit() -> None:
    """Home tabs have no buttons of their own."""
    home: Json = {"type": "home", "blocks": [DIVIDER]}
    assert view_problems(home, ("home",)) == []
    assert view_problems({**home, "submit": plain("Save")}, ("home",)) != []


def test_ids_that_were_left_out_are_filled_in() -> None:
    """Blocks and elements get ids; those given stay."""
    made = with_ids([actions(button(), button(action_id="mine")), {"type": "divider", "block_id": "d"}], iter("abc"))
    assert made[0]["block_id"] == "a"
    assert [element["action_id"] for element in made[0]["elements"]] == ["b", "mine"]
    assert made[1] == {"type": "divider", "block_id": "d"}


def test_a_form_starts_with_its_initial_values() -> None:
    """Every input is in state.values from the start, empty or as initial_* says; buttons are not."""
    blocks = [
        asked(TEXT_INPUT, block_id="b1"),
        asked({"type": "datepicker", "action_id": "d", "initial_date": "2026-12-01"}, block_id="b2"),
        {**actions(button(action_id="go"), select()), "block_id": "b3"},
    ]
    assert initial_values({"blocks": blocks}) == {
        "b1": {"t": {"type": "plain_text_input", "value": None}},
        "b2": {"d": {"type": "datepicker", "selected_date": "2026-12-01"}},
        "b3": {"s": {"type": "static_select", "selected_option": None}},
    }


@pytest.mark.parametrize(
    ("metadata", "word"),
    [
        ({"event_type": "task", "event_payload": {"id": 1}}, None),
        ("task", "invalid_metadata_format"),
        ({"event_type": "task"}, "invalid_metadata_schema"),
        ({"event_type": "task", "event_payload": {"x": "x" * 16_001}}, "metadata_too_large"),
    ],
    ids=["good", "no object", "half", "too large"],
)
def test_metadata_is_judged(metadata: Any, word: str | None) -> None:
    """Message metadata is an event_type with an event_payload, of bounded size."""
    assert metadata_problem(metadata) == word
