"""Widths in terminal columns, and lines no wider than them."""

import unicodedata

WIDE = frozenset("WF")
ZERO = frozenset({"Mn", "Me", "Cf"})


def width(text: str) -> int:
    """Return the columns a terminal gives a text: wide East Asian characters count two, marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ZERO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1


def padded(text: str, columns: int) -> str:
    """Return a text cut or filled to exactly so many columns."""
    text = cut(text, columns)
    return text + " " * (columns - width(text))


def cut(text: str, columns: int) -> str:
    """Return a text of at most so many columns, with an ellipsis where it lost its end."""
    if width(text) <= columns:
        return text
    used, kept = 0, []
    for character in text:
        used += _cells(character)
        if used > columns - 1:
            break
        kept.append(character)
    return "".join(kept) + "…"


def wrapped(text: str, columns: int) -> list[str]:
    """Return a paragraph as lines of at most so many columns; a longer word is broken."""
    columns = max(columns, 1)
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in text.split():
        room = width(word)
        if line and used + 1 + room > columns:
            lines.append(" ".join(line))
            line, used = [], 0
        if room > columns:
            *full, word = _broken(word, columns)
            lines += full
            room = width(word)
        used += room + (1 if line else 0)
        line.append(word)
    return [*lines, " ".join(line)] if line else lines


def _broken(word: str, columns: int) -> list[str]:
    """Return a word in pieces that fit, of one character at least, in one pass: it may be megabytes long."""
    if word.isascii():
        return [word[at : at + columns] for at in range(0, len(word), columns)]
    pieces: list[str] = []
    start = used = 0
    for index, cells in enumerate(map(_cells, word)):
        if used + cells > columns and index > start:
            pieces.append(word[start:index])
            start, used = index, 0
        used += cells
    return [*pieces, word[start:]]
