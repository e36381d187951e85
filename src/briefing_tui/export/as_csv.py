"""CSV as RFC 4180 has it, but for line ends of one newline: a header, then the flat fields of each record."""

import csv
import io
from collections.abc import Iterable, Iterator

from briefing_tui.export.as_json import named
from briefing_tui.export.sheet import FIELDS, Layout, Sheet, View, flat


def as_csv(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield the header and a row a record; positions inside a quotation and mentions are left to JSON."""
    fields = FIELDS[layout.view]
    yield _row(fields)
    for sheet in sheets:
        for record in sheet.records if layout.view is View.SHOW else named(sheet):
            yield _row([flat(record.get(field)) for field in fields])


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
