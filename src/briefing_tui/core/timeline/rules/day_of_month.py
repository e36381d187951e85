"""A day whose month is known from before: on the 15th, the 22nd."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, DayOfMonth, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.numerals import ordinal_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import NUMERIC

FORM = form(
    r"(?:on|by|until|since|from|to|and|night of|morning of|evening of) (?P<the>the (?P<day>(?:3[01]|"
    r"[12]\d|[1-9])(?:st|nd|rd|th)))"
)
AFTER = Pattern(
    r"\s?[,.;:)]|\Z|\s(?:and|the|at|in|to|when|but|after|he|she|they|it|by|with|a|his|an|with|of "
    r"(?:the|that|this) month)\s"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield an ordinal after a preposition of time that no noun follows."""
    for found in FORM.finditer(page.low, start, end):
        if AFTER.match(page.low, found.end()):
            yield Candidate(Span(*found.span("the")), DayOfMonth(ordinal_of(found["day"])), "day_of_month")


RULE = Rule("day_of_month", NUMERIC, find)
