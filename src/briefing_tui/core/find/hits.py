"""The matches of a query in a text, counted block by block, and found anew where they are looked at.

Nothing is kept for a single match: a letter has a million of them in a long text.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from briefing_tui.core.find.folded import Searchable
from briefing_tui.core.find.query import LONGEST, NOTHING, Query, hits_between
from briefing_tui.core.model.span import Span

BLOCK = 1 << 15
"""Characters one step of a search looks at; also the most a typed regular expression runs over at a time."""
_KEPT = 8


class Hits(Sequence[Span]):
    """The matches in folded text, in order, none overlapping another: those counted so far."""

    def __init__(self, folded: str = "", wanted: Query = NOTHING) -> None:
        self._folded = folded
        self._wanted = wanted
        self._block = BLOCK
        self._blocks = -(-len(folded) // BLOCK) if wanted else 0
        self._begins = array("Q", [0])  # where the search of each block begins, the next one included
        self._before = array("Q", [0])  # how many matches there are before each block
        self._seen: dict[int, list[Span]] = {}
        words = wanted.literal
        self._apart = bool(words and not wanted.whole) and not any(
            words.endswith(words[:n]) for n in range(1, len(words))
        )
        """Whether a match is one wherever the search begins: no copy of the words overlaps another."""

    # Counting -------------------------------------------------------------------------------------------

    @property
    def counted(self) -> bool:
        """Whether all of the text has been looked at."""
        return len(self._begins) > self._blocks

    @property
    def reached(self) -> int:
        """Up to where the matches are counted."""
        return len(self._folded) if self.counted else (len(self._begins) - 1) * self._block

    def count_on(self) -> None:
        """Count one more block; `TooSlowError` for an expression that takes too long on it."""
        if self.counted:
            return
        begin, end = self._begins[-1], len(self._begins) * self._block
        if self._apart:
            reach = end + len(self._wanted.literal) - 1
            count, following = self._folded.count(self._wanted.literal, begin, reach), end
        else:
            spans = list(hits_between(self._folded, self._wanted, begin, end))
            count, following = len(spans), max(begin, end, spans[-1].end if spans else 0)
        self._begins.append(following)
        self._before.append(self._before[-1] + count)

    # As a sequence --------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return self._before[-1]

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        block = bisect_right(self._before, at) - 1
        return self._spans(block)[at - self._before[block]]

    def __iter__(self) -> Iterator[Span]:
        for block in range(len(self._begins) - 1):
            yield from self._spans(block)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Hits | tuple) and tuple(self) == tuple(other)

    __hash__ = object.__hash__

    # By place -------------------------------------------------------------------------------------------

    def rank(self, place: int) -> int:
        """Return how many counted matches begin before a place."""
        block = max(0, place) // self._block
        if block >= len(self._begins) - 1:
            return len(self)
        if self._apart:
            words = self._wanted.literal
            return self._before[block] + self._folded.count(
                words, self._begins[block], place + len(words) - 1
            )
        return self._before[block] + bisect_left(self._spans(block), place, key=_start)

    def after(self, place: int, within: int) -> Span | None:
        """Return the first match that begins at a place or after it, none beyond `within` characters."""
        stop = min(place + within, len(self._folded))
        if self._apart:
            size = len(self._wanted.literal)
            at = self._folded.find(self._wanted.literal, place, stop + size - 1)
            return Span(at, at + size) if at >= 0 else None
        for block in range(place // self._block, min(self._blocks, -(-stop // self._block))):
            spans = self._spans(block)
            first = bisect_left(spans, place, key=_start)
            if first < len(spans):
                return spans[first] if spans[first].start < stop else None
        return None

    def before(self, place: int) -> Span | None:
        """Return the last match that begins before a place."""
        if self._apart:
            size = len(self._wanted.literal)
            at = self._folded.rfind(self._wanted.literal, 0, max(0, place + size - 1))
            return Span(at, at + size) if at >= 0 else None
        for block in range(min(place // self._block, self._blocks - 1), -1, -1):
            last = bisect_left(spans := self._spans(block), place, key=_start)
            if last:
                return spans[last - 1]
        return None

    def between(self, start: int, end: int) -> list[Span]:
        """Return the matches that touch `[start, end)`, counted or not."""
        if self._apart:
            first = max(0, start - len(self._wanted.literal) + 1)
            return list(hits_between(self._folded, self._wanted, first, end)) if start < end else []
        found: list[Span] = []
        first = max(0, start - LONGEST) // self._block
        for block in range(first, min(self._blocks, -(-end // self._block))):
            spans = self._spans(block)
            low = bisect_right(spans, start, key=_end)
            found += spans[low : bisect_left(spans, end, key=_start)]
        return found

    def _spans(self, block: int) -> list[Span]:
        """Return the matches that begin in a block."""
        spans = self._seen.get(block)
        if spans is None:
            known = block < len(self._begins)
            begin = self._begins[block] if known else block * self._block
            spans = list(hits_between(self._folded, self._wanted, begin, (block + 1) * self._block))
            if known or self._apart:
                if len(self._seen) >= _KEPT:
                    del self._seen[next(iter(self._seen))]
                self._seen[block] = spans
        return spans


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def search(source: Searchable, wanted: Query) -> Iterator[tuple[Span, ...]]:
    """Yield the matches of a text block by block; `TooSlowError` if an expression takes too long."""
    hits = Hits(source.folded(wanted), wanted) if wanted else Hits()
    while not hits.counted:
        known = len(hits)
        hits.count_on()
        yield tuple(hits[known:])


def nearest(hits: Sequence[Span], place: int) -> int:
    """Return the index of the first hit at or after `place`, the first of all where there is none."""
    at = bisect_left(hits, place, key=_start)
    return at if at < len(hits) else 0
