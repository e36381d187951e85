"""Dates are said as a reader says them, whatever the calendar value holds and leaves open."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.timeline.wording import said, told

# an ISO 8601 / EDTF value, the year that need not be said, what is said
SAID = (
    ("2025-08-15", None, "15 Aug 2025"),
    ("2025-08-05", None, "5 Aug 2025"),
    ("2025-08-15", 2025, "15 Aug"),
    ("2025-08-15", 2024, "15 Aug 2025"),
    ("2025-08", None, "Aug 2025"),
    ("2025-08", 2025, "Aug"),
    ("2025", None, "2025"),
    ("2025", 2025, "2025"),
    ("0079", None, "79"),
    ("-0043", None, "44 BC"),
    ("-0043-03-15", None, "15 Mar 44 BC"),
    ("0000", None, "0"),
    ("XXXX-08-15", None, "15 Aug, year open"),
    ("XXXX-08", None, "Aug, year open"),
    ("194X", None, "1940s"),
    ("190X", None, "1900s"),
    ("19XX", None, "20th century"),
    ("20XX", None, "21st century"),
    ("-004X", None, "40s BC"),
    ("-00XX", None, "1st century BC"),
    ("2025-21", None, "spring 2025"),
    ("2025-24", 2025, "winter"),
    ("2025-34", None, "Q2 2025"),
    ("2025-40", None, "first half 2025"),
    ("2025-W32", None, "week of 4 Aug 2025"),
    ("2025-W32", 2025, "week of 4 Aug"),
    ("2025-W32-3", None, "6 Aug 2025"),
    ("2025-W99", None, "week 99, 2025"),
    ("XXXX-WXX-5", None, "Friday, week open"),
    ("2025-WXX-5", None, "Friday, 2025, week open"),
    ("XXXX-WXX", None, "week open"),
    ("XXXX-XX-XX", None, "day open"),
    ("XXXX-XX-15", None, "day 15, month open"),
    ("XXXX-22", None, "summer, year open"),
    ("XXXX", None, "year open"),
    ("2025-XX", None, "2025, month open"),
    ("2025-XX-XX", None, "2025, day open"),
    ("2025-08-15T14:30", None, "15 Aug 2025 14:30"),
    ("2025-08-15T14:30", 2025, "15 Aug 14:30"),
    ("2025~", None, "c. 2025"),
    ("2025-08?", None, "c. Aug 2025"),
    ("2025-08-XX", None, "Aug 2025, day open"),
    ("2025-08-XX", 2025, "Aug, day open"),
    ("2025-10-XX/2025-10-08", None, "Oct, day open – 8 Oct 2025"),
    ("2025-04-01/2025-06-30", None, "Apr – Jun 2025"),
    ("2025-10-01/2026-03-31", None, "Oct 2025 – Mar 2026"),
    ("2025-04-01/2025-04-30", None, "1–30 Apr 2025"),
    ("2025-05-15/2025-05-16", None, "15–16 May 2025"),
    ("2025-05-15/2025-05-16", 2025, "15–16 May"),
    ("2025-05-30/2025-06-02", None, "30 May – 2 Jun 2025"),
    ("2025-05-30/2025-06-02", 2025, "30 May – 2 Jun"),
    ("2024-12-30/2025-01-02", None, "30 Dec 2024 – 2 Jan 2025"),
    ("2024/2025", None, "2024 – 2025"),
    ("2025-05/2025-06", None, "May – Jun 2025"),
    ("2025-05-15/2025-05-15", None, "15 May 2025"),
    ("2025-05-15/..", None, "15 May 2025 – …"),
    ("../2025-05-15", None, "… – 15 May 2025"),
    ("2025-05-15/", None, "15 May 2025"),
    ("", None, "…"),
    ("never", None, "never"),
)


@pytest.mark.parametrize(("value", "year", "words"), SAID)
def test_a_value_is_said(value: str, year: int | None, words: str) -> None:
    assert said(value, year) == words


@given(st.text("0123456789-XTWQ:/.~?%abc", max_size=24), st.one_of(st.none(), st.integers(0, 9999)))
def test_no_value_is_too_odd_to_be_said(value: str, year: int | None) -> None:
    assert said(value, year).isprintable()


@given(st.dates())
def test_every_day_keeps_day_and_year(day: date) -> None:
    words = said(day.isoformat()).split()
    assert (int(words[0]), int(words[2])) == (day.day, day.year)


@pytest.mark.parametrize(
    ("value", "words", "wanted"),
    [
        ("2025-10", "early October 2025", "early Oct 2025"),
        ("2025-10", "Mid-October 2025", "mid-Oct 2025"),
        ("2025-04", "the end of April 2025", "end of Apr 2025"),
        ("2025-22", "late summer", "late summer 2025"),
        ("1998", "the beginning of 1998", "start of 1998"),
        ("2025-10", "October 2025", "Oct 2025"),
        ("2025-10-07", "late Tuesday", "7 Oct 2025"),
        ("XXXX-10", "early October", "Oct, year open"),
        ("2025-10-01/2025-12-31", "the end of the fourth quarter", "Oct – Dec 2025"),
    ],
)
def test_the_words_at_the_edge_of_a_month_are_kept(value: str, words: str, wanted: str) -> None:
    assert told(value, words) == wanted


OPEN = st.from_regex(
    r"(?:[12]\d{3}|[12]\d{2}X|XXXX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|XX))?|-WXX-[1-7])?",
    fullmatch=True,
)


@given(OPEN)
def test_no_reader_is_shown_an_x(value: str) -> None:
    assert re.search(r"X|W\d", said(value)) is None
