"""Plain text in, `Document` out, every character in its place."""

from collections.abc import Iterator

from briefing_tui.core.markup.plain.front import front_of
from briefing_tui.core.markup.plain.lines import lines_of
from briefing_tui.core.markup.plain.lists import depths, markers
from briefing_tui.core.markup.plain.paragraphs import Paragraph, paragraphs_of
from briefing_tui.core.markup.plain.places import Places
from briefing_tui.core.markup.plain.sections import headings_in
from briefing_tui.core.markup.plain.underlines import without_rules
from briefing_tui.core.model.document import Block, BlockKind, Document, Provenance
from briefing_tui.core.model.span import Span


def read_plain(text: str, provenance: Provenance, start: int = 0) -> Document:
    """Return what a clean text holds from `start` on; only newlines inside paragraphs become spaces."""
    paragraphs, underlined = without_rules(paragraphs_of(lines_of(text, start)))
    items = markers(paragraphs)
    places = Places.of(paragraphs, frozenset(items))
    kinds = front_of(places)
    first = len(kinds)
    levels = dict.fromkeys(headings_in(places, first), 2)
    levels |= {i: 2 for i in range(first, len(paragraphs)) if paragraphs[i].start in underlined}
    for i in levels:
        items.pop(i, None)
    kinds |= dict.fromkeys(levels, BlockKind.HEADING)
    return Document(_unwrapped(text, paragraphs), tuple(_blocks(paragraphs, kinds, items)), (), provenance)


def _blocks(
    paragraphs: list[Paragraph], kinds: dict[int, BlockKind], items: dict[int, int]
) -> Iterator[Block]:
    depth = depths(paragraphs, items)
    for i, paragraph in enumerate(paragraphs):
        if i in items:
            begin = paragraph.start + items[i]
            marker = paragraph.text[: items[i]].strip()
            yield Block(BlockKind.ITEM, Span(begin, paragraph.end), depth[i], marker)
        elif paragraph.text.startswith("> "):
            yield Block(BlockKind.BLOCKQUOTE, Span(paragraph.start + 2, paragraph.end))
        else:
            kind = kinds.get(i, BlockKind.PARAGRAPH)
            yield Block(kind, Span(paragraph.start, paragraph.end), _LEVEL.get(kind, 0))


_LEVEL = {BlockKind.HEADLINE: 1, BlockKind.HEADING: 2}


def _unwrapped(text: str, paragraphs: list[Paragraph]) -> str:
    """Return the text with the newlines inside its paragraphs made spaces, one for one."""
    kept, at = [], 0
    for paragraph in paragraphs:
        for line, after in zip(paragraph.lines, paragraph.lines[1:], strict=False):
            kept.append(text[at : line.end])
            kept.append(" " * (after.start - line.end))
            at = after.start
    return "".join(kept) + text[at:]
