"""Trafilatura's tree, read off as blocks in order."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing_tui.core.markup.build import Run
from briefing_tui.core.model.document import BlockKind, MarkKind

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 80
"""Elements inside one another that are followed; what lies deeper is read as flat text."""

_MARKS = {"#b": MarkKind.STRONG, "#i": MarkKind.EMPHASIS, "#t": MarkKind.CODE}
_BOXES = frozenset(
    {"body", "main", "list", "quote", "table", "div", "item", "row", "cell", "code", "p", "head"}
)
LINE_BREAK = "\n"
_Marks = tuple[tuple[MarkKind, str], ...]


class Found(Struct, frozen=True):
    """One block before it has a place in a text."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """Its words, blanks folded."""
        return " ".join("".join(run.text for run in self.runs).split())


def blocks_of(body: "_Element") -> Iterator[Found]:
    """Return the blocks of an article's body."""
    for found in _box(body, BlockKind.PARAGRAPH, 0, "", 0):
        yield from apart(found)


def apart(found: Found) -> Iterator[Found]:
    """Return a block's paragraphs: two line breaks in a row part them, as old pages do."""
    kept: list[Run] = []
    breaks = 0
    for run in found.runs:
        if run.text.strip():
            if breaks > 1 and _shows(kept):
                yield replace(found, runs=tuple(kept))
                kept = []
            breaks = 0
        breaks += run.text == LINE_BREAK
        kept.append(run)
    yield replace(found, runs=tuple(kept))


def _box(element: "_Element", kind: BlockKind, level: int, marker: str, depth: int) -> Iterator[Found]:
    """Return the blocks inside one element: stretches of inline text, and what stands between them."""
    pending: list[Run] = [Run(element.text or "")]
    for child in element:
        if not isinstance(child.tag, str):
            pending.append(Run(child.tail or ""))
        elif _is_box(child) and depth < DEEPEST:
            if _shows(pending):
                yield Found(kind, tuple(pending), level, marker)
                marker = ""
            for found in _child(child, kind, level, marker, depth + 1):
                marker = "" if found.marker == marker else marker
                yield found
            pending = [Run(child.tail or "")]
        else:
            pending += [*_inline(child, (), depth), Run(child.tail or "")]
    if _shows(pending):
        yield Found(kind, tuple(pending), level, marker)


def _is_box(element: "_Element") -> bool:
    return element.tag in _BOXES and not (element.tag == "code" and "\n" not in "".join(element.itertext()))


def _child(element: "_Element", kind: BlockKind, level: int, marker: str, depth: int) -> Iterator[Found]:
    """Return the blocks of an element that is no inline text."""
    if element.tag == "head":
        rank = (element.get("rend") or "h2")[1:]
        inside = kind is not BlockKind.PARAGRAPH
        yield Found(
            kind if inside else BlockKind.HEADING, _all(element), level if inside else _rank(rank), marker
        )
    elif element.tag == "code":
        yield Found(BlockKind.CODE, (Run("".join(element.itertext())),))
    elif element.tag == "quote" and kind is not BlockKind.ITEM:
        yield from _box(element, BlockKind.BLOCKQUOTE, level + 1, "", depth)
    elif element.tag == "list":
        yield from _items(element, level + 1 if kind is BlockKind.ITEM else 1, depth)
    elif element.tag == "table":
        yield from _table(element, depth)
    else:
        yield from _box(element, kind, level, marker, depth)


def _rank(written: str) -> int:
    return int(written) if written in "123456" and written else 2


def _items(element: "_Element", level: int, depth: int) -> Iterator[Found]:
    numbered = element.get("rend") == "ol"
    for number, item in enumerate((child for child in element if child.tag in ("item", "list")), start=1):
        marker = f"{number}." if numbered else "-"
        if item.tag == "list":
            yield from _items(item, level + 1, depth + 1) if depth < DEEPEST else ()
        else:
            yield from _box(item, BlockKind.ITEM, level, marker, depth + 1)


def _table(element: "_Element", depth: int) -> Iterator[Found]:
    """Return a table's rows; one with a single cell a row is a frame around paragraphs, as on old pages."""
    rows = [[cell for cell in row if cell.tag == "cell"] for row in element if row.tag == "row"]
    if all(sum(map(_has_words, cells)) < 2 for cells in rows):
        for cells in rows:
            for cell in cells:
                yield from _box(cell, BlockKind.PARAGRAPH, 0, "", depth)
        return
    for cells in rows:
        runs = [run for cell in cells for run in (Run(" | "), *_flat(cell, depth))]
        if _shows(runs[1:]):
            yield Found(BlockKind.ROW, tuple(runs[1:]))


def _has_words(element: "_Element") -> bool:
    return any(text.strip() for text in element.itertext())


def _flat(cell: "_Element", depth: int) -> Iterator[Run]:
    """Return a cell's paragraphs as runs of one line."""
    for found in _box(cell, BlockKind.ROW, 0, "", depth):
        yield from (Run(" ", run.marks) if run.text == LINE_BREAK else run for run in found.runs)
        yield Run(" ")


def _all(element: "_Element") -> tuple[Run, ...]:
    return (Run(element.text or ""), *(run for child in element for run in _with_tail(child, (), 0)))


def _with_tail(element: "_Element", marks: _Marks, depth: int) -> Iterator[Run]:
    yield from _inline(element, marks, depth)
    yield Run(element.tail or "", marks)


def _inline(element: "_Element", marks: _Marks, depth: int) -> Iterator[Run]:
    """Return an inline element as runs."""
    if not isinstance(element.tag, str) or element.tag == "graphic":
        return
    if element.tag == "lb":
        yield Run(LINE_BREAK, marks)
        return
    if depth >= DEEPEST:
        yield Run("".join(element.itertext()), marks)
        return
    if element.tag == "ref":
        marks = (*marks, (MarkKind.LINK, element.get("target") or ""))
    elif element.tag == "code":
        marks = (*marks, (MarkKind.CODE, ""))
    elif element.tag == "hi" and (kind := _MARKS.get(element.get("rend") or "")):
        marks = (*marks, (kind, ""))
    yield Run(element.text or "", marks)
    for child in element:
        yield from _with_tail(child, marks, depth + 1)


def _shows(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)
