"""What is asked of Zoho CRM to find a record by its name, and what the rows of the answer say. Pure.

Pages: www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html and search-records.html. COQL's
`like` and the `equals` of search both mean "contains", so what comes back is judged again here (bot/names.py).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from bot import names
from bot.ports import RecordHit
from bot.specs import RecordRef

# One call's most; names are ranked here, and the best may stand last.
MOST_ROWS = 200
# More words do not make a name clearer, and both languages limit their conditions.
_MOST_TERMS, _LONGEST_TERM = 5, 60
# A record this little alike only contains the letters somewhere: "Acme" in "Pacmeister".
_ALIKE_AT_ALL = 60.0
# What hangs on a company that was named with a person is offered, never taken for the person.
_OFFERED = 70.0


@dataclass(frozen=True, slots=True)
class Module:
    """How a module's records are named and told apart.

    `told_by` are the columns that tell two of one name apart. `account` is the column of the company: a lookup, or a
    text (`company_is_text`). `optional` are columns that an organisation's records may lack; a query that is refused is
    asked again without them. `tab` stands in web addresses where it differs (background knowledge [?]).
    """

    api_name: str
    name: str
    told_by: tuple[str, ...] = ()
    account: str | None = None
    company_is_text: bool = False
    optional: tuple[str, ...] = ()
    tab: str | None = None

    @property
    def company(self) -> str:
        """COQL's name of the company's name: a lookup itself comes back as `{"id"}` only."""
        return str(self.account) if self.company_is_text else f"{self.account}.Account_Name"

    def fields(self) -> tuple[str, ...]:
        """What search and GET are asked for."""
        own = dict.fromkeys((self.name, *self.told_by, *self.optional))
        return tuple(own) if self.account is None else (*own, self.account)

    def columns(self, *, optional: bool) -> tuple[str, ...]:
        """What COQL is asked for."""
        own = ("id", *(field for field in self.fields() if field != self.account))
        if not optional:
            own = tuple(field for field in own if field not in self.optional)
        if self.account is None:
            return own
        return (*own, self.account) if self.company_is_text else (*own, self.account, self.company)


# In the order in which a name is looked up. Converted__s marks a lead that has become a contact: of its two names
# COQL's is taken, but not surely documented [?]. City and phone of an account are background knowledge [?].
MODULES: Mapping[str, Module] = {
    module.api_name: module
    for module in (
        Module("Contacts", "Full_Name", ("Email",), account="Account_Name"),
        Module("Leads", "Full_Name", ("Email",), account="Company", company_is_text=True, optional=("Converted__s",)),
        Module("Accounts", "Account_Name", ("Billing_City", "Phone"), optional=("Billing_City", "Phone")),
        Module("Deals", "Deal_Name", account="Account_Name", tab="Potentials"),
    )
}


@dataclass(frozen=True, slots=True)
class LookUp:
    """One module searched for a name, a company, or both; `offered`: its records are not what was named.

    `begun`: what is looked for is still being typed.
    """

    module: Module
    name: str | None
    account: str | None = None
    offered: bool = False
    begun: bool = False


def look_ups(asked: RecordRef) -> tuple[tuple[LookUp, ...], ...]:
    """Where to look, in rounds: the next one only where the one before found nothing.

    A named module is searched alone. Of "Jane Doe at Acme" contacts and leads are searched, then the company itself
    and its deals, to be offered. Any other name may be one of each module.
    """
    if asked.module is not None:
        module = MODULES.get(asked.module)
        return () if module is None else ((LookUp(module, asked.text, asked.account if module.account else None),),)
    if asked.account is None:
        return (tuple(LookUp(module, asked.text) for module in MODULES.values()),)
    people = tuple(LookUp(MODULES[name], asked.text, asked.account) for name in ("Contacts", "Leads"))
    company = LookUp(MODULES["Accounts"], asked.account, offered=True)
    return people, (company, LookUp(MODULES["Deals"], None, asked.account, offered=True))


def coql(look: LookUp, *, optional: bool = True) -> str | None:
    """The select statement of a look-up; None where what was said has no letters to look for.

    More than two conditions are put in brackets two by two, as Zoho's samples have them.
    """
    conditions = [
        f"{column} like '%{term}%'"
        for column, said in ((look.module.name, look.name), (look.module.company, look.account))
        if said is not None
        for term in terms(said)
    ]
    if not conditions:
        return None
    where = reduce(lambda before, condition: f"({before} and {condition})", conditions)
    columns = ", ".join(look.module.columns(optional=optional))
    return f"select {columns} from {look.module.api_name} where {where} limit {MOST_ROWS}"  # noqa: S608 - terms() has no quotes


# What a term never holds: quotes and backslash, whose escaping in COQL is not clearly documented [?]; its wildcards;
# and signs that names are written with or without.
_TERM = re.compile(r"[0-9A-Za-z&+./@-]+")
_SPLIT = re.compile(r"[\s'\"`´‘’‚“”„«»\\%_(){}\[\],;:<>=*?!|^~#$\x00-\x1f]+")


def terms(said: str) -> list[str]:
    """What a stored name must contain for COQL: of each word the longest run of plain letters.

    So "O'Brien" is looked for as "Brien" and "Café" as "Caf", however they are stored; what else comes back is sorted
    out by likeness. A word without plain letters ("Иванов") is taken as it is.
    """
    found = list[str]()
    for word in _telling(said):
        plain = [run.strip(".-/") for run in _TERM.findall(word)]
        whole = max(_SPLIT.split(word), key=len)
        best = max(plain, key=len, default="")
        found.append((best if len(best) > 1 or len(best) == len(whole) else whole)[:_LONGEST_TERM])
    return _longest([term for term in found if any(letter.isalnum() for letter in term)])


def criteria(look: LookUp) -> str | None:
    """The criteria of GET /{module}/search: every word of the name. The company is judged in what comes back."""
    if look.name is None:
        return None
    found = _longest([word.strip(",;:.") for word in _telling(look.name)])
    conditions = [f"({look.module.name}:equals:{escaped(word[:_LONGEST_TERM])})" for word in found]
    return reduce(lambda before, condition: f"({before}and{condition})", conditions) if conditions else None


def word(look: LookUp) -> str | None:
    """The `word` of a search: two characters at least, and no special ones; None where nothing is left."""
    found = " ".join(re.findall(r"\w+", (look.name or "").replace("_", " ")))[:_LONGEST_TERM].strip()
    return found if len(found) > 1 else None


def escaped(value: str) -> str:
    """A value of a criteria: parentheses, commas and backslashes behind a backslash."""
    return re.sub(r"([\\(),])", r"\\\1", value)


def _telling(said: str) -> list[str]:
    """The words without legal forms; all of them where nothing else would be left."""
    spoken = [word for word in said.split() if names.words(word)]
    return [word for word in spoken if not set(names.words(word)) <= names.LEGAL_FORMS] or spoken


def _longest(found: Sequence[str]) -> list[str]:
    """The longest few, in the order they were said."""
    kept = sorted(dict.fromkeys(found), key=len, reverse=True)[:_MOST_TERMS]
    return [term for term in dict.fromkeys(found) if term in kept]


def hits(look: LookUp, rows: Iterable[Mapping[str, Any]], web: Callable[[Module, str], str]) -> list[RecordHit]:
    """The records of an answer that are alike enough, the best first; `web` gives a record's web address."""
    found = list[RecordHit]()
    for row in rows:
        if row.get("Converted__s") or row.get("$converted"):
            continue
        hit = hit_of(look.module, row, web)
        alike = _alike(look, hit)
        if alike >= _ALIKE_AT_ALL:
            found.append(hit.model_copy(update={"alike": min(alike, _OFFERED) if look.offered else alike}))
    return best_first(found)


