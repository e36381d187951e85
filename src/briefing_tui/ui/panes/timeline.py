"""The timeline: what happened when, past above and upcoming below the publication date."""

from typing import ClassVar

from briefing_tui.ui.panes.rows import NO_ROWS, RowsPane
from briefing_tui.ui.render.event_rows import event_rows
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.state import Reading

_WIDE, _TALL = 44, 16
"""Cells from which on a pane has room for the density strip."""


class TimelinePane(RowsPane):
    """The dated events in order, those in view marked."""

    NAME = "timeline"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"timeline--{name}" for name in ["year", "month", "gap", "date", "phrase", "now", "strip"]
    }

    def rows_of(self, reading: Reading) -> Rows:
        """Return the events that pass the filters, a density strip above them where there is room."""
        if reading.article is None:
            return NO_ROWS
        width = self.text_width if self.size.width >= _WIDE and self.size.height >= _TALL else 0
        return event_rows(reading.article, reading.choice, width)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        return reading.article, reading.choice

    def suit(self) -> None:
        """Make the rows anew: the strip is as wide as the pane."""
        self._take(self.reading)

    def empty_line(self) -> str:
        """Say why there are no rows."""
        reading = self.reading
        if reading.article is None or not reading.complete:
            return "reading for dates…"
        if reading.event_words or reading.event_status or reading.section_only:
            return "No event passes the filter."
        return "No dated events in this article."
