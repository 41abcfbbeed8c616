"""How alike two names are: what counts, and what hardly does."""

import pytest

from bot.names import ALL_SAID, SAME, SAME_COMPANY, likeness


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Acme", "Acme"),
        ("acme", "ACME"),
        ("cafe noir", "Café Noir"),
        ("STRASSE", "straße"),
        ("O'Brien & Söhne", "O’Brien, Sohne"),
        ("Иванов", "иванов"),
        ("株式会社", "株式会社"),
    ],
)
def test_the_same_name(said: str, name: str) -> None:
    """Case, accents and punctuation don't count."""
    assert likeness(said, name) == SAME


@pytest.mark.parametrize(("said", "name"), [("Acme", "Acme Inc."), ("Acme Ltd", "ACME GmbH"), ("The Acme Co", "Acme")])
def test_a_legal_form_hardly_counts(said: str, name: str) -> None:
    """It tells two records apart, but not by much."""
    assert likeness(said, name) == SAME_COMPANY


def test_a_legal_form_alone_is_a_name() -> None:
    """Somebody may be called so."""
    assert likeness("Company", "Company") == SAME
    assert likeness("Company", "Acme Company") < SAME_COMPANY


@pytest.mark.parametrize(("said", "name"), [("Bob", "Bob Stone"), ("Doe Jane", "Jane Doe"), ("Acme", "Acme Renewal")])
def test_all_that_was_said_is_in_the_name(said: str, name: str) -> None:
    """Its words, in whatever order; the more of the name they are, the better."""
    assert ALL_SAID < likeness(said, name) < SAME_COMPANY
    assert likeness(said, name) > likeness(said, f"{name} and others")


@pytest.mark.parametrize(("said", "name"), [("Acme", "Pacmeister"), ("Acme", "Acmed"), ("Bob Stone", "Bobb Stone")])
def test_letters_alone_are_never_enough(said: str, name: str) -> None:
    """A part of a word, or a slip of the pen."""
    assert 0 < likeness(said, name) < ALL_SAID


@pytest.mark.parametrize(("said", "name"), [("", "Acme"), ("%%%", "Acme"), ("Acme", "!")])
def test_nothing_is_like_nothing(said: str, name: str) -> None:
    """A name without letters is like no other."""
    assert likeness(said, name) == 0
