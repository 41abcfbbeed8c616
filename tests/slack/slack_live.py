"""Whether text calls somebody or leads somewhere that only what people typed asked for. Knows mrkdwn, no bot.

Source: docs.slack.dev, formatting message text: only `&`, `<` and `>` are special; `<…>` is a mention or a link.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# What hostile text of the tests asks for: these must never come out as they are.
CALLED, LINKED = "U0HOSTILE", "hostile.example"
HOSTILE = (
    "<!channel>",
    "<!here|x>",
    "<!subteam^S0HOSTILE>",
    f"<@{CALLED}>",
    "<#C0HOSTILE|x>",
    f"<http://{LINKED}|x>",
    f"<!date^1^{{date}}^http://{LINKED}|x>",
)
_TOKEN = re.compile(r"<([^<>]*)>")
# A date is nobody's name; an address is followed by its words, which end at the first bar.
_KNOWN = re.compile(r"@[UW][A-Z0-9]+|!date\^\d+\^[^^|]+\|[^|]*|https?://[^\s|]+(\|[^|\n]*)?|mailto:[^\s|]+(\|[^|\n]*)?")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt);)")
_LIVE_MARKDOWN = re.compile(r"(?<!\\)<[!#]")


def of_mrkdwn(text: str) -> list[str]:
    """What is alive in mrkdwn that should not be, and what was cut in half."""
    found = [f"alive: <{token}>" for token in _TOKEN.findall(text) if not _harmless(token)]
    rest = _TOKEN.sub("", text)
    if "<" in rest:
        found.append(f"not escaped, or cut in half: {rest[rest.index('<') :][:60]!r}")
    if (bare := _ENTITY.search(rest)) is not None:
        found.append(f"not escaped, or cut in half: {rest[bare.start() :][:60]!r}")
    return found


def of_markdown(text: str) -> list[str]:
    """The same of standard Markdown, where a backslash escapes."""
    return [f"alive: {found.group()}" for found in _LIVE_MARKDOWN.finditer(text)]


def _harmless(token: str) -> bool:
    target = token.partition("|")[0]
    return bool(_KNOWN.fullmatch(token)) and CALLED not in target and LINKED not in target


def mrkdwn_in(value: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mrkdwn object in a payload, and where it is."""
    if isinstance(value, Mapping):
        if value.get("type") == "mrkdwn":
            yield at, dict(value)
        for key, part in value.items():
            yield from mrkdwn_in(part, f"{at}.{key}")
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from mrkdwn_in(part, f"{at}[{index}]")


def of_payload(value: Any, at: str) -> list[str]:
    """The same of every mrkdwn object; each is verbatim, so that nothing in it becomes a link by itself."""
    found = list[str]()
    for where, text in mrkdwn_in(value, at):
        found += [f"{where}: {fault}" for fault in of_mrkdwn(str(text.get("text", "")))]
        if text.get("verbatim") is not True:
            found.append(f"{where}: not verbatim")
    return found
