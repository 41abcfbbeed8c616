"""What is said of a card's thread, and links to tasks of Zoho, in each language."""

import pytest
from intent_reading import NOW, ZONE

from bot.intent import Context, Reading, parse

CRM = "https://crm.zoho.com/crm/org1/tab/Tasks/5725767000000999999"
MAIL = "https://mail.zoho.eu/zm/#tasks/1790000000000155000"


def reading(text: str, locale: str = "en-US") -> Reading:
    """The text, said in a thread."""
    return parse(text, Context(now=NOW, zone=ZONE, locale=locale, place="thread"))


@pytest.mark.parametrize(
    ("text", "locale", "intent"),
    [
        ("follow the thread", "en-US", "follow"),
        ("sync thread", "en-US", "follow"),
        ("stop following", "en-US", "unfollow"),
        ("add replies", "en-US", "gather"),
        ("Thread folgen", "de-DE", "follow"),
        ("nicht mehr folgen", "de-DE", "unfollow"),
        ("Antworten hinzufügen", "de-DE", "gather"),
        ("seguir el hilo", "es-ES", "follow"),
        ("dejar de seguir", "es-ES", "unfollow"),
        ("suivre le fil", "fr-FR", "follow"),
        ("ne plus suivre", "fr-FR", "unfollow"),
        ("segui il thread", "it-IT", "follow"),
        ("smetti di seguire", "it-IT", "unfollow"),
        ("thread volgen", "nl-NL", "follow"),
        ("niet meer volgen", "nl-NL", "unfollow"),
        ("seguir a conversa", "pt-BR", "follow"),
        ("deixar de seguir", "pt-BR", "unfollow"),
    ],
)
def test_a_thread_is_followed_by_words(text: str, locale: str, intent: str) -> None:
    """Whole phrases alone; they are said of the task of the thread."""
    assert reading(text, locale).intent == intent


@pytest.mark.parametrize("address", [CRM, MAIL, f"<{CRM}>", f"<{CRM}|the task>"], ids=["crm", "mail", "wire", "named"])
@pytest.mark.parametrize(
    ("words", "locale"),
    [
        ("{}", "en-US"),
        ("link {}", "en-US"),
        ("link this Zoho task here: {}", "en-US"),
        ("import this task {}", "en-US"),
        ("Aufgabe verknüpfen {}", "de-DE"),
        ("vincular esta tarea: {}", "es-ES"),
        ("lier cette tâche {}", "fr-FR"),
        ("collega questa attività {}", "it-IT"),
        ("koppel deze taak {}", "nl-NL"),
        ("vincular esta tarefa {}", "pt-BR"),
    ],
)
def test_a_task_is_linked_by_its_address(words: str, locale: str, address: str) -> None:
    """Alone, or with words that say so."""
    read = reading(words.format(address), locale)
    assert read.intent == "link"
    assert read.query in (CRM, MAIL)


@pytest.mark.parametrize(
    "text",
    [
        f"call them about {CRM} tomorrow",
        "https://example.com/tasks/12345",
        "link https://example.com",
        "https://crm.zoho.com/crm/org1/tab/Contacts/5725767000000999999 call tomorrow",
        "follow up with Acme",
        "sync with Maria tomorrow",
        "add replies to the FAQ tomorrow",
    ],
)
def test_what_is_a_task_stays_one(text: str) -> None:
    """More around an address, another address, or other words after a verb."""
    assert parse(text, Context(now=NOW, zone=ZONE)).intent == "create"
