"""Who answers in an interview of questions and answers: whoever its introduction says was asked."""

import re
from bisect import bisect_left

from briefing_tui.core.quotes.speakers import Person

ASKED = re.compile(
    r"\b(?:interview(?:s|ed)?|spoke|speaks|talk(?:s|ed)?|(?:sat|sits) down|conversation|questions)\s"
    r"(?:to|with|for)\s|\b(?:asked|interviewed|met|meets)\s",
    re.IGNORECASE,
)
INTRODUCTION, FARTHEST = 10_000, 120
"""Characters of an introduction at most, and those between the asking and the name that hold no full stop."""


def interviewee(text: str, end: int, people: list[Person]) -> Person | None:
    """Return the one of these people whom the text up to `end` names as asked, or names alone."""
    if end > INTRODUCTION:
        return None
    named = [one for one in people if one.starts and one.starts[0] < end]
    if len(named) == 1:
        return named[0]
    places = sorted((start, at) for at, one in enumerate(named) for start in one.starts if start < end)
    asked = set()
    for found in ASKED.finditer(text, 0, end):
        place = bisect_left(places, (found.end(), 0))
        if place < len(places) and "." not in text[found.end() : places[place][0]][:FARTHEST]:
            asked.add(places[place][1])
    return named[asked.pop()] if len(asked) == 1 else None
