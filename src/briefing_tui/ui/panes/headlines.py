"""The headline feed: an article's masthead and outline with counts; other articles as rows."""

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.core.model.article import Section
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.headline_rows import headline_rows, section_at
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
        return headline_rows(reading.volumes, reading.current, reading.headline_words)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        return reading.volumes, reading.current, reading.headline_words

    def marks(self, reading: Reading) -> frozenset[int]:
        """Return the row of the section being read."""
        if reading.article is None:
            return frozenset()
        section = reading.article.sections[section_at(reading.article, reading.place)]
        return frozenset(
            n for n, row in enumerate(self.rows) if row.key is section and isinstance(row.key, Section)
        )

    def empty_line(self) -> str:
        """Say why there are no rows."""
        return "No headline matches." if self.reading.headline_words else "opening…"
