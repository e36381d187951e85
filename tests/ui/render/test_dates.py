"""Dates are said as a reader says them, whatever the calendar value holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.dates import publication, said, weekday, when

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
    ("XXXX-08-15", None, "15 Aug ?"),
    ("XXXX-08", None, "Aug ?"),
    ("194X", None, "1940s"),
    ("19XX", None, "1900s"),
    ("2025-21", None, "spring 2025"),
    ("2025-24", 2025, "winter"),
    ("2025-34", None, "Q2 2025"),
    ("2025-40", None, "first half 2025"),
    ("2025-W32", None, "week 32, 2025"),
    ("2025-08-15T14:30", None, "15 Aug 2025 14:30"),
    ("2025-08-15T14:30", 2025, "15 Aug 14:30"),
    ("2025~", None, "c. 2025"),
    ("2025-08?", None, "c. Aug 2025"),
    ("2025-08-XX", None, "Aug 2025"),
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


def event(anchor: Anchor, approximate: bool = False) -> Event:
    moment = Moment("2025-08-15", date(2025, 8, 15), date(2025, 8, 15), Grain.DAY, approximate)
    nowhere = Span(0, 0)
    return Event(nowhere, nowhere, moment, anchor, EventStatus.HAPPENED, 1.0, nowhere, nowhere, 0, "by_hand")


@pytest.mark.parametrize(
    ("anchor", "approximate", "words"),
    [
        (Anchor.SAID, False, "15 Aug 2025"),
        (Anchor.RELATIVE, False, "15 Aug 2025"),
        (Anchor.CARRIED, False, "~15 Aug 2025"),
        (Anchor.PUBLISHED, False, "~15 Aug 2025"),
        (Anchor.SAID, True, "~15 Aug 2025"),
    ],
)
def test_a_date_not_said_outright_is_marked(anchor: Anchor, approximate: bool, words: str) -> None:
    assert when(event(anchor, approximate)) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published(date(2024, 12, 1), Status.SAID), "Sun 1 Dec 2024"),
        (Published(date(2024, 12, 1), Status.INFERRED), "≈ 1 Dec 2024"),
        (
            Published(None, Status.INFERRED, date(2024, 12, 1), date(2024, 12, 7)),
            "≈ 1–7 Dec 2024",
        ),
        (
            Published(None, Status.UNKNOWN, date(2024, 11, 30), date(2025, 1, 7)),
            "≈ 30 Nov 2024 – 7 Jan 2025",
        ),
        (Published(), ""),
    ],
)
def test_publication_says_how_it_is_known(published: Published, words: str) -> None:
    assert publication(published) == words


def test_weekdays_are_named() -> None:
    assert weekday(date(2024, 12, 1)) == "Sun"
    assert weekday(date(2024, 12, 4)) == "Wed"
