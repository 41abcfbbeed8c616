"""The catalogues: every language has every message, with the same arguments, and every key in the code is there."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.catalogue import LANGUAGES, language_of, say, speaking, spoken

BOT = Path(__file__).parent.parent.parent / "bot"


class Arguments(Visitor):
    """Collects the names of a message's arguments."""

    def __init__(self) -> None:
        self.names = set[str]()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        """One `{ $name }`."""
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """The arguments of each message of a catalogue."""
    resource = FluentParser().parse((BOT / "catalogue" / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    found = dict[str, set[str]]()
    for entry in resource.body:
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            arguments = Arguments()
            arguments.visit(entry)
            # What English has no use for, it names in the message's comment.
            told = entry.comment.content if entry.comment is not None else ""
            found[entry.id.name] = arguments.names | set(re.findall(r"\$(\w+)", told))
    return found


def said() -> set[str]:
    """The keys that the code asks for by name."""
    calls = (
        node
        for path in BOT.rglob("*.py")
        if "from bot.catalogue import" in (text := path.read_text())
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args
    )
    keys = (call.args[0] for call in calls)
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def test_every_key_that_is_said_is_there() -> None:
    """What the code says by name stands in the English catalogue."""
    assert said() <= set(messages("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    """A translation has the messages of English, no more and no fewer, and no argument that English lacks."""
    english, translated = messages("en"), messages(language)
    assert translated.keys() == english.keys()
    assert not [key for key, arguments in translated.items() if not arguments <= english[key]]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de-DE", "de"), ("pt_BR", "pt"), ("en-GB", "en"), ("ja-JP", "en"), ("", "en"), (None, "en")],
)
def test_the_language_of_a_locale(locale: str | None, language: str) -> None:
    """Slack's locales name the language first; what we don't speak is said in English."""
    assert language_of(locale) == language


def test_what_is_said_inside_is_in_that_language() -> None:
    """The language holds inside, and only there."""
    with speaking("de-AT"):
        assert say("and", first="Ada", last="Bob") == "Ada und Bob"
        assert spoken() == "de"
    assert say("and", first="Ada", last="Bob") == "Ada and Bob"


def test_an_unknown_key_is_a_fault() -> None:
    """A key that English lacks is never shown to a person as it stands."""
    with pytest.raises(KeyError):
        say("nowhere")
