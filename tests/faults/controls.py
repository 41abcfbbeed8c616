"""Workers that are wrong on purpose: one that sends again blindly, ones whose clock is off. For the zygote alone.

And one that is right, but knows nothing of Slack's pace: where each of many cells has a few messages, their waiting for
each other would be most of the time.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from bot import settings
from bot.build import Bot, SystemClock, build
from bot.errors import OutcomeUnknown, ZohoBusy
from bot.ports import PlanPart, Rate, TaskBackend, TaskBackends
from bot.specs import Product, TaskRef, Tenant


class BlindBackend:
    """A backend for which an unknown outcome is a definite no: what a bot without reconciling does."""

    def __init__(self, real: TaskBackend) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends, and asks to be called again when nobody answered."""
        try:
            return await self._real.create(part, marker)
        except OutcomeUnknown as err:
            raise ZohoBusy("Nobody answered.", retry_after=0.5) from err


class BlindBackends:
    """The backends of a bot, all of them blind."""

    def __init__(self, real: TaskBackends) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    async def backend(self, tenant: Tenant, product: Product, *more: Any, **named: Any) -> Any:
        """The product's backend, blind."""
        return BlindBackend(await self._real.backend(tenant, product, *more, **named))


class OffClock(SystemClock):
    """A clock that is off by so much."""

    def __init__(self, off: dt.timedelta) -> None:
        self._off = off

    def now(self) -> dt.datetime:
        """See ports.Clock."""
        return super().now() + self._off


class NoPace:
    """As fast as Slack takes it."""

    async def take(self, what: str, rate: Rate) -> float:
        """At once."""
        del what, rate
        return 0.0

    async def hold(self, what: str, seconds: float) -> None:
        """Is not kept."""
        del what, seconds


async def _run(bot: Bot) -> None:
    await bot.worker.run()


async def _blind() -> None:
    told = settings.load(None)
    async with build(told) as real, build(told, backends=BlindBackends(real.backends)) as blind:
        await _run(blind)


async def _off(hours: int) -> None:
    async with build(settings.load(None), clock=OffClock(dt.timedelta(hours=hours))) as bot:
        await _run(bot)


async def _hurried() -> None:
    async with build(settings.load(None), pace=NoPace()) as bot:
        await _run(bot)


def hurried() -> None:
    """A worker that keeps no pace of its own."""
    asyncio.run(_hurried())


def blind() -> None:
    """The control: it must make duplicates, or the matrix proves nothing."""
    asyncio.run(_blind())


def _off_by(hours: int) -> None:
    asyncio.run(_off(hours))


ahead, behind = partial(_off_by, 1), partial(_off_by, -1)
