"""What people type into the settings, and what it is taken for; anything else is asked again."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from bot.catalogue import speaking
from bot.intent import Context
from bot.slack import settings_readers
from bot.slack.settings_readers import Unreadable

NOW = dt.datetime(2027, 7, 14, 14, tzinfo=dt.UTC)
READ: list[tuple[Callable[[str, Context], Any], str, str, Any]] = [
    (settings_readers.time, "en-US", "17:00", dt.time(17)),
    (settings_readers.time, "en-US", "9:30", dt.time(9, 30)),
    (settings_readers.time, "en-US", "0:00", dt.time(0)),
    (settings_readers.time, "en-US", "5pm", dt.time(17)),
    (settings_readers.time, "en-US", "5", dt.time(17)),
    (settings_readers.time, "en-US", "9", dt.time(9)),
    (settings_readers.time, "en-US", "noon", dt.time(12)),
    (settings_readers.time, "en-US", "half past 3", dt.time(15, 30)),
    (settings_readers.time, "de-DE", "8 Uhr", dt.time(8)),
    (settings_readers.time, "en-US", "25:00", None),
    (settings_readers.time, "en-US", "friday 5pm", None),
    (settings_readers.time, "en-US", "in 2 hours", None),
    (settings_readers.time, "en-US", "2-3pm", None),
    (settings_readers.time, "en-US", "9:30 PST", None),
    (settings_readers.time, "en-US", "tomorrow", None),
    (settings_readers.zone, "en-US", "Europe/Berlin", "Europe/Berlin"),
    (settings_readers.zone, "en-US", "berlin", "Europe/Berlin"),
    (settings_readers.zone, "en-US", "new york", "America/New_York"),
    (settings_readers.zone, "en-US", "Atlantis", None),
    (settings_readers.country, "en-US", "ca", "CA"),
    (settings_readers.country, "en-US", "Canada", "CA"),
    (settings_readers.country, "de-DE", "Deutschland", "DE"),
    (settings_readers.country, "en-US", "Narnia", None),
    (settings_readers.emoji, "en-US", ":Eyes:", "eyes"),
    (settings_readers.emoji, "en-US", "+1", "+1"),
    (settings_readers.emoji, "en-US", "two words", None),
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
    assert settings_readers.record("Jane Doe at Acme", context).account == "Acme"
    with pytest.raises(Unreadable):
        settings_readers.record("Acme; Globex", context)
