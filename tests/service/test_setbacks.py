"""What follows a refused next task: another try, or the next day, and in the end a card that says what is."""

import datetime as dt

import pytest

from bot.catalogue import say
from bot.commands import Card, CardStatus
from bot.service.series import series, setbacks
from bot.specs import Due, Product, Recurrence, Rule, TaskSpec, Tenant

FRIDAY = dt.date(2026, 3, 13)
DONE = dt.datetime(2026, 3, 13, 12, tzinfo=dt.UTC)


def kept(anchor: str) -> Card:
    """A series that the bot keeps, whose task was just completed."""
    what = Recurrence.model_validate({"rules": (Rule(freq="DAILY", interval=3),), "first": FRIDAY, "anchor": anchor})
    spec = TaskSpec(title="a < b", due=Due(date=FRIDAY, zone="Europe/Berlin"), recurrence=what)
    fields = {"id": "c", "tenant": Tenant(team="T1"), "author": "U1", "place": {"channel": "D1"}, "spec": spec}
    card = Card.model_validate({**fields, "product": Product.MAIL, "kept": True, "reached": spec.due})
    return card.model_copy(update={"status": CardStatus.DONE})


def test_what_counts_from_completion_is_tried_for_a_week() -> None:
    """Told once, always with the day of completion; then the series is over, and the card says so."""
    card, command = kept("completion"), series.after_done(kept("completion"), "pressed", DONE).command
    names = set[str]()
    for number in range(1, 8):
        effects = setbacks.refused(card, command, "You may not.", unknown=False)
        assert len(effects.notices) == (1 if number == 1 else 0)
        (again,) = effects.then
        assert again.at == DONE + dt.timedelta(days=number)
        command = again.command
        assert command.now == DONE
        names.add(command.id)
    assert len(names) == 7
    over = setbacks.refused(card, command, "You may not.", unknown=False)
    assert over.then == ()
    assert over.card is not None
    assert not over.card.kept
    assert say("series-given-up") in over.card.notes
    assert "a &lt; b" in over.notices[0].text


@pytest.mark.parametrize("anchor", ["schedule", "completion"])
def test_what_may_be_in_zoho_is_not_made_again(anchor: str) -> None:
    """Nobody knows whether it was made, so no other command makes it."""
    command = series.after_done(kept(anchor), "pressed", DONE).command
    effects = setbacks.refused(kept(anchor), command, "It did not answer.", unknown=True)
    assert effects.then == ()
    assert len(effects.notices) == 1


def test_a_refused_day_is_followed_by_the_next() -> None:
    """One refusal ends no series that has days of its own."""
    card = kept("schedule").model_copy(update={"status": CardStatus.OPEN})
    (waits,) = series.ahead(card, DONE)
    (after,) = setbacks.refused(card, waits.command, "You may not.", unknown=False).then
    assert (waits.command.text, after.command.text) == ("2026-03-16", "2026-03-19")
