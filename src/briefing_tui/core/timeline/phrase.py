"""A short stretch of a clause that says what happens, in its own words."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern

LEAD = Pattern(
    r"(?:[\s,;:.—–-]|\b(?:and|but|while|when|then|so|that|which|who|where|because|although|though|or|as|on|in|by|at|since|until|during|from|for)\b\s)+"
)
TRAILING = frozenset(
    (
        "on",
        "in",
        "by",
        "at",
        "since",
        "until",
        "during",
        "from",
        "for",
        "of",
        "to",
        "and",
        "the",
        "early",
        "late",
    )
)
"""Words a phrase does not end with once its date is gone."""
LONGEST = 90
MARKS = " \n\t.!?,;:—–-"
LEAST = 8
WHOLE = 20


def phrase_of(text: str, clause: Span, when: Span) -> Span:
    """Return the words of a clause that are not its date, cut at a word where they grow long."""
    if not clause.overlaps(when):
        return _cut(text, _trimmed(text, clause.start, clause.end))
    before = _trimmed(text, clause.start, max(clause.start, when.start))
    after = _trimmed(text, min(when.end, clause.end), clause.end)
    if len(before) >= LEAST and len(after) >= LEAST:
        return _cut(text, Span(before.start, after.end))
    longer = max(before, after, key=len)
    if before and len(longer) < WHOLE:
        return _cut(text, Span(before.start, max(after.end, when.end)))
    return _cut(text, longer) or _cut(text, clause)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without the small words and marks at its ends."""
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    while end > start:
        if text[end - 1] in MARKS:
            end -= 1
            continue
        word = max(text.rfind(" ", start, end) + 1, start)
        if text[word:end].lower() not in TRAILING:
            break
        end = word
    return Span(min(start, end), end)


def _cut(text: str, span: Span) -> Span:
    """Return a stretch no longer than a row wants, ended at a word that can end it."""
    if len(span) <= LONGEST:
        return span
    end = text.rfind(" ", span.start, span.start + LONGEST)
    return _trimmed(text, span.start, end if end > span.start else span.start + LONGEST)
