"""Headline, decks and sections, from a document's blocks."""

from briefing_tui.core.model.article import Article, Section
from briefing_tui.core.model.document import Document
from briefing_tui.core.model.span import Span


def outline(document: Document) -> Article:
    """Return the article a document lays out, with no findings yet."""
    whole = Span(0, len(document.text))
    lead = Section(None, None, None, 0, whole, whole, document.blocks)
    where = document.provenance
    return Article(document, None, (), None, where.authors, where.published, where.language or "en", (lead,))
