"""Faults that a test or a person switches on from outside: which request they meet, and what happens to it.

Kinds: latency (answer late) · 429 · 500_before (nothing done) · 500_after (done, then 500) · drop_before, drop_after
(the connection closes without an answer, before or after the work) · hang_before, hang_after (no answer comes) ·
late (the connection closes, and the work is done `seconds` later) · answer (nothing done; `status` and `body` are
the answer, for what a particular org would refuse).
"""

import random
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Literal, get_args

Kind = Literal[
    "latency",
    "429",
    "500_before",
    "500_after",
    "drop_before",
    "drop_after",
    "hang_before",
    "hang_after",
    "late",
    "answer",
]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(slots=True, kw_only=True)
class Fault:
    """`match` is "METHOD /path", where * stands for anything. `times` None: for ever. `seconds` None: till the end."""

    match: str
    kind: Kind
    times: int | None = 1
    probability: float = 1.0
    seconds: float | None = None
    retry_after: int | None = None
    status: int = 400
    body: Any = None


@dataclass(slots=True)
class Faults:
    """The faults that are on, in order; the first that matches and is drawn takes the request."""

    seed: int = 0
    waiting: list[Fault] = field(default_factory=list)
    _draw: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._draw = random.Random(self.seed)  # noqa: S311 - repeatable faults are wanted, not secrets

    def add(self, match: str, kind: Kind, **options: Any) -> Fault:
        """Switches a fault on; ValueError for a kind that there isn't, TypeError for an unknown option."""
        if kind not in KINDS:
            raise ValueError(f"a fault's kind is one of {', '.join(KINDS)}, not {kind}")
        fault = Fault(match=match, kind=kind, **options)
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Switches all off."""
        self.waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that meets this request, counted down; None for most requests."""
        for fault in self.waiting:
            if not fnmatchcase(f"{method} {path}", fault.match) or self._draw.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
            return fault
        return None
