"""Arithmetic on TIMEX3 values: pure, and without a clock.

A value is told at some grain: "2013-03-22" (day), "2013-W12", "2013-W12-WE", "2013-03", "2013-Q1", "2013-H1",
"2013-SP", "2013", "201" (decade), "20" (century), years before Christ "BC0044". X stands for what is open.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from briefing_tui.core.model.event import Grain
from briefing_tui.core.timeline.patterns import Pattern

KEPT = 1024
"""Values whose grain and bounds are remembered: a text tells the same dates again and again."""

VALUE = Pattern(
    r"(?P<year>\d{4}|BC\d{4})(?:-(?:W(?P<week>\d\d)(?P<end>-WE)?|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4])|"
    r"H(?P<half>[12])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?$"
)
COARSE = Pattern(r"\d{2,3}$|BC\d{2,3}$")
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
GRAINS = {
    "D": Grain.DAY,
    "W": Grain.WEEK,
    "M": Grain.MONTH,
    "Q": Grain.QUARTER,
    "H6": Grain.HALF,
    "Y": Grain.YEAR,
}


@lru_cache(KEPT)
def grain_of(value: str) -> str:
    """Return the unit a value is told in: D, WE, W, M, Q, H6, S (season), Y, E, C; "" where it is no date."""
    found = VALUE.match(value)
    if not found:
        return {3: "E", 2: "C"}.get(len(value.removeprefix("BC")), "") if COARSE.match(value) else ""
    for name, unit in (
        ("day", "D"),
        ("month", "M"),
        ("end", "WE"),
        ("week", "W"),
        ("quarter", "Q"),
        ("half", "H6"),
    ):
        if found[name]:
            return unit
    return "S" if found["season"] else "Y"


def day_value(day: date) -> str:
    """Return a day as a value."""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


def week_value(day: date) -> str:
    """Return the ISO week that holds a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def told_in(day: date, unit: str) -> str:
    """Return the value of a unit that holds a day."""
    if unit in ("W", "WE", "FORTNIGHT"):
        return week_value(day) + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "H6":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    if unit == "S":
        return season_value(day)
    if unit in ("Y", "E", "C", "L"):
        return f"{day.year:04d}"[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]
    return day_value(day)


def season_value(day: date) -> str:
    """Return the season that holds a day; winter belongs to the year of its December."""
    name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (name == 'WI' and day.month < 3):04d}-{name}"


def months_on(day: date, count: int) -> date | None:
    """Return the day so many months on, the month's last where it is shorter; None outside the calendar."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(day: date, unit: str, count: int) -> date | None:
    """Return the day so many units on; None outside the calendar."""
    months = {"M": 1, "Q": 3, "H6": 6, "S": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}.get(unit)
    if months:
        return months_on(day, months * count) if abs(count) < 120_000 else None
    days = {"W": 7, "WE": 7, "FORTNIGHT": 14}.get(unit, 1 if unit in ("D", "NIGHT") else 0)
    try:
        return day + timedelta(days=days * count)
    except OverflowError:
        return None


@lru_cache(KEPT)
def bounds(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a value, or of a range "a/b"; None where it has none."""
    if "/" in value:
        first, last = bounds(value.split("/")[0]), bounds(value.split("/")[1])
        return (first[0], last[1]) if first and last else None
    if COARSE.match(value) and not value.startswith("BC"):
        zeros = 4 - len(value)
        return _years(int(value + "0" * zeros), int(value + "9" * zeros))
    found = VALUE.match(value)
    if not found or value.startswith("BC"):
        return None
    try:
        return _bounds(found)
    except ValueError:
        return None


def _years(first: int, last: int) -> tuple[date, date]:
    return date(max(first, 1), 1, 1), date(max(last, 1), 12, 31)


def _bounds(found: re.Match[str]) -> tuple[date, date]:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return monday + timedelta(days=5 if found["end"] else 0), monday + timedelta(days=6)
    if found["month"]:
        return _months(year, int(found["month"]), 1)
    if found["quarter"]:
        return _months(year, int(found["quarter"]) * 3 - 2, 3)
    if found["half"]:
        return _months(year, int(found["half"]) * 6 - 5, 6)
    if found["season"]:
        return _months(year, SEASON_MONTHS[found["season"]], 3)
    return _years(year, year)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    after = months_on(first, count)
    return first, after - timedelta(days=1) if after else date(year, 12, 31)


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date:
    """Return the nth weekday (ISO number) of a month; place -1 is the last."""
    if place < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (place - 1))


def easter(year: int) -> date:
    """Return western Easter Sunday, by the anonymous Gregorian computus (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
