"""What stands above the prose of a document whose markup is known: headline, decks, byline, date."""

from msgspec.structs import replace

from briefing_tui.core.markup.byline import is_byline
from briefing_tui.core.markup.placed_date import placed_date
from briefing_tui.core.markup.printed_date import printed_date
from briefing_tui.core.model.document import PROSE, Block, BlockKind, Document, MarkKind

DEEPEST = 8
"""How many blocks below the headline are looked at."""

FEWEST_IN_SUMMARY = 9
"""Words from which on a heading straight under the headline is a deck, not the first section's heading."""

_LONGEST_BOLD = 110
_LONGEST_DECK = 320


def with_top(document: Document) -> Document:
    """Return the document with its headline found among its headings, and the lines under it told apart."""
    blocks = _bold_headings(document)
    headline = _headline(document, blocks)
    if headline is not None:
        blocks[headline] = replace(blocks[headline], kind=BlockKind.HEADLINE, level=1)
    for i in range(0 if headline is None else headline + 1, min(len(blocks) - 1, DEEPEST)):
        kind = _kind(document, blocks[i], headline)
        if kind is None:
            break
        blocks[i] = replace(blocks[i], kind=kind, level=0)
    return replace(document, blocks=tuple(blocks))


def _headline(document: Document, blocks: list[Block]) -> int | None:
    """Return the headline's index: the first of the highest headings, if no prose stands above it."""
    ranks = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    for i, block in enumerate(blocks[:DEEPEST]):
        if block.kind is BlockKind.HEADING:
            alone = block.level == 1 or ranks.count(block.level) == 1
            return i if alone and block.level == min(ranks) else None
        words = block.span.of(document.text)
        if block.kind in PROSE and block.kind is not BlockKind.CAPTION and words[-1] in '.!?:”"':
            return None
    return None


def _kind(document: Document, block: Block, headline: int | None) -> BlockKind | None:
    """Return what a block under the headline is, if it is not the article's prose yet."""
    text = block.span.of(document.text)
    if block.kind is BlockKind.CAPTION:
        return BlockKind.CAPTION
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return None
    if is_byline(text):
        return BlockKind.BYLINE
    if printed_date(text) or placed_date(text):
        return BlockKind.DATELINE
    whole = any(m.kind is MarkKind.EMPHASIS and m.span == block.span for m in document.marks)
    summary = block.kind is BlockKind.HEADING and len(text.split()) >= FEWEST_IN_SUMMARY
    below = headline is not None and (whole or summary)
    return BlockKind.DECK if below and len(text) <= _LONGEST_DECK else None


def _bold_headings(document: Document) -> list[Block]:
    """Return the blocks, with each short wholly bold paragraph above prose made a heading."""
    bold = {mark.span for mark in document.marks if mark.kind is MarkKind.STRONG}
    bold -= {mark.span for mark in document.marks if mark.kind is MarkKind.LINK}
    blocks = list(document.blocks)
    for i in range(len(blocks) - 1):
        if (
            blocks[i].span in bold
            and blocks[i + 1].span not in bold
            and _is_heading(blocks, i, document.text)
        ):
            blocks[i] = replace(blocks[i], kind=BlockKind.HEADING, level=3)
    return blocks


def _is_heading(blocks: list[Block], i: int, text: str) -> bool:
    below = blocks[i + 1].kind is not BlockKind.HEADING and blocks[i].kind is BlockKind.PARAGRAPH
    words = blocks[i].span.of(text)
    return below and len(words) <= _LONGEST_BOLD and "\n" not in words and words[-1] not in ".,:;…"
