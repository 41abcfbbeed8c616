"""Regular expressions compiled at their first use, so that importing the parser costs little. Knows nothing else."""

import re
from functools import cached_property

_made: list["LazyPattern"] = []


class LazyPattern:
    """A pattern of a module that compiles when it is first asked, or with all others in `compile_all`."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source = pattern
        self._flags = flags
        _made.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, self._flags)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As re.Pattern.fullmatch."""
        return self.compiled.fullmatch(text)

    def match(self, text: str) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return self.compiled.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return self.compiled.search(text)


def compile_all() -> None:
    """Compiles every pattern now, which the first command that asks one would wait a millisecond for."""
    for pattern in _made:
        assert pattern.compiled
