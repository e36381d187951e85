"""Dates are said as a reader says them, and marked where they are inferred."""

from datetime import date

import pytest

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.dates import publication, weekday, when


def event(anchor: Anchor, approximate: bool = False) -> Event:
    moment = Moment("2025-08-15", date(2025, 8, 15), date(2025, 8, 15), Grain.DAY, approximate)
    nowhere = Span(0, 0)
    return Event(nowhere, nowhere, moment, anchor, EventStatus.HAPPENED, 1.0, nowhere, nowhere, 0, "by_hand")


@pytest.mark.parametrize(
    ("anchor", "approximate", "words"),
    [
        (Anchor.SAID, False, "15 Aug 2025"),
        (Anchor.RELATIVE, False, "15 Aug 2025"),
        (Anchor.CARRIED, False, "~15 Aug 2025"),
        (Anchor.PUBLISHED, False, "~15 Aug 2025"),
        (Anchor.SAID, True, "~15 Aug 2025"),
    ],
)
def test_a_date_not_said_outright_is_marked(anchor: Anchor, approximate: bool, words: str) -> None:
    assert when(event(anchor, approximate)) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published(date(2024, 12, 1), Status.SAID), "Sun 1 Dec 2024"),
        (Published(date(2024, 12, 1), Status.INFERRED), "≈ 1 Dec 2024"),
        (
            Published(None, Status.INFERRED, date(2024, 12, 1), date(2024, 12, 7)),
            "≈ 1–7 Dec 2024",
        ),
        (
            Published(None, Status.UNKNOWN, date(2024, 11, 30), date(2025, 1, 7)),
            "≈ 30 Nov 2024 – 7 Jan 2025",
        ),
        (Published(), ""),
    ],
)
def test_publication_says_how_it_is_known(published: Published, words: str) -> None:
    assert publication(published) == words


def test_weekdays_are_named() -> None:
    assert weekday(date(2024, 12, 1)) == "Sun"
    assert weekday(date(2024, 12, 4)) == "Wed"
