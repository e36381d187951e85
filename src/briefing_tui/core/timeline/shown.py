"""Which events a list shows unless it is asked for all, and which dates it marks with "~"."""

import re
from collections.abc import Iterable

from briefing_tui.core.model.event import Anchor, Event

SURE = 0.5
AROUND = frozenset((Anchor.CARRIED, Anchor.PUBLISHED))
"""Anchors that lie outside the event's own words."""
WHOLE_YEARS = re.compile(r"-?\d{2,3}X{1,2}")
"""A decade or a century: its X leave nothing open that the words name."""


def inferred(event: Event) -> bool:
    """Say whether a date is marked "~": not from the event's own words, partly open, or approximate."""
    return event.moment.approximate or marked(event.anchor, event.moment.value)


def marked(anchor: Anchor, value: str) -> bool:
    """Say the same of a record, by its anchor and its ISO 8601 / EDTF value."""
    return anchor in AROUND or any("X" in end and not WHOLE_YEARS.fullmatch(end) for end in value.split("/"))


def shown(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events whose own words date them; those dated by their surroundings are left for "all"."""
    return tuple(e for e in events if e.anchor in (Anchor.SAID, Anchor.RELATIVE) and e.confidence >= SURE)
