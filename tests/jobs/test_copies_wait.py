"""A further copy of a card comes after the card itself, however long Slack keeps that one waiting."""

from typing import Any

import pytest

from bot.commands import Card, Drawn
from bot.jobs.copies import Copies
from bot.specs import Place, Product, TaskSpec, Tenant

CARD = Card(
    id="c1",
    tenant=Tenant(team="T1"),
    author="U1",
    place=Place(channel="D1"),
    spec=TaskSpec(title="call Acme"),
    product=Product.CRM,
)


class Held:
    """A claim that was tried so often; what became of it."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.ended: str | None = None

    async def later(self, effects: object, *, after: float) -> None:
        del effects
        self.ended = f"again in {after:g}"

    async def finish(self, effects: object, *, problem: str | None = None) -> None:
        del effects
        self.ended = problem


@pytest.mark.parametrize(
    ("tries", "ended"), [(1, "again in 2"), (40, "again in 30"), (121, "its card was never posted")]
)
async def test_it_waits_for_the_card(tries: int, ended: str) -> None:
    """Half a minute's silence that Slack asks for is no reason to leave somebody without theirs; an hour is."""
    claim = Held(tries)
    held: Any = claim
    nobody: Any = None
    await Copies(nobody).make(held, Drawn(card=CARD, version=1), Place(channel="U2"))
    assert claim.ended == ended
