"""JSON Lines: one record a line."""

from collections.abc import Iterable, Iterator

from briefing_tui.export.as_json import encoded, named
from briefing_tui.export.sheet import Layout, Sheet, View


def as_jsonl(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield a line a record; `show` gives a line an article."""
    for sheet in sheets:
        for record in sheet.records if layout.view is View.SHOW else named(sheet):
            yield encoded(record) + "\n"
