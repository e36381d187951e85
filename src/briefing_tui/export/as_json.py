"""JSON: one value for everything; an article where one was asked for, else an array."""

import re
from collections.abc import Iterable, Iterator

from msgspec.json import encode, format

from briefing_tui.core.model.record import Record
from briefing_tui.export.sheet import Layout, Sheet, View

UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029]")


def encoded(record: Record, indent: int = 0) -> str:
    """Return JSON in which no control character stands bare (C0, DEL, C1), on one line without an indent.

    Text has no half characters behind the gate of the core; `UnicodeEncodeError` for one that has.
    """
    text = format(encode(record), indent=indent).decode()
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def named(sheet: Sheet) -> Iterator[Record]:
    """Yield the records of a list, each with the article it belongs to."""
    return ({"article": sheet.name, **record} for record in sheet.records)


def as_json(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield one JSON value, written as its parts come."""
    if layout.view is View.SHOW and not layout.several:
        for sheet in sheets:
            yield encoded(sheet.records[0], indent=2) + "\n"
        return
    before = "[\n"
    for sheet in sheets:
        for record in sheet.records if layout.view is View.SHOW else named(sheet):
            yield before + encoded(record)
            before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
