"""Which partitions are looked at next: those that something came in, and of the others those that do not rest."""

from bot.store.turns import Turns

LONG = 60.0


def looked_at(turns: Turns) -> list[str]:
    """What a round looks at where nothing is due anywhere."""
    seen = list[str]()
    while (partition := turns.next(set(seen))) is not None:
        seen.append(partition)
        turns.empty(partition, LONG, sure=False)
    return seen


def rested(*partitions: str) -> Turns:
    """All of them, after a look that found nothing due for long."""
    turns = Turns(LONG)
    turns.begin()
    turns.all(partitions, heard=True)
    for partition in partitions:
        turns.empty(partition, LONG, sure=True)
    return turns


def test_where_nothing_is_due_is_not_looked_again() -> None:
    """As long as wake-ups are heard."""
    turns = rested("01", "02")
    turns.all(("01", "02", "03"), heard=True)
    assert looked_at(turns) == ["03"]


def test_where_wake_ups_are_not_heard_all_are_looked_at() -> None:
    """Something may have come that nobody was told of."""
    turns = rested("01", "02")
    turns.all(("01", "02"), heard=False)
    assert looked_at(turns) == ["01", "02"]


def test_a_wake_up_ends_the_rest() -> None:
    """Of that partition alone."""
    turns = rested("01", "02")
    turns.woken(["02"])
    turns.all(("01", "02"), heard=True)
    assert looked_at(turns) == ["02"]


def test_a_look_at_all_ends_every_rest() -> None:
    """A wake-up may have been lost."""
    turns = rested("01", "02")
    turns.anew()
    turns.all(("01", "02"), heard=True)
    assert looked_at(turns) == ["01", "02"]


def test_what_was_not_there_for_some_tenants_may_be_for_others() -> None:
    """A look that left tenants out says nothing of theirs."""
    turns = Turns(LONG)
    turns.woken(["01"])
    turns.empty("01", LONG, sure=False)
    turns.all(("01",), heard=True)
    assert looked_at(turns) == ["01"]


def test_who_was_served_comes_after_the_others() -> None:
    """Where more is due there; where nothing is, it rests."""
    turns = Turns(LONG)
    turns.woken(["01", "02", "03"])
    turns.served("01", 0.0, sure=True)
    turns.served("02", LONG, sure=True)
    assert looked_at(turns) == ["03", "01"]


def test_the_wait_ends_with_the_first_rest() -> None:
    """And lasts no longer than a poll."""
    turns = Turns(LONG)
    turns.begin()
    turns.woken(["01", "02"])
    turns.empty("01", 2 * LONG, sure=True)
    assert turns.seconds == LONG
    turns.empty("02", LONG / 2, sure=True)
    assert LONG / 4 < turns.seconds <= LONG / 2
