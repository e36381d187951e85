"""On which day of a year a holiday falls."""

from datetime import timedelta

from briefing_tui.core.lang.en.holidays import AFTER_EASTER, FIXED, NTH_WEEKDAY
from briefing_tui.core.timeline.calendar import day_value, easter, nth_weekday


def feast_value(name: str, year: int) -> str:
    """Return the day of a holiday, by its lower-case name, in a year."""
    if name in FIXED:
        return f"{year:04d}{FIXED[name]}"
    if name in NTH_WEEKDAY:
        return day_value(nth_weekday(year, *NTH_WEEKDAY[name]))
    return day_value(easter(year) + timedelta(days=AFTER_EASTER[name]))
