"""Quotation marks in a sentence: where what is quoted begins and ends, and marks that lost their partner."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.verbs import has_verb

MARK = Pattern(r"[\"“”«»]|``|''")
OPENING, CLOSING = "“«`", "”»'"
BEFORE_OPENING = " \n\t([{—–-:"
EDGES = frozenset("\"“”„«»`'")
LEAST, MANY, PAIR = 12, 200, 2
"""Characters of a quotation that is a clause, marks of one sentence that are read, and one pair."""


def marks_of(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Return the marks of a stretch in order: start, end, and whether it opens."""
    out: list[tuple[int, int, bool]] = []
    for found in MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()[0]
        before = text[at - 1] if at else " "
        opens = mark in OPENING or (mark not in CLOSING and before in BEFORE_OPENING)
        out.append((at, found.end(), opens))
        if len(out) == MANY:
            break
    return out


def quoted_clauses(text: str, sentence: Span) -> list[int]:
    """Return where a sentence is cut because something with a verb is quoted in it, in order.

    It may begin or end inside a quotation that other sentences open or close.
    """
    cuts: list[int] = []
    begun, inside = sentence.start, True
    for start, end, opens in marks_of(text, sentence.start, sentence.end):
        if opens:
            begun, inside = start, True
        elif inside:
            first = begun == sentence.start and not cuts
            if first or (start - begun >= LEAST and has_verb(text, begun, start)):
                cuts += [begun, end]
            inside = False
    if inside and begun > sentence.start and has_verb(text, begun, sentence.end):
        cuts.append(begun)
    return [at for at in cuts if sentence.start < at < sentence.end]


def without_marks_around(text: str, span: Span) -> Span:
    """Return a stretch without a mark at its head or end that has no partner, or that marks all of it."""
    if text[span.start : span.start + 1] not in EDGES and text[span.end - 1 : span.end] not in EDGES:
        return span
    marks = marks_of(text, span.start, span.end)
    if not marks:
        return span
    depth = sum(1 if opens else -1 for _, _, opens in marks)
    start, end = span.start, span.end
    whole = len(marks) == PAIR and depth == 0
    if marks[0][0] == start and marks[0][2] and (depth > 0 or (whole and marks[1][1] == end)):
        start = marks[0][1]
    if marks[-1][1] == end and not marks[-1][2] and (depth < 0 or start > span.start):
        end = marks[-1][0]
    while end > start and text[end - 1] in ",. ":
        end -= 1
    return Span(start, end)
