"""Sentences, by position: nupunkt's splitter (Punkt, Kiss & Strunk 2006), block by block."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing_tui.core.model.document import PROSE, Document
from briefing_tui.core.model.span import Span
from briefing_tui.core.model.spans import Spans

WINDOW = 8_000
"""Characters given to the splitter at once: on rubbish ("!!!!…") its time is quadratic."""

RUBBISH = 4
"""A text with more than one stop in this many characters is no prose: the plain rule does for it."""

_SEAM = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]{0,3}[A-Z0-9])")
_INNER_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s")


def sentences_in(document: Document) -> Spans:
    """Return the sentences of all prose in order; those of one block tile it."""
    prose = (block.span for block in document.blocks if block.kind in PROSE)
    return Spans(sentence for stretch in prose for sentence in sentences_of(document.text, stretch))


def sentences_of(text: str, stretch: Span) -> list[Span]:
    """Return the sentences that tile one stretch of text; blanks after a sentence belong to it."""
    ends: list[int] = []
    for window in _windows(text, stretch):
        ends += [window.start + end for end in _ends(window.of(text))]
        if not ends or ends[-1] != window.end:
            ends.append(window.end)
    return [Span(start, end) for start, end in pairwise((stretch.start, *ends)) if start < end]


def _ends(text: str) -> list[int]:
    """Return where the sentences of one window end, as far as they end inside it."""
    if not _INNER_STOP.search(text):
        return []
    if sum(map(text.count, ".!?")) * RUBBISH > len(text):
        return [match.end() for match in _SEAM.finditer(text)]
    import nupunkt  # on use: its model costs 30 ms

    return [end for _, end in nupunkt.sent_spans(text)]


def _windows(text: str, stretch: Span) -> Iterator[Span]:
    """Cut a stretch into pieces of bounded length, at a sentence's end wherever there is one."""
    at = stretch.start
    while stretch.end - at > WINDOW:
        seam = _last_seam(text, at + WINDOW // 2, at + WINDOW)
        yield Span(at, seam)
        at = seam
    if at < stretch.end:
        yield Span(at, stretch.end)


def _last_seam(text: str, start: int, end: int) -> int:
    """Return where best to cut between two positions: after a sentence, else after a word."""
    seam = end
    for match in _SEAM.finditer(text, start, end):
        seam = match.end()
    if seam < end:
        return seam
    blank = text.rfind(" ", start, end)
    return blank + 1 if blank >= 0 else end
