"""Knows the faults that a test or a person puts between the app and the Web API."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["429", "500", "drop_after", "drop_before", "latency"]


@dataclass
class Fault:
    """`drop_after` does the work and closes the socket unanswered; `times` None is for ever."""

    method: str
    kind: FaultKind
    times: int | None
    seconds: float


class Faults:
    """The faults in wait, taken in the order in which they were added."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        # Hears of each call that arrives, by its method: before anything is done about it.
        self.arrived: Callable[[str], None] | None = None

    def add(self, method: str, kind: FaultKind, times: int | None = 1, seconds: float = 1.0) -> Fault:
        """Puts a fault before a method ("chat.postMessage", or "*"); `seconds` is the latency or the Retry-After."""
        fault = Fault(method, kind, times, seconds)
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Takes all away."""
        self.waiting.clear()

    def take(self, method: str) -> Fault | None:
        """The next fault for this call, counted down."""
        if self.arrived is not None:
            self.arrived(method)
        for fault in self.waiting:
            if fault.method in (method, "*"):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                return fault
        return None
