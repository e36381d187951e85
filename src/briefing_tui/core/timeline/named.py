"""What the names of months, weekdays, units and years stand for."""

import re

from briefing_tui.core.lang.en.months import MONTHS, SHORT_MONTHS
from briefing_tui.core.lang.en.units import PLURALS, UNITS
from briefing_tui.core.lang.en.weekdays import SHORT_WEEKDAYS, WEEKDAYS
from briefing_tui.core.timeline.calendar import bounds
from briefing_tui.core.timeline.candidate import Known, Meaning, Part
from briefing_tui.core.timeline.numerals import number_of

LEAP = "2000"


def month_of(word: str) -> int:
    """Return the number of a month's name or abbreviation."""
    bare = word.rstrip(".")
    return MONTHS.get(bare) or SHORT_MONTHS[bare]


def weekday_of(word: str) -> int:
    """Return the ISO number of a weekday's name or abbreviation."""
    bare = word.rstrip(".")
    return WEEKDAYS.get(bare) or SHORT_WEEKDAYS[bare]


def unit_of(word: str) -> str:
    """Return the letter of a unit's name, singular or plural."""
    return UNITS.get(word) or PLURALS[word]


def year_of(words: str) -> int:
    """Return the year that figures or words name ("1997", "nineteen ninety-seven", "'97")."""
    if digits := re.search(r"\d+", words):
        year = int(digits.group())
        return year if year > 99 else year + (1900 if year >= 30 else 2000)
    parts = re.split(r"[\s-]+", words.strip())
    if parts[0] == "two":
        return 2000 + int(number_of(" ".join(p for p in parts[2:] if p != "and")) or 0)
    return int(number_of(parts[0]) or 0) * 100 + int(
        number_of(" ".join(p for p in parts[1:] if p != "oh")) or 0
    )


def month_day(month: int, day: int, year: str | None) -> Meaning | None:
    """Return a day of a month, with its year where it is told; None where the calendar has no such day."""
    suffix = f"-{month:02d}-{day:02d}"
    if year:
        value = f"{year_of(year):04d}{suffix}"
        return Known(value) if bounds(value) else None
    return Part(suffix) if bounds(LEAP + suffix) else None
