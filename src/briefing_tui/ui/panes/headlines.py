"""The headline feed: an article's masthead and outline with counts; other articles as rows."""

from typing import ClassVar

from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.headline_rows import FeedRows, Titles, section_at
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.state import Reading


class HeadlinesPane(RowsPane):
    """The outline; the section being read is marked."""

    NAME = "headlines"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"headlines--{name}"
        for name in ["headline", "deck", "kicker", "about", "section", "lead", "other", "fault"]
    }

    _titles = Titles(())

    def make_ready(self, reading: Reading) -> None:
        """Fold the titles of a long shelf before they are filtered; may run beside the screen."""
        titles = Titles(reading.volumes)
        titles.folded(keep_case=False)
        self._titles = titles

    def rows_of(self, reading: Reading) -> Rows:
        """Return masthead and outline of the current article, the other articles folded."""
        if self._titles.volumes is not reading.volumes:
            self._titles = Titles(reading.volumes)
        return FeedRows(reading.volumes, reading.current, reading.headline_words, self._titles)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        return reading.volumes, reading.current, reading.headline_words

    def marks(self, reading: Reading) -> frozenset[int]:
        """Return the row of the section being read."""
        if reading.article is None or not isinstance(self.rows, FeedRows):
            return frozenset()
        row = self.rows.row_of(reading.article.sections[section_at(reading.article, reading.place)])
        return frozenset() if row is None else frozenset({row})

    def first_row(self) -> int:
        """Return the current article's first row."""
        return self.rows.first if isinstance(self.rows, FeedRows) else 0

    def empty_line(self) -> str:
        """Say why there are no rows."""
        return "No headline matches." if self.reading.headline_words else "opening…"
