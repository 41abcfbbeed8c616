"""What people type into the settings, and what it is taken for; anything else is asked again."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from bot.catalogue import speaking
from bot.intent import Context
from bot.slack.settings import readers
from bot.slack.settings.readers import Unreadable

NOW = dt.datetime(2027, 7, 14, 14, tzinfo=dt.UTC)
READ: list[tuple[Callable[[str, Context], Any], str, str, Any]] = [
    (readers.time, "en-US", "17:00", dt.time(17)),
    (readers.time, "en-US", "9:30", dt.time(9, 30)),
    (readers.time, "en-US", "0:00", dt.time(0)),
    (readers.time, "en-US", "5pm", dt.time(17)),
    (readers.time, "en-US", "5", dt.time(17)),
    (readers.time, "en-US", "9", dt.time(9)),
    (readers.time, "en-US", "noon", dt.time(12)),
    (readers.time, "en-US", "half past 3", dt.time(15, 30)),
    (readers.time, "de-DE", "8 Uhr", dt.time(8)),
    (readers.time, "en-US", "25:00", None),
    (readers.time, "en-US", "friday 5pm", None),
    (readers.time, "en-US", "in 2 hours", None),
    (readers.time, "en-US", "2-3pm", None),
    (readers.time, "en-US", "9:30 PST", None),
    (readers.time, "en-US", "tomorrow", None),
    (readers.zone, "en-US", "Europe/Berlin", "Europe/Berlin"),
    (readers.zone, "en-US", "berlin", "Europe/Berlin"),
    (readers.zone, "en-US", "new york", "America/New_York"),
    (readers.zone, "en-US", "Atlantis", None),
    (readers.country, "en-US", "ca", "CA"),
    (readers.country, "en-US", "Canada", "CA"),
    (readers.country, "de-DE", "Deutschland", "DE"),
    (readers.country, "en-US", "Narnia", None),
    (readers.emoji, "en-US", ":Eyes:", "eyes"),
    (readers.emoji, "en-US", "+1", "+1"),
    (readers.emoji, "en-US", "two words", None),
]


@pytest.mark.parametrize(
    ("read", "locale", "said", "meant"), READ, ids=[f"{row[0].__name__} {row[2]} in {row[1]}" for row in READ]
)
def test_what_is_typed(read: Callable[[str, Context], Any], locale: str, said: str, meant: Any) -> None:
    """Read as its writer means it, or refused with a sentence that says how to say it."""
    context = Context(now=NOW, zone="America/New_York", locale=locale)
    with speaking(locale):
        if meant is not None:
            assert read(said, context) == meant
            return
        with pytest.raises(Unreadable, match=r"\w+ \w+ \w+"):
            read(said, context)


def test_a_record_is_one() -> None:
    """Two are asked back, because every task of the channel would be about both."""
    context = Context(now=NOW, zone="America/New_York")
    assert readers.record("Jane Doe at Acme", context).account == "Acme"
    with pytest.raises(Unreadable):
        readers.record("Acme; Globex", context)
