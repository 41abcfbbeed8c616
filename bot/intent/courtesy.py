"""The greeting before a request and the thanks after it, which are no part of a task. Knows text, no meanings.

Each language's own words stand together; none means anything else in another one at such a place.
"""

import re

from bot.intent.lazy import LazyPattern

_PLEASE = (
    "please|pls|plz|kindly|bitte(?! um)|por favor|porfa|s'il te plaît|s'il vous plaît|per favore|per piacere|"
    "alsjeblieft|alstublieft|(?-i:svp|stp|aub)"
)
_HELLO = (
    "hey|hi|hello|hiya|good morning|good afternoon|hallo|moin|guten morgen|guten tag|hola|buenos días|buenas|salut|"
    "bonjour|coucou|ciao|buongiorno|salve|hoi|goedemorgen|goedemiddag|oi|olá|bom dia|boa tarde"
)
_ASKING = (
    "(?:can|could|would|will) (?:you|u|someone|somebody|anyone)|i(?: would|'d) like you to|i need you to|"
    "(?:kannst|könntest|würdest) du|(?:können|könnten|würden) sie|(?:puedes|podrías|puede|podría)|"
    "(?:peux|pourrais)-tu|tu (?:peux|pourrais)|pourriez-vous|(?:puoi|potresti)|(?:kun|kan|zou) je|"
    "(?:você )?(?:pode|poderia)"
)
_THANKS = (
    "thanks|thank you|thx|tks|ty|cheers|danke|vielen dank|dank dir|gracias|merci|grazie|bedankt|dank je|dankjewel|"
    "obrigado|obrigada|valeu"
)
# "please remind me" is a phrase of its own.
_NO_REMINDER = r"(?!remind)"
_BEFORE = LazyPattern(
    rf"\s*(?:(?:{_HELLO})(?: (?:there|all|team|everyone|everybody|folks|zusammen|@?taskbot|bot))*"
    rf"(?:\s*[,!.:-]+\s*|\s+(?=(?:{_PLEASE}|{_ASKING})\b)))?"
    rf"(?:@taskbot\s+|@?taskbot\s*[,:]\s*)?(?:¿\s*)?(?P<asking>(?:{_ASKING})\s+{_NO_REMINDER})?(?:(?:{_PLEASE}),?\s+{_NO_REMINDER})?",
    re.IGNORECASE,
)
_AFTER = LazyPattern(
    rf"(?:[\s,]+(?:{_PLEASE})|\s*(?:[^\w\s]+|\n)\s*(?:many |so |very )*(?:{_THANKS})"
    r"(?: (?:a lot|so much|in advance|you|team|all))*"
    r"|[\s,]+(?:if possible|if you can|thx))\W*(?::[a-z_+-]+:)?\W*$",
    re.IGNORECASE,
)
# Behind a command the words alone will do, as in "done thanks"; behind a task they may be its own.
_THANKED = LazyPattern(rf"(?<=\w)[\s,.!]+(?:{_THANKS})\W*$", re.IGNORECASE)
_FIRST = frozenset(re.findall(r"[\w'-]+", re.sub(r"\(\?\S?", " ", f"{_PLEASE}|{_HELLO}|{_ASKING}|taskbot".lower())))
_LAST = frozenset(re.findall(r"[\w'-]+", f"{_PLEASE}|{_THANKS}|lot much advance possible can team all".lower()))
_EDGES = ".,!?;:)@¿\u2764"
_MOST_THANKS = 2
_LONGEST = 60


def stretch(text: str) -> tuple[int, int]:
    """Where the request itself begins and ends; the whole text where there is nothing else."""
    words = text.split(None, 1)
    if not words:
        return 0, len(text)
    start, end = 0, len(text)
    asked = False
    if words[0].strip(_EDGES).lower() in _FIRST and (before := _BEFORE.match(text)) is not None:
        start, asked = before.end(), before["asking"] is not None
    for _ in range(_MOST_THANKS):
        tail = max(end - _LONGEST, start)
        last = text[tail:end].rsplit(None, 2)[-2:]
        if _LAST.isdisjoint(word.strip(_EDGES).lower() for word in last):
            break
        after = _AFTER.search(text[tail:end])
        if after is None:
            break
        end = tail + after.start()
    if asked:
        end = start + len(text[start:end].rstrip().rstrip("?"))
    return (start, end) if text[start:end].strip() else (0, len(text))


def before_thanks(text: str) -> int:
    """Where a command ends that thanks follow, with or without a mark before them; the end of the text without."""
    words = text.rsplit(None, 1)
    if len(words) < 2 or words[1].strip(_EDGES).lower() not in _LAST:
        return len(text)
    found = _THANKED.search(text[-_LONGEST:])
    return len(text) if found is None else max(len(text) - _LONGEST, 0) + found.start()
