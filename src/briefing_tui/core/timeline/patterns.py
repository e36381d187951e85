"""Regular expressions compiled when they are first used, so that starting costs none of them."""

import re
from collections.abc import Iterator

LAST = 1 << 62


class Pattern:
    """A regular expression; its methods are those of `re.Pattern`."""

    __slots__ = ("_compiled", "written")

    def __init__(self, written: str) -> None:
        self.written = written
        self._compiled: re.Pattern[str] | None = None

    def ready(self) -> re.Pattern[str]:
        """Return the pattern compiled."""
        if self._compiled is None:
            self._compiled = re.compile(self.written)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = LAST) -> re.Match[str] | None:
        """Return the first match, None without one."""
        return self.ready().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = LAST) -> re.Match[str] | None:
        """Return the match at `start`, None without one."""
        return self.ready().match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = LAST) -> Iterator[re.Match[str]]:
        """Yield the matches."""
        return self.ready().finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = LAST) -> list[str]:
        """Return the words matched; the expression has no groups."""
        found: list[str] = self.ready().findall(text, start, end)
        return found

    def sub(self, by: str, text: str) -> str:
        """Return a text with each match replaced."""
        return self.ready().sub(by, text)
