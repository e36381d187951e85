"""A part of a year and its year: June of last year; the third quarter of this year; March 12 next year."""

from briefing_tui.core.timeline.calendar import grain_of
from briefing_tui.core.timeline.candidate import Candidate, Join, Known, Meaning, Part, Shift
from briefing_tui.core.timeline.patterns import Pattern

BETWEEN = Pattern(r",?\s+(?:of\s+|in\s+)?$")


def joined(left: Candidate, right: Candidate, between: str) -> Meaning | None:
    """Return the part in that year."""
    part, year = left.meaning, right.meaning
    if not isinstance(part, Part) or part.of or part.lean is not None or not BETWEEN.match(between):
        return None
    if (
        isinstance(year, Known)
        and grain_of(year.value) == "Y"
        and (" in " not in between or part.suffix[:2] in ("-Q", "-H"))
    ):
        return part._replace(of=year)
    if isinstance(year, Shift) and year.unit == "Y" and " in " not in between and "," not in between:
        return part._replace(of=year)
    return None


JOIN = Join("year_of_part", joined)
