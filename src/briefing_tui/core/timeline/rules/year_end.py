"""The turn of a year without its number: year-end, the end of the year, mid-year."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?:the )?year[\s-]end|(?:the )?year's end|the (?:end|beginning|start|middle|rest|turn) of the "
    r"(?P<unit>year|month|week|decade|century)|mid[\s-]?year|(?:earlier|later|late|early) in the year"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them as the unit they end or begin."""
    for found in FORM.finditer(page.low, start, end):
        unit = {"month": "M", "week": "W", "decade": "E", "century": "C"}.get(found["unit"] or "", "Y")
        yield Candidate(
            Span(*found.span()), Shift(unit, 0, Base.PUBLISHED, unit), "year_end", approximate=True
        )


RULE = Rule("year_end", UNIT, find)
