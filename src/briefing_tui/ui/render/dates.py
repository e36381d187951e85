"""Dates as a reader says them: an event's, and the publication date's."""

from datetime import date

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import Event
from briefing_tui.core.timeline.shown import inferred
from briefing_tui.core.timeline.wording import said

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
__all__ = ["publication", "said", "weekday", "when"]


def when(event: Event, year: int | None = None) -> str:
    """Return an event's date as a list shows it, "~" before an inferred one, `year` left out."""
    return ("~" if inferred(event) else "") + said(event.moment.value, year)


def weekday(day: date) -> str:
    """Return "Wed" for a Wednesday."""
    return _DAYS[day.weekday()]


def publication(published: Published) -> str:
    """Return one line on when the article was published and how that is known; empty where unknown."""
    if published.day and published.status is not Status.INFERRED:
        return f"{weekday(published.day)} {said(published.day.isoformat())}"
    if published.day:
        return f"≈ {said(published.day.isoformat())}"
    if published.earliest and published.latest:
        return f"≈ {said(f'{published.earliest.isoformat()}/{published.latest.isoformat()}')}"
    return ""
