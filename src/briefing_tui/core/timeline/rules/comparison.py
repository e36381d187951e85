"""A period set against its like: the year-ago quarter, the 1988 period, the same month last year."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Known, Meaning, Part, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT, YEAR

AGO = form(
    r"(?:(?:the|its|a) (?:(?:comparable|corresponding|same) )?)?(?:year[\s-](?:ago|earlier|before)|"
    r"prior[\s-]year)"
    r"(?: (?P<unit>quarter|period|month|week|half|nine months|six months|three months))?"
)
SAME = form(
    r"the (?:same|corresponding|comparable|like) (?P<unit>period|quarter|month|week|time|day|half)"
    r" (?:of |in )?(?:last year|a year ago|a year earlier|the (?:previous|prior) year|the year before)"
)
PLAIN = form(
    r"the (?:quarter|period|month) (?:a year ago|a year earlier|last year)|last year's (?:quarter|"
    r"period|month)"
)
OF_YEAR = form(r"(?:the|its) (?P<year>{year}) (?P<unit>quarter|period)")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; the grain is that of what they are compared with."""
    back = Shift("Y", -1, Base.REFERENCE, "Y", like_base=True)
    for found in AGO.finditer(page.low, start, end):
        hyphen = found.group().replace("\n", " ")
        if "year-" not in hyphen and not found["unit"]:
            continue
        first = (
            found.start()
            if found["unit"]
            else found.start() + hyphen.index("year" if "year-" in hyphen else "prior")
        )
        quarter = Shift("Y", -1, Base.REFERENCE, "Q", like_base=True)
        yield Candidate(
            Span(first, found.end()), quarter if found["unit"] == "quarter" else back, "comparison"
        )
    for found in (*SAME.finditer(page.low, start, end), *PLAIN.finditer(page.low, start, end)):
        yield Candidate(Span(*found.span()), back, "comparison")
    for found in OF_YEAR.finditer(page.low, start, end):
        of: Meaning = Known(f"{year_of(found['year']):04d}")
        yield Candidate(Span(*found.span()), Part("", of, None, f"same {found['unit']}"), "comparison")


RULE = Rule("comparison", UNIT | YEAR, find)
