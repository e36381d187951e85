"""A regular expression compiled when it is first asked: one that only rare lines need costs no start."""

import re
import sys
from collections.abc import Callable, Iterator


class Rare:
    """A pattern as `re` knows it, which waits with compiling.

    `begins` has what all that it matches begins with, in small letters and apart by blanks: a line that
    begins otherwise is let go before there is a pattern. It counts for `match` and `fullmatch` alone;
    `waits_for` has the same one by one.
    """

    __slots__ = ("_flags", "_pattern", "_reach", "_source", "waits_for")

    def __init__(self, source: str, flags: int = 0, begins: str = "") -> None:
        self._source, self._flags, self.waits_for = source, flags, tuple(begins.split())
        self._reach = max(map(len, self.waits_for), default=0)
        self._pattern: re.Pattern[str] | None = None

    def _is_in_vain(self, text: str, start: int) -> bool:
        if not self.waits_for:
            return False
        return not text[start : start + self._reach].lower().startswith(self.waits_for)

    @property
    def ready(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._pattern is None:
            self._pattern = re.compile(self._source, self._flags)
        return self._pattern

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at the start."""
        return None if self._is_in_vain(text, start) else self.ready.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole."""
        return None if self._is_in_vain(text, start) else self.ready.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match anywhere."""
        return self.ready.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield every match."""
        return self.ready.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Return every match's words."""
        return self.ready.findall(text)

    def split(self, text: str) -> list[str]:
        """Return what stands between the matches."""
        return self.ready.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return the text with its matches replaced."""
        return self.ready.sub(new, text, count=count)
