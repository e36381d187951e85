"""Dates as a reader says them, from ISO 8601 / EDTF values."""

import re
from datetime import date

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import Anchor, Event

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DATE = re.compile(r"(-?[\dX]{4,})(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASONS |= {"33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "first half", "41": "second half"}


def said(value: str, year: int | None = None) -> str:
    """Return "15 Aug 2025" for "2025-08-15", "7–8 Oct 2025" for a range; a known `year` is left out."""
    start, _, end = value.partition("/")
    if not end or end == start:
        return _one(start, year)
    a, b = _DATE.match(start), _DATE.match(end)
    if a and b and a[3] and b[3] and a.group(1, 2) == b.group(1, 2):
        return f"{_day(a[3])}–{_one(end, year)}"
    same_year = bool(a and b and a[1] == b[1] and a[1].isdigit())
    return f"{_one(start, int(a[1]) if a and same_year else year)} – {_one(end, year)}"


def _one(value: str, year: int | None) -> str:
    if value in ("", ".."):
        return "…"
    body = value.rstrip("~?%")
    about = "c. " if body != value else ""
    found = _DATE.match(body)
    if found is None:
        return about + body
    parts = []
    if found[3] and found[3] != "XX":
        parts.append(_day(found[3]))
    if found[2] and found[2] != "XX":
        parts.append(_SEASONS.get(found[2]) or (_MONTHS[int(found[2])] if int(found[2]) < 13 else found[2]))
    if "X" in found[1]:
        parts.append(_open_year(found[1]))
    elif not (parts and year is not None and found[1] == f"{year:04}"):
        parts.append(_year(found[1]))
    tail = body[found.end() :]
    if tail.startswith("-W"):
        return f"{about}week {tail[2:4]}, {_year(found[1])}"
    return (
        about + " ".join(part for part in parts if part) + (f" {tail[1:6]}" if tail.startswith("T") else "")
    )


def _day(digits: str) -> str:
    return str(int(digits)) if digits.isdigit() else "?"


def _year(digits: str) -> str:
    return f"{-int(digits) + 1} BC" if digits.startswith("-") else digits.lstrip("0") or "0"


def _open_year(digits: str) -> str:
    if digits.startswith("XXXX"):
        return "?"
    return digits.replace("X", "0") + "s"


def when(event: Event, year: int | None = None) -> str:
    """Return an event's date as a list shows it, "~" before one not said outright, `year` left out."""
    doubtful = event.anchor in (Anchor.CARRIED, Anchor.PUBLISHED) or event.moment.approximate
    return ("~" if doubtful else "") + said(event.moment.value, year)


def weekday(day: date) -> str:
    """Return "Wed" for a Wednesday."""
    return _DAYS[day.weekday()]


def publication(published: Published) -> str:
    """Return one line on when the article was published and how that is known; empty where unknown."""
    if published.day and published.status is not Status.INFERRED:
        return f"{weekday(published.day)} {said(published.day.isoformat())}"
    if published.day:
        return f"≈ {said(published.day.isoformat())}"
    if published.earliest and published.latest:
        return f"≈ {said(f'{published.earliest.isoformat()}/{published.latest.isoformat()}')}"
    return ""
