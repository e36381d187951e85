"""A time of day and its day: 10 p.m. Wednesday; noon on 5 June; 5 p.m. EST, Nov. 6."""

from briefing_tui.core.timeline.calendar import grain_of
from briefing_tui.core.timeline.candidate import Candidate, Clock, Join, Known, Meaning, Part, Shift, WeekDay
from briefing_tui.core.timeline.patterns import Pattern

BETWEEN = Pattern(r",?\s+(?:on\s+|of\s+)?$")


def joined(left: Candidate, right: Candidate, between: str) -> Meaning | None:
    """Return the time on that day."""
    clock, day = left.meaning, right.meaning
    if not isinstance(clock, Clock) or clock.day is not None or not BETWEEN.match(between):
        return None
    return clock._replace(day=day) if is_day(day) else None


def is_day(meaning: Meaning) -> bool:
    """Say whether a meaning is one day."""
    if isinstance(meaning, Known):
        return grain_of(meaning.value) == "D"
    if isinstance(meaning, Part):
        return bool(meaning.feast) or meaning.suffix.count("-") == 2
    return isinstance(meaning, WeekDay) or (isinstance(meaning, Shift) and meaning.grain == "D")


JOIN = Join("clock_day", joined)
