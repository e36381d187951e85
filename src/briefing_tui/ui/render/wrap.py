"""Wrapping: where the lines of a paragraph begin. The lines tile the text they are made from."""

import re

from rich.cells import cell_len

_NARROW = re.compile(r"[\x20-\u02ff\u0370-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*\Z")
"""Text of which every character is known to take one cell: most of what is read, and quick to wrap."""


def is_narrow(text: str) -> bool:
    """Say whether every character takes exactly one cell for certain."""
    return text.isascii() or _NARROW.match(text) is not None


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the lines of `text[start:end]` as `(start, end)`, at most `width` cells wide, at least one line.

    A blank that ends a line belongs to it and may stand beyond the width; a word longer than a line is cut.
    """
    stop = len(text) if end is None else end
    width = max(1, width)
    if stop - start <= width and is_narrow(text[start:stop]) and text.find("\n", start, stop) < 0:
        return [(start, stop)]
    lines: list[tuple[int, int]] = []
    for a, b in _hard_lines(text, start, stop):
        (_wrap_narrow if is_narrow(text[a:b]) else _wrap_cells)(text, width, a, b, lines)
    return lines


def _hard_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    at = start
    while True:
        newline = text.find("\n", at, end)
        if newline < 0:
            return [*lines, (at, end)]
        lines.append((at, newline + 1))
        at = newline + 1


def _wrap_narrow(text: str, width: int, start: int, end: int, lines: list[tuple[int, int]]) -> None:
    last = end - 1 if end > start and text[end - 1] == "\n" else end
    while last - start > width:
        space = text.rfind(" ", start, start + width + 1)
        dash = max(text.rfind("—", start, start + width), text.rfind("-", start + 1, start + width))
        cut = max(space, dash)
        at = start + width if cut <= start else cut + 1
        while at < last and text[at] == " ":
            at += 1
        lines.append((start, at))
        start = at
    lines.append((start, end))


def _wrap_cells(text: str, width: int, start: int, end: int, lines: list[tuple[int, int]]) -> None:
    """Wrap text with characters of no or two cells; may break between wide characters."""
    at, used, breakable, wide_before = start, 0, start, False
    for position in range(start, end):
        character = text[position]
        if character == "\n":
            break
        cells = 1 if " " <= character < "\u0300" else cell_len(character)
        if character == " ":
            breakable, used, wide_before = position + 1, used + 1, False
            continue
        if wide_before or cells == 2:
            breakable = position if not _no_start(character) else breakable
        while used + cells > width and position > at:
            cut = breakable if breakable > at else position
            lines.append((at, cut))
            used = cell_len(text[cut:position])
            at = breakable = cut
        used += cells
        wide_before = cells == 2
    lines.append((at, end))


def _no_start(character: str) -> bool:
    return character in "、。，．：；？！」』）〉》】’”)]}"
