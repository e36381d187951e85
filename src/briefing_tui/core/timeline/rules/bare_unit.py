"""A unit already spoken of: the quarter, the latest period, the year, the week, the year-earlier quarter."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Length, Meaning, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?P<the>the|its|their) (?P<which>latest fiscal |latest |most recent |recent |current |"
    r"full |entire |whole |"
    r"corresponding |fiscal )?"
    r"(?P<unit>quarter|period|year|week|weekend|month|day|fiscal year)(?! (?:after|before|ago|earlier|"
    r"later)|-to-)(?!-)"
)

FOR = Pattern(r"\b(?:for|of|during) $")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; "the year" and "the week" alone are lengths as often as dates, and are kept as lengths."""
    for found in FORM.finditer(page.low, start, end):
        which, word = (found["which"] or "").strip(), found["unit"]
        meaning: Meaning
        if which in ("latest", "most recent") and word in ("quarter", "period"):
            meaning = Shift("Q", -1, Base.PUBLISHED, "Q")
        elif which in ("latest fiscal", "latest") and word.endswith("year"):
            meaning = Shift("Y", -1, Base.PUBLISHED, "Y")
        elif which == "fiscal" or word == "fiscal year":
            meaning = Length("P1Y")
        elif word == "quarter":
            meaning = Shift("Q", 0, Base.REFERENCE, "Q")
        elif word == "weekend":
            meaning = Shift("WE", 0, Base.PUBLISHED, "WE", like_base=True)
        elif word in ("year", "month", "week") and which in ("full", "entire", "whole", "current", "latest"):
            meaning = Shift(unit_of(word), 0, Base.REFERENCE, unit_of(word))
        elif word == "week" and found["the"] == "the" and not which:
            meaning = Shift("W", 0, Base.REFERENCE, "W")
        elif word == "year" and not which and FOR.search(page.low, max(0, found.start() - 8), found.start()):
            meaning = Shift("Y", 0, Base.REFERENCE, "Y")
        elif word == "year" and found["the"] == "the" and not which:
            meaning = Length("P1Y")
        else:
            continue
        yield Candidate(Span(*found.span()), meaning, "bare_unit")


RULE = Rule("bare_unit", UNIT, find)
