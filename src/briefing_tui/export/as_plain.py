"""Plain text: `show` gives the text all offsets count in, a list a line a record, fields apart by tabs."""

from collections.abc import Iterable, Iterator

from briefing_tui.core.model.record import Record
from briefing_tui.export.sheet import Layout, Sheet, View, flat, one_line

COLUMNS: dict[View, tuple[str, ...]] = {
    View.SECTIONS: ("start", "end", "level", "heading"),
    View.QUOTES: ("start", "end", "kind", "speaker", "text"),
    View.TIMELINE: ("start", "end", "date", "status", "phrase"),
    View.EXPRESSIONS: ("start", "end", "type", "value", "text"),
    View.HITS: ("start", "end", "line"),
}
"""What a line holds of each view."""


def as_plain(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield exactly the text of one article; of several, each ends its line and a blank line parts them."""
    for index, sheet in enumerate(sheets):
        if layout.view is not View.SHOW:
            yield "".join(_line(sheet, record, layout) for record in sheet.records)
        elif not layout.several:
            yield sheet.whole.text
        else:
            yield ("\n" if index else "") + sheet.whole.text.removesuffix("\n") + "\n"


def _line(sheet: Sheet, record: Record, layout: Layout) -> str:
    cells = [one_line(flat(record.get(name))) for name in COLUMNS[layout.view]]
    return "\t".join([record.get("article", sheet.name), *cells] if layout.several else cells) + "\n"
