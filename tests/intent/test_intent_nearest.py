"""What may be no task at all: one unknown word, a question; and the commands that are near it."""

import pytest
from intent_reading import context, read

from bot.intent.nearest import MOST, is_question, is_unclear, nearest, usual

UNCLEAR = {
    "en-US": ["what?", "xyzzy", "hlep", "lsit", "setings", "how do I snooze a task", "what is this", "groceries", "???",
              "shwo my tasks", "when is the Acme renewal due?", "who owns Acme?", ":eyes:",
              "what does <@U1> have to do", "what is <@U1> working on?"],
    "de-DE": ["was?", "hlife", "Wie geht das?", "Was kannst du?", "Wann ist Acme fällig?"],
    "fr-FR": ["aied", "comment ça marche ?", "qu'est-ce que tu fais ?"],
    "es-ES": ["ayda", "¿qué puedes hacer?"],
    "it-IT": ["aiutto", "cosa sai fare?"],
    "nl-NL": ["hupl", "hoe werkt dit?"],
    "pt-BR": ["ajdua", "o que você faz?"],
}  # fmt: skip
CLEAR = {
    "en-US": ["call Acme", "Quarterly report", "Call Bob?", "lunch tomorrow", "groceries @maria", '"groceries"',
              "how to guide", "can you call Bob?", "INV-2026", "https://acme.example/x", "資料を送る",
              "done", "help", "#renewals", "who's-who list", "what to wear tomorrow?", "review high priority",
              "milk\nbread"],
    "de-DE": ["Bericht schreiben", "Anruf bei Acme?", "hilfe", "erledigt"],
    "fr-FR": ["Appeler Acme", "aide"],
}  # fmt: skip


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in UNCLEAR.items() for text in texts])
def test_what_may_be_no_task(locale: str, text: str) -> None:
    """One word that is no command, a slip of the pen, or a question."""
    assert is_unclear(read(text, locale=locale), context(locale=locale))


@pytest.mark.parametrize(("locale", "text"), [(locale, text) for locale, texts in CLEAR.items() for text in texts])
def test_what_is_no_doubt(locale: str, text: str) -> None:
    """Two words and more, a field, quotes, a number, a link, or a command."""
    assert not is_unclear(read(text, locale=locale), context(locale=locale))


@pytest.mark.parametrize(
    ("text", "locale", "first"),
    [
        ("shwo my tasks", "en-US", "list"),
        ("dne", "en-US", "done"),
        ("hlife", "de-DE", "hilfe"),
        ("deshacr", "es-ES", "deshacer"),
        ("listte", "de-DE", "meine aufgaben"),
    ],
)
def test_the_nearest_commands(text: str, locale: str, first: str) -> None:
    """The most alike first, in the language of the person."""
    found = nearest(text, context(locale=locale))
    assert found[0] == first
    assert len(found) <= MOST


def test_nothing_is_near() -> None:
    """Then none is proposed; the usual ones are known in every language."""
    assert nearest("xyzzy", context()) == ()
    assert usual(context(locale="fr-FR")) == ("aide", "mes tâches")


def test_a_question_names_its_command() -> None:
    """What somebody asks about is proposed."""
    assert "snooze 2 days" in nearest("how do I snooze a task", context())
    assert is_question("¿Qué hay hoy?", context(locale="es-ES"))
    assert not is_question("Call Bob?", context())
