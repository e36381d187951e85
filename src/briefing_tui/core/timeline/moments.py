"""TIMEX3 values made places on the calendar, as ISO 8601 and EDTF (ISO 8601-2:2019) write them."""

import re

from briefing_tui.core.model.event import Grain, Moment
from briefing_tui.core.timeline.calendar import bounds, day_value, grain_of
from briefing_tui.core.timeline.patterns import Pattern

GRAINS = {
    "D": Grain.DAY,
    "W": Grain.WEEK,
    "WE": Grain.DAY,
    "M": Grain.MONTH,
    "Q": Grain.QUARTER,
    "S": Grain.SEASON,
    "H6": Grain.HALF,
    "Y": Grain.YEAR,
    "E": Grain.DECADE,
    "C": Grain.CENTURY,
}
PARTLY = Pattern(r"\d{4}-(?:XX|\d\d)(?:-XX|-\d\d)?$")
SUFFIXES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
OPEN_GRAINS = tuple(
    (Pattern(f"XXXX{rest}"), grain)
    for rest, grain in (
        (r"(?:-\d\d-\d\d|-XX-XX|-XX-\d\d|-WXX-\d)", "D"),
        (r"-(?:\d\d|XX)$", "M"),
        (r"-WXX(?:-WE)?$", "W"),
        (r"-Q", "Q"),
        (r"-H", "H6"),
        (r"-(?:SP|SU|FA|WI)", "S"),
        (r"$", "Y"),
    )
)
LAST = 99_999
"""The year under which moments without a year are sorted: after all others."""


def moment_of(value: str, approximate: bool = False) -> Moment | None:
    """Return the moment of a DATE or TIME value, without its time of day; None where it names no date."""
    day = value.split("T")[0]
    grain = grain_of(day)
    if not grain:
        return _open(day, approximate)
    span = bounds(day)
    if span is None and not day.startswith("BC"):
        return None
    first, last = span or (None, None)
    return Moment(edtf(day, grain), first, last, GRAINS[grain], approximate, _order(day))


def range_of(start: Moment, end: Moment) -> Moment:
    """Return the moment from one to another, told at the grain of its first."""
    approximate = start.approximate or end.approximate
    value = f"{start.value.partition('/')[0]}/{end.value.rpartition('/')[2]}"
    return Moment(value, start.first, end.last, start.grain, approximate, start.order)


def edtf(value: str, grain: str) -> str:
    """Return a TIMEX3 value in EDTF: decades and centuries with X, years before Christ below zero."""
    if grain in ("E", "C"):
        before = value.startswith("BC")
        digits = value.removeprefix("BC")
        return ("-" if before else "") + digits + "X" * (4 - len(digits))
    if value.startswith("BC"):
        rest = f"-{SUFFIXES[value[7:9]]}" if grain == "S" else value[6:]
        return f"-{int(value[2:6]) - 1:04d}{rest}"
    if grain == "S":
        return f"{value[:4]}-{SUFFIXES[value[5:7]]}"
    if grain in ("Q", "H6", "WE"):
        span = bounds(value)
        return f"{day_value(span[0])}/{day_value(span[1])}" if span else value[:4]
    return value


def _order(value: str) -> tuple[int, ...]:
    if value.startswith("BC"):
        digits = value[2:6]
        return (-int(digits.ljust(4, "9")), *(int(n) for n in re.findall(r"-(\d\d)", value)))
    span = bounds(value)
    if span is None:
        return (LAST,)
    first = span[0]
    grain = grain_of(value)
    return (
        (first.year,)
        if grain in ("Y", "E", "C")
        else (first.year, first.month)
        if grain == "M"
        else (first.year, first.month, first.day)
    )


def _open(value: str, approximate: bool) -> Moment | None:
    if PARTLY.match(value):
        numbers = tuple(int(n) for n in re.findall(r"(?<![\dX])\d+", value))
        return Moment(value, None, None, Grain.DAY if len(value) == 10 else Grain.MONTH, True, numbers)
    for pattern, grain in OPEN_GRAINS:
        if pattern.match(value):
            numbers = tuple(int(n) for n in re.findall(r"-(\d\d?)", value))
            shown = _open_edtf(value, grain)
            return Moment(shown, None, None, GRAINS[grain], approximate, (LAST, *numbers))
    return None


def _open_edtf(value: str, grain: str) -> str:
    if grain == "S":
        return f"XXXX-{SUFFIXES[value[5:7]]}"
    if grain in ("Q", "H6"):
        return "XXXX"
    return value.removesuffix("-WE") if grain != "W" else "XXXX-XX-XX"
