"""The headline feed: an article's masthead and outline with counts; other articles as rows."""

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.headline_rows import FeedRows, section_at
from briefing_tui.ui.render.sheet import Row
from briefing_tui.ui.state import Reading


class HeadlinesPane(RowsPane):
    """The outline; the section being read is marked."""

    NAME = "headlines"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"headlines--{name}"
        for name in ["headline", "deck", "kicker", "about", "section", "lead", "other", "fault"]
    }

    def rows_of(self, reading: Reading) -> Sequence[Row]:
        """Return masthead and outline of the current article, the other articles folded."""
        return FeedRows(reading.volumes, reading.current, reading.headline_words)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        return reading.volumes, reading.current, reading.headline_words

    def marks(self, reading: Reading) -> frozenset[int]:
        """Return the row of the section being read."""
        if reading.article is None or not isinstance(self.rows, FeedRows):
            return frozenset()
        section = reading.article.sections[section_at(reading.article, reading.place)]
        rows = enumerate(self.rows.unfolded, self.rows.first)
        return frozenset(n for n, row in rows if row.key is section)

    def first_row(self) -> int:
        """Return the current article's first row."""
        return self.rows.first if isinstance(self.rows, FeedRows) else 0

    def index_of(self, key: object) -> int | None:
        """Return the row with a key: of the current article's rows, where it can only be."""
        if not isinstance(self.rows, FeedRows):
            return None
        rows = enumerate(self.rows.unfolded, self.rows.first)
        return next((n for n, row in rows if row.key is not None and row.key == key), None)

    def empty_line(self) -> str:
        """Say why there are no rows."""
        return "No headline matches." if self.reading.headline_words else "opening…"
