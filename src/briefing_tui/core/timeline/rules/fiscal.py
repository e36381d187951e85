"""Fiscal years: fiscal 1989, fiscal year 1990, FY2010, FY 10."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import YEAR

FORM = form(r"(?:(?:the )?fiscal year|fiscal|fy)[\s'-]?(?P<year>\d{4}|\d\d)(?!\d|[.,]\d)")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield fiscal years as the year they are named by."""
    for found in FORM.finditer(page.low, start, end):
        yield Candidate(Span(*found.span()), Known(f"{year_of(found['year']):04d}"), "fiscal")


RULE = Rule("fiscal", YEAR, find)
