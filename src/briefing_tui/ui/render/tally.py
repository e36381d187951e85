"""How many matches the words of many rows hold."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from briefing_tui.core.find import Hits, Query, Searchable, hits_in
from briefing_tui.ui.render.sheet import Row, Rows

_STEP = 16
"""Rows looked at in one go."""
_APART = "\x00"
"""Stands between rows: nothing that is typed matches it."""


class Tally:
    """The words of some rows, put together once, in which matches are counted again and again."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._words: Searchable | None = None
        self._gathered: list[str] = []
        self._rest = iter(rows)

    def gather(self) -> Iterator[None]:
        """Put the words together, a handful of rows at a time."""
        while self._words is None:
            some = [row.text for row in islice(self._rest, _STEP)]
            self._gathered += some
            if not some:
                self._words = Searchable(_APART.join(self._gathered))
                self._gathered = []
            yield

    def count(self, wanted: Query) -> Iterator[int]:
        """Yield the number of matches known so far, the last time for all rows."""
        yield 0
        if not wanted:
            return
        if wanted.regex:  # an expression may match what stands between rows
            yield from self._by_row(wanted)
            return
        for _ in self.gather():
            yield 0
        assert self._words is not None
        if not self._words.is_ready(wanted):
            for _ in self._words.fold(wanted):
                yield 0
        hits = Hits(self._words.folded(wanted), wanted)
        while not hits.counted:
            hits.count_on()
            yield len(hits)

    def _by_row(self, wanted: Query) -> Iterator[int]:
        total = 0
        for row in self.rows:
            total += len(hits_in(row.text, wanted))
            yield total


@lru_cache(maxsize=4)
def tally_of(rows: Rows) -> Tally:
    """Return the tally of some rows, the same one for as long as they are listed."""
    return Tally(rows)
