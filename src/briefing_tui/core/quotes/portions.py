"""Paragraphs cut where they are too long to be laid out at once: a book on one line is no paragraph."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.core.model.span import Span
from briefing_tui.core.text.quotemarks import Stretch, stretches_in
from briefing_tui.core.text.rare import Rare

LONGEST = 16_000
"""Characters laid out as one paragraph; written ones stay far below."""

_SEAM = Rare(r"[.!?…][\"'”’»)\]]{0,3}\s+")


class Portion(NamedTuple):
    """A paragraph, or a part of one, with the quotations that begin in it."""

    span: Span
    stretches: Sequence[Stretch]


def stretches_of(text: str, span: Span, singles: bool) -> list[Stretch]:
    """Return the quoted stretches of a whole paragraph."""
    return stretches_in(text, span.start, span.end, singles=singles)


def portions(text: str, span: Span, stretches: Sequence[Stretch] = ()) -> Iterator[Portion]:
    """Yield a paragraph as it is, one without end in parts: cut between sentences, never in a quotation."""
    if len(span) <= LONGEST:
        yield Portion(span, stretches)
        return
    start, first = span.start, 0
    while start < span.end:
        end, after = _seam(text, start, span.end, stretches, first)
        yield Portion(Span(start, end), stretches[first:after])
        start, first = end, after


def _seam(text: str, start: int, end: int, stretches: Sequence[Stretch], first: int) -> tuple[int, int]:
    """Return where a part that begins at `start` ends, and the first quotation behind it."""
    if end - start <= LONGEST:
        return end, len(stretches)
    cut = _between_sentences(text, start + LONGEST // 2, start + LONGEST)
    after = first
    while after < len(stretches) and stretches[after].opening < cut:
        after += 1
    if after > first:
        cut = max(cut, stretches[after - 1].closing)
    return cut, after


def _between_sentences(text: str, start: int, end: int) -> int:
    """Return the last end of a sentence between two places, else of a word, else the second place."""
    cut = 0
    for found in _SEAM.finditer(text, start, end):
        cut = found.end()
    return cut or text.rfind(" ", start, end) + 1 or end
