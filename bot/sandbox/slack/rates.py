"""Knows Slack's rate limits: calls per minute by tier, and one chat.postMessage per second and channel.

Source: https://docs.slack.dev/apis/web-api/rate-limits and rate_limit_tiers.json of java-slack-sdk.
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable

# Calls a minute. Tier 1 says "1+": ten Socket Mode connections are allowed, so more than one must pass [?].
TIERS = {1: 20, 2: 20, 3: 50, 4: 100, 5: 600}
MINUTE = 60.0
CHANNEL_GAP = 1.0
# Two posts sent one second apart may arrive a little closer.
JITTER = 0.05


class Rates:
    """Counts calls by real (monotonic) time; with `on` False it lets everything pass."""

    def __init__(self, *, on: bool, monotonic: Callable[[], float]) -> None:
        self.on = on
        self._monotonic = monotonic
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._posted: dict[str, float] = {}

    def retry_after(self, method: str, tier: int | None, channel: str | None) -> int | None:
        """Seconds to wait, or None when the call may pass and is counted; `tier` None is chat.postMessage's own."""
        if not self.on:
            return None
        now = self._monotonic()
        if tier is None:
            return self._post(channel or "", now)
        calls = self._calls[method]
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if len(calls) >= TIERS[tier]:
            return max(1, math.ceil(calls[0] + MINUTE - now))
        calls.append(now)
        return None

    def _post(self, channel: str, now: float) -> int | None:
        last = self._posted.get(channel)
        if last is not None and now - last < CHANNEL_GAP - JITTER:
            return 1
        self._posted[channel] = now
        return None
