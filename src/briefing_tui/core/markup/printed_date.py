"""Publication dates as printed in a line of their own: "Published October 9, 2025 10:02 a.m. ET"."""

import re
from datetime import date

from briefing_tui.core.lang.en.months import MONTHS, SHORT_MONTHS
from briefing_tui.core.text.rare import Rare

_MONTHS = {**MONTHS, **SHORT_MONTHS}
_MONTH = "(?P<{}>" + "|".join(_MONTHS) + r")\.?"
_DAYS = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = (
    r"(?:\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    r"(?:\s*\(?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})\)?)?"
)
_DATE = (
    rf"(?:{_MONTH.format('m1')}\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m2')},?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})(?:T[\d:.]+Z?)?)"
)
_LABEL = (
    r"(?P<label>(?:(?:first|originally|last)\s+)?(?:published|posted|updated|modified|date|filed|issued|created|on)"
    r"(?:\s+(?:on|at))?\s*:?\s+)?"
)
_SHAPE = (
    r"(?:\w+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s\w+\.?,?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[:.]\d\d)"
)
_LATER = (
    r"(?:[,.]\s*|\s)(?:and\s+)?(?:last\s+|first\s+|originally\s+)?(?:updated|modified|edited|published|posted)"
    rf"(?:\s+(?:on|at))?\s*:?\s+{_DAYS}(?={_SHAPE})"
)
"""A second date in the same line, behind its label: ", updated 5 June 2026"."""
_LINE = Rare(
    rf"{_LABEL}(?:(?:at\s+)?{_TIME},?\s*(?:on\s+)?)?{_DAYS}{_DATE}"
    rf"(?:\s*(?:,|at|\||–|—|-|·|•)?\s*{_TIME})?\.?"
    r"(?P<rest>\s*(?:[|/;·•(–—-]|updated|published|\d+ min).{0,80}"
    rf"|{_LATER}.{{0,60}})?",
    re.IGNORECASE,
)
_FIRST = Rare(r"\b(?:published|posted)\b[^)]*", re.IGNORECASE)
"""The day of publication behind that of a change: "Updated 11 May 2031 | Published 9 May 2031"."""
_YEAR = re.compile(r"\d{4}")
LONGEST = 160


def holds_year(line: str) -> bool:
    """Say whether a line holds four digits in a row, as every date asked for here does."""
    return _YEAR.search(line) is not None


def printed_date(line: str) -> date | None:
    """Return the day a line holds, if a date (with label and time) is all it holds."""
    match = _LINE.fullmatch(line.strip()) if len(line) <= LONGEST and holds_year(line) else None
    if match is None:
        return None
    first = _FIRST.search(match["rest"] or "") if is_update(line) else None
    return (printed_date(match["rest"][first.start() :]) if first else None) or _day(match)


def is_update(line: str) -> bool:
    """Say whether a date line speaks of a change, not of the first publication."""
    return re.match(r"(?:last\s+)?(?:updated|modified)", line.strip(), re.IGNORECASE) is not None


def _day(match: re.Match[str]) -> date | None:
    for n in "123":
        if match[f"d{n}"]:
            month = match[f"m{n}"].lower()
            try:
                return date(int(match[f"y{n}"]), _MONTHS.get(month) or int(month), int(match[f"d{n}"]))
            except ValueError:
                return None
    return None
