"""A line of text and the names of its looks; what a name looks like is the style sheet's affair."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

Look = tuple[int, int, str]
"""A stretch of a text and the name of its look: `(start, end, name)`."""


class Run(Struct, frozen=True):
    """Text drawn in one go; `looks` are laid over one another in order."""

    text: str
    looks: tuple[str, ...] = ()


Line = tuple[Run, ...]


def runs(text: str, start: int, end: int, looks: Iterable[Look], base: str = "") -> list[Run]:
    """Return `text[start:end]` cut into runs where its looks change; later looks lie above earlier ones."""
    ground = (base,) if base else ()
    over = [(max(a, start), min(b, end), name) for a, b, name in looks if a < end and b > start]
    if not over:
        return [Run(text[start:end], ground)] if end > start else []
    cuts = sorted({start, end, *(a for a, _, _ in over), *(b for _, b, _ in over)})
    out: list[Run] = []
    for a, b in pairwise(cuts):
        names = ground + tuple(name for x, y, name in over if x <= a and b <= y)
        if out and out[-1].looks == names:
            out[-1] = Run(out[-1].text + text[a:b], names)
        else:
            out.append(Run(text[a:b], names))
    return out


def trimmed(text: str, start: int, end: int) -> int:
    """Return where the visible part of a line ends: before its closing blanks."""
    while end > start and text[end - 1] in " \n":
        end -= 1
    return end


def plain(line: Sequence[Run]) -> str:
    """Return the characters of a line."""
    return "".join(run.text for run in line)
