"""Copies of specs: made by ourselves, they are what pydantic would have made."""

import pytest
from pydantic import BaseModel

from bot.specs import Due, Priority, Spec, TaskSpec
from bot.trusted import trusted

TASK = TaskSpec(title="call Acme", due=Due(date="2027-03-01"), tags=("x",))  # type: ignore[arg-type] # as from JSON


@pytest.mark.parametrize("update", [None, {}, {"title": "other"}, {"priority": Priority.HIGH, "due": None}], ids=str)
def test_a_copy_is_pydantics(update: dict[str, object] | None) -> None:
    """Equal, with the same JSON, the same names given, and hashed alike."""
    ours, theirs = TASK.model_copy(update=update), BaseModel.model_copy(TASK, update=update)
    assert ours == theirs
    assert ours.model_dump_json() == theirs.model_dump_json()
    assert ours.model_fields_set == theirs.model_fields_set
    assert hash(ours) == hash(theirs)


def test_a_copy_leaves_its_original() -> None:
    """What is changed in a copy, or noted of it, is not changed in what it was made of."""
    before = TASK.model_dump_json()
    copy = TASK.model_copy(update={"title": "other"})
    assert copy.model_fields_set is not TASK.model_fields_set
    assert TASK.model_dump_json() == before


def test_a_copy_of_a_trusted_one_is_its_own() -> None:
    """A model that was made without validation is copied like any other."""
    made: Spec = trusted(Due)(date=TASK.due.date if TASK.due is not None else None)  # type: ignore[arg-type]
    assert made.model_copy(update={"zone": "Europe/Berlin"}) == Due(date="2027-03-01", zone="Europe/Berlin")  # type: ignore[arg-type]
