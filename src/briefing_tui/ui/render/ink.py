"""Styled text as a terminal wants it, with no more codes than the change from one style to the next needs."""

from collections.abc import Sequence

from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style

_ON = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53")
_OFF = ("22", "22", "23", "24", "25", "25", "27", "28", "29", "24", "54", "54", "55")
_KEPT = 4096
_PLAIN = Style.null()


class Ink:
    """What a terminal with some colours is told for a change of style; it begins and ends plain."""

    def __init__(self, colours: ColorSystem) -> None:
        self.colours = colours
        self._changes: dict[tuple[Style, Style], str] = {}

    def change(self, before: Style, after: Style) -> str:
        """Return the codes that lead from one style to another; links are none of ours and are left out."""
        code = self._changes.get((before, after))
        if code is None:
            if len(self._changes) >= _KEPT:
                self._changes.clear()
            code = self._changes[before, after] = self._between(before, after)
        return code

    def _between(self, before: Style, after: Style) -> str:
        codes = _switched(_attributes(before), _attributes(after))
        for old, new, foreground in (
            (before.color, after.color, True),
            (before.bgcolor, after.bgcolor, False),
        ):
            codes += self._recoloured(old, new, foreground)
        return f"\x1b[{';'.join(codes)}m" if codes else ""

    def _recoloured(self, before: Color | None, after: Color | None, foreground: bool) -> Sequence[str]:
        if before == after:
            return ()
        if after is None or after.is_default:
            return ("39" if foreground else "49",)
        return after.downgrade(self.colours).get_ansi_codes(foreground)


def _attributes(style: Style) -> int:
    return style._attributes & style._set_attributes


def _switched(before: int, after: int) -> list[str]:
    """Return the codes that switch off what is set before only, and on what is set after only."""
    off = {_OFF[bit] for bit in range(len(_OFF)) if before & ~after & 1 << bit}
    wanted = [bit for bit in range(len(_ON)) if after & 1 << bit]
    return sorted(off) + [_ON[bit] for bit in wanted if not before & 1 << bit or _OFF[bit] in off]


def inked(placed: Sequence[tuple[int, int, Sequence[Segment]]], ink: Ink) -> str:
    """Return what writes runs of segments at their places `(x, y)`, in cells from the top left."""
    out: list[str] = []
    pen = _PLAIN
    for x, y, segments in placed:
        out.append(f"\x1b[{y + 1};{x + 1}H")
        for text, style, _ in segments:
            after = style or _PLAIN
            if after is not pen:
                out.append(ink.change(pen, after))
                pen = after
            out.append(text)
    if pen is not _PLAIN:
        out.append("\x1b[0m")
    return "".join(out)


def difference(before: Sequence[Segment], after: Sequence[Segment]) -> tuple[int, list[Segment]]:
    """Return from which cell on two lines of the same width differ, and the segments to write there.

    Both must consist of characters of one cell.
    """
    old, new = list(before), list(after)
    start = _common_head(old, new)
    _common_tail(old, new)
    return start, [segment for segment in new if segment.text]


def _common_head(old: list[Segment], new: list[Segment]) -> int:
    """Take from both what they begin with alike; return how many characters that is."""
    same = 0
    most = min(len(old), len(new))
    while same < most and old[same] == new[same]:
        same += 1
    start = sum(len(segment.text) for segment in new[:same])
    del old[:same], new[:same]
    if old and new and old[0].style == new[0].style:
        count = _alike(old[0].text, new[0].text)
        old[0], new[0] = (Segment(part[0].text[count:], part[0].style) for part in (old, new))
        start += count
    return start


def _common_tail(old: list[Segment], new: list[Segment]) -> None:
    """Take from both what they end with alike."""
    same = 0
    most = min(len(old), len(new))
    while same < most and old[-1 - same] == new[-1 - same]:
        same += 1
    if same:
        del old[-same:], new[-same:]
    if old and new and old[-1].style == new[-1].style:
        count = _alike(old[-1].text[::-1], new[-1].text[::-1])
        if count:
            new[-1] = Segment(new[-1].text[:-count], new[-1].style)


def _alike(one: str, other: str) -> int:
    """Return how many characters two strings begin with alike."""
    most = min(len(one), len(other))
    if one[:most] == other[:most]:
        return most
    return next(n for n in range(most) if one[n] != other[n])
