"""When a date or a label only describes the words beside it: "the Nov 12 call", "PO 12-04-77", "p1 bug".

Knows where a phrase stands and what it was read as, no grammar; "" is the answer where nothing speaks against it.
"""

from bot.catalogue import say
from bot.intent.scan import Found, Scan, When

# Not "this" and "last", which belong to the date itself.
_OWNERS = frozenset({"the", "a", "an", "my", "our", "your", "his", "her", "their"})
# Words for a number, and for what has one: after the second only "12-04-26" is one, which is no way to write a day.
_NUMBER = frozenset(
    {"po", "ref", "reference", "no", "nr", "number", "num", "n°", "sku", "id", "serial", "model", "version", "batch"}
)
_NUMBERED = frozenset(
    {
        "policy", "ticket", "case", "part", "lot", "quote", "contract", "invoice", "order", "rechnung", "bestellung",
        "auftrag", "vertrag", "angebot", "factura", "pedido", "contrato", "facture", "commande", "contrat", "devis",
        "fattura", "ordine", "contratto", "factuur", "offerte", "fatura", "orçamento",
    }
)  # fmt: skip
# Verbs that are nouns as often: "weekly call with Acme", "quarterly review prep".
_NOUNS_TOO = frozenset(
    {
        "call", "email", "e-mail", "mail", "draft", "review", "check", "update", "order", "plan", "visit", "invoice",
        "close", "walk", "download", "upgrade", "backup", "release", "test", "return", "post", "schedule", "print",
    }
)  # fmt: skip
_PARTICLES = frozenset({"up", "out", "off", "in", "on", "all", "everyone", "everybody", "them", "me", "us"})
# Portuguese tasks begin with one: "na segunda ligar para o João".
_INFINITIVES = ("ar", "er", "ir", "ôr")
_STREETS = frozenset(
    {
        "road", "rd", "street", "st", "avenue", "ave", "lane", "ln", "drive", "blvd", "boulevard", "way", "court",
        "place", "square", "terrace", "strasse", "straße",
    }
)  # fmt: skip
_NOT = frozenset({"not", "nicht", "pas", "non", "não", "niet"})
# "see if 3pm works", "move her 9am": what is asked about, or somebody's appointment.
_IF = frozenset({"if", "whether", "ob"})
_PERSONS = frozenset({"my", "our", "your", "his", "her", "their"})
# "down since Monday", "last Friday", "lunes pasado": days behind us.
_SINCE = frozenset({"since", "seit", "depuis", "sinds", "desde"})
_OF = {
    "en": {"of"}, "de": {"vom", "von", "des"}, "es": {"de", "del"}, "fr": {"de", "du", "des", "d'"},
    "it": {"di", "del", "d'"}, "nl": {"van"}, "pt": {"de", "do", "da", "dos", "das"},
}  # fmt: skip
_LAST = frozenset({"last", "past", "previous", "letzten", "letzter", "letztes", "vergangenen", "vorigen", "afgelopen"})
_LAST_AFTER = frozenset({"dernier", "dernière", "passé", "pasado", "pasada", "scorso", "scorsa", "passado", "passada"})
_CHANGING = frozenset(
    {
        "raise", "lower", "count", "move", "increase", "decrease", "scale", "change", "bump", "drop", "go", "upgrade",
        "shift", "reduce", "cut", "convert", "switch", "grow", "extend", "reschedule",
    }
)  # fmt: skip
# "moved from Tuesday to Thursday" are two days, no range and no habit.
MOVED = frozenset({"moved", "move", "moves", "moving", "changed", "shifted", "rescheduled", "postponed", "pushed"})
# A day that came round again in so many days was meant as the one that has just passed: "the Nov 12 call".
_NEARLY_A_YEAR = 300
_SPELT = ("the end of", "end of", "month end", "month-end", "quarter end", "quarter-end", "year end", "year-end")
# What a task goes on with behind its product, as in "create a quote in crm for Acme".
_GOES_ON = frozenset({"for", "about", "re", "regarding", "with"})
_LEAST_NUMBER = 6


def when(s: Scan, item: Found, *, noun: bool, alone: bool) -> str:
    """Why a date or time may only describe its neighbours; `noun`: a plain word follows, `alone`: nothing else is said.

    What has passed can be no due date, unless it was said to be one ("due yesterday").
    """
    said: When = item.value
    if not alone and (why := _behind(s, item)):
        return why
    before = s.low(item.start - 1) if item.start else ""
    if before in _NOT:
        return say("phrase-not-meant")
    if before in _IF or (before in _PERSONS and said.date is None and not alone):
        return say("read-reads-like-noun")
    return "" if alone or s.has(item.start, "given") else _otherwise(s, item, noun=noun)


def _otherwise(s: Scan, item: Found, *, noun: bool) -> str:
    """What else the words may be."""
    if _named(s, item, noun=noun):
        return say("read-reads-like-name")
    if _no_day(s, item, noun=noun):
        return say("read-alone-may-be-ordinary")
    said: When = item.value
    return _of_a_noun(s, item, noun=noun) or ("" if said.prep else _unled(s, item, noun=noun))


def _no_day(s: Scan, item: Found, *, noun: bool) -> bool:
    """As in "raise it from 5 to 10", "at 5th and Main", "hired for 3 weeks from Dec 1", "the mail from Mar 3 needs"."""
    said: When = item.value
    first = s.low(item.start)
    if first == "from":
        changed = said.end is not None and s.low(0) in _CHANGING
        return item.start > 0 and (changed or (item.field == "start" and (noun or _came_round(s, item))))
    if first == "for":
        return any(s.low(k) == "from" for k in range(item.start, item.end)) and s.has(item.start + 1, "num")
    return said.prep == "at" and said.grain == "monthday" and said.time is None


