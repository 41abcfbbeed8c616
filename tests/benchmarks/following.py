"""How soon a card says what somebody changed in Zoho: seconds from the change there to the redrawn card.

    python tests/benchmarks/following.py [--changes 10]

Each row is one way in which Zoho tells of changes, or does not, and so many changes of each kind in turn; it stands
beside the baseline of the same run: a press on the card's own button, until the card says so. Where no word comes the
pace of the looks rules (the last lines say it), so those rows begin when the look becomes due; as the benchmark makes
it due by hand, up to a second of them is the worker's idle pause. It needs a Redis binary.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

_TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(_TESTS / "e2e"), str(_TESTS), str(_TESTS.parent)]

from card_steps import backend, made  # noqa: E402 - the path comes first
from engine_processes import percentile, say  # noqa: E402 - likewise
from following_world import following_world  # noqa: E402 - likewise
from polling_world import ref  # noqa: E402 - likewise
from sync_world import channelled  # noqa: E402 - likewise
from world import World, button, complete_button  # noqa: E402 - likewise

from bot.jobs.sync import crm_sync, mail_polling  # noqa: E402 - likewise
from bot.ports import Changes  # noqa: E402 - likewise
from bot.sandbox.slack import seed  # noqa: E402 - likewise
from bot.sandbox.zoho.notifier import Delivery  # noqa: E402 - likewise
from bot.sandbox.zoho.seed import BOB, MARIA  # noqa: E402 - likewise
from bot.specs import Product  # noqa: E402 - likewise

USER = seed.DANA
# Seconds by which delayed messages come late.
DELAY = 1.0
# Seconds after which a card is said not to have followed, and polls of Mail after which.
_LONGEST, _MOST_POLLS = 30.0, 3
# Tasks that a colleague completes in the same breath.
_BURST = 20
Message = dict[str, Any]


class Step(NamedTuple):
    """One change that somebody makes in Zoho, and how the card looks that says it."""

    kind: str
    act: Callable[[], object]
    shown: Callable[[Message], bool]


class Way(NamedTuple):
    """How Zoho tells of it. `twice`: after another change, both told of last things first. `look`: nothing is told."""

    name: str
    delivery: Delivery
    twice: bool = False
    look: bool = False


WAYS = (
    Way("told of", Delivery()),
    Way("told of twice", Delivery(times=2)),
    Way("told of in reverse order", Delivery(hold=True), twice=True),
    Way(f"told of {DELAY:g} s late (in the figures)", Delivery(delay=DELAY)),
    Way("never told of; from the next look on", Delivery(drop=True), look=True),
)


def _done(message: Message) -> bool:
    return str(message["text"]).startswith("Completed")


def _open(message: Message) -> bool:
    return complete_button(message) is not None


def _closed(message: Message) -> bool:
    return complete_button(message) is None


def crm_steps(world: World, changes: int) -> Iterator[Step]:
    """So many changes of each kind to the one task of Zoho CRM."""
    hand, (task,) = world.zoho.by_hand, [one["id"] for one in world.zoho.crm_tasks()]

    def by(act: Callable[..., object], **values: Any) -> Callable[[], object]:
        return lambda: act(task, BOB, **values)

    for number in range(changes):
        title, day = f"call number {number}", 1 + number % 28
        yield Step("completed", by(hand.complete), _done)
        yield Step("reopened", by(hand.reopen), _open)
        yield Step("title", by(hand.change, Subject=title), lambda message, title=title: title in message["text"])
        due = by(hand.change, Due_Date=f"2031-01-{day:02}")
        yield Step("due day", due, lambda message, day=day: f" {day} Jan 2031" in message["text"])
        owner, name = ((MARIA, "Maria Lopez"), (BOB, "Bob Stone"))[number % 2]
        yield Step("owner", by(hand.change, Owner=owner), lambda message, name=name: name in str(message["blocks"]))
        yield Step("deleted", by(hand.delete), _closed)
        yield Step("restored", by(hand.restore), _open)


class Times(dict[str, list[float]]):
    """Seconds by kind of change; `polls` is how many polls of Zoho Mail the slowest one took."""

    polls = 0

    def add(self, kind: str, seconds: float) -> None:
        self.setdefault(kind, []).append(seconds)

    def report(self, name: str) -> None:
        """A row for all kinds, and one for each."""
        _row(name, [each for some in self.values() for each in some])
        for kind, found in self.items():
            _row(f"    {kind}", found)


def _row(name: str, found: list[float]) -> None:
    figures = (percentile(found, 0.5), percentile(found, 0.99), max(found, default=float("nan")))
    say(f"{name:44}{len(found):9,}" + "".join(f"{figure:9.2f}" for figure in figures))


async def _followed(world: World, ts: str, shown: Callable[[Message], bool], *, within: float = _LONGEST) -> bool:
    """Waits until the message is so; False when that takes too long."""

    def holds() -> bool:
        found = world.slack.messages(world.slack.dm(USER), USER)
        return any(each["ts"] == ts and shown(each) for each in found)

    try:
        await world.slack.until(holds, timeout=within)
    except TimeoutError:
        return False
    return True


async def pressed(world: World, ts: str, changes: int) -> Times:
    """The baseline: Complete and Undo on the card itself."""
    times = Times()
    for _ in range(changes):
        for label, shown in (("Complete", _done), ("Undo", _open)):
            card = await world.card(USER, lambda m, label=label: m["ts"] == ts and bool(button(m, label)))  # type: ignore[misc]  # a default binds it
            found = button(card, label)
            assert found is not None
            began = time.perf_counter()
            await world.slack.click(USER, world.slack.dm(USER), ts, found["action_id"], value=found["value"])
            assert await _followed(world, ts, shown), f"{label} did nothing"
            times.add(label, time.perf_counter() - began)
            await world.settled()
    return times


async def crm(world: World, ts: str, way: Way, changes: int) -> Times:
    """Each change alone, and awaited. What an earlier one still has to come is let come before."""
    times, notifier, hand = Times(), world.zoho.notifier, world.zoho.by_hand
    (task,) = [one["id"] for one in world.zoho.crm_tasks()]
    notifier.delivery = way.delivery
    for number, step in enumerate(crm_steps(world, changes)):
        if way.twice and step.kind != "restored":
            hand.change(task, BOB, Priority="High" if number % 2 else "Low")
        began = time.perf_counter()
        step.act()
        if way.look:
            await world.hasten()
        notifier.release(reverse=True)
        followed = await _followed(world, ts, step.shown)
        times.add(step.kind, time.perf_counter() - began if followed else float("inf"))
        # What is told twice or late comes in the end, and is none of the next change's.
        await asyncio.sleep(way.delivery.delay)
        await world.settled()
    notifier.delivery = Delivery()
    return times


async def burst(world: World) -> Times:
    """Many tasks completed in the same breath: until the last card says so."""
    cards = [(await made(world, USER, f"burst {number} 24 December 2030"))["ts"] for number in range(_BURST)]
    await world.settled()
    tasks, times = [one["id"] for one in world.zoho.crm_tasks() if "burst" in one["Subject"]], Times()
    began = time.perf_counter()
    for task in tasks:
        world.zoho.by_hand.complete(task, BOB)

    async def one(ts: str) -> None:
        followed = await _followed(world, ts, _done)
        times.add(f"{_BURST} at once", time.perf_counter() - began if followed else float("inf"))

    await asyncio.gather(*map(one, cards))
    return times


async def mail(world: World, changes: int) -> Times:
    """Zoho Mail tells of nothing: from the poll after the change."""
    # A second task in the same place: one where all is deleted is looked at no more.
    for line in ("book the hall tomorrow in mail", "plan the fair tomorrow in mail"):
        card = await made(world, USER, line)
        await world.settled()
    hand, times, task = await backend(world, Product.MAIL), Times(), ref(world, "plan the fair")
    for number in range(changes):
        title = f"fair number {number}"
        steps: tuple[tuple[str, Callable[[], Awaitable[object]], Callable[[Message], bool]], ...] = (
            ("completed", lambda: hand.complete(task), _done),
            ("reopened", lambda: hand.reopen(task), _open),
            ("title", lambda title=title: hand.update(task, Changes(title=title)), lambda m, t=title: t in m["text"]),
            ("deleted", lambda: hand.delete([task]), _closed),
            ("restored", lambda: hand.restore(task), _open),
        )
        for kind, act, shown in steps:
            await act()
            await world.settled()
            began = time.perf_counter()
            times.add(kind, await _polled(world, card["ts"], shown, times, began))
            await world.settled()
    return times


async def _polled(world: World, ts: str, shown: Callable[[Message], bool], times: Times, began: float) -> float:
    for count in range(1, _MOST_POLLS + 1):
        await world.hasten()
        if await _followed(world, ts, shown, within=5.0):
            times.polls = max(times.polls, count)
            return time.perf_counter() - began
        await world.settled()
    return float("inf")


async def run(changes: int) -> bool:
    """Prints the table; whether every card followed."""
    all_times = list[Times]()
    async with following_world() as (world, relay):
        card = await made(world, USER, "call Acme 24 December 2030")
        await channelled(world, relay)
        say(f"{'seconds until the card says it':44}{'changes':>9}{'p50':>9}{'p99':>9}{'max':>9}")
        (await pressed(world, card["ts"], changes)).report("baseline: pressed on the card")
        for way in WAYS:
            all_times.append(await crm(world, card["ts"], way, changes))
            all_times[-1].report(f"CRM, {way.name}")
        all_times.append(await burst(world))
        all_times[-1].report("CRM, told of, the last of many")
        all_times.append(await mail(world, changes))
        all_times[-1].report("Mail, from the next poll on")
        say(f"    polls that the slowest took: {all_times[-1].polls}")
    _paces()
    return all(each < float("inf") for times in all_times for some in times.values() for each in some)


def _paces() -> None:
    looks, polls = crm_sync.Paces(), mail_polling.Paces()
    say(f"looks at CRM: every {looks.slow} beside a channel; without one every {looks.quick} to {looks.idle}")
    say(f"polls of Mail: every {polls.quick} while people work, else {polls.slow}, at night {polls.night}")


def main() -> None:
    """Ends with 1 when a card did not follow."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--changes", type=int, default=10, help="of each kind, in each way")
    sys.exit(0 if asyncio.run(run(options.parse_args().changes)) else 1)


if __name__ == "__main__":
    main()
