"""The day the news is about: what a report leaves undated happened then oftener than on the day of print."""

from collections.abc import Sequence
from datetime import date, timedelta

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.spans_of_time import Dated
from briefing_tui.core.timeline.tense import tense_at

LEAD = 700
WEEK = timedelta(days=7)


def story_day(
    page: Page, dates: list[Dated], sentences: Sequence[Span], published: date | None
) -> Dated | None:
    """Return the first day the lead names within the week before publication; None where it names none."""
    if published is None:
        return None
    start = sentences[0].start if sentences else 0
    for dated in dates:
        if dated.span.start > start + LEAD:
            return None
        first = dated.moment.first
        if first is None or first != dated.moment.last:
            continue
        if (
            timedelta(0) <= published - first <= WEEK
            and tense_at(page, dated.span.start, dated.span.end) <= 0
        ):
            return dated
    return None