def _behind(s: Scan, item: Found) -> str:
    """As in "down since Monday", "last Friday", "lunes pasado", "yesterday": days that have passed."""
    said: When = item.value
    before, first = s.low(item.start - 1) if item.start else "", s.low(item.start).partition(" ")[0]
    last = before in _LAST or s.low(item.end) in _LAST_AFTER or before in _SINCE
    since = item.field == "start" and first in _SINCE
    past = said.date is not None and said.date < s.today and said.prep != "by" and not s.has(item.start, "given")
    return say("phrase-day-passed") if last or since or past else ""


def _of_a_noun(s: Scan, item: Found, *, noun: bool) -> str:
    """As in "na segunda fase", and "notas del martes", "Notizen vom Dienstag": what is named after a day."""
    said: When = item.value
    if noun and said.time is None and s.has(item.end - 1, "nth_too") and not acts(s, item.end):
        return say("read-describes-word-follows")
    words = _OF[s.lex.codes[-1]]
    of = item.start if s.low(item.start) in words else item.start - 1
    named = said.time is None and not said.range and of > 0 and s.low(of) in words
    return say("read-reads-like-noun") if named and _word(s, of - 1) and not s.means[of - 1] else ""


def _unled(s: Scan, item: Found, *, noun: bool) -> str:
    """Why a date that no small word leads to may only describe."""
    said: When = item.value
    if said.grain == "holiday" and item.start == 1 and s.low(0) in s.lex.verbs and item.end == s.size:
        return say("read-reads-like-noun")
    if item.start and _number(s, item.start):
        return say("phrase-part-of-number")
    if noun and (_owned(s, item) or (item.start and (_capital(s, item) or _came_round(s, item)))):
        return say("read-describes-word-follows")
    return ""


def label(s: Scan, item: Found, *, noun: bool, last: bool) -> str:
    """Why a priority or a target may be words of the title: "discuss the p1 bug", "move it from CRM to Mail"."""
    if item.start == 0:
        return ""
    if item.field == "priority":
        level = s.has(item.start, "priority_is") and s.low(item.start)[0] == "p"
        return say("read-describes-word-follows") if level and noun and _word(s, item.start - 1) else ""
    if s.has(item.start - 1, "product"):
        return say("read-alone-may-be-ordinary")
    after = s.low(item.end)
    small = (after in s.lex.function and after not in _GOES_ON) or s.has(item.end, "and")
    middle = not last and small and not s.has(item.start, "product")
    return say("read-alone-may-be-ordinary") if middle and _word(s, item.start - 1) else ""


def acts(s: Scan, i: int) -> bool:
    """Whether a verb begins there: "weekly call the bank", "daily send stats"; "weekly call with Acme" is a noun."""
    low = s.low(i)
    if s.lex.codes[-1] == "pt" and low.endswith(_INFINITIVES):
        return True
    if low not in s.lex.verbs or low not in _NOUNS_TOO:
        return low in s.lex.verbs
    after = s.low(i + 1)
    return after in _OWNERS or after in _PARTICLES or (after not in s.lex.function and s.word(i + 1)[:1].isupper())


def owned_habit(s: Scan, item: Found) -> bool:
    """As in "le note di martedì": the notes of Tuesday; "chiamare di martedì" is a habit."""
    lone = item.start > 0 and item.end - item.start == 1 and s.low(item.start).startswith("di ")
    return lone and not s.low(item.start - 1).endswith(("are", "ere", "ire"))


def _word(s: Scan, i: int) -> bool:
    """Whether a word of the title stands there, no mark."""
    return s.low(i)[:1].isalnum()


def _number(s: Scan, i: int) -> bool:
    """As in "PO 12-04-77", "Rechnung Nr. 12.11.26": digits and marks after a word that numbers things."""
    if not s.has(i, "date") or len(s.low(i)) < _LEAST_NUMBER:
        return False
    before = i - 1
    while before > 0 and s.low(before) in {".", ":", "#"}:
        before -= 1
    return s.low(before) in _NUMBER or (s.low(before) in _NUMBERED and s.low(i).count("-") > 1 and s.low(i)[2:3] == "-")


def _owned(s: Scan, item: Found) -> bool:
    """As in "the 3pm call", "the end of year letter"; not "before the 3pm call", "the end of month close books"."""
    if item.start and s.low(item.start - 1) in _OWNERS:
        return not s.has(item.start - 2, "before")
    spelt = s.low(item.start).startswith(_SPELT)
    if not spelt:
        return False
    return item.start > 0 or s.low(item.end) not in s.lex.verbs


def _named(s: Scan, item: Found, *, noun: bool) -> bool:
    """As in "5 March Road", and "Quinta do Lago": a weekday that owns what follows is none."""
    said: When = item.value
    if said.time is not None:
        return False
    if noun and item.start and s.has(item.end - 1, "month") and s.low(item.end) in _STREETS:
        return True
    owning = s.low(item.end) in {"do", "da", "dos", "das"} and s.has(item.end - 1, "nth_too")
    return owning and said.grain == "weekday" and not said.prep


def _capital(s: Scan, item: Found) -> bool:
    """As in "the app's Today view": a capital within a sentence of small letters."""
    if item.value.grain != "relative" or not s.word(item.start)[0].isupper():
        return False
    return s.word(item.start - 1)[:1].islower() and s.word(item.end)[:1].islower()


def _came_round(s: Scan, item: Found) -> bool:
    """As in "Nov 12 call" said on the 18th."""
    said: When = item.value
    if said.date is None or said.grain != "day" or (said.date - s.today).days < _NEARLY_A_YEAR:
        return False
    return f"{said.date.year % 100:02}" not in s.text(item.start, item.end)