def best_first(found: Iterable[RecordHit]) -> list[RecordHit]:
    """By likeness; of those alike as they came, which is the order of the modules."""
    return sorted({(hit.module, hit.id): hit for hit in found}.values(), key=lambda hit: -hit.alike)


def hit_of(module: Module, row: Mapping[str, Any], web: Callable[[Module, str], str]) -> RecordHit:
    """One row, of COQL, of search or of GET, as a record that was found."""
    id_ = str(row["id"])
    found = row.get(module.account) if module.account else None
    link = found if isinstance(found, dict) else {}
    account = _text(row.get(module.company)) or _text(link.get("name")) if module.account else None
    told = [account, *(_text(row.get(field)) for field in module.told_by)]
    return RecordHit(
        module=module.api_name,
        id=id_,
        name=_text(row.get(module.name)) or id_,
        detail=", ".join(filter(None, told)) or None,
        account=account,
        account_id=str(link["id"]) if link.get("id") else None,
        url=web(module, id_),
    )


def _alike(look: LookUp, hit: RecordHit) -> float:
    """Both the name and the company have to be."""
    both = [names.likeness(look.name, hit.name, begun=look.begun)] if look.name is not None else []
    if look.account is not None:
        both.append(names.likeness(look.account, hit.account or "", begun=look.begun))
    return min(both)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
