"""Values of what counts from another date: last year, two days later, that month, a year earlier."""

from datetime import date, timedelta

from briefing_tui.core.timeline.calendar import bounds, day_value, grain_of, months_on, moved, told_in
from briefing_tui.core.timeline.candidate import Base, Shift
from briefing_tui.core.timeline.memory import Memory

OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H6": "XXXX-HX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
    "L": "X",
}
"""What stands for a unit whose date is not known."""
TOLD_IN = {"NIGHT": "D", "FORTNIGHT": "W"}
PERIODS = ("Q", "H6")
NEARBY = 200
"""Characters within which a date told is still what "the quarter" or "a year earlier" speaks of."""


class Shifting:
    """Counts from the publication date or from the memory of a text."""

    def __init__(self, memory: Memory, published: date | None, narrative: bool) -> None:
        self.memory = memory
        self.published = published
        self.narrative = narrative

    def value(self, shift: Shift, at: int, called: str | None) -> str:
        """Return the value of a shift at a place; `called` is the day of a happening its words call back."""
        if shift.by is None:
            return OPEN.get(shift.grain, "XXXX")
        if shift.base is Base.EITHER:
            shift = shift._replace(base=Base.REFERENCE if self.narrative else Base.PUBLISHED)
        if self.narrative and shift.base is Base.PUBLISHED and not shift.by:
            if shift.unit == "D":
                return "PRESENT_REF"
            if self.published is not None and shift.unit in ("W", "M", "Y"):
                shift = shift._replace(base=Base.REFERENCE)
        if shift.base is Base.PUBLISHED:
            return self._from_published(shift, shift.by or 0)
        return self._from_reference(shift, shift.by or 0, at, called)

    def _from_published(self, shift: Shift, by: int) -> str:
        day, recent = self.published, self.memory.recent
        if day is None:
            return OPEN.get(shift.grain, "XXXX")
        if shift.like_base and grain_of(recent) in PERIODS:
            return _moved_value(recent, shift.unit, by)
        if shift.unit == "WE":
            just_past = 7 if shift.like_base and day.isoweekday() < 4 else 0
            return told_in(day + timedelta(days=7 * by - just_past), "WE")
        if shift.unit == "E" and by < 0:
            return f"{day.year // 10 - 1:03d}"
        after = moved(day, shift.unit, by)
        return told_in(after, shift.grain) if after else OPEN.get(shift.grain, "XXXX")

    def _from_reference(self, shift: Shift, by: int, at: int, called: str | None) -> str:
        grain = TOLD_IN.get(shift.grain, shift.grain)
        base = called or self._base(shift, by)
        if base is None or self._far_from(shift, at):
            return OPEN.get(grain, "XXXX")
        if shift.like_base and grain_of(base) in (*PERIODS, "M", "S"):
            return _moved_value(base, shift.unit, by)
        if base.startswith("BC"):
            return f"BC{int(base[2:6]) - by:04d}" if shift.unit == "Y" else base
        span = bounds(base)
        after = moved(span[0], shift.unit, by) if span else None
        vague = shift.unit in ("M", "W") and by and grain_of(base) == "Y"
        return OPEN.get(grain, "XXXX") if vague or after is None else told_in(after, grain)

    def _far_from(self, shift: Shift, at: int) -> bool:
        """Say whether, in news without a date, the last date told is too far off to be what is meant."""
        if self.narrative or self.published or shift.unit == "D":
            return False
        bare_year = grain_of(self.memory.recent) == "Y" and (shift.like_base or not shift.by)
        return bare_year or at - self.memory.recent_at > NEARBY

    def _base(self, shift: Shift, by: int) -> str | None:
        """Return what a reference shift counts from: the last of its grain, else of all, else now."""
        found = self._told(shift, by)
        day = self.published
        ahead = day is not None and not by and shift.unit == "Y" and (found or "")[:4] > f"{day.year:04d}"
        if found and not ahead:
            return found
        if day is None or (self.narrative and self.memory.recent and not ahead):
            return None
        if shift.unit == "Q" and not by:
            past = months_on(day, -3)
            return told_in(past, "Q") if past else None
        return day_value(day)

    def _told(self, shift: Shift, by: int) -> str | None:
        memory, unit = self.memory, shift.unit
        if unit in ("D", "NIGHT"):
            return memory.by_grain.get("D")
        last_day = unit in ("W", "S") and grain_of(memory.recent) in ("D", unit)
        if shift.like_base or last_day or (by and unit in ("Y", "M", "W", "FORTNIGHT", "E", "C")):
            return memory.recent
        return memory.by_grain.get(unit) or ("" if by else memory.recent)


def _moved_value(value: str, unit: str, by: int) -> str:
    """Return a value moved by so many units, told at its own grain."""
    span = bounds(value)
    after = moved(span[0], unit, by) if span else None
    return told_in(after, grain_of(value)) if after else value
