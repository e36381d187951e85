"""A document as rows of plain values, for a pipe between two processes of this program."""

from array import array
from collections.abc import Iterator

from briefing_tui.core.model.document import Block, BlockKind, Document, Mark, MarkKind, Provenance
from briefing_tui.core.model.span import Span
from briefing_tui.desk.wire import Row, heard_published, published_row

PIECE = 100_000
"""Characters of text in one frame."""
HANDFUL = 1_000
"""Blocks or marks in one frame."""

_KINDS, _MARKS = tuple(BlockKind), tuple(MarkKind)


def rows_of(document: Document) -> Iterator[tuple[str, Row]]:
    """Yield what makes up a document, a small piece at a time, the whole of it once "end" has come."""
    text = document.text
    for at in range(0, len(text), PIECE):
        yield "text", text[at : at + PIECE]
    for at in range(0, len(document.blocks), HANDFUL):
        yield "blocks", _block_row(document.blocks[at : at + HANDFUL])
    for at in range(0, len(document.marks), HANDFUL):
        yield "marks", [_mark_row(mark) for mark in document.marks[at : at + HANDFUL]]
    yield "end", _provenance_row(document.provenance)


class Gathering:
    """Puts a document together again."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []
        self._provenance: Provenance | None = None

    def take(self, what: str, content: Row) -> None:
        """Take in one piece."""
        match what:
            case "text":
                self._text.append(content)
            case "blocks":
                self._blocks += _heard_blocks(*content)
            case "marks":
                self._marks += [Mark(_MARKS[kind], Span(*ends), target) for kind, ends, target in content]
            case "end":
                self._provenance = _heard_provenance(*content)

    def whole(self) -> Document | None:
        """Return the document; None where its end has not come."""
        if self._provenance is None:
            return None
        text = "".join(self._text)
        self._text.clear()
        return Document(text, tuple(self._blocks), tuple(self._marks), self._provenance)


def _block_row(blocks: tuple[Block, ...]) -> Row:
    numbers = array("I")
    for block in blocks:
        numbers.extend((_KINDS.index(block.kind), block.span.start, block.span.end, block.level))
    return numbers.tobytes(), [block.marker for block in blocks] if any(one.marker for one in blocks) else ()


def _heard_blocks(content: bytes, markers: Row) -> list[Block]:
    numbers = array("I", content)
    places = zip(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4], strict=True)
    if not markers:
        return [Block(_KINDS[kind], Span(start, end), level) for kind, start, end, level in places]
    return [
        Block(_KINDS[kind], Span(start, end), level, marker)
        for (kind, start, end, level), marker in zip(places, markers, strict=True)
    ]


def _mark_row(mark: Mark) -> Row:
    return _MARKS.index(mark.kind), (mark.span.start, mark.span.end), mark.target


def _provenance_row(one: Provenance) -> Row:
    said = (one.locator, one.url, one.site, one.title, tuple(one.authors), one.language)
    return (*said, published_row(one.published))


def _heard_provenance(
    locator: str, url: str, site: str, title: str, authors: tuple[str, ...], language: str, published: Row
) -> Provenance:
    return Provenance(locator, url, site, title, authors, language, heard_published(published))
