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


JOURNALISTS = frozenset(
    (
        "reporter",
        "writer",
        "editor",
        "journalist",
        "correspondent",
        "interviewer",
        "host",
        "columnist",
        "presenter",
    )
)


def interviewee(text: str, end: int, people: list[Person], roles: dict[int, str]) -> Person | None:
    """Return the one whom the headline names alone, or the text before `end` alone or as asked.

    `roles` by identity tells journalists, who ask.
    """
    if end > INTRODUCTION:
        return None
    able = [one for one in people if JOURNALISTS.isdisjoint(roles.get(id(one), "").lower().split())]
    named = [one for one in able if one.starts and one.starts[0] < end]
    headline = re.findall(r"\w+", text[: max(0, text.find("\n", 0, end))].lower())
    for some in ([one for one in named if one.fullest[-1] in headline], named):
        if len(some) == 1:
            return some[0]
    return _asked(text, end, named)


def _asked(text: str, end: int, named: list[Person]) -> Person | None:
    """Return the one person whom words for asking lead up to."""
    places = sorted((start, at) for at, one in enumerate(named) for start in one.starts if start < end)
    asked = set()
    for found in ASKED.finditer(text, 0, end):
        place = bisect_left(places, (found.end(), 0))
        if place < len(places) and "." not in text[found.end() : places[place][0]][:FARTHEST]:
            asked.add(places[place][1])
    return named[asked.pop()] if len(asked) == 1 else None
