"""CRM records in a form's select: each as an option, and back from what was chosen to what it means. Pure.

A record that is known is its module and id, with its name behind; anything else is what somebody typed, as it stands.
"""

from collections.abc import Sequence

from bot.service import records as looked_up
from bot.specs import RecordRef

# The most that an option's value holds (docs.slack.dev, option object).
VALUE = 150
# Begins the value of a known record: nothing typed begins with it (`details`).
_KNOWN = "#"


def value_of(ref: RecordRef) -> str:
    """The value of a record's option: "#Accounts 4150868000000624001 Acme", or the words, at most VALUE characters."""
    if ref.id is not None and ref.module is not None and ref.name is not None:
        return known(ref.module, ref.id, ref.name)
    said = ref.url if ref.url and ref.text == ref.id else looked_up.said(ref)
    return typed(said)


def known(module: str, id_: str, name: str) -> str:
    """The value of a record that is there."""
    return f"{_KNOWN}{module} {id_} {_line(name)}"[:VALUE].rstrip()


def typed(said: str) -> str:
    """The value of what somebody typed."""
    return _line(said).lstrip(f"{_KNOWN} ")[:VALUE].rstrip()


def values_of(refs: Sequence[RecordRef]) -> str:
    """The values of several, one on each line, each once."""
    return "\n".join(dict.fromkeys(filter(None, map(value_of, refs))))


def chosen(value: str) -> RecordRef | None:
    """The known record that a value names; None of one that was typed."""
    if not value.startswith(_KNOWN):
        return None
    module, _, rest = value.removeprefix(_KNOWN).partition(" ")
    id_, _, name = rest.partition(" ")
    return RecordRef(text=name or id_, module=module, id=id_) if module and id_ else None


def words_of(value: str) -> str:
    """A value as people read it: the record's name, or what was typed."""
    ref = chosen(value)
    return value if ref is None else ref.text


def _line(text: str) -> str:
    return " ".join(text.split())
