"""A roll of units of any height, seen through a window: only what shows is ever measured.

A place on the roll is an anchor `(unit, line)`: the line that stands at the top. No count of all lines is
kept, so a roll of a hundred thousand units costs what its visible part costs.
"""

from collections.abc import Callable, Iterator

Anchor = tuple[int, int]
TOP: Anchor = (0, 0)


class Roll:
    """`count` units, each `height(i)` lines tall (at least one)."""

    def __init__(self, count: int, height: Callable[[int], int]) -> None:
        self.count = count
        self._height = height

    def rows(self, top: Anchor, size: int) -> Iterator[Anchor]:
        """Yield the anchors of the at most `size` lines from `top` down."""
        unit, line = top
        while size > 0 and unit < self.count:
            tall = self._height(unit)
            while line < tall and size > 0:
                yield unit, line
                line, size = line + 1, size - 1
            unit, line = unit + 1, 0

    def moved(self, top: Anchor, by: int) -> Anchor:
        """Return the anchor `by` lines further down, or up where negative, within the roll."""
        if not self.count:
            return TOP
        unit, line = min(top[0], self.count - 1), top[1] + by
        while line < 0 and unit > 0:
            unit -= 1
            line += self._height(unit)
        while unit < self.count - 1 and line >= (tall := self._height(unit)):
            line -= tall
            unit += 1
        return unit, max(0, min(line, self._height(unit) - 1))

    def last(self, size: int) -> Anchor:
        """Return the lowest top: the anchor that shows the end of the roll in a window of `size` lines."""
        if not self.count:
            return TOP
        end = (self.count - 1, self._height(self.count - 1) - 1)
        return self.moved(end, 1 - size)

    def held(self, top: Anchor, size: int) -> Anchor:
        """Return `top`, or the lowest top where it would leave the window part empty."""
        return min(self.moved(top, 0), self.last(size))

    def showing(self, top: Anchor, size: int, first: Anchor, tall: int = 1) -> Anchor:
        """Return the top nearest to `top` that shows `tall` lines (or what fits) from `first` on."""
        if first < top:
            return self.held(first, size)
        lowest = self.moved(first, min(tall, size) - size)
        return self.held(max(top, lowest) if tall <= size else first, size)
