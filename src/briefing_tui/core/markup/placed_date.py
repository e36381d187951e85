"""A line that holds a place and the day, and no more: "ROTTERDAM, 14 March 2025"."""

from datetime import date
from typing import NamedTuple

from briefing_tui.core.markup.byline import is_person
from briefing_tui.core.markup.printed_date import holds_year, printed_date
from briefing_tui.core.text.rare import Rare

_NAME = r"[^\W\d_a-z][\w.'’]*(?:(?:[ -]|\s(?:de|del|la|le|of|am|an der|upon|on)\s)[^\W\d_a-z][\w.'’]*){0,3}"
_PLACE = Rare(rf"(?P<place>{_NAME}(?:,\s{_NAME}){{0,2}})(?:\s?\([^\W\d_][\w ./&-]{{1,30}}\))?")
_JOINT = Rare(r",\s+|\s*[|·•]\s*|\s+[–—-]+\s+")
_LABEL = Rare(r"(?i:(?:first |last |originally )?(?:published|posted|updated|modified|filed|date)\b)")
_PROSE = Rare(r"\d{4}\s*[–—-]+\s*[^\W\d_]")
"""The day, a dash and words: a paragraph that begins with its dateline."""

LONGEST = 90


class PlacedDate(NamedTuple):
    """How many characters of the line the place takes, and the day."""

    length: int
    day: date


def placed_date(line: str) -> PlacedDate | None:
    """Return the place and the day of a line that holds both; None where more, or less, stands in it."""
    if len(line) > LONGEST or not holds_year(line) or _LABEL.match(line) or _PROSE.search(line):
        return None
    for joint in _JOINT.finditer(line):
        place = _PLACE.fullmatch(line, 0, joint.start())
        day = printed_date(line[joint.end() :]) if place else None
        if place and day and not is_person(place["place"]):
            return PlacedDate(len(place["place"]), day)
    return None
