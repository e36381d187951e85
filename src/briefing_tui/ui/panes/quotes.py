"""The quote list: who said what, an utterance a row."""

from typing import ClassVar

from briefing_tui.ui.panes.rows import NO_ROWS, RowsPane
from briefing_tui.ui.render.quote_rows import Wanted, quote_rows
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.state import Reading


class QuotesPane(RowsPane):
    """The quotations, those in view marked."""

    NAME = "quotes"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"quotes--{name}" for name in ["speaker", "unknown", "role", "words", "loose", "echo"]
    }

    def rows_of(self, reading: Reading) -> Rows:
        """Return the utterances that pass the filters."""
        if reading.article is None:
            return NO_ROWS
        section = reading.section if reading.section_only else None
        wanted = Wanted(reading.quote_words, reading.quote_speaker, section, reading.everything)
        return quote_rows(reading.article, wanted)

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Return what the rows are made from."""
        section = reading.section if reading.section_only else None
        return reading.article, reading.quote_words, reading.quote_speaker, section, reading.everything

    def empty_line(self) -> str:
        """Say why there are no rows."""
        reading = self.reading
        if reading.article is None or not reading.complete:
            return "reading for quotations…"
        if reading.quote_words or reading.quote_speaker or reading.section_only:
            return "No quotation passes the filter."
        return "No quotations in this article."
