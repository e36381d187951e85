"""CSV as RFC 4180 has it, but for line ends of one newline: a header, then the flat fields of each record.

A spreadsheet takes a cell that begins with = + - @ for a formula and runs it, and these cells hold the words
of strangers: such a cell gets an apostrophe in front, by which spreadsheets know text. A program gets the
words back by taking that one apostrophe away; JSON has them as they are.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from briefing_tui.export.as_json import named
from briefing_tui.export.sheet import FIELDS, Layout, Sheet, View, flat

FORMULA = re.compile(r"(?:\A(?='*[=+\-@＝＋－＠\t\r])|(?<=[;\n])(?='*(?:[=+@＝＋－＠]|-(?! ))))")
"""Where a formula could begin: in a cell, or behind what a spreadsheet of other habits takes for its end."""


def as_csv(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield the header and a row a record; positions inside a quotation and mentions are left to JSON."""
    fields = FIELDS[layout.view]
    yield _row(fields)
    for sheet in sheets:
        for record in sheet.records if layout.view is View.SHOW else named(sheet):
            yield _row([_cell(record.get(field)) for field in fields])


def _cell(value: object) -> str:
    return flat(value) if isinstance(value, int | float) else FORMULA.sub("'", flat(value))


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
