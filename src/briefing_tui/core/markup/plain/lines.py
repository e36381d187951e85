"""The lines of a text, by position."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")


class Line(NamedTuple):
    """One line that is not blank: where it begins and ends, its indent, the blank lines before it.

    `source` is the text it stands in, of which it keeps no copy.
    """

    start: int
    end: int
    indent: int
    gap: int
    source: str

    @property
    def text(self) -> str:
        """Its words."""
        return self.source[self.start : self.end]

    @property
    def width(self) -> int:
        """The column after its last character."""
        return self.indent + self.end - self.start


def lines_of(text: str, start: int = 0) -> list[Line]:
    """Return the lines of a text from a position on that have something to show."""
    lines: list[Line] = []
    before = text.count("\n", 0, start) - 1 if start else -1
    at, number = start, text.count("\n", 0, start)
    for match in _LINE.finditer(text, start):
        number += match.start() - at
        at = match.end()
        whole = match.group()
        body = whole.strip()
        if not body:
            continue
        indent = 0 if body[0] == whole[0] else len(whole) - len(whole.lstrip())
        first = match.start() + indent
        lines.append(Line(first, first + len(body), indent, number - before - 1, text))
        before = number
    return lines
