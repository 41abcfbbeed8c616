"""What a form's selects are offered: Zoho's answer in time, else what is known; nothing that is not the person's."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

import pytest

from bot.errors import NotConnected, ZohoBusy
from bot.ports import RecordHit, TaskBackends
from bot.service.offers import FRESH, Offers
from bot.specs import Product, RecordRef, Tenant

T = Tenant(team="T1")
ACME = RecordHit(module="Accounts", id="1", name="Acme Inc")
ACTON = RecordHit(module="Contacts", id="2", name="Acton Bell", account="Globex")
ASKED = RecordRef(text="ac")


class Zoho:
    """A Zoho whose answers the test gives, and that counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.answer: Callable[[], Awaitable[Sequence[Any]]] = self._nothing

    async def _nothing(self) -> Sequence[Any]:
        return ()

    def says(self, *found: Any) -> None:
        async def answer() -> Sequence[Any]:
            return found

        self.answer = answer

    def fails(self, error: Exception) -> None:
        async def answer() -> Sequence[Any]:
            raise error

        self.answer = answer

    async def records(self, _: Tenant, asked: RecordRef, user: str | None = None, *, begun: bool = False) -> Any:
        assert begun
        self.asked.append((asked.text, user))
        return await self.answer()

    async def groups(self, _: Tenant, user: str | None = None) -> Any:
        self.asked.append(("groups", user))
        return await self.answer()

    async def backend(self, *_: object) -> Any:
        return object()


class Lately:
    """The records of conversations, which the test sets."""

    def __init__(self) -> None:
        self.hits: tuple[RecordHit, ...] = ()

    async def recent(self, *_: object) -> Sequence[RecordHit]:
        return self.hits

    async def linked(self, *_: object) -> None:
        """Not used here."""


class MovedClock:
    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.moment


class Rig:
    def __init__(self, within: float = 5.0) -> None:
        self.zoho, self.lately, self.clock = Zoho(), Lately(), MovedClock()
        self.offers = Offers(cast("TaskBackends", self.zoho), self.lately, self.clock, within=within)

    async def records(self, asked: RecordRef | None = ASKED, user: str = "U1") -> list[str]:
        return [hit.name for hit in await self.offers.records(T, user, "C1", asked)]


async def test_a_fresh_answer_is_not_asked_for_again() -> None:
    """For a while; then Zoho is asked anew."""
    rig = Rig()
    rig.zoho.says(ACME)
    assert await rig.records() == await rig.records() == ["Acme Inc"]
    assert len(rig.zoho.asked) == 1
    rig.clock.moment += FRESH
    rig.zoho.says(ACTON)
    assert await rig.records() == ["Acton Bell"]


async def test_one_persons_answers_are_not_anothers() -> None:
    """Each is asked for with their own grant, also where the words are the same."""
    rig = Rig()
    rig.zoho.says(ACME)
    await rig.records(user="U1")
    rig.zoho.fails(ZohoBusy("busy"))
    assert await rig.records(user="U2") == []
    assert [user for _, user in rig.zoho.asked] == ["U1", "U2"]


@pytest.mark.parametrize("asked", [None, RecordRef(text="a")], ids=["nothing", "one letter"])
async def test_little_typed_asks_nobody(asked: RecordRef | None) -> None:
    """What the conversation was about is enough."""
    rig = Rig()
    rig.lately.hits = (ACME, ACTON)
    assert await rig.records(asked) == ["Acme Inc", "Acton Bell"]
    assert rig.zoho.asked == []


async def test_the_conversations_records_come_first_and_once() -> None:
    """Those that begin so; the others are left out."""
    rig = Rig()
    rig.lately.hits = (RecordHit(module="Deals", id="9", name="Other"), ACTON)
    rig.zoho.says(ACME, ACTON)
    assert await rig.records() == ["Acton Bell", "Acme Inc"]


async def test_a_late_answer_is_there_for_the_next_letter() -> None:
    """In time there is what is known; the question goes on, and is not asked twice."""
    rig = Rig(within=0.01)
    rig.zoho.says(ACME, ACTON)
    await rig.records()
    let = asyncio.Event()

    async def slow() -> Sequence[RecordHit]:
        await let.wait()
        return (ACME,)

    rig.zoho.answer = slow
    assert await rig.records(RecordRef(text="acm")) == ["Acme Inc"]
    assert await rig.records(RecordRef(text="acm")) == ["Acme Inc"]
    assert [text for text, _ in rig.zoho.asked] == ["ac", "acm"]
    let.set()
    rig.zoho.fails(ZohoBusy("busy"))
    await asyncio.sleep(0)
    assert await rig.records(RecordRef(text="acm")) == ["Acme Inc"]


async def test_a_newer_question_takes_the_place_of_the_older() -> None:
    """Nobody waits for the answer to the first letters any more."""
    rig = Rig()
    begun, never = asyncio.Event(), asyncio.Event()

    async def hangs() -> Sequence[RecordHit]:
        begun.set()
        await never.wait()
        return ()

    rig.zoho.answer = hangs
    older = asyncio.create_task(rig.records(RecordRef(text="ac")))
    await begun.wait()
    rig.zoho.says(ACME)
    assert await rig.records(RecordRef(text="acme")) == ["Acme Inc"]
    assert set(await older) <= {"Acme Inc"}


async def test_a_zoho_that_is_away_leaves_what_was_known() -> None:
    """However old it is; but nothing at all to somebody who is no longer connected."""
    rig = Rig()
    rig.zoho.says(("1", "Marketing"))
    assert await rig.offers.groups(T, "U1") == (("1", "Marketing"),)
    rig.clock.moment += 10 * FRESH
    rig.zoho.fails(ZohoBusy("busy"))
    assert await rig.offers.groups(T, "U1") == (("1", "Marketing"),)
    rig.zoho.fails(NotConnected("not connected"))
    assert await rig.offers.groups(T, "U1") == ()
    rig.zoho.fails(ZohoBusy("busy"))
    assert await rig.offers.groups(T, "U1") == ()


async def test_a_product_without_statuses_offers_none() -> None:
    """Not every backend names them."""
    assert await Rig().offers.statuses(T, "U1", Product.CRM, None) == ()
