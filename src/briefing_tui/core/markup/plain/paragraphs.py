"""Paragraphs of plain text: lines wrapped by hand are joined, all others stand alone."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.core.markup.plain.lines import Line
from briefing_tui.core.markup.plain.shape import SMALL, Shape, shape_of
from briefing_tui.core.text.rare import Rare

MARKER = re.compile(r"(?:[-*•‣◦·▪●○–—]|\(?\d{1,3}[.)]|\(?[a-z][)]|\([ivx]{1,4}\))\s+(?=\S)")
RULE = re.compile(r"([-=~_*#^.+])(?:\s?\1){2,}+")
"""A line drawn with one character."""

_RUNNING = Rare(r"[,“(]|\b[A-Z][a-z]{1,3}\.|-$")
NARROWEST, WIDEST = 30, 120
_TERMINAL = frozenset(".!?…:")


class Paragraph(NamedTuple):
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its words, its lines joined by single spaces."""
        return " ".join([line.text for line in self.lines])

    @property
    def start(self) -> int:
        """Its first character's position."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """The position after its last character."""
        return self.lines[-1].end

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.lines[0].gap

    @property
    def indent(self) -> int:
        """The indent of its first line."""
        return self.lines[0].indent

    @property
    def shape(self) -> Shape:
        """How it looks as one line."""
        return shape_of(self.text)

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_a_sentence(self.text)


def ends_a_sentence(text: str) -> bool:
    """Say whether a text's last character, inside quotation marks and brackets, ends a sentence."""
    return text.rstrip("\"'”’») ")[-1:] in _TERMINAL


def paragraphs_of(lines: list[Line]) -> list[Paragraph]:
    """Return the paragraphs a text's lines make."""
    width = wrap_width(lines)
    return [Paragraph(tuple(group)) for group in _groups(lines, width)]


def _groups(lines: list[Line], width: int | None) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not (_hangs(group[0], line) or (width and _continues(group, line, width))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _hangs(item: Line, line: Line) -> bool:
    """Say whether a line goes on with a list item by standing under its words."""
    marker = MARKER.match(item.text)
    if marker is None or line.gap or MARKER.match(line.text):
        return False
    return line.indent >= item.indent + len(marker.group())


def wrap_width(lines: list[Line]) -> int | None:
    """Return the column a text was wrapped at by hand; none where each line is a paragraph.

    Judged by the lines whose sentence visibly runs on in the next: in wrapped text those are full.
    """
    pairs = [
        (line, after)
        for line, after in pairwise(lines)
        if not after.gap and not MARKER.match(after.text) and not RULE.fullmatch(after.text)
    ]
    running = [(line, after) for line, after in pairs if _runs_on(line, after)]
    if not running or len(running) * 6 < len(pairs):
        return None
    widths = sorted(line.width for line, _ in running)
    width = widths[-1 - len(widths) // 40]
    full = sum(_is_full(line, after, width) for line, after in running)
    return width if NARROWEST <= width <= WIDEST and full * 2 >= len(running) else None


def _runs_on(line: Line, after: Line) -> bool:
    """Say whether a sentence visibly goes on over a line's end."""
    return after.text[0].islower() and line.text[-1] not in ".!?:"


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Say whether the next line's first word had no room on this line."""
    return line.width + 1 + len(after.text.split(None, 1)[0]) > width


def _continues(group: list[Line], line: Line, width: int) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    last = group[-1]
    if line.gap or MARKER.match(line.text) or RULE.fullmatch(line.text) or RULE.fullmatch(last.text):
        return False
    if _runs_on(last, line):
        return True
    if line.indent > last.indent + 1 and not MARKER.match(group[0].text):
        return False
    return _is_full(last, line, width) and not (len(group) == 1 and _stands_alone(last, line))


def _stands_alone(line: Line, after: Line) -> bool:
    """Say whether a full first line is a heading all the same: large words, no stop, and prose after it.

    A sentence may begin with a row of names: a comma, a shortened title, a small last word speak for prose.
    """
    shape, below = shape_of(line.text), shape_of(after.text)
    if not shape.even or shape.stopped or shape.strong < 3 or not below.upper or below.titled:
        return False
    return not _RUNNING.search(line.text) and line.text.split()[-1].lower() not in SMALL
