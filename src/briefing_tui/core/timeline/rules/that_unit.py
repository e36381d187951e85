"""A unit pointed at: that day, the same month, the following year, the next day, the previous week."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import CLOCK, UNIT

FORM = form(
    r"(?P<which>that same|that very|that|the same|the very same|the following|the next|the previous|"
    r"the preceding|"
    r"the prior|the very next|the day|the year|the week|the month|the night|"
    r"following|same|this same|next(?= (?:day|morning|night)))"
    r" (?P<unit>day|week|weekend|month|quarter|year|decade|century|night|morning|evening|afternoon|"
    r"before|after)"
)
OWN = {"the day": "D", "the night": "D", "the week": "W", "the month": "M", "the year": "Y"}
COUNT = {
    "the following": 1,
    "following": 1,
    "the next": 1,
    "the very next": 1,
    "the previous": -1,
    "the preceding": -1,
    "the prior": -1,
}


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; "the day before" needs nothing after it, and a part of the day stands for its day."""
    for found in FORM.finditer(page.low, start, end):
        which, word = found["which"], found["unit"]
        count = COUNT.get(which, 0)
        if word in ("before", "after"):
            if which not in OWN or page.low[found.end() : found.end() + 2].strip(" \n")[:1].isalnum():
                continue
            unit, count = OWN[which], (-1 if word == "before" else 1)
        elif which in OWN or (which in ("same", "following") and word in ("day", "night")):
            continue
        elif word in ("night", "morning", "evening", "afternoon"):
            unit = "D"
        else:
            unit = unit_of(word)
        yield Candidate(Span(*found.span()), Shift(unit, count, Base.REFERENCE, unit), "that_unit")


RULE = Rule("that_unit", UNIT | CLOCK, find)
