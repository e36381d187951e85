"""A day of the week: Friday, last Friday, this coming Monday, Tuesdays, each Thursday."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.weekdays import NAMED_AFTER_DAYS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Every, Meaning, Rule, WeekDay
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.leanings import lean_of
from briefing_tui.core.timeline.named import weekday_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import WEEKDAY

FORM = form(
    r"(?:(?P<every>every other|every|each|most) |(?P<lean>(?:the )?(?:this past|this coming|this|"
    r"{last}|{next}) ))?"
    r"(?P<day>{weekday})(?P<many>s)?(?!s?['’]s? (?:prayers|child))"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield weekdays and what recurs on them."""
    for found in FORM.finditer(page.low, start, end):
        if page.text[found.start("day")].islower() or _is_name(page.low, *found.span("day")):
            continue
        number = weekday_of(found["day"])
        recurs = found["every"] or found["many"]
        meaning: Meaning = Every(f"XXXX-WXX-{number}") if recurs else WeekDay(number, lean_of(found["lean"]))
        yield Candidate(Span(*found.span()), meaning, "weekday")


def _is_name(low: str, start: int, end: int) -> bool:
    before = low[max(0, start - 14) : start].split()
    after = low[end : end + 14].split()
    return bool(before and before[-1] in NAMED_AFTER_DAYS) or bool(
        after and after[0].rstrip(".,;:!?") in NAMED_AFTER_DAYS
    )


RULE = Rule("weekday", WEEKDAY, find)
