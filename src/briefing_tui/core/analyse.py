"""The one pipeline from text to `Article`; the only module of the core that knows all the others."""

from dataclasses import replace
from datetime import date
from enum import Flag, auto

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Document, Provenance


class Part(Flag):
    """What there is to find in an article beside its structure."""

    NONE = 0
    QUOTES = auto()
    TIMELINE = auto()
    ALL = QUOTES | TIMELINE


def analyse(
    text: str,
    published: date | None = None,
    *,
    kind: Format | None = None,
    provenance: Provenance | None = None,
) -> Article:
    """Understand one text: structure, quotations, timeline.

    `published` is the publication date when the caller knows it; it wins over what the text says. `kind`
    forces a format where the caller knows it, else the text decides. Pure and picklable: no file, network or
    clock; the same arguments give the same article.
    """
    return findings(structure(read_text(text, kind=kind, provenance=provenance or Provenance())), published)


def structure(document: Document) -> Article:
    """Lay out a document (headline, decks, sections) with no findings yet: quick, to show text at once."""
    return outline(document)


def findings(article: Article, published: date | None = None, wanted: Part = Part.ALL) -> Article:
    """Add sentences and what is `wanted` of quotations and timeline to a structured article.

    The engines are imported here: a reader sees the text before they are loaded, and one who asks for
    quotations alone does not wait for the other engine.
    """
    from briefing_tui.core.text.sentences import sentences_in

    article = replace(article, sentences=sentences_in(article.document))
    if Part.QUOTES in wanted:
        from briefing_tui.core.quotes.engine import quotes_in

        article = replace(article, quotes=quotes_in(article))
    if Part.TIMELINE in wanted:
        from briefing_tui.core.timeline.engine import timeline_of

        times = timeline_of(article, published)
        article = replace(article, published=times.published, timexes=times.timexes, events=times.events)
    return article
