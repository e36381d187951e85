"""The day before the month: 12 March 1998, the 12th of March, 15-16 May."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import month_day, month_of
from briefing_tui.core.timeline.numerals import ordinal_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import MONTH

FORM = form(
    r"(?<![\d.,:$-])(?:{short_weekday},? )?"
    r"(?:(?P<first>{day})\s?(?:-|–|—|/| to | and | or )\s?)?(?:the (?=\d\d?(?:st|nd|rd|"
    r"th)|[a-z]))?(?P<day>{day}|{day_word})(?: of)? "
    r"(?P<month>{month})(?:,? (?P<year>{year}|{spoken_year}))?"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield a day, or both days of a short range."""
    for found in FORM.finditer(page.low, start, end):
        month = found.start("month")
        if page.text[month].islower() or (not found["year"] and _goes_on(page.low, found.end())):
            continue
        last = month_day(month_of(found["month"]), ordinal_of(found["day"]), found["year"])
        if last is None:
            continue
        begin = found.start()
        first = found["first"] and month_day(
            month_of(found["month"]), ordinal_of(found["first"]), found["year"]
        )
        if first:
            yield Candidate(Span(*found.span("first")), first, "day_month")
            begin = found.start("day")
        yield Candidate(Span(begin, found.end()), last, "day_month")


def _goes_on(low: str, end: int) -> bool:
    """Say whether a day's number follows: then that before belongs elsewhere ("the 12 March 5 arrests")."""
    rest = low[end : end + 3].lstrip()
    return rest[:1].isdigit() and not low[end : end + 5].lstrip()[:4].isdigit()


RULE = Rule("day_month", MONTH, find)
