"""Quotations of an article with their speakers."""

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """Return every quoted stretch of the article in order; needs structure and sentences."""
    return ()
