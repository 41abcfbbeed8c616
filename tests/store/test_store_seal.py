"""The ids of commands: stored, shown in Zoho as markers, and found again by them in every version."""

from hypothesis import given
from hypothesis import strategies as st

from bot.specs import Tenant
from bot.store.seal import CommandIds

SECRET = b"k" * 32


def test_an_id_never_changes() -> None:
    """What another version of the bot made is found again: the same request has the same id for good."""
    assert CommandIds(SECRET)(Tenant(team="T1"), "command", "1.2.3") == "awxa3onbkyc35gz2rtco"


@given(st.text(), st.text())
def test_an_id_is_twenty_letters_and_digits(kind: str, key: str) -> None:
    """Short enough for a marker, and safe in keys and in button values."""
    made = CommandIds(SECRET)(Tenant(team="T1", enterprise="E1"), kind, key)
    assert len(made) == 20
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz234567")
