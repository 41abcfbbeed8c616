"""Assignees: Slack mentions, "@maria", "assign to Bob", "for @maria", "assign to me"."""

from bot.intent.rules.lists import LONGEST, separated
from bot.intent.scan import Hit, Scan
from bot.specs import Person


def _person(s: Scan, i: int) -> Hit | None:
    user = s.get(i, "user")
    if user is not None:
        return i + 1, Person(slack=user.split("|")[0])
    if s.has(i, "handle"):
        return i + 1, Person(name=s.low(i)[1:])
    if s.has(i, "me"):
        return i + 1, Person(me=True)
    return None


def _people(s: Scan, i: int) -> Hit | None:
    """One or more people: "@a, @b and @c"."""
    people: list[Person] = []
    end = j = i
    while len(people) < LONGEST:
        hit = _person(s, j)
        if hit is None:
            break
        end = hit[0]
        people.append(hit[1])
        j = end
        j = separated(s, j)
    return (end, people) if people else None


def mention(s: Scan, i: int) -> Hit | None:
    """A mention or an at-name."""
    hit = _people(s, i) if not s.has(i, "me") else None
    return (hit[0], ("assignee", hit[1])) if hit else None


def for_mention(s: Scan, i: int) -> Hit | None:
    """As in "for @maria", "to <@U1>"; "for me" at an edge."""
    if s.has(i + 1, "me"):
        edge = i + 2 >= s.size and s.has(i, "for") and i > 0
        return (i + 2, ("assignee", [Person(me=True)])) if edge else None
    hit = _people(s, i + 1)
    return (hit[0], ("assignee", hit[1])) if hit else None


def assign(s: Scan, i: int) -> Hit | None:
    """As in "assign to Bob", "assigned to @maria", "assign to me", "owner: Bob"."""
    j = i + 1
    while j < i + 4 and (
        s.low(j) == ":" or (s.has(j, "to") and s.low(i) in {"assign", "assigned"}) or s.low(j) == "is"
    ):
        j += 1
    hit = _people(s, j)
    if hit is not None:
        end = hit[0] + 1 if s.low(hit[0]) == ":" else hit[0]
        return end, ("assignee", hit[1])
    if j == i + 1 and s.low(i) in {"assign", "owner", "assignee"}:
        return None
    name, end = _name(s, j)
    if not name:
        return None
    if s.low(end) == ":" and not s.gaps[end]:
        end += 1
    return end, ("assignee", [Person(name=name)])


def _name(s: Scan, j: int) -> tuple[str, int]:
    """A name after "assign to": one word, and the capitalised ones after it."""
    if j >= s.size or not s.low(j)[:1].isalpha() or s.low(j) in s.lex.function:
        return "", j
    words = [s.word(j)]
    end = j + 1
    while words[0][:1].isupper() and s.word(end)[:1].isupper() and not s.means[end] and len(words) < 3:
        words.append(s.word(end))
        end += 1
    return " ".join(words), end


RULES = (
    ("user handle", mention),
    ("for to", for_mention),
    ("assign", assign),
)
