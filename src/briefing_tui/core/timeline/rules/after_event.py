"""So long before or after a happening: ten days before the shooting, a week after his resignation."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, FromEvent, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.numerals import number_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import UNIT

FORM = form(r"(?P<when>(?P<count>{count}|an?|the)[\s-]+(?P<unit>{any_unit})) (?P<way>before|after|following)")
HAPPENING = Pattern(
    r"\s+(?:the|his|her|its|their|that|this)\s+(?:[a-z0-9-]+\s+){0,2}?(?P<noun>[a-z]{4,})"
    r"(?=[.,;:)]|\s+(?:of|in|on|at|by|that|which|and|but|was|were|had|he|she|they|the|a)\s)"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield the length, and the happening it is counted from; where that has no day it stays a length."""
    for found in FORM.finditer(page.low, start, end):
        happening = HAPPENING.match(page.low, found.end(), found.end() + 60)
        count = 1 if found["count"] == "the" else number_of(found["count"])
        unit = unit_of(found["unit"])
        if happening and count and count == int(count) and unit in ("D", "W", "M", "Y"):
            by = int(count) * (-1 if found["way"] == "before" else 1)
            only = found["count"] == "the"
            if only and found["unit"].endswith("s"):
                continue
            yield Candidate(
                Span(*found.span("when")), FromEvent(unit, by, happening["noun"], only), "after_event"
            )


RULE = Rule("after_event", UNIT, find)
