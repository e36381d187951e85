"""One happening told twice made one entry with its other mentions."""

from collections import deque

from msgspec.structs import replace

from briefing_tui.core.model.event import Anchor, Event
from briefing_tui.core.timeline.patterns import Pattern

WORD = Pattern(r"[^\W_]{4,}|\d[\d,.]*\d")
ALIKE = 0.7
NEAR = 24
"""How many entries of one date are compared with each other."""


def merged(events: list[Event], text: str) -> list[Event]:
    """Return the events with those of one date and nearly one wording made one; order is kept."""
    by_date: dict[str, deque[tuple[int, frozenset[str]]]] = {}
    out: list[Event] = []
    for event in events:
        if event.anchor in (Anchor.PUBLISHED, Anchor.CARRIED):
            out.append(event)
            continue
        words = _words(event, text)
        same = by_date.setdefault(event.moment.value, deque(maxlen=NEAR))
        at = next((i for i, other in same if _alike(words, other)), None)
        if at is None:
            same.append((len(out), words))
            out.append(event)
        else:
            out[at] = replace(out[at], mentions=(*out[at].mentions, event.span))
    return out


def _words(event: Event, text: str) -> frozenset[str]:
    said = text[event.span.start : event.span.end].lower()
    dates = text[event.when.start : event.when.end].lower()
    return frozenset(w[:6] for w in WORD.findall(said)) - frozenset(w[:6] for w in WORD.findall(dates))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one) >= 3 and len(one & other) >= ALIKE * len(one | other)
