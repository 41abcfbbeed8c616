"""Numbers and ordinals in digits or words, and lengths of time: "two", "twenty second", "3rd", "2w"."""

from bot.intent.scan import Hit, Scan


def number(s: Scan, i: int) -> Hit | None:
    """A whole number: "3", "two", "twenty-four", "a"."""
    tens = s.get(i, "tens")
    if tens is not None:
        after = i + 2 if s.low(i + 1) == "-" else i + 1
        ones = s.get(after, "num")
        if ones is not None and ones < 10 and "digits" not in s.means[after]:
            return after + 1, tens + ones
        return i + 1, tens
    value = s.get(i, "num")
    if value is not None:
        return i + 1, value
    return None


def ordinal(s: Scan, i: int) -> Hit | None:
    """An ordinal: "3rd", "third", "twenty second"; "last" is -1, "2nd to last" and "2nd last" are -2."""
    tens = s.get(i, "tens")
    if tens is not None:
        after = i + 2 if s.low(i + 1) == "-" else i + 1
        ones = s.get(after, "ord")
        return (after + 1, tens + ones) if ones is not None and ones < 10 else None
    value = s.get(i, "ord")
    if value is None:
        return (i + 1, -1) if s.has(i, "last") else None
    j = i + 1
    if s.has(j, "to"):
        j = s.skip(j + 1, "the")
    if s.has(j, "last") and not s.has(j + 1, "of_next"):
        return j + 1, -value
    return i + 1, value


def length(s: Scan, i: int) -> Hit | None:
    """A length of time as ((count, unit), ...): "3 days", "an hour", "2w", "half an hour"."""
    first = _one(s, i)
    if first is None:
        return None
    end, parts = first[0], [*first[1]]
    while True:
        j = end
        while j - end < 3 and (s.comma(j) or s.has(j, "and")):
            j += 1
        more = _one(s, j)
        if more is None or len(parts) > 6 or more[1][0][1] == parts[-1][1]:
            return end, tuple(parts)
        # "1 day and 1 hour before" are two; "1 hour and 30 minutes before" is one.
        if s.has(more[0], "before") and j > end and (parts[-1][1], more[1][0][1]) != ("hour", "minute"):
            return end, tuple(parts)
        end = more[0]
        parts += more[1]


def _one(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    both = s.get(i, "durs")
    if both is not None:
        return i + 1, both
    written = s.get(i, "dur")
    if written is not None:
        return i + 1, (written,)
    half = _half(s, i)
    if half is not None:
        return half
    count, j = _count(s, i)
    if count is None:
        return None
    while s.low(j) in {"upcoming", "coming", "more", "further", "full", "whole"}:
        j += 1
    unit = s.get(j, "unit")
    if unit is None:
        return None
    if s.has(j + 1, "and") and s.has(j + 2, "a") and s.has(j + 3, "half"):
        return j + 4, ((count + 0.5, unit),)
    return j + 1, ((count, unit),)


def _count(s: Scan, i: int) -> tuple[float | None, int]:  # noqa: PLR0911 - one return per phrase
    decimal = s.get(i, "decimal")
    if decimal is not None:
        return decimal, i + 1
    dotted = s.get(i, "dotted")
    if dotted is not None:
        return dotted, i + 1
    fraction = s.get(i, "fraction")
    if fraction is not None and s.has(i + 1, "unit"):
        top, bottom = fraction.split("/")
        return int(top) / int(bottom), i + 1
    hit = number(s, i)
    if hit is not None:
        j = hit[0]
        if s.has(j, "and") and s.has(j + 1, "a") and s.has(j + 2, "half"):
            return hit[1] + 0.5, j + 3
        return float(hit[1]), j
    if s.has(i, "a") and (s.has(i + 1, "unit") or s.has(i + 1, "next")):
        return 1.0, i + 1
    return None, i


def _half(s: Scan, i: int) -> Hit | None:
    """As in "half an hour", "a half hour", "a quarter of an hour"."""
    j = i + 1 if s.has(i, "a") else i
    share = 0.5 if s.has(j, "half") else 0.25 if s.has(j, "quarterhour") else None
    if share is None:
        return None
    j = s.skip(j + 1, "of", "a")
    unit = s.get(j, "unit")
    return (j + 1, ((share, unit),)) if unit in {"hour", "day", "year"} else None
