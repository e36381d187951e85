"""Dates as machines write them: 2013-03-22, 2013-03-22T10:35Z, 2013-W12."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import bounds
from briefing_tui.core.timeline.candidate import Candidate, Clock, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import NUMERIC

FORM = form(
    r"(?P<day>\d{4}-(?:\d\d-\d\d|w\d\d))(?P<time>(?:t|\s)\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield ISO 8601 dates and times."""
    for found in FORM.finditer(page.low, start, end):
        day = Known(found["day"].upper())
        if bounds(day.value):
            time = found["time"]
            meaning = Clock("T" + time[1:6], day) if time else day
            yield Candidate(Span(*found.span()), meaning, "iso")


RULE = Rule("iso", NUMERIC, find)
