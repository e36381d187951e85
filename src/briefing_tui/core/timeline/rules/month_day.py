"""The month before the day: March 12, Mar. 12th, 1998, May 15-16."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Part, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.leanings import lean_of
from briefing_tui.core.timeline.named import month_day, month_of
from briefing_tui.core.timeline.numerals import ordinal_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import MONTH

FORM = form(
    r"(?:{short_weekday},? )?"
    r"(?:(?P<lean>this past|this coming|this|last|next) )?(?P<month>{month}) (?:(?:the )"
    r"?(?P<day>{day})|(?P<word>(?:the )?{day_word})(?=\s?[,.;:)]|$| (?:and|at|in|when|to|of)))"
    r"(?P<more>\s?(?:-|–|—| to | and | or | through )\s?(?P<last>{day}))?"
    r"(?:,? (?P<year>{year}|{spoken_year}))?"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield a day, or both days of a short range."""
    for found in FORM.finditer(page.low, start, end):
        if page.text[found.start("month")].islower():
            continue
        month = month_of(found["month"])
        first = month_day(
            month, ordinal_of(found["day"] or found["word"].removeprefix("the ")), found["year"]
        )
        if first is None:
            continue
        if isinstance(first, Part) and found["lean"]:
            first = first._replace(lean=lean_of(found["lean"]))
        last = month_day(month, ordinal_of(found["last"]), found["year"]) if found["last"] else None
        if found["last"] and last is None:
            yield Candidate(
                Span(found.start(), found.end("day") if found["day"] else found.end("word")),
                first,
                "month_day",
            )
            continue
        if last is None:
            yield Candidate(Span(*found.span()), first, "month_day")
            continue
        yield Candidate(
            Span(found.start(), found.end("day") if found["day"] else found.end("word")), first, "month_day"
        )
        yield Candidate(Span(found.start("last"), found.end()), last, "month_day")


RULE = Rule("month_day", MONTH, find)
