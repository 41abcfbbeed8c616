"""The greeting before a request and the thanks after it: no part of the task, and not in the way of one."""

import pytest
from intent_reading import due, read

ASKED = {
    "en-US": [
        "hey, can you please send the quote on friday? thanks!", "hi taskbot, please send the quote by friday",
        "Please send the quote friday, thank you :pray:", "could you send the quote by friday pls",
        "send the quote friday\nthanks", "hello team - send the quote friday. Thanks a lot!",
        "pls send the quote friday", "send the quote by friday, thx",
        "taskbot: send the quote friday please 🙏", "send the quote friday if possible",
    ],
    "de-DE": ["bitte send the quote bis Freitag, danke", "Hallo, kannst du bis Freitag send the quote? Vielen Dank!"],
    "es-ES": ["Hola, ¿puedes send the quote el viernes? gracias", "por favor, send the quote el viernes"],
    "fr-FR": ["Bonjour, peux-tu send the quote vendredi ? merci", "svp send the quote vendredi"],
    "it-IT": ["Ciao, puoi send the quote venerdì? grazie", "send the quote venerdì per favore"],
    "nl-NL": ["hoi, kun je send the quote vrijdag? bedankt", "send the quote vrijdag aub"],
    "pt-BR": ["oi, você pode send the quote na sexta? obrigado", "por favor send the quote na sexta"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "locale"), [(t, locale) for locale, texts in ASKED.items() for t in texts])
def test_courtesies_are_no_title(text: str, locale: str) -> None:
    """The task is what was asked for, however it was asked."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (reading.intent, due(reading), reading.spec.title) == ("create", "07-17", "send the quote")
    assert reading.text == text
    assert all(text[span.start : span.end] == span.text for span in reading.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Hello Fresh order", "hi res images for Ann", "send a card saying thanks", "thank you note to Acme",
        "order thank you cards and plates", "can opener for the kitchen", "check if we can", "Bitte um Rückruf",
        "please", "hello",
    ],
)  # fmt: skip
def test_words_that_are_none_stay(text: str) -> None:
    """A company, a noun or a whole text of such a word is the title."""
    reading = read(text)
    assert reading.spec is not None
    assert reading.spec.title == text


def test_asked_of_somebody() -> None:
    """Who is asked does it, and the asking is no title."""
    for text in ("<@U024BE7LH> please send the quote", "can <@U024BE7LH> send the quote"):
        reading = read(text)
        assert reading.spec is not None
        assert (reading.spec.assignees[0].slack, reading.spec.title) == ("U024BE7LH", "send the quote")


def test_a_reminder_asked_for_politely_rings() -> None:
    """The greeting does not hide that a reminder was asked for."""
    reading = read("hey, can you please remind me to send the quote friday at 3pm? thanks")
    assert reading.spec is not None
    assert (due(reading), reading.spec.title, len(reading.spec.reminders)) == ("07-17 15:00", "send the quote", 1)


def test_a_list_after_a_greeting() -> None:
    """The head line loses its greeting, the list stays a list."""
    reading = read("hi all, send the quote friday\n- draft\n- price\nthanks!")
    assert reading.spec is not None
    assert (reading.spec.title, [t.title for t in reading.spec.subtasks]) == ("send the quote", ["draft", "price"])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("done thanks", "complete"),
        ("Done, thank you!", "complete"),
        ("complete 2 thx", "complete"),
        ("delete it please", "delete"),
        ("undo please", "undo"),
        ("push it to friday, thanks!", "change"),
        ("no, make it friday", "change"),
        ("sorry, rename it to call Bob", "change"),
        ("actually, push to friday", "change"),
        ("no due date", "change"),
        ("call Bob thanks", "create"),
        ("no, the roof is leaking", "create"),
        ("sorry letters to customers", "create"),
    ],
)
def test_a_command_with_courtesies(text: str, intent: str) -> None:
    """It stays the command that it is alone, and what is no command stays a task."""
    assert read(text).intent == intent


def test_a_person_before_please() -> None:
    """The name ends before it."""
    reading = read("assign it to bob please")
    assert reading.spec is not None
    assert [person.name for person in reading.spec.assignees] == ["bob"]
