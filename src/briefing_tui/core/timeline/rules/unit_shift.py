"""A unit before, at or after the present one: last year, this week, next month, the past decade."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Clock, Length, Meaning, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?P<the>the )?(?P<which>this past|this coming|this|last|past|next|coming|current|upcoming|present)"
    r"(?P<fiscal> fiscal| calendar| business| trading| school)? "
    r"(?P<unit>night|week|weekend|month|quarter|year|decade|century)(?! of (?:the|his|her|its|their))"
)
COUNT = {"last": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1, "upcoming": 1}


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; "the past year" and "the last week" are stretches that end today."""
    for found in FORM.finditer(page.low, start, end):
        if page.capital(found.start("which")) and page.capital(found.start("unit")):
            continue
        unit, which = unit_of(found["unit"]), found["which"]
        meaning: Meaning
        if unit == "NIGHT":
            meaning = Clock("TNI", Shift("D", COUNT.get(which, 0), Base.PUBLISHED, "D"))
        elif found["the"] and which == "last" and unit in ("W", "M") and not found["fiscal"]:
            meaning = Length(f"P1{unit}")
        else:
            base = Base.EITHER if found["the"] and which == "next" else Base.PUBLISHED
            meaning = Shift(unit, COUNT.get(which, 0), base, unit)
        yield Candidate(Span(*found.span()), meaning, "unit_shift")


RULE = Rule("unit_shift", UNIT, find)
