"""Which names Zoho CRM's tags may have, and how many a task. Pure; knows no request.

Page: www.zoho.com/crm/developer/docs/api/v8/create-tag.html (25 characters, neither <, > or comma nor emoji; 10 tags a
record). That a record's own tags are judged likewise is taken for sure [?]: a new one is made by Zoho on the way.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from bot.catalogue import enumerated, say

LONGEST_TAG = 25
MOST_TAGS = 10
_FORBIDDEN = frozenset("<>,")
# What joins signs to one emoji, or makes one of a sign.
_JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}")


def fits(name: str) -> bool:
    """Whether Zoho takes a tag of this name."""
    return 0 < len(name) <= LONGEST_TAG and not any(_is_odd(letter) for letter in name)


def _is_odd(letter: str) -> bool:
    return letter in _FORBIDDEN or letter in _JOINERS or unicodedata.category(letter) == "So"


def shared_out(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags that a new task can have, and those that are left, each once and in the order they were said."""
    said = tuple(dict.fromkeys(names))
    taken = tuple(name for name in said if fits(name))[:MOST_TAGS]
    return taken, tuple(name for name in said if name not in taken)


def rule() -> str:
    """What a tag may be, as a sentence."""
    return say("crm-tags-rule", longest=LONGEST_TAG, most=MOST_TAGS)


def quoted(names: Sequence[str]) -> str:
    """Names within a sentence."""
    return enumerated([f"“{name}”" for name in names])
