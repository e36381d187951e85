"""How many matches the words of many rows hold, counted step by step."""

from collections.abc import Iterator, Sequence

from briefing_tui.core.find import Query, hits_in
from briefing_tui.core.text.fold import fold
from briefing_tui.ui.render.sheet import Row

_STEP = 64
"""Rows counted in one go."""
_APART = "\x00"
"""Stands between rows: nothing that is typed matches it."""


class Tally:
    """The words of some rows, folded once, in which matches are counted again and again."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._folded: dict[tuple[bool, int], str] = {}

    def count(self, wanted: Query) -> Iterator[int]:
        """Yield the number of matches counted so far, the last time for all rows."""
        total = 0
        for first in range(0, len(self.rows) if wanted else 0, _STEP):
            total += self._count(wanted, first)
            yield total
        yield total

    def _count(self, wanted: Query, first: int) -> int:
        if not wanted.literal or wanted.whole:
            rows = (self.rows[n] for n in range(first, min(first + _STEP, len(self.rows))))
            return sum(len(hits_in(row.text, wanted)) for row in rows)
        return self._words(wanted.keeps_case, first).count(wanted.literal)

    def _words(self, keep_case: bool, first: int) -> str:
        folded = self._folded.get((keep_case, first))
        if folded is None:
            rows = (self.rows[n] for n in range(first, min(first + _STEP, len(self.rows))))
            folded = self._folded[keep_case, first] = fold(_APART.join(row.text for row in rows), keep_case)
        return folded
