"""A person by name: the Zoho user whose name fits best, where that is clear."""

import pytest

from bot.ports import Member
from bot.service.people import named

PEOPLE = [Member(name=name) for name in ("Dana Fox", "Bob Stone", "Bob Ross", "María López", "Diana Prince", "Li Wei")]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Dana", ["Dana Fox"]),
        ("dana fox", ["Dana Fox"]),
        ("Fox", ["Dana Fox"]),
        ("Bob", ["Bob Stone", "Bob Ross"]),
        ("Bob Stone", ["Bob Stone"]),
        ("Bobb Stone", ["Bob Stone"]),
        ("Maria Lopez", ["María López"]),
        ("Maria", ["María López"]),
        ("Wei Li", ["Li Wei"]),
        ("Dan", []),
        ("Nobody", []),
        ("", []),
        ("!", []),
    ],
)
def test_whom_a_name_means(said: str, found: list[str]) -> None:
    """One, several that it fits as well, or nobody; never somebody who is only a little alike."""
    assert [member.name for member in named(said, PEOPLE)] == found


def test_a_whole_name_beats_a_longer_one() -> None:
    """Bob Stone is not his son."""
    people = [Member(name="Bob Stone Junior"), Member(name="Bob Stone")]
    assert [member.name for member in named("Bob Stone", people)] == ["Bob Stone"]


def test_nobody_is_there() -> None:
    """An organisation may be empty."""
    assert named("Bob", []) == []
