"""The time, as everything sees it. Knows nothing."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """The time. Injected everywhere, so that tests can move it."""

    def now(self) -> dt.datetime:
        """The current moment, aware, in UTC."""
        ...
