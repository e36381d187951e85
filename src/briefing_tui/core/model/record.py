"""An article as plain JSON types: the one shape that the command line prints and Python gives.

Names and values are a contract: keys are only ever added, and `SCHEMA` counts the times one had to change.
Every `start` and `end` counts characters of `text`, half-open.
"""

from typing import TYPE_CHECKING, Any

from briefing_tui.core.model.document import BlockKind
from briefing_tui.core.model.span import Span

if TYPE_CHECKING:
    from briefing_tui.core.model.article import Article, Section
    from briefing_tui.core.model.event import Event, Timex
    from briefing_tui.core.model.quote import Quote

SCHEMA = 1

Record = dict[str, Any]
"""Plain JSON types only: strings, numbers, booleans, None, lists and dictionaries of them."""

APART = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.DECK,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.HEADING,
        BlockKind.CAPTION,  # a picture's words are no part of the running text
    }
)
"""Blocks that are given under keys of their own or stand beside the text, not in a section's text."""


def article_record(article: "Article") -> Record:
    """Return the whole article."""
    text, where, published = article.text, article.document.provenance, article.published
    return {
        "schema": SCHEMA,
        "locator": where.locator,
        "url": where.url,
        "site": where.site,
        "language": article.language,
        "headline": article.headline.of(text) if article.headline else (where.title or None),
        "decks": [
            {"kicker": _text(deck.kicker, text), "text": deck.title.of(text)} for deck in article.decks
        ],
        "dateline": _text(article.dateline, text),
        "authors": list(article.authors),
        "published": published.day.isoformat() if published.day else None,
        "published_status": published.status.value,
        "text": text,
        "sections": section_records(article),
        "quotes": quote_records(article),
        "timeline": event_records(article),
        "timexes": timex_records(article),
    }


def section_records(article: "Article") -> list[Record]:
    """Return the sections; `start` and `end` enclose the body, which `text` gives paragraph by paragraph."""
    return [_section(section, article.text) for section in article.sections]


def quote_records(article: "Article") -> list[Record]:
    """Return the quotations of every kind, in the order of the text."""
    return [_quote(quote, article.text) for quote in article.quotes]


def event_records(article: "Article") -> list[Record]:
    """Return the dated events by their moment."""
    return [_event(event, article.text) for event in article.events]


def timex_records(article: "Article") -> list[Record]:
    """Return every time expression, in the order of the text."""
    return [_timex(timex, article.text) for timex in article.timexes]


def _section(section: "Section", text: str) -> Record:
    body = [block.span.of(text) for block in section.blocks if block.kind not in APART]
    return {
        "heading": _text(section.heading, text),
        "kicker": _text(section.kicker, text),
        "title": _text(section.title, text),
        "level": section.level,
        "start": section.body.start,
        "end": section.body.end,
        "text": "\n\n".join(body),
    }


def _quote(quote: "Quote", text: str) -> Record:
    return {
        **_place(quote.span, text),
        "pieces": [_ends(piece) for piece in quote.pieces],
        "kind": quote.kind.value,
        "speaker": quote.speaker.name if quote.speaker else None,
        "mention": _text(quote.mention, text),
        "mention_start": quote.mention.start if quote.mention else None,
        "mention_end": quote.mention.end if quote.mention else None,
        "role": (quote.speaker.role or None) if quote.speaker else None,
        "cue": _text(quote.cue, text),
        "cue_start": quote.cue.start if quote.cue else None,
        "cue_end": quote.cue.end if quote.cue else None,
        "section": quote.section,
        "group": quote.group,
        "confidence": round(quote.confidence, 3),
        "rule": quote.rule,
    }


def _event(event: "Event", text: str) -> Record:
    first, last = event.moment.first, event.moment.last
    return {
        **_ends(event.span),
        "text": event.when.of(text),
        "date": event.moment.value,
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
        "granularity": event.moment.grain.value,
        "anchor": event.anchor.value,
        "status": event.status.value,
        "confidence": round(event.confidence, 3),
        "phrase": event.phrase.of(text),
        "sentence": event.sentence.of(text),
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        "section": event.section,
        "rule": event.rule,
        "approximate": event.moment.approximate,
        "mentions": [_ends(mention) for mention in event.mentions],
    }


def _timex(timex: "Timex", text: str) -> Record:
    return {**_place(timex.span, text), "type": timex.type.value, "value": timex.value}


def _place(span: Span, text: str) -> Record:
    return {**_ends(span), "text": span.of(text)}


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _text(span: Span | None, text: str) -> str | None:
    return span.of(text) if span is not None else None
