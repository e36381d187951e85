"""One rule marks an inferred date, of an event as of its record."""

from datetime import date

import pytest

from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.shown import inferred, marked

HERE = Span(0, 1)


def event(anchor: Anchor, value: str, approximate: bool) -> Event:
    moment = Moment(value, date(2031, 5, 1), date(2031, 5, 1), Grain.DAY, approximate)
    return Event(HERE, HERE, moment, anchor, EventStatus.HAPPENED, 0.9, HERE, HERE, 0, "by_hand")


@pytest.mark.parametrize(
    ("anchor", "value", "approximate", "wanted"),
    [
        (Anchor.SAID, "2031-05-01", False, False),
        (Anchor.RELATIVE, "2031-05-01", False, False),
        (Anchor.CARRIED, "2031-05-01", False, True),
        (Anchor.PUBLISHED, "2031-05-01", False, True),
        (Anchor.SAID, "2031-05", True, True),
        (Anchor.RELATIVE, "2031-05-XX", False, True),
        (Anchor.RELATIVE, "2031-05-XX/2031-05-08", False, True),
        (Anchor.RELATIVE, "XXXX-WXX-5", False, True),
        (Anchor.SAID, "194X", False, False),
        (Anchor.SAID, "19XX", False, False),
        (Anchor.SAID, "-004X", False, False),
        (Anchor.SAID, "XXXX-08", False, True),
    ],
)
def test_what_the_words_do_not_say_outright_is_marked(
    anchor: Anchor, value: str, approximate: bool, wanted: bool
) -> None:
    assert inferred(event(anchor, value, approximate)) is wanted
    if not approximate:
        assert marked(anchor, value) is wanted
