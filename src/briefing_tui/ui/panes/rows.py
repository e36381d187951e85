"""A pane that lists rows: a cursor, marks for what is in view in the text, Enter and click."""

from collections.abc import Hashable, Iterator
from functools import partial
from time import monotonic

from textual.message import Message

from briefing_tui.core.find import NOTHING, Query
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.render.paint import Line
from briefing_tui.ui.render.roll import TOP, Anchor, Roll
from briefing_tui.ui.render.sheet import Row, Rows, Sheet, given
from briefing_tui.ui.render.tally import tally_of
from briefing_tui.ui.state import Reading

NO_ROWS = given(())
_GLANCE = 0.0004
"""Seconds matches are counted before a letter is shown: three lists do so at each."""
_MOMENT = 0.002
"""Seconds they are counted before keys are looked at."""
_SOON = 0.004
"""Seconds until counting goes on."""


class RowsPane(Pane):
    """Rows with a cursor. It asks for nothing but tells which row was chosen."""

    class Chosen(Message):
        """A row was chosen with Enter or the mouse."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class Counted(Message):
        """All matches of a search are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = NO_ROWS
        self.cursor = 0
        self._sheet = Sheet((), 10, NOTHING)
        self._marked: frozenset[int] = frozenset()
        self._counting: Iterator[int] | None = None
        self._matches = 0

    # What a list fills in -------------------------------------------------------------------------------

    def rows_of(self, reading: Reading) -> Rows:
        """Return the rows for a reading."""
        raise NotImplementedError

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what of a reading the rows are made from: they are made anew when it changes."""
        raise NotImplementedError

    def index_of(self, key: object) -> int | None:
        """Return the first row with a key, if there is one."""
        return self.rows.index_of(key)

    def first_row(self) -> int:
        """Return the row the cursor begins at."""
        return 0

    def marks(self, reading: Reading) -> frozenset[int]:
        """Return the indexes of the rows whose place in the text is in view."""
        return self.rows.in_view(reading.view)

    # Counting -------------------------------------------------------------------------------------------

    def count(self) -> tuple[int, bool]:
        """Return how many matches of the search the rows hold, and whether that is all of them."""
        return self._matches, self._counting is None

    def _count(self, wanted: Query) -> None:
        self._counting, self._matches = tally_of(self.rows).count(wanted), 0
        self._count_for(self._counting, _GLANCE)

    def _count_for(self, counting: Iterator[int], seconds: float) -> None:
        """Count for a moment; come back for the rest."""
        until = monotonic() + seconds
        for self._matches in counting:
            if monotonic() > until:
                self.set_timer(_SOON, partial(self._count_on, counting))
                return
        self._counting = None

    def _count_on(self, counting: Iterator[int]) -> None:
        """Count on, if that is still wanted, and tell when all is counted."""
        if counting is self._counting:
            self._count_for(counting, _MOMENT)
            if self._counting is None:
                self.post_message(self.Counted())

    # From the reading -----------------------------------------------------------------------------------

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Follow the reading: new rows, other hits, what is in view."""
        if _differ(self.depends_on(old), self.depends_on(new)) or self.rows is NO_ROWS:
            self._take(new)
            self._count(new.query)
        elif old.query is not new.query:
            self._sheet.seek(new.query)
            self.redraw()
            self._count(new.query)
        self._follow(new)

    def _take(self, reading: Reading) -> None:
        key = self._key(self.cursor)
        self.rows = self.rows_of(reading)
        same = self.index_of(key)
        self.cursor = same if same is not None else self._choosable(self.first_row(), 1)
        self.lay_out()
        self._marked = frozenset()
        self.redraw()

    def _follow(self, reading: Reading) -> None:
        marked = self.marks(reading)
        if marked == self._marked:
            return
        self._marked = marked
        if marked and not self.has_focus:
            first = min(marked)
            self.cursor = first
            self._bring(first)
        self.redraw()

    def _key(self, index: int) -> object:
        return self.rows.key_at(index)

    # Laying out -----------------------------------------------------------------------------------------

    def lay_out(self) -> None:
        """Lay the rows out for the present width, the top row kept."""
        self._sheet = Sheet(self.rows, self.text_width, self.reading.query)
        self.roll = Roll(len(self.rows), self._sheet.height)
        self._strips.clear()
        self.top = self.roll.held((min(self.top[0], max(0, len(self.rows) - 1)), 0), self.lines_shown)
        self._bring(self.cursor)

    def _bring(self, index: int) -> None:
        if 0 <= index < len(self.rows) and self.lines_shown:
            first = 0 if index == self._choosable(0, 1) else index
            if first != index:
                self.top = TOP
                if (index, 0) in self.roll.rows(TOP, self.lines_shown):
                    return
            self.top = self.roll.showing(self.top, self.lines_shown, (index, 0), self._sheet.height(index))

    def over(self, anchor: Anchor) -> tuple[Hashable, tuple[str, ...], bool]:
        """Return the query whose hits lie over a line, the cursor, and whether its row shows in the text."""
        index, line = anchor
        lit = self._sheet.wanted if self._sheet.is_lit(index) else None
        if not (index == self.cursor or index in self._marked) or not self._sheet.is_inked(index, line):
            return lit, (), False
        here = index == self.cursor and self._key(index) is not None
        look = "pane--cursor-here" if self.has_focus else "pane--cursor"
        return lit, (look,) if here else (), index in self._marked

    def draw(self, anchor: Anchor, over: Hashable) -> Line:
        """Draw a line of a row."""
        index, line = anchor
        lines = self._sheet.lines(index)
        return lines[line] if line < len(lines) else ()

    # Moving ---------------------------------------------------------------------------------------------

    def move_cursor(self, by: int) -> None:
        """Move the cursor by rows that can be chosen; at the ends, show what lies beyond them."""
        if not self.rows:
            return
        step = 1 if by > 0 else -1
        index = self.cursor
        for _ in range(abs(by)):
            following = self._choosable(index + step, step)
            if following == index or not 0 <= following < len(self.rows) or self._key(following) is None:
                break
            index = following
        self.go_row(index)

    def page_cursor(self, part: float) -> None:
        """Move the cursor by a part of the window's height."""
        if not self.rows or not self.lines_shown:
            return
        size = max(1, int(self.lines_shown * abs(part)) - 1)
        start = (self.cursor, 0)
        unit = self.roll.moved(start, size if part > 0 else -size)[0]
        step = 1 if part > 0 else -1
        unit = unit + step if unit == self.cursor else unit
        target = self._choosable(max(0, min(unit, len(self.rows) - 1)), step)
        if self._key(target) is None:
            target = self._choosable(target, -step)
        self.go_row(target)

    def go_row(self, index: int) -> None:
        """Put the cursor on a row."""
        if 0 <= index < len(self.rows) and self._key(index) is not None:
            self.cursor = index
            self._bring(index)
            self.redraw()

    def edge(self, step: int) -> None:
        """Put the cursor on the first or the last row."""
        self.go_row(self._choosable(0, 1) if step < 0 else self._choosable(len(self.rows) - 1, -1))
        if step > 0:
            self.go_top(self.roll.last(self.lines_shown))

    def _choosable(self, index: int, step: int) -> int:
        at = index
        while 0 <= at < len(self.rows):
            if self._key(at) is not None:
                return at
            at += step
        return max(0, min(index - step, len(self.rows) - 1))

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        if self._key(self.cursor) is not None:
            return self.rows[self.cursor]
        return None

    def choose(self) -> None:
        """Tell that the row under the cursor was chosen."""
        if self.current is not None:
            self.post_message(self.Chosen(self.current))

    def pressed(self, anchor: Anchor, x: int) -> None:
        """Put the cursor on the clicked row and choose it."""
        if self._key(anchor[0]) is not None:
            self.go_row(anchor[0])
            self.choose()


def _differ(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    return any(a is not b and a != b for a, b in zip(old, new, strict=True))
