"""What a recurrence leaves out without anybody having said so: months that lack its day. Pure; knows specs, words."""

from bot.catalogue import enumerated, say
from bot.specs import Recurrence

# Every month has these.
_EVERYWHERE = 28


def left_out(recurrence: Recurrence | None) -> tuple[str, ...]:
    """The sentence that says so, and what to say for the last day instead; nothing where no month is left out.

    As in RFC 5545: a day that a month lacks is no date of the series.
    """
    rules = recurrence.rules if recurrence is not None else ()
    days = sorted({day for rule in rules if rule.freq == "MONTHLY" for day in rule.bymonthday if day > _EVERYWHERE})
    return (say("skipped-months", days=enumerated([str(day) for day in days], by="or")),) if days else ()
