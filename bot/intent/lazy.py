"""Regular expressions compiled at their first use, so that importing the parser costs little. Knows nothing else."""

import re
from functools import cached_property


class LazyPattern:
    """A pattern that compiles when it is first asked; `warm()` asks the common ones."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source = pattern
        self._flags = flags

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
