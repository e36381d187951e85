"""A document as rows of plain values, for a pipe between two processes of this program."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from briefing_tui.core.model.blocks import Blocks
from briefing_tui.core.model.document import Document, Mark, MarkKind, Provenance
from briefing_tui.core.model.span import Span
from briefing_tui.desk.pressed import PressedText, pages_of
from briefing_tui.desk.wire import Row, heard_published, published_row

PAGES = 25
"""Pages of text in one frame."""
HANDFUL = 1_000
"""Blocks or marks in one frame."""

_MARKS = tuple(MarkKind)


def rows_of(document: Document) -> Iterator[tuple[str, Row]]:
    """Yield what makes up a document, a small piece at a time, the whole of it once "end" has come."""
    pages = pages_of(document.text)
    while some := list(islice(pages, PAGES)):
        yield "text", some
    blocks = Blocks.of(document.blocks)
    for at in range(0, len(blocks), HANDFUL):
        yield "blocks", blocks[at : at + HANDFUL].row()
    for at in range(0, len(document.marks), HANDFUL):
        yield "marks", [_mark_row(mark) for mark in document.marks[at : at + HANDFUL]]
    yield "end", _provenance_row(document.provenance)


def gathered(told: Iterable[tuple[str, Row]]) -> Document | None:
    """Return the document that pieces make up, its text left pressed; None where its end has not come."""
    pages, provenance = list[bytes](), None
    blocks = Blocks()
    marks: list[Mark] = []
    for what, content in told:
        match what:
            case "text":
                pages += content
            case "blocks":
                blocks.take(content)
            case "marks":
                marks += [Mark(_MARKS[kind], Span(*ends), target) for kind, ends, target in content]
            case "end":
                provenance = _heard_provenance(*content)
    if provenance is None:
        return None
    text = cast("str", PressedText(pages))  # as good as one for whoever asks for slices; the screen does
    return Document(text, blocks, tuple(marks), provenance)


def _mark_row(mark: Mark) -> Row:
    return _MARKS.index(mark.kind), (mark.span.start, mark.span.end), mark.target


def _provenance_row(one: Provenance) -> Row:
    said = (one.locator, one.url, one.site, one.title, tuple(one.authors), one.language)
    return (*said, published_row(one.published))


def _heard_provenance(
    locator: str, url: str, site: str, title: str, authors: tuple[str, ...], language: str, published: Row
) -> Provenance:
    return Provenance(locator, url, site, title, authors, language, heard_published(published))
