"""What copying puts on the clipboard: the words, or the words with who, where and when."""

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.dates import publication, when
from briefing_tui.ui.render.quote_rows import Utterance


def words_of(article: Article, finding: object) -> str:
    """Return the words of a finding as the article has them."""
    if isinstance(finding, Utterance):
        return " … ".join(_quoted(article, part) for part in finding.parts)
    if isinstance(finding, Event):
        return f"{when(finding)}: {finding.phrase.of(article.text)}"
    if isinstance(finding, Span):
        return finding.of(article.text).strip()
    return ""


def citation(article: Article, finding: object) -> str:
    """Return the words with speaker, headline, source, date and address: what of it is known."""
    words = words_of(article, finding)
    if not words:
        return ""
    where = article.document.provenance
    who = ""
    if isinstance(finding, Utterance) and finding.head.speaker is not None:
        speaker = finding.head.speaker
        who = f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
    elif article.authors:
        who = ", ".join(article.authors)
    title = f"“{article.title}”" if article.title else ""
    parts = [who, title, where.site, publication(article.published), where.url]
    return f"{words} — {', '.join(part for part in parts if part)}"


def paragraph_at(article: Article, position: int) -> Span:
    """Return the block that holds a position, or the nearest one before it."""
    best = Span(0, 0)
    for block in article.document.blocks:
        if block.span.start > position:
            return best or block.span
        best = block.span
    return best


def _quoted(article: Article, quote: Quote) -> str:
    return f"“{quote.span.of(article.text)}”"
