"""Priority: "!high", "high priority", "p1", "!!", "urgent:", "asap"."""

from bot.intent.scan import Hit, Scan


def marked(s: Scan, i: int) -> Hit | None:
    """As in "!high", "!1", "p2"."""
    return i + 1, ("priority", s.get(i, "priority_is"))


def bangs(s: Scan, i: int) -> Hit | None:
    """As in "!!" and more are the highest; one is punctuation."""
    j = i
    while j < i + 9 and s.low(j) == "!" and (j == i or not s.gaps[j]):
        j += 1
    count = s.get(i, "bangs") or j - i
    return (max(j, i + 1), ("priority", "highest")) if count > 1 else None


def level(s: Scan, i: int) -> Hit | None:
    """As in "high priority", "priority: high", "low prio", "with high priority"."""
    j = s.skip(i, "a") if s.low(i) in {"with", "at", "on"} else i
    j = s.skip(i + 1, "a", "the") if s.low(i) == "with" else j
    named = s.get(j, "level") or s.get(j, "urgent")
    if named and s.has(j + 1, "priority"):
        return j + 2, ("priority", named)
    if s.has(j, "priority"):
        k = j + 1
        while k < j + 4 and (s.low(k) in {":", "=", "-", "is"} or s.has(k, "to")):
            k += 1
        named = s.get(k, "level") or s.get(k, "urgent") or s.get(k, "priority_is")
        if named is None and k == j + 1 and s.get(k, "num") in {1, 2, 3, 4, 5}:
            named = ("highest", "high", "normal", "low", "lowest")[s.get(k, "num") - 1]
        if named:
            return k + 1, ("priority", named)
    return None


def urgent(s: Scan, i: int) -> Hit | None:
    """As in "asap" anywhere; "urgent" before a colon, in brackets, or at the very end."""
    if s.has(i, "asap"):
        return i + 1, ("priority", "highest")
    j = i + 1
    if s.low(j) == "!":
        j += 1
    if i == 0 and s.low(j - 1) == "!" and s.has(i, "urgent"):
        return j, ("priority", s.get(i, "urgent"))
    if s.low(j) == ":" or s.low(i - 1) == "[" or (j >= s.size and s.low(i) != "important" and i > 0):
        return j + 1 if s.low(j) == ":" else j, ("priority", s.get(i, "urgent"))
    return None


def bracketed(s: Scan, i: int) -> Hit | None:
    """As in "[urgent]", "(high priority)"."""
    named = s.get(i + 1, "urgent") or s.get(i + 1, "level")
    j = i + 3 if s.has(i + 2, "priority") else i + 2
    if named is None or s.low(i) not in {"[", "("} or s.low(j) not in {"]", ")"}:
        return None
    return j + 1, ("priority", named)


RULES = (
    ("open", bracketed),
    ("priority_is", marked),
    ("bangs mark", bangs),
    ("level priority function_word with", level),
    ("urgent asap", urgent),
)
