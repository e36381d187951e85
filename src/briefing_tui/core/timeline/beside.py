"""An open weekday beside a known one, both ends of one stretch: "late Tuesday and early Wednesday"."""

from datetime import timedelta

from briefing_tui.core.timeline.calendar import bounds, day_value
from briefing_tui.core.timeline.candidate import Clock, WeekDay
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.spans_of_time import bound_one_stretch
from briefing_tui.core.timeline.values import Resolved


def beside_known(found: list[Resolved], page: Page) -> list[Resolved]:
    """Return the values, an open weekday counted from the known one that ends or begins its stretch."""
    out = list(found)
    for at in range(1, len(out)):
        left, right = out[at - 1], out[at]
        first, last = _weekday(left), _weekday(right)
        if not first or not last or ("X" in left.value) == ("X" in right.value):
            continue
        if not bound_one_stretch(page, left.candidate.span, right.candidate.span):
            continue
        days = (last - first) % 7
        if "X" in left.value:
            out[at - 1] = _counted(left, right, -days)
        else:
            out[at] = _counted(right, left, days)
    return out


def _weekday(resolved: Resolved) -> int:
    """Return the ISO number of a weekday told alone or with its time of day; 0 for any other date."""
    meaning = resolved.candidate.meaning
    day = meaning.day if isinstance(meaning, Clock) else meaning
    return day.number if isinstance(day, WeekDay) else 0


def _counted(resolved: Resolved, known: Resolved, days: int) -> Resolved:
    """Return a weekday so many days from the known one, with its own time of day."""
    day = bounds(known.value.split("T")[0])
    if day is None or not days:
        return resolved
    _, mark, time = resolved.value.partition("T")
    return resolved._replace(value=day_value(day[0] + timedelta(days=days)) + mark + time)
