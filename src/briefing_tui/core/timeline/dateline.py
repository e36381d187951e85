"""The place and day a paragraph opens with: "LUND, Oct. 9 (Newswire) — The harbour …"."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern

PLACE = Pattern(
    r"(?!(?:In|On|At|By|From|Since|For|Near|After|Before|Outside|Until|The|And|But)\b)(?:[A-Z][\w.'’-]*[,\s/]+){1,6}$"
)
DASHES = Pattern(r"\s*(?:\([^)\n]{1,40}\))?\s*(?:[—–]|-{1,2}|_)\s")
LONGEST = 60
"""Characters of the places before the day."""


def after_dateline(text: str, day: Span) -> int:
    """Return where the paragraph goes on behind the dateline that a day ends, 0 where it ends none."""
    first = text.rfind("\n", max(0, day.start - LONGEST), day.start) + 1
    if day.start - first >= LONGEST or not PLACE.match(text[first : day.start]):
        return 0
    found = DASHES.match(text, day.end)
    return found.end() if found else 0
