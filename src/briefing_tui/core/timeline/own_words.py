"""The words of a clause that speak of its date: not the date, what is quoted, or what another verb tells."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.verbs import FINITE

ENOUGH = 400
"""Characters on each side of a date that are read."""
QUOTED = Pattern(r"[“\"][^”\"]*(?:[”\"]|$)")
OPENING = '“"'
ANOTHER = Pattern(rf",?\s(?:and|but)\s(?:then\s|\w+ly\s)?(?={FINITE.written})")
ANOTHER_LATER = Pattern(
    r",?\s(?:and|but)\s(?:then\s|\w+ly\s)?(?:did|does|do|was|were|had|has|have|will|would|could|may|might|never)\b"
)
SHARED = Pattern(r"\b(?:be|been|being|is|are|was|were|have|has|had)\b|'ve\b")
"""What a later "-ed" can hang on: "was closed and rebuilt"."""
LONGER = Pattern(
    r"\bno (?:longer|more)\b|\b(?:not|never|cannot)\b(?=[^.;]{0,60}?\bany(?: longer| ?more(?! \w+s\b)))|"
    r"n't\b(?=[^.;]{0,60}?\bany(?: longer| ?more(?! \w+s\b)))"
)
"""What was, and ends: a change, no denial."""


def own_words(low: str, clause: Span, when: Span) -> str:
    """Return the words of a lower-case clause that bear on its date."""
    start, end = max(clause.start, when.start), min(max(when.end, clause.start), clause.end)
    before, after = low[max(clause.start, start - ENOUGH) : start], low[end : min(clause.end, end + ENOUGH)]
    before = before.lstrip(OPENING)
    if start < end:
        before, after = _last_verb(before), _first_verb(after)
    words = QUOTED.sub(" ", f"{before} {after}")
    return LONGER.sub(" ", words) if "longer" in words or "more" in words else words


def _last_verb(before: str) -> str:
    """Return what stands behind the last "and" that begins a verb of its own."""
    parts = list(ANOTHER.finditer(before)) if " and " in before or " but " in before else []
    if not parts or SHARED.search(before, 0, parts[-1].start()):
        return before
    return before[parts[-1].end() :]


def _first_verb(after: str) -> str:
    found = ANOTHER_LATER.search(after)
    return after[: found.start()] if found else after
