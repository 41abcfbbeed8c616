"""How alike two names of people or companies are. Pure; knows letters and legal forms only.

Case, accents and punctuation don't count, and "Inc", "Ltd" or "GmbH" hardly do. The scale is 0 to 100:

    100       the same name
    98        the same but for a legal form: "Acme" and "Acme Inc"
    80 to 95  every word that was said is a word of the name: "Bob" and "Bob Stone"; the more of it, the better
    up to 79  alike in letters only: a slip of the pen, or a part of a word
"""

import re
import unicodedata

from rapidfuzz import fuzz

SAME, SAME_COMPANY = 100.0, 98.0
# From here on all that was said is in the name.
ALL_SAID = 80.0
_MOST_OF_A_LONGER_NAME = 95.0
# Letters alone never reach ALL_SAID; a ratio of 90 is 76.5 here.
_LETTERS, _MOST_OF_LETTERS = 0.85, 79.0

LEGAL_FORMS = frozenset(
    (  # noqa: SIM905 - one word a line would be forty lines
        "the inc incorporated corp corporation co company llc llp lp ltd limited plc pty pvt gmbh ag kg kgaa ug ohg ev "
        "se sa sas sarl srl spa sl bv nv ab as aps oy oyj kk lda ltda"
    ).split()
)


def words(name: str) -> list[str]:
    """The words of a name as they are compared: no case, no accents, no punctuation; "O'Brien" is one word."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not _is_accent(letter))
    return re.findall(r"\w+", re.sub(r"(?<=\w)['’`.](?=\w)", "", plain).replace("_", " "))


def without_legal_forms(said: list[str]) -> list[str]:
    """The words that tell a company from others; all of them where nothing else would be left."""
    return [word for word in said if word not in LEGAL_FORMS] or said


def likeness(said: str, name: str, *, begun: bool = False) -> float:
    """How much what somebody said is like a name, from 0 to 100; see the scale above.

    `begun`: it is still being typed, so that the beginnings of a name's words count as said: "ja do" and "Jane Doe".
    """
    asked, there = words(said), words(name)
    if not asked or not there:
        return 0.0
    if asked == there:
        return SAME
    asked, there = without_legal_forms(asked), without_legal_forms(there)
    if asked == there:
        return SAME_COMPANY
    if set(asked) <= set(there):
        share = len(set(asked)) / len(set(there))
        return ALL_SAID + (_MOST_OF_A_LONGER_NAME - ALL_SAID) * share
    if begun and all(any(word.startswith(start) for word in there) for start in asked):
        return ALL_SAID
    return min(fuzz.token_sort_ratio(" ".join(asked), " ".join(there)) * _LETTERS, _MOST_OF_LETTERS)


def _is_accent(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"
