"""How events lie in time, as one line of bars."""

from collections.abc import Sequence
from datetime import date

from briefing_tui.core.model.event import Event
from briefing_tui.ui.render.dates import said

_BARS = " ▁▂▃▄▅▆▇█"
_LEAST = 3
"""Events below which a strip says no more than the list itself."""


def density(events: Sequence[Event], width: int) -> str:
    """Return a strip of at most `width` cells, the first and the last month at its ends; "" for too little.

    Each event counts on its first day; days that a `date` cannot hold are left out.
    """
    days = [event.moment.first for event in events if event.moment.first is not None]
    if len(days) < _LEAST or min(days) == max(days):
        return ""
    first, last = min(days), max(days)
    ends = _month(first), _month(last)
    bins = width - len(ends[0]) - len(ends[1]) - 2
    if bins < 8:
        return ""
    counts = [0] * bins
    for day in days:
        counts[_bin(day, first, last, bins)] += 1
    most = max(counts)
    bars = "".join(_BARS[0 if not n else max(1, round(n / most * (len(_BARS) - 1)))] for n in counts)
    return f"{ends[0]} {bars} {ends[1]}"


def _bin(day: date, first: date, last: date, bins: int) -> int:
    return (day - first).days * (bins - 1) // (last - first).days


def _month(day: date) -> str:
    return said(day.isoformat()[:7])
