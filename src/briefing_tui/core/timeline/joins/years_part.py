"""A year's part: this year's third quarter; last year's summer; 1989's first half."""

from briefing_tui.core.timeline.calendar import grain_of
from briefing_tui.core.timeline.candidate import Candidate, Join, Known, Meaning, Part, Shift
from briefing_tui.core.timeline.patterns import Pattern

BETWEEN = Pattern(r"'s?\s+(?:fiscal\s+)?$")


def joined(left: Candidate, right: Candidate, between: str) -> Meaning | None:
    """Return the part in that year."""
    year, part = left.meaning, right.meaning
    if not isinstance(part, Part) or part.of or not BETWEEN.match(between):
        return None
    told = isinstance(year, Known) and grain_of(year.value) == "Y"
    shifted = isinstance(year, Shift) and year.unit == "Y"
    return part._replace(of=year) if told or shifted else None


JOIN = Join("years_part", joined)
