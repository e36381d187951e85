"""The timeline: what happened when, past above and upcoming below the publication date."""

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.event_rows import event_rows
from briefing_tui.ui.render.sheet import Row
from briefing_tui.ui.state import Reading


class TimelinePane(RowsPane):
    """The dated events in order, those in view marked."""

    NAME = "timeline"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"timeline--{name}" for name in ["year", "date", "status", "phrase", "now"]
    }

    def rows_of(self, reading: Reading) -> Sequence[Row]:
        """Return the events that pass the filter."""
        if reading.article is None:
            return ()
        return event_rows(reading.article, reading.event_words, reading.everything)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        return reading.article, reading.event_words, reading.everything

    def empty_line(self) -> str:
        """Say why there are no rows."""
        reading = self.reading
        if reading.article is None or not reading.complete:
            return "reading for dates…"
        if reading.event_words:
            return "No event passes the filter. Esc clears it."
        return "No dated events in this article."
