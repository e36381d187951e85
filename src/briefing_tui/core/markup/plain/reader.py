"""Plain text in, `Document` out, every character in its place."""

from collections.abc import Iterator, Sequence

from briefing_tui.core.markup.head import HEAD, head_end
from briefing_tui.core.markup.plain.coarse import MOST_LINES, stretches
from briefing_tui.core.markup.plain.front import front_of
from briefing_tui.core.markup.plain.furniture import is_furniture
from briefing_tui.core.markup.plain.lines import lines_of
from briefing_tui.core.markup.plain.lists import depths, markers
from briefing_tui.core.markup.plain.marked import words_between
from briefing_tui.core.markup.plain.paragraphs import Paragraph, paragraphs_of
from briefing_tui.core.markup.plain.places import Places
from briefing_tui.core.markup.plain.sections import headings_in
from briefing_tui.core.markup.plain.underlines import without_rules
from briefing_tui.core.model.document import Block, BlockKind, Document, Provenance
from briefing_tui.core.model.span import Span

MANY = 5_000
"""Paragraphs from which on a text's blocks are kept in numbers."""


def read_plain(text: str, provenance: Provenance, start: int = 0) -> Document:
    """Return what a clean text holds from `start` on; only newlines inside paragraphs become spaces."""
    if text.count("\n") <= MOST_LINES:
        return _read(text, provenance, start)
    cut = start + head_end(text[start : start + HEAD + 1])
    head = _read(text[:cut], provenance, start)
    return Document(head.text + text[cut:], (*head.blocks, *stretches(text, cut)), (), provenance)


def _read(text: str, provenance: Provenance, start: int) -> Document:
    paragraphs, underlined = without_rules(paragraphs_of(lines_of(text, start)))
    items = markers(paragraphs)
    places = Places.of(paragraphs, frozenset(items))
    kinds = front_of(places)
    first = len(kinds)
    levels = dict.fromkeys(headings_in(places, first), 2)
    levels |= {i: 2 for i in range(first, len(paragraphs)) if paragraphs[i].start in underlined}
    levels |= marked_headings(places, first)
    for i in levels:
        items.pop(i, None)
    kinds |= dict.fromkeys(levels, BlockKind.HEADING)
    blocks = _laid_out(_blocks(paragraphs, kinds, items, levels), len(paragraphs))
    return Document(_unwrapped(text, paragraphs), blocks, (), provenance)


def _laid_out(blocks: Iterator[Block], count: int) -> Sequence[Block]:
    """Return blocks, of a long text in few numbers each."""
    if count < MANY:
        return tuple(blocks)
    from briefing_tui.core.model.blocks import Blocks

    return Blocks.of(blocks)


def marked_headings(places: Places, first: int) -> dict[int, int]:
    """Return the headings set between signs from paragraph `first` on, each with its rank."""
    marked = ((i, words_between(places.paragraphs[i].text)) for i in range(first, len(places.paragraphs) - 1))
    return {i: words[2] for i, words in marked if words is not None and _heads(places, i, words[0], words[1])}


def _heads(places: Places, i: int, start: int, end: int) -> bool:
    """Say whether a marked line heads something; looser marks may also be a caption's or a list's."""
    text = places.paragraphs[i].text
    if text[0] in "#=":
        return True
    listed = i in places.items and (i - 1 in places.items or i + 1 in places.items)
    return places.prose_at(i + 1) and not listed and not is_furniture(text[start:end])


def _blocks(
    paragraphs: list[Paragraph], kinds: dict[int, BlockKind], items: dict[int, int], levels: dict[int, int]
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
            yield Block(kind, _words(paragraph, kind), levels.get(i, int(kind is BlockKind.HEADLINE)))


def _words(paragraph: Paragraph, kind: BlockKind) -> Span:
    """Return a paragraph's span, for a headline or heading without the signs around it."""
    inside = words_between(paragraph.text) if kind in _HEADS and len(paragraph.lines) == 1 else None
    if inside is None:
        return Span(paragraph.start, paragraph.end)
    return Span(paragraph.start + inside[0], paragraph.start + inside[1])


_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


def _unwrapped(text: str, paragraphs: list[Paragraph]) -> str:
    """Return the text with the newlines inside its paragraphs made spaces, one for one."""
    unwrapped, at = "", 0
    for paragraph in paragraphs:
        for line, after in zip(paragraph.lines, paragraph.lines[1:], strict=False):
            unwrapped += text[at : line.end] + text[line.end : after.start].replace("\n", " ")
            at = after.start
    return unwrapped + text[at:]  # the very same where no paragraph was wrapped
