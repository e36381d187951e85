"""Dates as a reader says them, from ISO 8601 / EDTF values; what a value leaves open is said in words."""

import re
from calendar import monthrange
from datetime import date

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = re.compile(r"(-?[\dX]{4,})(?:-(\d\d|XX)(?!\d))?(?:-(\d\d|XX)(?!\d))?")
_WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d|XX)(?:-([1-7]))?(?![\w-])")
_WHOLE = re.compile(r"(\d{4})-(\d\d)-(\d\d)/(\d{4})-(\d\d)-(\d\d)")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASONS |= {"33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "first half", "41": "second half"}
_EDGE = re.compile(
    r"(?:the\s+)?(?:very\s+)?(?:(?P<part>early|late|mid)\b|"
    r"(?P<edge>end|close|start|beginning|middle)\s+of\b)",
    re.IGNORECASE,
)
_EDGES = {"close": "end", "beginning": "start"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def said(value: str, year: int | None = None) -> str:
    """Return "15 Aug 2025" for "2025-08-15", "7–8 Oct 2025" for a range; a known `year` is left out.

    What is open is named: "Oct 2025, day open", "15 Aug, year open", "Friday, week open".
    """
    start, _, end = value.partition("/")
    if not end or end == start:
        return _one(start, year)
    if months := _months(value):
        start, end = months
    a, b = _DATE.match(start), _DATE.match(end)
    if a and b and _is_day(a) and _is_day(b) and a.group(1, 2) == b.group(1, 2):
        return f"{int(a[3])}–{_one(end, year)}"
    same_year = bool(a and b and a[1] == b[1] and a[1].isdigit())
    return f"{_one(start, int(a[1]) if a and same_year else year)} – {_one(end, year)}"


def told(value: str, words: str, year: int | None = None) -> str:
    """Return a date as `said`, with the "early", "mid" or "end of" of its own words ("early Oct 2025")."""
    day = said(value, year)
    found = _EDGE.match(words)
    if found is None or "/" in value or "X" in value or value.count("-") > 1 or "W" in value:
        return day
    if found["part"]:
        part = found["part"].lower()
        return f"mid-{day}" if part == "mid" else f"{part} {day}"
    edge = found["edge"].lower()
    return f"{_EDGES.get(edge, edge)} of {day}"


def _months(value: str) -> tuple[str, str] | None:
    """Return the first and last month of a range that whole months make, None for any other."""
    found = _WHOLE.fullmatch(value)
    if found is None or found[3] != "01" or found.group(1, 2) == found.group(4, 5):
        return None
    year, month = int(found[4]), int(found[5])
    if not (year and 1 <= month <= len(_MONTHS) - 1 and int(found[6]) == monthrange(year, month)[1]):
        return None
    return f"{found[1]}-{found[2]}", f"{found[4]}-{found[5]}"


def _one(value: str, year: int | None) -> str:
    if value in ("", ".."):
        return "…"
    body = value.rstrip("~?%")
    about = "c. " if body != value else ""
    if week := _WEEK.match(body):
        return about + _week(week, year)
    found = _DATE.match(body)
    if found is None:
        return about + body
    tail = body[found.end() :]
    clock = f" {tail[1:6]}" if tail.startswith("T") else ""
    return about + _named(found, year) + clock


def _named(found: re.Match[str], year: int | None) -> str:
    """Return the words for a date's day, month and year, then for the finest that is open."""
    parts = [_day(found), _month(found)]
    known = year is not None and found[1] == f"{year:04}"
    if found[1].startswith("XXXX"):
        unknown = "" if found[2] == "XX" or found[3] == "XX" else "year open"
    else:
        unknown = ""
        if not (known and any(parts)):
            parts.append(_year(found[1]))
    if "XX" in (found[2], found[3]):
        unknown = "day open" if found[3] == "XX" else "month open"
    return ", ".join(words for words in (" ".join(part for part in parts if part), unknown) if words)


def _is_day(found: re.Match[str]) -> bool:
    return bool(found[3]) and found[3].isdigit() and bool(found[2]) and found[2].isdigit()


def _day(found: re.Match[str]) -> str:
    if not found[3] or found[3] == "XX":
        return ""
    return str(int(found[3])) if found[2] != "XX" else f"day {int(found[3])}"


def _month(found: re.Match[str]) -> str:
    if not found[2] or found[2] == "XX":
        return ""
    return _SEASONS.get(found[2]) or (_MONTHS[int(found[2])] if int(found[2]) < len(_MONTHS) else found[2])


def _year(digits: str) -> str:
    era = " BC" if digits.startswith("-") else ""
    bare = digits.lstrip("-")
    if bare.endswith("XX"):
        century = bare[:-2].lstrip("0")
        return f"{_nth(int(century or 0) + 1)} century{era}" if not century.count("X") else f"year open{era}"
    if "X" in bare:
        return f"{bare.replace('X', '0').lstrip('0') or '0'}s{era}"
    return f"{int(bare) + 1} BC" if era else bare.lstrip("0") or "0"


def _nth(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _week(found: re.Match[str], year: int | None) -> str:
    """Return the words for a week, or a weekday of a week, by the day it begins on."""
    weekday = _WEEKDAYS[int(found[3]) - 1] if found[3] else ""
    if "X" in found[1] or "X" in found[2]:
        of = "" if "X" in found[1] else found[1]
        return ", ".join(words for words in (weekday, of, "week open") if words)
    try:
        day = date.fromisocalendar(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return f"week {found[2]}, {found[1]}"
    return ("" if weekday else "week of ") + _one(day.isoformat(), year)
