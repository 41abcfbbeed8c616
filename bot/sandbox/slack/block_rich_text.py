"""Knows the parts of a rich_text block, as tables.

Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.
"""

from bot.sandbox.slack.block_schema import Check, anything, array, boolean, integer, one_of, record, string, variant

_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight", "unlink"), boolean))
_STYLED: dict[str, Check] = {"style": _STYLE}
_INLINE = variant(
    {
        "text": record({"type": anything, "text": string()}, _STYLED),
        "link": record({"type": anything, "url": string(3000)}, {**_STYLED, "text": string(), "unsafe": boolean}),
        "user": record({"type": anything, "user_id": string()}, _STYLED),
        "channel": record({"type": anything, "channel_id": string()}, _STYLED),
        "usergroup": record({"type": anything, "usergroup_id": string()}, _STYLED),
        "broadcast": record({"type": anything, "range": one_of("here", "channel", "everyone")}, _STYLED),
        "emoji": record(
            {"type": anything, "name": string()},
            {**_STYLED, "unicode": string(), "skin_tone": integer(1, 6), "url": string()},
        ),
        "color": record({"type": anything, "value": string()}, _STYLED),
        "date": record(
            {"type": anything, "timestamp": integer(), "format": string()},
            {**_STYLED, "url": string(), "fallback": string()},
        ),
    }
)
_SECTION = record({"type": anything, "elements": array(_INLINE, 0)})
RICH_TEXT_PART = variant(
    {
        "rich_text_section": _SECTION,
        "rich_text_preformatted": record(
            {"type": anything, "elements": array(_INLINE, 0)}, {"border": integer(0, 1), "language": string()}
        ),
        "rich_text_quote": record({"type": anything, "elements": array(_INLINE, 0)}, {"border": integer(0, 1)}),
        "rich_text_list": record(
            {
                "type": anything,
                "style": one_of("bullet", "ordered"),
                "elements": array(variant({"rich_text_section": _SECTION})),
            },
            {"indent": integer(0, 8), "offset": integer(0, None), "border": integer(0, 1)},
        ),
    }
)
