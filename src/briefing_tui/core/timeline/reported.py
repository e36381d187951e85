"""Plans told at second hand: "said the report would be published", "promised that it would reopen"."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern

PLAN = Pattern(
    r"\b(?:said|says|announced|added|promised|vowed|pledged|confirmed|told|decided|agreed|stated|declared|"
    r"indicated|disclosed|plans?|schedule|timetable|deal|agreement)\b[^.;?!]{0,160}?\bwould\s(?!have\b|not\b|never\b|likely\b)"
)
OPEN = Pattern(
    r"\b(?:if|unless|whether|may|might|could|should|cost|mean|depend|require|proposed|hop(?:es?|ed|ing))\b"
)

REACH = 200
"""Characters before and behind a clause that are read."""


def reports_plan(low: str, sentence: Span, clause: Span) -> bool:
    """Say whether the lower-case clause tells what somebody said would be, on no condition."""
    last = min(sentence.end, clause.end + REACH)
    for plan in PLAN.finditer(low, max(sentence.start, clause.start - REACH), clause.end):
        if plan.end() > clause.start:
            return not OPEN.search(low, plan.start(), last)
    return False
