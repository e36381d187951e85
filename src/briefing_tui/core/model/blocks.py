"""The blocks of a long text in four numbers each: a block is made whenever it is looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from briefing_tui.core.model.document import Block, BlockKind
from briefing_tui.core.model.span import Span

_EACH = 4
_KINDS = tuple(BlockKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}


class Blocks(Sequence[Block]):
    """Blocks as a tuple of them would be, in a tenth of its memory.

    The numbers are kind, start, end and level; markers of list items are kept beside them. A slice (its
    step is one) shares both with the whole.
    """

    __slots__ = ("_markers", "_numbers", "_places")

    def __init__(self, places: range = range(0), whole: Blocks | None = None) -> None:
        self._places = places
        self._numbers: array[int] = whole._numbers if whole else array("I")
        self._markers: dict[int, str] = whole._markers if whole else {}

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> Blocks:
        """Return blocks put into numbers as they come."""
        if isinstance(blocks, Blocks):
            return blocks
        made = cls()
        for index, block in enumerate(blocks):
            made._numbers.extend((_NUMBERS[block.kind], block.span.start, block.span.end, block.level))
            if block.marker:
                made._markers[index] = block.marker
        made._places = range(len(made._numbers) // _EACH)
        return made

    def row(self) -> tuple[bytes, dict[int, str]]:
        """Return them as plain values, for a pipe."""
        start, stop = self._places.start, self._places.stop
        markers = {at - start: marker for at in self._places if (marker := self._markers.get(at))}
        return self._numbers[_EACH * start : _EACH * stop].tobytes(), markers

    def take(self, row: tuple[bytes, dict[int, str]]) -> None:
        """Take in some more that came through a pipe; only while nobody looks at them yet."""
        numbers, markers = row
        known = len(self._numbers) // _EACH
        self._numbers.frombytes(numbers)
        self._markers.update({known + at: marker for at, marker in markers.items()})
        self._places = range(len(self._numbers) // _EACH)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Blocks: ...
    def __getitem__(self, index: int | slice) -> Block | Blocks:
        places = self._places[index]
        if isinstance(places, range):
            return Blocks(places, self)
        return self._block(places)

    def __iter__(self) -> Iterator[Block]:
        return map(self._block, self._places)

    def _block(self, place: int) -> Block:
        kind, start, end, level = self._numbers[_EACH * place : _EACH * (place + 1)]
        return Block(_KINDS[kind], Span(start, end), level, self._markers.get(place, ""))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Blocks | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
