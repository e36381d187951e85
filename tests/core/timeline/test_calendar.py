"""Arithmetic on the calendar is right, also at its edges."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.timeline.calendar import (
    bounds,
    day_value,
    easter,
    grain_of,
    moved,
    nth_weekday,
    told_in,
    week_value,
)
from briefing_tui.core.timeline.moments import moment_of

GRAINS = ("D", "W", "WE", "M", "Q", "H6", "S", "Y", "E", "C")
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@given(DAYS, st.sampled_from(GRAINS))
def test_a_day_lies_in_every_unit_told_of_it(day: date, grain: str) -> None:
    value = told_in(day, grain)
    span = bounds(value)
    assert span is not None
    assert grain_of(value) == grain
    if grain != "WE":
        assert span[0] <= day <= span[1]


@given(DAYS, st.sampled_from(("D", "W", "M", "Q", "Y")), st.integers(-500, 500))
def test_moving_there_and_back_is_at_most_three_days_off(day: date, unit: str, count: int) -> None:
    there = moved(day, unit, count)
    back = moved(there, unit, -count) if there else None
    assert back is not None
    assert abs(back - day) <= timedelta(days=3)


@given(DAYS)
def test_weeks_are_isos(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert week_value(day) == f"{year}-W{week:02d}"


@pytest.mark.parametrize(
    ("year", "day"), [(1998, "1998-04-12"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert day_value(easter(year)) == day


def test_weekdays_by_place_in_the_month() -> None:
    assert nth_weekday(1999, 11, 4, 4) == date(1999, 11, 25)
    assert nth_weekday(2025, 5, 1, -1) == date(2025, 5, 26)


def test_nothing_lies_outside_the_calendar() -> None:
    assert moved(date(9999, 12, 31), "Y", 1) is None
    assert moved(date(1, 1, 1), "D", -1) is None
    assert moved(date(2000, 1, 1), "D", 10**9) is None
    assert bounds("2031-02-30") is None
    assert bounds("2031-W54") is None
    assert bounds("BC0044") is None


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2013-03-22T10:35", "2013-03-22"),
        ("2013-03", "2013-03"),
        ("2013-Q1", "2013-01-01/2013-03-31"),
        ("2013-H2", "2013-07-01/2013-12-31"),
        ("2013-SU", "2013-22"),
        ("2013-W12-WE", "2013-03-23/2013-03-24"),
        ("199", "199X"),
        ("19", "19XX"),
        ("BC0044", "-0043"),
        ("BC0044-03", "-0043-03"),
        ("XXXX-08-15", "XXXX-08-15"),
        ("2025-10-XX", "2025-10-XX"),
    ],
)
def test_moments_are_written_as_edtf(value: str, written: str) -> None:
    moment = moment_of(value)
    assert moment is not None
    assert moment.value == written
    assert (moment.first is None) == ("X" in value or value.startswith("BC"))


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3M", "", "PXY", "2031-02-30"])
def test_what_names_no_date_has_no_moment(value: str) -> None:
    assert moment_of(value) is None


def test_moments_sort_from_the_oldest_with_the_coarse_before_the_fine_and_the_open_last() -> None:
    values = ["XXXX-08-15", "2025-05-15", "2025", "BC0044", "2022", "2025-05", "BC0431", "BC0044-03", "0079"]
    moments = [m for v in values if (m := moment_of(v))]
    ordered = [m.value for m in sorted(moments, key=lambda m: m.order)]
    assert ordered == [
        "-0430",
        "-0043",
        "-0043-03",
        "0079",
        "2022",
        "2025",
        "2025-05",
        "2025-05-15",
        "XXXX-08-15",
    ]
