"""Quarters, halves and semesters: the third quarter, third-quarter, Q3 2014, the first half of 1998."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Meaning, Part, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT, YEAR

FORM = form(
    r"(?:(?:the|its|their) )?(?:(?P<before>{year}) )?(?:(?:year-ago|year-earlier) )?(?:fiscal[\s-]|"
    r"strong |weak |flat |full )?"
    r"(?:(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[\s-]+(?:fiscal[\s-])"
    r"?(?P<unit>quarter|half|semester)|q(?P<q>[1-4]))"
    r"(?:(?: of|,)? (?:fiscal )?(?P<year>{year}))?"
)
NUMBER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; the half of a match or of an hour is told by what follows."""
    for found in FORM.finditer(page.low, start, end):
        kind = "Q" if found["q"] or found["unit"] == "quarter" else "H"
        number = int(found["q"] or NUMBER.get(found["nth"] or "", 4 if kind == "Q" else 2))
        year = found["year"] or found["before"]
        rest = page.low[found.end() : found.end() + 14]
        if kind == "H" and (
            number > 2 or (not year and not rest.lstrip().startswith(("of", "this", "last", "next")))
        ):
            continue
        if found["nth"] in ("last", "final") and not (year or rest.lstrip().startswith("of")):
            continue
        suffix = f"-{kind}{number}"
        ago = "year-ago" in found.group() or "year-earlier" in found.group()
        meaning: Meaning = (
            Known(f"{year_of(year):04d}{suffix}")
            if year
            else Part(suffix, None, -1 if ago else None, "year-ago" if ago else "")
        )
        yield Candidate(Span(*found.span()), meaning, "part_of_year")


RULE = Rule("part_of_year", UNIT | YEAR, find)
