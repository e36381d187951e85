"""Text of any format in, `Document` out."""

from enum import Enum

from briefing_tui.core.model.document import Block, BlockKind, Document, Provenance
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.clean import clean


class Format(Enum):
    """The formats a text can be in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


def read_text(raw: str, kind: Format | None = None, provenance: Provenance | None = None) -> Document:
    """Return the document a text holds; `kind` forces a format, else the text decides."""
    text = clean(raw)
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip()
        if body:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(body))))
        at += len(line)
    return Document(text, tuple(blocks), (), provenance or Provenance())
