"""So long before or after another date: two days later, a year earlier, the year-earlier quarter."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Meaning, Rule, Shift, Vague
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.numerals import number_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?P<about>(?:{about}|{round}) )*(?P<count>{count}|{some}|an?)?[\s-]*?(?P<unit>{any_unit})"
    r"[\s-]+(?P<way>later|earlier|before|previously|afterwards?|prior|beforehand|after(?=\s?[,.;]))"
    r"(?! than)"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; "before" counts only where nothing follows that it could govern."""
    for found in FORM.finditer(page.low, start, end):
        way, unit = found["way"], unit_of(found["unit"])
        if way in ("before", "prior") and page.low[found.end() : found.end() + 2].strip(" \n")[:1].isalnum():
            continue
        if not found["count"]:
            continue
        count = number_of(found["count"]) if found["count"] else 1
        sign = 1 if way in ("later", "after", "afterward", "afterwards") else -1
        meaning: Meaning
        if count is None:
            meaning = Vague("FUTURE_REF" if sign > 0 else "PAST_REF")
        elif unit in ("S", "MIN", "H") or count != int(count):
            continue
        else:
            meaning = Shift(unit, sign * int(count), Base.REFERENCE, unit, like_base=unit == "Y" and sign < 0)
        yield Candidate(Span(*found.span()), meaning, "later", approximate=bool(found["about"]))


RULE = Rule("later", UNIT, find)
