"""Which events a list shows unless it is asked for all."""

from collections.abc import Iterable

from briefing_tui.core.model.event import Anchor, Event

SURE = 0.5


def shown(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events whose own words date them; those dated by their surroundings are left for "all"."""
    return tuple(e for e in events if e.anchor in (Anchor.SAID, Anchor.RELATIVE) and e.confidence >= SURE)
