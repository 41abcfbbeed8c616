"""What `taskbot doctor` finds, by what it is about: for the tests of its parts."""

import datetime as dt

from bot.doctor import examine
from bot.settings import Settings


class AnotherClock:
    """Off by so much."""

    def __init__(self, off: dt.timedelta) -> None:
        self._off = off

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self._off


async def findings(settings: Settings, off: dt.timedelta = dt.timedelta()) -> dict[str, tuple[str, str]]:
    """What it is about -> (state, sentence)."""
    found = [finding async for finding in examine(settings, settings.redis_url or "", AnotherClock(off))]
    assert all(one.says.endswith(".") for one in found)
    return {one.about: (one.state, one.says) for one in found}
