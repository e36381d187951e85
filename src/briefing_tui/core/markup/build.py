"""A document put together block by block, for formats whose markup does not stay in the text."""

import re
from collections.abc import Iterable

from msgspec import Struct, field

from briefing_tui.core.model.document import Block, BlockKind, Document, Mark, MarkKind, Provenance
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.clean import clean, clean_line

_BLANKS = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_LONGEST_TARGET = 2_000
_TIGHT = frozenset({BlockKind.ITEM, BlockKind.ROW})


class Run(Struct, frozen=True):
    """A stretch of inline text under the same marks; each mark is its kind and a link's address."""

    text: str
    marks: tuple[tuple[MarkKind, str], ...] = ()


class Builder(Struct):
    """Collects blocks; they stand apart by a blank line, items of a list and rows of a table by a newline."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(
        self, kind: BlockKind, runs: Iterable[Run], level: int = 0, marker: str = "", indent: str = ""
    ) -> None:
        """Add a block of inline text, its blanks folded; one with nothing to show is left out."""
        text, marks = _assembled(runs)
        if not text:
            return
        self._write(self._joint(kind))
        self._write(indent + (clean_line(marker, 12) + " " if marker else ""))
        start = self.length
        self._write(text)
        self.blocks.append(Block(kind, Span(start, self.length), level, clean_line(marker, 12)))
        self.marks += [Mark(m.kind, Span(start + m.span.start, start + m.span.end), m.target) for m in marks]

    def add_code(self, raw: str) -> None:
        """Add a block of code, its lines and blanks kept."""
        text = clean(raw).strip("\n").rstrip()
        if text.strip():
            self._write(self._joint(BlockKind.CODE))
            self.blocks.append(Block(BlockKind.CODE, Span(self.length, self.length + len(text))))
            self._write(text)

    def document(self, provenance: Provenance) -> Document:
        """Return what was collected."""
        marks = sorted(self.marks, key=lambda mark: (mark.span.start, -mark.span.end))
        end = "\n" if self.pieces else ""
        return Document("".join(self.pieces) + end, tuple(self.blocks), tuple(marks), provenance)

    def _joint(self, kind: BlockKind) -> str:
        if not self.blocks:
            return ""
        return "\n" if kind in _TIGHT and self.blocks[-1].kind is kind else "\n\n"

    def _write(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)


def _assembled(runs: Iterable[Run]) -> tuple[str, list[Mark]]:
    """Return one block's clean text, and its marks by position in it."""
    pieces: list[str] = []
    closed: list[tuple[tuple[MarkKind, str], int, int]] = []
    open_at: dict[tuple[MarkKind, str], int] = {}
    length, last = 0, " "
    for run in runs:
        piece = _folded(run.text, last)
        ended = [mark for mark in open_at if mark not in run.marks]
        closed.extend((mark, open_at.pop(mark), length) for mark in ended)
        for mark in run.marks:
            open_at.setdefault(mark, length)
        pieces.append(piece)
        length += len(piece)
        last = piece[-1:] or last
    closed += [(mark, start, length) for mark, start in open_at.items()]
    return _stripped("".join(pieces), closed)


def _folded(text: str, last: str) -> str:
    """Return a run with its blanks folded, given the character before it."""
    text = _BLANKS.sub(" ", clean(text))
    text = re.sub(r" ?\n ?", "\n", text)
    return text.lstrip(" \n") if last in " \n" else text


def _stripped(text: str, found: list[tuple[tuple[MarkKind, str], int, int]]) -> tuple[str, list[Mark]]:
    """Return a block's text without blanks at its ends, clean as a whole, and the marks that still show."""
    body = text.rstrip(" \n")
    safe = clean(body)
    marks = []
    for (kind, target), start, end in found:
        first = _trimmed(body, start, min(end, len(body)))
        if safe != body:  # two runs, each clean, made one character or a tower of marks where they met
            first = (len(clean(body[: first[0]])), min(len(safe), len(clean(body[: first[1]]))))
        if first[0] < first[1]:
            marks.append(Mark(kind, Span(*first), clean_line(target, _LONGEST_TARGET)))
    return safe, marks


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n":
        start += 1
    while end > start and text[end - 1] in " \n":
        end -= 1
    return start, end
