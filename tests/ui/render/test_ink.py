"""What is written for a change makes the old line the new one, in characters and in styles."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from briefing_tui.ui.render.ink import Ink, difference, inked

STYLES = tuple(
    Style.parse(look)
    for look in (
        "",
        "bold #aabbcc on #112233",
        "dim #aabbcc on #112233",
        "underline",
        "bold dim italic",
        "on red",
    )
)
CODE = re.compile(r"\x1b\[([0-9;]*)([Hm])")

segments = st.lists(
    st.builds(Segment, st.text("ab —é", max_size=4), st.sampled_from(STYLES)), min_size=1, max_size=6
)


def cells(line: list[Segment]) -> list[tuple[str, Style]]:
    return [(character, style or Style.null()) for text, style, _ in line for character in text]


def fitted(line: list[Segment], width: int) -> list[Segment]:
    short = width - len(cells(line))
    return [*line, Segment(" " * short, STYLES[0])] if short > 0 else line


@given(segments, segments)
def test_the_difference_makes_the_old_line_the_new_one(old: list[Segment], new: list[Segment]) -> None:
    width = max(len(cells(old)), len(cells(new)))
    before, after = fitted(old, width), fitted(new, width)
    start, written = difference(before, after)
    patched = cells(before)
    patched[start : start + len(cells(written))] = cells(written)
    assert patched == cells(after)


@given(segments)
def test_a_line_as_it_was_needs_nothing(line: list[Segment]) -> None:
    assert difference(line, [Segment(*segment) for segment in line])[1] == []


def test_only_what_differs_is_written() -> None:
    look = STYLES[1]
    old, new = [Segment("one line here", look)], [Segment("one LINE here", look)]
    assert difference(old, new) == (4, [Segment("LINE", look)])


def read(written: str) -> list[tuple[tuple[str, str], frozenset[str]]]:
    """Return each character that codes write, with its place and the codes in force."""
    seen: list[tuple[tuple[str, str], frozenset[str]]] = []
    force: dict[str, str] = {}
    place, at = (1, 1), 0
    kinds = {"3": "ink", "4": "paper"}
    while at < len(written):
        found = CODE.match(written, at)
        if not found:
            seen.append(((written[at], f"{place[0]};{place[1]}"), frozenset(force.values())))
            place, at = (place[0], place[1] + 1), at + 1
            continue
        at = found.end()
        numbers = found[1].split(";")
        if found[2] == "H":
            place = (int(numbers[0]), int(numbers[1]))
            continue
        while numbers:
            code = numbers.pop(0)
            if code in ("38", "48"):
                numbers, code = numbers[4:], ";".join([code, *numbers[:4]])
            if code in ("0", ""):
                force = {}
            elif code in ("22", "23", "24", "25", "27", "28", "29"):
                for gone in {"22": "12", "24": "49"}.get(code, code[1]):
                    force.pop(gone, None)
            elif code in ("39", "49"):
                force.pop(kinds[code[0]], None)
            else:
                force[kinds[code[0]] if len(code) > 1 else code] = code
    return seen


@given(segments)
def test_codes_written_from_one_style_to_the_next_say_what_each_alone_would(line: list[Segment]) -> None:
    ink = Ink(ColorSystem.TRUECOLOR)
    together = read(inked([(2, 4, line)], ink))
    alone: list[tuple[tuple[str, str], frozenset[str]]] = []
    x = 2
    for text, style, _ in line:
        alone += read(inked([(x, 4, [Segment(text, style)])], ink))
        x += len(text)
    assert together == alone
    assert "".join(character for (character, _), _ in together) == "".join(text for text, _, _ in line)


@given(segments)
def test_a_terminal_is_left_plain(line: list[Segment]) -> None:
    written = inked([(0, 0, line)], Ink(ColorSystem.STANDARD))
    assert not read(written + "x")[-1][1]


def test_colours_come_down_to_what_a_terminal_has() -> None:
    line = [Segment("a", Style.parse("#ff0000 on #000000"))]
    assert "38;2;255;0;0" in inked([(0, 0, line)], Ink(ColorSystem.TRUECOLOR))
    assert "38;5;" in inked([(0, 0, line)], Ink(ColorSystem.EIGHT_BIT))
    assert ";2;" not in inked([(0, 0, line)], Ink(ColorSystem.STANDARD))
