"""Text of any format in, `Document` out."""

from enum import Enum

from briefing_tui.core.markup.plain.reader import read_plain
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.core.text.clean import clean


class Format(Enum):
    """The formats a text can be in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


def read_text(raw: str, kind: Format | None = None, provenance: Provenance | None = None) -> Document:
    """Return the document a text holds; `kind` forces a format, else the text decides."""
    return read_plain(clean(raw), provenance or Provenance())
