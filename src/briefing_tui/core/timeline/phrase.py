"""A short stretch of a clause that says what happens, in its own words."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.pause import left_at_pause

LEAD = Pattern(
    r"(?:[\s,;:.—–-]|['’]s\s|\b(?:and|but|while|when|then|so|that|which|who|where|because|although|though|or|as|after|before|once|on|in|by|at|since|until|during|from|for)\b\s)+"
)
TRAILING = frozenset(
    (
        "as",
        "on",
        "in",
        "by",
        "at",
        "since",
        "until",
        "within",
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
LONGEST = 140
"""Characters of a phrase, should its words be without end."""
BOUND = Pattern(r"\b(?:until|till|from|since|by|for|through)\s+(?:the\s+)?$")
"""Words that say nothing without the date they bound: "will continue until"."""
MARKS = " \n\t.!?,;:—–-"
LEAST = 8
WHOLE = 20


def phrase_of(text: str, clause: Span, when: Span) -> Span:
    """Return the words of a clause that are not its date, left at a pause where they grow long."""
    if not clause.overlaps(when):
        return _cut(text, trimmed(text, clause.start, clause.end))
    before = trimmed(text, clause.start, max(clause.start, when.start))
    after = trimmed(text, min(when.end, clause.end), clause.end)
    if len(after) >= LEAST and text[max(clause.start, when.start - 2) : when.start].rstrip().endswith(":"):
        return _cut(text, after)
    if len(before) >= LEAST and len(after) >= LEAST:
        return _cut(text, Span(before.start, after.end))
    longer = max(before, after, key=len)
    if before and len(longer) < WHOLE:
        return _cut(text, Span(before.start, max(after.end, _without_marks(text, clause.start, when.end))))
    if before and longer is before and BOUND.search(text, before.end, when.start):
        return _cut(text, Span(before.start, when.end))
    return _cut(text, longer) or _cut(text, clause)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without the small words and marks at its ends."""
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    while end > start:
        end = _without_marks(text, start, end)
        word = max(text.rfind(" ", start, end) + 1, start)
        if text[word:end].lower() not in TRAILING:
            break
        end = word
    return Span(min(start, end), end)


def _without_marks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return end


def _cut(text: str, span: Span) -> Span:
    """Return a stretch no longer than a row wants, ended where a reader would pause."""
    if not span:
        return span
    span = left_at_pause(text, span)
    return trimmed(text, span.start, min(span.end, span.start + LONGEST))
