"""So long ago, or so long from now: two years ago, a week or so ago, three days from now."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Meaning, Rule, Shift, Vague
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.numerals import number_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?:(?:{about}|{round}) )*(?:(?P<count>{count}|{some}|an?|half an?)(?: full| whole| short| long)"
    r"?[\s-]+)?(?P<unit>{any_unit})(?: or (?:so|more|two))?"
    r"[\s-]+(?P<way>ago|back(?! to)|from now|hence)(?P<rest> (?:today|yesterday|tomorrow|this (?:week|"
    r"month)))?"
)
LONG = form(r"(?:not )?(?:so |very )?long ago")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; a count of years is told in years, of weeks in weeks, of days in days."""
    for found in FORM.finditer(page.low, start, end):
        if not found["count"] and not found["unit"].endswith("s"):
            continue
        count = number_of(found["count"]) if found["count"] else None
        unit = unit_of(found["unit"])
        sign = -1 if found["way"] in ("ago", "back") else 1
        meaning: Meaning
        if unit == "E":
            count, unit = (count or 0) * 10 or None, "Y"
        if count is None or unit in ("S", "MIN", "H"):
            meaning = Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
        else:
            rest = found["rest"] or ""
            grain = "D" if rest or unit == "NIGHT" else unit
            whole = int(count) if count == int(count) else 0
            like = whole == 1 and unit == "Y" and sign < 0
            meaning = Shift(unit, sign * whole, Base.PUBLISHED, grain, like_base=like)
            if not whole:
                meaning = (
                    Shift("M", sign * round(count * 12), Base.PUBLISHED, "M")
                    if unit == "Y"
                    else Vague("PAST_REF")
                )
        yield Candidate(Span(*found.span()), meaning, "ago")
    for found in LONG.finditer(page.low, start, end):
        yield Candidate(Span(*found.span()), Vague("PAST_REF"), "ago")


RULE = Rule("ago", UNIT, find)
