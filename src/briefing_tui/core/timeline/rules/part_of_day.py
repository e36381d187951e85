"""Parts of a day: this morning, noon, mid-afternoon, overnight, at dawn, in the evening."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.dayparts import DAYPARTS, HOURS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Clock, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import CLOCK

NAMES = form(
    r"(?P<lean>(?:later |earlier |early |late )?this |the early |mid[\s-]|early )?"
    r"(?P<part>{daypart}|noon|midnight)"
)
AFTER = form(r"(?:at|before|until|by|since) (?P<light>dawn|dusk|daybreak|sunrise|sunset|nightfall)")
WITHIN = form(r"(?:in|during|by) (?P<the>the (?:early |late )?(?P<part>morning|afternoon|evening|night))")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield parts of the day with a word that dates them; a capital in mid-sentence is a name."""
    for found in NAMES.finditer(page.low, start, end):
        lean, part = found["lean"] or "", found["part"]
        if (
            page.capital(found.start("part"))
            and page.text[found.start("part") - 1 : found.start("part")] == " "
        ):
            continue
        today = Shift("D", 0, Base.PUBLISHED, "D") if "this" in lean else None
        if part in HOURS:
            yield Candidate(Span(*found.span()), Clock("T" + HOURS[part], today), "part_of_day")
        elif today or lean.startswith("mid") or part == "overnight":
            yield Candidate(Span(*found.span()), Clock("T" + DAYPARTS[part], today), "part_of_day")
    for found in AFTER.finditer(page.low, start, end):
        yield Candidate(Span(*found.span("light")), Clock("T" + DAYPARTS[found["light"]]), "part_of_day")
    for found in WITHIN.finditer(page.low, start, end):
        yield Candidate(Span(*found.span("the")), Clock("T" + DAYPARTS[found["part"]]), "part_of_day")


RULE = Rule("part_of_day", CLOCK, find)
