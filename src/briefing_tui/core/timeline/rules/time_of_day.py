"""Times of day by the clock: 10:35 a.m., 5 p.m. EST, 18:00 UTC, 5 o'clock, 0430 hours."""

import re
from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Clock, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import CLOCK, NUMERIC, UNIT

CLOCKS = form(
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?(?:\s?(?P<half>a\.m\.?|p\.m\.?|"
    r"am|pm)(?!\.?\w)|(?P<sharp> o'clock))?"
    r"(?P<zone> \(?(?:local time|{zone})\)?)?(?P<later> in the (?:morning|afternoon|evening)| at night)?"
)
MILITARY = form(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hours|hrs|h)")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield hours told with their half of the day, a zone, minutes, or a word for them."""
    for found in CLOCKS.finditer(page.low, start, end):
        time = _time(found)
        if time:
            yield Candidate(Span(*found.span()), Clock(time), "time_of_day")
    for found in MILITARY.finditer(page.low, start, end):
        yield Candidate(Span(*found.span()), Clock(f"T{found['hour']}:{found['minute']}"), "time_of_day")


def _time(found: re.Match[str]) -> str:
    hour, minute, half = int(found["hour"]), found["minute"], found["half"] or ""
    later = found["later"] or ""
    marked = half or found["sharp"] or found["zone"] or later
    if not marked and (not minute or ":" not in found.group()):
        return ""
    if (half and hour > 12) or (found["zone"] and not half and not minute):
        return ""
    if half.startswith("p") or "afternoon" in later or "evening" in later:
        hour += 12 if hour < 12 else 0
    elif half and hour == 12:
        hour = 0
    zone = "Z" if re.search(r"utc|gmt", found["zone"] or "") else ""
    return f"T{hour:02d}:{minute or '00'}{zone}"


RULE = Rule("time_of_day", CLOCK | NUMERIC | UNIT, find)
