"""Sentences, by position."""

from briefing_tui.core.model.document import PROSE, Document
from briefing_tui.core.model.span import Span


def sentences_in(document: Document) -> tuple[Span, ...]:
    """Return the sentences that tile each block of prose."""
    import nupunkt

    out: list[Span] = []
    for block in document.blocks:
        if block.kind in PROSE:
            spans = nupunkt.sent_spans(block.span.of(document.text))
            out += [Span(block.span.start + a, block.span.start + b) for a, b in spans]
    return tuple(out)
