"""What is stored leaves defaults out, so the default of a field never changes: stored texts would change with it."""

from collections.abc import Iterator
from typing import Any, get_args

from engine_rig import TENANT, card, command
from pydantic import BaseModel

from bot.commands import Card, Command, Notice
from bot.store.records import Records
from bot.store.seal import Seal

# Every default of a stored field that is not simply "nothing"; a model stands for its own. Those of new fields are put
# here. None is ever changed: what is to mean something else from now on is another field.
TOLD: dict[str, str] = {
    "Assumed.confirmations": "thread",
    "Assumed.conventions": "Conventions",
    "Card.status": "saved",
    "Command.page": "1",
    "Conventions.workday_end": "17:00:00",
    "Conventions.day_start": "09:00:00",
    "Conventions.morning": "09:00:00",
    "Conventions.lunch": "12:00:00",
    "Conventions.afternoon": "15:00:00",
    "Conventions.evening": "19:00:00",
    "Conventions.tonight": "20:00:00",
    "Conventions.pm_hours": "(1, 6)",
    "Conventions.weekend": "(5, 6)",
    "Conventions.end_of_week": "4",
    "Due.zone": "UTC",
    "FileRef.mimetype": "application/octet-stream",
    "Pages.page": "1",
    "Pages.of": "1",
    "Recurrence.anchor": "schedule",
    "Reminded.open": "True",
    "Rule.interval": "1",
    "Share.status": "saved",
    "TaskSpec.destination": "Destination",
}


def models(model: type[BaseModel], known: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """A model with all that may be in it."""
    if model not in known:
        known.add(model)
        for field in model.model_fields.values():
            for inner in within(field.annotation):
                models(inner, known)
    return known


def within(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field's type names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from within(argument)


def told() -> dict[str, str]:
    """The defaults as they are."""
    found = set[type[BaseModel]]()
    for model in (Command, Card, Notice):
        models(model, found)
    return {
        f"{model.__name__}.{name}": _name(field.default)
        for model in sorted(found, key=lambda each: each.__name__)
        for name, field in model.model_fields.items()
        if not field.is_required() and field.default not in (None, (), False, "", 0)
    }


def _name(default: object) -> str:
    if isinstance(default, BaseModel):
        assert default == type(default)(), "a model as default is one that has its own defaults"
        return type(default).__name__
    return str(default)


def test_no_stored_default_changes() -> None:
    """Each is as it was when the first of them was stored; those of new fields are in the table."""
    assert told() == TOLD


def test_what_is_as_by_default_is_not_written() -> None:
    """A card and its command are read as they were, out of texts in which no default stands."""
    records = Records(Seal(b"k" * 32))
    entry = records.command(command())
    plain = Seal(b"k" * 32).open(entry["p"], "entry", "c1")
    assert "threaded" not in plain
    assert records.open_command("c1", entry["p"]) == command()
    sealed = records.seal_card(card())
    assert Records(Seal(b"k" * 32)).open_card(TENANT, "c1", {"p": sealed, "v": "1"}).card == card()
