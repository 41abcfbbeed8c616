"""Messages that are said without Fluent's resolver read as it would have said them."""

import pytest

from bot.catalogue import LANGUAGES, _bundle, say, speaking
from bot.catalogue.plain import joined, parts_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_messages_read_as_the_resolver_says_them(language: str) -> None:
    """Every message of text and arguments alone is put together as Fluent itself would."""
    bundle, plain = _bundle(language), 0
    for key in bundle._messages:
        value = bundle.get_message(key).value
        parts = parts_of(value) if value is not None else None
        if value is None or parts is None:
            continue
        plain += 1
        arguments = {name: f"<{name} & é>" for name, named in parts if named}
        assert joined(parts, arguments) == bundle.format_pattern(value, arguments)[0]
    assert plain > 100


def test_numbers_are_written_as_the_language_does() -> None:
    """A number in a plain message is written in the language's own way, as Fluent writes it."""
    with speaking("de"):
        assert "1.200" in say("card-fact-said", name="Anzahl", lower="anzahl", value=1200)


def test_missing_arguments_show_where_they_were_to_stand() -> None:
    """A message without one of its arguments is said as Fluent says it, with the argument's name, and does not fail."""
    assert "value" in say("card-fact-said", name="Due", lower="due")
