"""A short stretch of a clause that says what happens, in its own words."""

import re

from briefing_tui.core.model.span import Span

LEAD = re.compile(
    r"(?:[\s,;:.—–-]|\b(?:and|but|while|when|then|so|that|which|who|where|because|although|though|or|as|on|in|by|at|since|until|during|from|for)\b\s)+"
)
TRAIL = re.compile(
    r"(?:[\s,;:—–-]|\s(?:on|in|by|at|since|until|during|from|for|of|to|and|the|early|late|next|last|between))+$",
    re.IGNORECASE,
)
LONGEST = 90
REACH = 60
LEAST = 8
WHOLE = 20


def phrase_of(text: str, clause: Span, when: Span) -> Span:
    """Return the words of a clause that are not its date, cut at a word where they grow long."""
    before = _trimmed(text, Span(clause.start, max(clause.start, min(when.start, clause.end))))
    after = _trimmed(text, Span(min(max(when.end, clause.start), clause.end), clause.end))
    if not clause.overlaps(when):
        return _cut(text, _trimmed(text, clause))
    if len(before) >= LEAST and len(after) >= LEAST:
        return _cut(text, Span(before.start, after.end))
    longer = max(before, after, key=len)
    if before and len(longer) < WHOLE:
        return _cut(text, Span(before.start, max(after.end, when.end)))
    return _cut(text, longer) or _cut(text, clause)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    end = start + len(text[start:end].rstrip(" \n\t.!?"))
    stretch = text[max(start, end - REACH) : end]
    if trail := TRAIL.search(stretch):
        end = max(start, end - REACH) + trail.start()
    return Span(min(start, end), end)


def _cut(text: str, span: Span) -> Span:
    if len(span) <= LONGEST:
        return span
    end = text.rfind(" ", span.start, span.start + LONGEST)
    return Span(span.start, end if end > span.start else span.start + LONGEST)
