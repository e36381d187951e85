"""Centuries: the 20th century, the mid-19th century, the fifth century BC."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.numerals import ordinal_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?:the )?(?:(?:early|late|mid|middle|turn of the)[\s-]+)?(?P<nth>{ordinal})"
    r"[\s-]+century(?P<era>,? (?:b\.?c\.?(?:e\.?)?))?"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield centuries by the two figures their years begin with, as TIMEX3 does."""
    for found in FORM.finditer(page.low, start, end):
        number = ordinal_of(found["nth"])
        if 0 < number <= 30:
            yield Candidate(
                Span(*found.span()), Known(f"{'BC' if found['era'] else ''}{number - 1:02d}"), "century"
            )


RULE = Rule("century", UNIT, find)
