"""Which events a list shows by itself."""

from collections.abc import Iterable

from briefing_tui.core.model.event import Anchor, Event


def shown(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events whose own words date them."""
    return tuple(event for event in events if event.anchor in (Anchor.SAID, Anchor.RELATIVE))
