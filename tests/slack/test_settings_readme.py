"""The README's table of preferences is the one in the code."""

from collections import defaultdict
from pathlib import Path

from bot.preferences import Preferred
from bot.slack.settings.fields import FIELDS, Field

README = Path(__file__).parent.parent.parent / "README.md"
WHOSE = {"personal": "person", "channel": "channel", "workspace": "workspace"}
HEAD = "| preference | of a | default |\n|---|---|---|\n"


def table() -> str:
    """A row for each preference, in the order of the forms."""
    whose, fields = defaultdict[str, list[str]](list), dict[str, Field]()
    for level, listed in FIELDS.items():
        for field in listed:
            whose[field.name].append(WHOSE[level])
            fields[field.name] = field
    defaults = Preferred()
    rows = []
    for name, field in fields.items():
        value = getattr(defaults, name)
        said = field.in_words(None if value == () and name == "admins" else value)
        rows.append(f"| {field.label} | {', '.join(whose[name])} | {said} |\n")
    return HEAD + "".join(rows)


def test_the_table_is_that_of_the_code() -> None:
    """Each preference with whose it is and its default, in the words of the form."""
    assert table() in README.read_text()
