"""A day written in an address or a file's name: "/2031/10/09/bridge", "2031-10-09.md", "20311009.txt"."""

import re
from datetime import date

from briefing_tui.core.lang.en.months import MONTHS, SHORT_MONTHS
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.core.timeline.calendar import bounds
from briefing_tui.core.timeline.patterns import Pattern

PATH = Pattern(r"(?<![\w-])((?:19|20)\d\d)([/._-])([01]?\d|[a-z]{3,9})\2([0-3]?\d)(?!\d)")
NAME = Pattern(r"(?<![^\W_])((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*", re.IGNORECASE)
LONGEST = 500
"""Characters of an address that are read."""


def published_at(where: Provenance) -> Published | None:
    """Return the one day an address or a file's name tells; None where it tells none or several."""
    for said in (where.url, where.locator):
        days = _days(said[:LONGEST])
        if len(days) == 1:
            (day, words) = days.popitem()
            return Published(day, Status.INFERRED, day, day, f"“{words}” in the address")
    return None


def _days(said: str) -> dict[date, str]:
    scheme = SCHEME.match(said)
    path = (
        re.split(r"[?#]", said[scheme.end() :])[0] if scheme else said.replace("\\", "/").rpartition("/")[2]
    )
    pattern = PATH if scheme else NAME
    out: dict[date, str] = {}
    for found in [*pattern.finditer(path.lower()), *NAME.finditer(path.lower())]:
        year, _, month, number = found.groups()
        of_year = MONTHS.get(month) or SHORT_MONTHS.get(month) if month.isalpha() else int(month)
        span = bounds(f"{year}-{of_year:02d}-{int(number):02d}") if of_year else None
        if span:
            out.setdefault(span[0], found.group())
    return out
