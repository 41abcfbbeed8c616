"""Lines that are a task by themselves, and a command where one is there that they name."""

import pytest
from intent_reading import NOW, ZONE

from bot.intent import Context, parse
from bot.intent.pointing import Pointing, may_point, pointing


def pointed(text: str, locale: str = "en-US") -> Pointing | None:
    """What the line may be besides a task, as the door asks for it."""
    return pointing(text, Context(now=NOW, zone=ZONE, locale=locale)) if may_point(text, locale) else None


@pytest.mark.parametrize(
    ("text", "locale", "intent", "query"),
    [
        ("done water plants", "en-US", "complete", "water plants"),
        ("Done - water plants!", "en-US", "complete", "water plants"),
        ("water plants done", "en-US", "complete", "water plants"),
        ("please, complete the Acme call", "en-US", "complete", "Acme call"),
        ('delete "water plants"', "en-US", "delete", "water plants"),
        ("skip standup notes", "en-US", "skip", "standup notes"),
        ("snooze order chairs to monday", "en-US", "change", "order chairs"),
        ("snooze order chairs 2 days", "en-US", "change", "order chairs"),
        ("snooze order chairs", "en-US", "change", "order chairs"),
        ("stop repeating standup notes", "en-US", "change", "standup notes"),
        ("erledigt Blumen gießen", "de-DE", "complete", "Blumen gießen"),
        ("Blumen gießen erledigt", "de-DE", "complete", "Blumen gießen"),
        ("supprimer appel Acme", "fr-FR", "delete", "appel Acme"),
        ("done Blumen gießen", "de-DE", "complete", "Blumen gießen"),
        ("call Acme tomorrow", "en-US", None, None),
        ("complete the tax return by friday", "en-US", None, None),
        ("delete old files, high priority", "en-US", None, None),
        ("stop smoking", "en-US", None, None),
        ("done\nwater plants", "en-US", None, None),
        ("erledigt Blumen gießen", "en-US", None, None),
        ("done", "en-US", None, None),
        ("", "en-US", None, None),
    ],
)
def test_a_line_may_be_a_command(text: str, locale: str, intent: str | None, query: str | None) -> None:
    """It begins or ends with a command's word, and the rest is a title and nothing but one."""
    found = pointed(text, locale)
    assert (found.reading.intent if found else None, found.reading.query if found else None) == (intent, query)


@pytest.mark.parametrize("text", ["finish the report", "close the report", "cancel the report", "remove the report"])
def test_many_a_task_begins_so(text: str) -> None:
    """Then the whole title has to be said."""
    found = pointed(text)
    assert found is not None
    assert found.whole


def test_until_when_a_snooze_is() -> None:
    """The longest end of the line that says when, as the same words alone do."""
    found = pointed("snooze call Bob until next week at 3pm")
    alone = parse("snooze until next week at 3pm", Context(now=NOW, zone=ZONE, locale="en-US"))
    assert found is not None
    assert (found.reading.query, found.reading.spec) == ("call Bob", alone.spec)
    assert [span.text for span in found.reading.spans] == [span.text for span in alone.spans]
