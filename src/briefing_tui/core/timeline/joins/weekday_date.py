"""A weekday and the date it is: Friday, Aug. 7; Tuesday the 14th of July."""

from briefing_tui.core.timeline.candidate import Candidate, Join, Known, Meaning, Part, WeekDay
from briefing_tui.core.timeline.patterns import Pattern

BETWEEN = Pattern(r",?\s+(?:on\s+)?(?:the\s+)?$")
DAY = Pattern(r".*-\d\d-\d\d$|-\d\d-\d\d$")


def joined(left: Candidate, right: Candidate, between: str) -> Meaning | None:
    """Return the date's meaning: the weekday adds nothing to it."""
    if not isinstance(left.meaning, WeekDay) or not BETWEEN.match(between):
        return None
    if isinstance(right.meaning, Known) and DAY.match(right.meaning.value):
        return right.meaning
    return right.meaning if isinstance(right.meaning, Part) and DAY.match(right.meaning.suffix) else None


JOIN = Join("weekday_date", joined)
