"""Texts of very many lines: only the head is laid out; the rest is cut into stretches, its lines as they are.

A block costs some hundred bytes: five million lines of one letter would fill the memory of a computer.
"""

from collections.abc import Iterator

from briefing_tui.core.model.document import Block, BlockKind
from briefing_tui.core.model.span import Span

MOST_LINES = 250_000
"""Line ends from which on a text is laid out coarsely; news of 10 MB has a third of them."""

_STRETCH = 2_000
"""Characters from which on a stretch ends with its line."""

_BLANKS = " \n"


def stretches(text: str, start: int) -> Iterator[Block]:
    """Yield paragraphs of whole lines that cover a clean text from `start` on, blank lines left out."""
    while start < len(text):
        cut = text.find("\n", start + _STRETCH)
        end = cut if cut >= 0 else len(text)
        words = text[start:end]
        if body := words.strip(_BLANKS):
            first = start + len(words) - len(words.lstrip(_BLANKS))
            yield Block(BlockKind.PARAGRAPH, Span(first, first + len(body)))
        start = end + 1
