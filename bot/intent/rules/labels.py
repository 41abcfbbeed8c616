"""Tags, records, targets: "#renewals", "re Acme", "for contact Jane Doe", "in crm", "in group Marketing"."""

import re

from bot.intent.scan import Hit, Scan
from bot.specs import RecordRef

_RECORD_LINK = re.compile(r"crm\.zoho\.[a-z.]+/crm/(?:[^/]+/)*?tab/(?P<module>[A-Za-z]+)/(?P<id>\d+)")
_MODULES = {"Potentials": "Deals"}
_PERIOD = re.compile(r"(?:[qh][1-4]|fy\d{2}|fy\d{4}|\d{4})")

_LONGEST_ABBREVIATION = 5
_NEVER_NAMES = frozenset({"wd", "month", "day", "every"})


def tag(s: Scan, i: int) -> Hit | None:
    """As in "#renewals", "+label"."""
    return i + 1, ("tag", s.word(i)[1:])


def record(s: Scan, i: int) -> Hit | None:
    """As in "re Acme", "re: Acme": the capitalised or quoted words that follow, or the next one."""
    j = i + 1
    colon = s.low(j) == ":"
    j = s.skip(j + 1 if colon else j, "the")
    module = s.get(j, "module")
    if module:
        j += 1
    name, end = _name(s, j, any_word=True)
    if not name or (not module and _PERIOD.fullmatch(s.low(j))):
        return None
    account = None
    if s.low(end) == "at":
        account, end_account = _name(s, end + 1, any_word=False)
        end = end_account if account else end
    elif not module and s.has(end, "module"):
        module, end = s.get(end, "module"), end + 1
        name = s.text(j, end)
    # "re Globex invoice": the record is Globex, and the words stay with their noun in the title.
    noun = end < s.size and not s.means[end] and s.low(end) not in s.lex.function
    noun = noun and not (i == 0 and s.low(end) in s.lex.verbs)
    # "re: NDA": an abbreviation is as often the subject itself as a customer's name, so it is both.
    subject = i > 0 and not module and _abbreviation(name)
    field = "subject" if subject else "mentioned" if noun and s.low(end)[:1].isalpha() else "record"
    return end, (field, RecordRef(text=name, module=module, account=account or None))


def for_record(s: Scan, i: int) -> Hit | None:
    """As in "for contact Jane Doe", "for Jane Doe at Acme"."""
    j = s.skip(i + 1, "the")
    module = s.get(j, "module")
    if module:
        name, end = _name(s, j + 1, any_word=False)
        if not name:
            return None
    else:
        name, end = _name(s, j, any_word=False)
        if not name or s.low(end) != "at":
            return None
    account = None
    if s.low(end) == "at":
        account, after = _name(s, end + 1, any_word=False)
        if account:
            end = after
    if not module and not account:
        return None
    return end, ("record", RecordRef(text=name, module=module, account=account or None))


def record_link(s: Scan, i: int) -> Hit | None:
    """A pasted link to a CRM record. https://crm.zoho.com/crm/org1/tab/Contacts/123."""
    link = s.get(i, "link")
    match = _RECORD_LINK.search(link)
    if match is None:
        return None
    module = _MODULES.get(match["module"], match["module"])
    label = s.word(i)
    if "://" in label:
        return i + 1, ("record", RecordRef(text=match["id"], module=module, id=match["id"], url=link))
    return i + 1, ("mentioned", RecordRef(text=label, module=module, id=match["id"], url=link))


def _name(s: Scan, j: int, *, any_word: bool) -> tuple[str, int]:
    """A name: a quotation, or capitalised words ("Jane Doe", "Acme & Co"); `any_word` takes one small word too."""
    if s.has(j, "quote"):
        return s.word(j).strip("\"'`"), j + 1
    end = j
    while end < min(s.size, j + 6) and _capital(s, end):
        end += 1
        if s.low(end) in {"&", "of", "and"} and _capital(s, end + 1) and s.low(end) != "and":
            end += 1
    if end > j:
        return s.text(j, end), end
    quiet = s.plain == s.plain.lower() or s.has(j - 1, "module")
    if (
        any_word
        and quiet
        and _lone(s, j)
        and s.low(j)[:1].isalnum()
        and not s.means[j]
        and s.low(j) not in s.lex.function
    ):
        return s.word(j), j + 1
    return "", j


def _abbreviation(name: str) -> bool:
    return name.isalpha() and name.isupper() and len(name) <= _LONGEST_ABBREVIATION


def _lone(s: Scan, j: int) -> bool:
    """Whether a small word stands alone: "re acme friday", not "re budget approval"."""
    return j < s.size and s.ends_name(j + 1)


def _capital(s: Scan, i: int) -> bool:
    word = s.word(i)
    return word[:1].isupper() and s.means[i].keys().isdisjoint(_NEVER_NAMES)


def target(s: Scan, i: int) -> Hit | None:
    """As in "in crm", "as crm task", "as a mail task", "to crm"."""
    j = s.skip(i, "in", "to", "as", "a", "on", "at")
    if j == i:
        return None
    j = s.skip(j, "the", "a")
    product = s.get(j, "product")
    if product is None:
        return None
    end = j + 1
    if s.has(i, "as"):
        if not s.has(end, "task"):
            return None
        end += 1
    elif s.has(end, "task"):
        end += 1
    elif end < s.size and not s.means[end] and s.low(end) not in s.lex.function and s.low(end)[:1].isalpha():
        return None
    return end, ("target", product)


def container(s: Scan, i: int) -> Hit | None:
    """As in "in group Marketing", "project Blogging", "group: Marketing"."""
    j = s.skip(i, "in", "to", "the", "of")
    named, after = _name(s, j, any_word=False) if j > i and s.has(i, "in") else ("", j)
    if named and (s.has(after, "group") or s.has(after, "project")):
        return after + 1, ("group" if s.has(after, "group") else "project", named)
    which = "group" if s.has(j, "group") else "project" if s.has(j, "project") else None
    if which is None:
        return None
    k = j + 1
    colon = s.low(k) == ":"
    if colon:
        k += 1
    name, end = _name(s, k, any_word=colon or j > i)
    if not name:
        return None
    if j == i and not colon and i > 0 and s.low(i - 1) in {"the", "a", "our", "my", "this"}:
        return None
    return end, (which, name)


def product_task(s: Scan, i: int) -> Hit | None:
    """As in "create mail task ...", "crm task: ..."."""
    opens = i == 0 or s.low(i - 1) in {"create", "add", "new", "make", "log", "a", "an"}
    return (i + 1, ("target", s.get(i, "product"))) if opens and s.has(i + 1, "task") else None


RULES = (
    ("product", product_task),
    ("tag", tag),
    ("about", record),
    ("for", for_record),
    ("link", record_link),
    ("in to as on at", target, "product"),
    ("group project in to", container, "group project"),
)
