"""Cards that a process has sealed or opened lately are known by what is stored, and so are never another than that."""

import pytest
from engine_rig import TENANT, card

from bot.errors import TaskbotError
from bot.specs import TaskSpec, Tenant
from bot.store.records import Records
from bot.store.seal import Seal

OTHER = Tenant(team="T2")


def stored(sealed: str) -> dict[str, str]:
    """The hash of a card."""
    return {"p": sealed, "v": "1"}


def test_each_version_is_its_own() -> None:
    """What is opened is what that text was sealed of, however many versions of the card there were since."""
    records = Records(Seal(b"k" * 32))
    first, second = card(), card().model_copy(update={"spec": TaskSpec(title="other")})
    texts = [records.seal_card(each) for each in (first, second)]
    opened = [records.open_card(TENANT, "c1", stored(text)).card for text in texts]
    assert opened == [first, second]
    another = Records(Seal(b"k" * 32))
    assert [another.open_card(TENANT, "c1", stored(text)).card for text in (*texts, *texts)] == opened * 2


@pytest.mark.parametrize(("tenant", "name"), [(OTHER, "c1"), (TENANT, "c2")], ids=["another tenant", "another card"])
def test_a_card_moved_elsewhere_does_not_open(tenant: Tenant, name: str) -> None:
    """Not even where the process knows what it held in its own place."""
    records = Records(Seal(b"k" * 32))
    sealed = records.seal_card(card())
    with pytest.raises(TaskbotError):
        records.open_card(tenant, name, stored(sealed))
