"""A phrase that begins with its verb given what it is told of, from the clauses before it."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.pause import left_at_pause
from briefing_tui.core.timeline.phrase import trimmed
from briefing_tui.core.timeline.verbs import is_headless

FARTHEST = 160
"""Characters to which a subject is looked for."""


def with_subject(text: str, phrase: Span, earlier: list[Span], dates: list[Span]) -> Span:
    """Return a phrase begun at the nearest clause before it that has a subject, where it stays short.

    `earlier` are the clauses of the sentence before the phrase's own, `dates` the sentence's date words.
    """
    if not is_headless(text, phrase.start, phrase.end):
        return phrase
    for clause in reversed(earlier):
        if phrase.end - clause.start > FARTHEST:
            return phrase
        start = _behind_dates(text, clause, dates)
        if start >= phrase.start:
            return phrase
        if is_headless(text, start, phrase.start):
            continue
        if any(start < date.start < clause.end and "," not in text[start : date.start] for date in dates):
            return phrase  # what stands there happened on another day, and is no aside
        return _together(text, start, phrase) or phrase
    return phrase


def _together(text: str, start: int, phrase: Span) -> Span | None:
    """Return subject and phrase, left at a pause where they are long; None where too little would be left."""
    cut = left_at_pause(text, Span(start, phrase.end))
    if cut.end < phrase.end:
        cut = trimmed(text, cut.start, cut.end)
    return cut if 3 * (cut.end - phrase.start) >= len(phrase) else None


def _behind_dates(text: str, clause: Span, dates: list[Span]) -> int:
    """Return where a clause begins once its small words and a date at its head are left out."""
    start = trimmed(text, clause.start, clause.end).start
    for date in dates:
        if clause.start <= date.start <= start + 4 and date.end < clause.end:
            start = trimmed(text, date.end, clause.end).start
    return start
