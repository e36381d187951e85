"""A week by a day or month in it: the week of March 6, the last week of March."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Meaning, Part, Rule, WeekOf
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import month_day, month_of, year_of
from briefing_tui.core.timeline.numerals import ordinal_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import MONTH

FORM = form(
    r"(?:the )?(?P<nth>first |second |third |fourth |last |final )?week(?:end)? of "
    r"(?:(?P<before>{day}) )?(?P<month>{month})"
    r"(?: (?P<day>{day}))?(?:,? (?P<year>{year}))?"
)
PLACE = {"first ": 1, "second ": 2, "third ": 3, "fourth ": 4, "last ": -1, "final ": -1}


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield weeks."""
    for found in FORM.finditer(page.low, start, end):
        month, place = month_of(found["month"]), PLACE.get(found["nth"] or "", 0)
        whole: Meaning = (
            Known(f"{year_of(found['year']):04d}-{month:02d}") if found["year"] else Part(f"-{month:02d}")
        )
        day = found["day"] or found["before"]
        of = month_day(month, ordinal_of(day), found["year"]) if day else whole
        if of and (day or place):
            yield Candidate(Span(*found.span()), WeekOf(of, place), "week_of")


RULE = Rule("week_of", MONTH, find)
