"""What of the screen has changed, and nothing else: Textual's compositor, but it knows what stands there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from textual._compositor import Compositor, CompositorUpdate, LayoutUpdate
from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.ink import Ink, difference, inked
from briefing_tui.ui.render.wrap import is_narrow
from briefing_tui.ui.widgets.lined import Lined

Placed = tuple[int, int, Sequence[Segment]]
"""Segments and the cell they begin at: `(x, y, segments)`."""
_KEPT = 512
"""Changes from one line to another that are kept: while one scrolls, each comes again a row further up."""


class Part(NamedTuple):
    """A stretch of a row of the screen that shows a line of one widget, from its cell `left` on."""

    x: int
    width: int
    widget: Widget
    line: int
    left: int


class Change(CompositorUpdate):
    """What is to be written for the screen to show what it should; on any other console, the bare words."""

    _inks: dict[ColorSystem, Ink] = {}  # noqa: RUF012 - one for each kind of terminal, which are four

    def __init__(self, placed: Sequence[Placed]) -> None:
        self.placed = placed

    def __rich__(self) -> str:
        return "\n".join("".join(segment.text for segment in some) for _, _, some in self.placed)

    def render_segments(self, console: Console) -> str:
        """Return the change as terminal sequences."""
        colours = console._color_system or ColorSystem.TRUECOLOR
        return inked(self.placed, self._inks.setdefault(colours, Ink(colours)))


class Canvas(Compositor):
    """A compositor that asks widgets for the lines they dirtied only, and writes what differs from before."""

    def __init__(self) -> None:
        super().__init__()
        self._written: list[dict[int, Strip]] = []
        self._rows: list[list[Part]] = []
        self._planned_for: object = None
        self._size_written = (0, 0)
        self._known: dict[tuple[int, int], tuple[Strip, Strip, int, Sequence[Segment]]] = {}

    def render_update(
        self, full: bool = False, screen_stack: list[Screen[object]] | None = None, simplify: bool = False
    ) -> LayoutUpdate | Change | None:
        """Return what is to be written now; a picture, which is not written, where `full` is asked for."""
        visible_screen_stack.set(screen_stack or [])
        if full:
            return super().render_full_update(simplify)
        if self.size.region in self._dirty_regions:
            return self.render_full_update()
        return self.render_partial_update()

    def render_full_update(self, simplify: bool = False) -> Change:  # type: ignore[override]  # another kind of update
        """Return all of the screen, to be written whatever stands there."""
        self._dirty_regions.clear()
        self._plan()
        self._written = [{} for _ in self._rows]
        width, height = self.size
        return Change(self._changes((y, 0, width) for y in range(height)))

    def render_partial_update(self) -> Change | None:  # type: ignore[override]  # another kind of update
        """Return what differs on the rows that were dirtied."""
        dirty = self._dirty_regions.copy()
        self._dirty_regions.clear()
        self._plan()
        height = self.size.height
        placed = self._changes(span for span in self._regions_to_spans(dirty) if 0 <= span[0] < height)
        return Change(placed) if placed else None

    def _plan(self) -> None:
        """Work out which widget shows where, front to back; what stands where nothing ends is still known."""
        visible = self.visible_widgets
        if self._planned_for is visible:
            return
        self._planned_for = visible
        before, (width, height) = self._written, self.size
        self._rows = [[] for _ in range(height)]
        for widget, (region, clip) in visible.items():
            shown = region.intersection(clip).intersection(self.size.region)
            for y in shown.line_range if shown.width else ():
                self._rows[y] += [
                    Part(x, wide, widget, y - region.y, x - region.x)
                    for x, wide in _gaps(self._rows[y], shown.x, shown.right)
                ]
        same = (width, height) == self._size_written
        self._size_written = (width, height)
        self._written = [_kept(row, before[y] if same else {}) for y, row in enumerate(self._rows)]

    def _changes(self, spans: Iterable[tuple[int, int, int]]) -> list[Placed]:
        parts = [
            (y, part)
            for y, first, last in spans
            for part in self._rows[y]
            if part.x < last and part.x + part.width > first
        ]
        lines = _rendered(part for _, part in parts)
        placed: list[Placed] = []
        for y, part in parts:
            strip = lines[part.widget][part.line]
            if part.left or part.width != strip.cell_length:
                strip = strip.crop_extend(part.left, part.left + part.width, None)
            before = self._written[y].get(part.x)
            self._written[y][part.x] = strip
            if before is None:
                placed.append((part.x, y, strip._segments))
            elif before is not strip:
                start, segments = self._change(before, strip)
                if segments:
                    placed.append((part.x + start, y, segments))
        return placed

    def _change(self, before: Strip, after: Strip) -> tuple[int, Sequence[Segment]]:
        """Return from which cell on a line is to be written over, and with what."""
        pair = id(before), id(after)
        known = self._known.get(pair)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[pair] = (before, after, *_changed(before, after))
        return known[2:]


def _kept(row: list[Part], before: dict[int, Strip]) -> dict[int, Strip]:
    """Return what is known to stand on a row: where a part begins and ends as one did before."""
    return {
        part.x: before[part.x]
        for part in row
        if part.x in before and before[part.x].cell_length == part.width
    }


def _gaps(row: list[Part], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield what is still free of a row between two cells, as `(x, width)`."""
    at = first
    for part in sorted(row, key=lambda part: part.x):
        if part.x >= last:
            break
        if part.x > at:
            yield at, part.x - at
        at = max(at, part.x + part.width)
    if at < last:
        yield at, last - at


def _rendered(parts: Iterable[Part]) -> dict[Widget, dict[int, Strip]]:
    """Return the lines of each widget that the parts show."""
    wanted: defaultdict[Widget, list[int]] = defaultdict(list)
    for part in parts:
        wanted[part.widget].append(part.line)
    lines: dict[Widget, dict[int, Strip]] = {}
    for widget, numbers in wanted.items():
        first, last = min(numbers), max(numbers) + 1
        strips = widget.render_lines(Region(0, first, widget.outer_size.width, last - first))
        if not isinstance(widget, Lined):  # a widget that just lost its styles draws more than it says
            strips = [Strip(strip._segments) for strip in strips]
        lines[widget] = dict(enumerate(strips, first))
    return lines


def _changed(before: Strip, after: Strip) -> tuple[int, Sequence[Segment]]:
    """Return what to write over a line: where a character may be wider than it seems, all of it."""
    if _narrow(before) and _narrow(after):
        return difference(before._segments, after._segments)
    return 0, after._segments if before != after else ()


def _narrow(strip: Strip) -> bool:
    return all(is_narrow(segment.text) for segment in strip._segments)
