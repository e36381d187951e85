"""Whether a clause tells a fact, a plan, a possibility or a denial."""

from datetime import date

from briefing_tui.core.model.event import Anchor, EventStatus, Moment
from briefing_tui.core.timeline.patterns import Pattern

NEGATION = Pattern(
    r"\b(?:(?<!if )not(?!\s(?:only|just|merely|least)\b)|never|cannot|(?:was|were|been|being) denied|"
    r"refused|refuses|fail(?:ed|s)? to|neither|nor|cancell?ed|called off|scrapped|"
    r"rul(?:e|es|ed|ing) out)\b|n't\b"
)
NO_SUBJECT = Pattern(
    r"\W*(?:(?:and|but|that|then|yet|because|although|while|since|in|on|by|at|during|between|from|over|"
    r"throughout|for|last|this|so)\W+){0,3}(?:(?:none|nobody|nothing|no[ -]one)\s|there\s(?:was|were|is|are|"
    r"has been|had been|have been)\s(?:also\s|still\s)?no\s(?!doubt|question)|"
    r"no\s(?!(?:fewer|less|more|longer|matter|doubt|wonder|sooner|later|surprise|question|secret|stranger|"
    r"small)\b)[a-z])"
)
"""A clause that tells something of nobody and nothing: "no trial was stopped", "there was no vote"."""
CONDITION_NOT = Pattern(
    r"\b(?:if(?!\snot\s(?!\w+ed\b))|unless|whether)\b[^.;]*?"
    r"(?:\b(?:not|never|cannot|refuses|fails? to)\b|n't\b)"
)
"""A thing that does not happen, supposed: "if they do not agree"."""
LEFT_OPEN = Pattern(
    r"(?:\b(?:not|never|without|(?:declin|refus)\w+ to|nor)|n't)\s(?:\w+ly\s)?"
    r"(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing)|"
    r"(?:say|said|know|known|decided?|disclosed?|tell|clear|confirm)\s(?:yet\s)?(?:if|whether))\b"
)
"""Refusals that leave a thing possible: "did not rule out", "did not say whether"."""
NOT_UNTIL = Pattern(r"\b(?:not|never)\b[^.;]*\b(?:until|till|before)\b|n't\b[^.;]*\b(?:until|till|before)\b")
"""It did happen, only no sooner."""
DOUBT = Pattern(
    r"\b(?:may|might|could|would|if(?!\snot\s(?!\w+ed\b))|whether|unless|should|possibly|perhaps|hopes?|proposed|proposal|"
    r"alleged|rumou?red|threatens?|threatening|considering)\b"
)
PLAN = Pattern(
    r"\b(?:will|shall|won't|scheduled|plans?|planned|planning|expected|expects?|slated|due|intends?|"
    r"upcoming|forthcoming|going to|set to|set for|is to|are to|about to|aims?)\b|'ll\b"
)
PERFECT = Pattern(r"\b(?:has|have|had)\b")
SINCE = Pattern(r"\bsince\b")
GOING_ON = Pattern(
    r"\b(?:is|are|has been|have been|remains?|continues?|keeps?)\s+(?:\w+ly\s+)?\w+ing\b|\b(?:since|"
    r"ongoing|under way|underway|continues?|remains?)\b"
)


def status_of(
    words: str, moment: Moment, anchor: Anchor, published: date | None, *, reported: bool = False
) -> EventStatus:
    """Return the status of a lower-case clause whose event lies at a moment; `reported` tells a plan."""
    if LEFT_OPEN.search(words) or CONDITION_NOT.search(words):
        return EventStatus.HYPOTHETICAL
    if _negated(words):
        return EventStatus.DENIED
    if reported:
        return EventStatus.PLANNED
    ahead = published is not None and moment.first is not None and moment.first > published
    if DOUBT.search(words) and not ahead:
        return EventStatus.HYPOTHETICAL
    if ahead:
        return EventStatus.PLANNED if not DOUBT.search(words) else EventStatus.HYPOTHETICAL
    if (perfect := PERFECT.search(words)) and SINCE.search(words, perfect.end()):
        return EventStatus.ONGOING
    over = published is not None and moment.last is not None and moment.last < published
    said = anchor in (Anchor.SAID, Anchor.RELATIVE)
    if PLAN.search(words) and not (over and said):
        return EventStatus.PLANNED
    if GOING_ON.search(words) and not (over and said):
        return EventStatus.ONGOING
    return EventStatus.HAPPENED


def _negated(words: str) -> bool:
    """Say whether a clause tells that something is not so, and not that it came late."""
    if NO_SUBJECT.match(words):
        return True
    return bool(NEGATION.search(words)) and not NOT_UNTIL.search(words)
