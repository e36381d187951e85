"""Headline, decks and sections, from a document's blocks."""

from collections.abc import Iterator, Sequence

from briefing_tui.core.markup.byline import authors_in
from briefing_tui.core.markup.dateline import dateline_at
from briefing_tui.core.markup.placed_date import placed_date
from briefing_tui.core.markup.plain.headings.kicker import split_kicker
from briefing_tui.core.markup.plain.headings.numbered import number_at
from briefing_tui.core.markup.printed_date import is_update, printed_date
from briefing_tui.core.model.article import Article, Deck, Section
from briefing_tui.core.model.document import PROSE, Block, BlockKind, Document, Published, Status
from briefing_tui.core.model.span import Span

_ABOVE_THE_PROSE = frozenset({BlockKind.HEADLINE, BlockKind.DECK, BlockKind.BYLINE, BlockKind.DATELINE})
_LEADING_BLOCKS = 4
"""Among how many blocks of prose a dateline is looked for."""


def outline(document: Document) -> Article:
    """Return the article a document lays out, with no findings yet."""
    where = document.provenance
    return Article(
        document=document,
        headline=next((b.span for b in document.blocks if b.kind is BlockKind.HEADLINE), None),
        decks=tuple(_deck(document.text, b.span) for b in document.blocks if b.kind is BlockKind.DECK),
        dateline=_dateline(document),
        authors=where.authors or _authors(document),
        published=where.published if where.published.status is Status.SAID else _published(document),
        language=where.language or "en",
        sections=tuple(_sections(document)),
    )


def _deck(text: str, span: Span) -> Deck:
    kicker, title = _parts(text, span)
    return Deck(span, kicker, title)


def _parts(text: str, span: Span) -> tuple[Span | None, Span]:
    """Return the kicker and the title a heading or deck is made of."""
    line = span.of(text)
    number = number_at(line)
    begin = number.end() if number else 0
    parts = split_kicker(line[begin:])
    if parts is None:
        return None, Span(span.start + begin, span.end)
    label, after = parts
    return Span(span.start + begin, span.start + begin + len(label)), Span(
        span.start + begin + after, span.end
    )


def _dateline(document: Document) -> Span | None:
    """Return the place the report is filed from: at the head of the prose, or on a line of its own."""
    leading = 0
    for block in document.blocks:
        if block.kind is BlockKind.HEADING or leading == _LEADING_BLOCKS:
            break
        if block.kind in PROSE or block.kind is BlockKind.DATELINE:
            leading += block.kind in PROSE
            if place := dateline_at(document.text, block.span.start, block.span.end):
                return place
            line = block.span.of(document.text) if block.kind is BlockKind.DATELINE else ""
            if placed := placed_date(line):
                return Span(block.span.start, block.span.start + placed.length)
    return None


def _authors(document: Document) -> tuple[str, ...]:
    bylines = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.BYLINE]
    return tuple(dict.fromkeys(name for line in bylines for name in authors_in(line)))


def _published(document: Document) -> Published:
    """Return the date a printed date line gives, else what the container lets infer; updates count last."""
    known = document.provenance.published
    lines = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.DATELINE]
    for line in sorted(lines, key=is_update):
        placed = placed_date(line)
        if day := printed_date(line) or (placed.day if placed else None):
            return Published(day, Status.SAID, day, day, f"printed under the headline: {line}")
    return known


def _sections(document: Document) -> Iterator[Section]:
    """Return the sections in order: cut where each heading's block begins."""
    heads = [i for i, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING]
    cuts = [document.blocks[i].span.start for i in heads]
    ends = [*cuts, len(document.text)]
    if not cuts or cuts[0] > 0:
        lead = document.blocks[: heads[0] if heads else None]
        span = Span(0, ends[0])
        yield Section(None, None, None, 0, span, _body(lead, span), lead)
    for n, i in enumerate(heads):
        below = document.blocks[i + 1 : heads[n + 1] if n + 1 < len(heads) else None]
        head, span = document.blocks[i], Span(cuts[n], ends[n + 1])
        kicker, title = _parts(document.text, head.span)
        yield Section(head.span, kicker, title, head.level, span, _body(below, span), below)


def _body(blocks: Sequence[Block], section: Span) -> Span:
    """Return what the blocks cover below the front lines; empty at the section's end without any."""
    first = next((block for block in blocks if block.kind not in _ABOVE_THE_PROSE), None)
    return Span(first.span.start, blocks[-1].span.end) if first else Span(section.end, section.end)
