"""Dates in figures with strokes, stops or dashes: 02/13/98, 13.2.1998, 02-13-98.

The month stands first, as in American papers, unless the first figure cannot be a month or stops part them.
"""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import bounds
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import NUMERIC

FORM = form(r"(?<![$\d/.-])(?P<a>\d\d?)(?P<mark>[/.-])(?P<b>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?![/.-]\d)")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield dates in figures that the calendar has."""
    for found in FORM.finditer(page.low, start, end):
        a, b = int(found["a"]), int(found["b"])
        if len(found["year"]) == 2 and found["mark"] == ".":
            continue  # a version number looks like this
        month, day = (b, a) if a > 12 or found["mark"] == "." else (a, b)
        year = int(found["year"]) if len(found["year"]) == 4 else _century(int(found["year"]))
        value = f"{year:04d}-{month:02d}-{day:02d}"
        if bounds(value):
            yield Candidate(Span(*found.span()), Known(value), "numeric")


def _century(year: int) -> int:
    return year + (2000 if year < 50 else 1900)


RULE = Rule("numeric", NUMERIC, find)
