"""Lines tile the text they are made from, and none is wider than asked."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.ui.render.paint import trimmed
from briefing_tui.ui.render.wrap import is_narrow, wrap

WORDS = st.text("ab é-—\n  “”’", max_size=200)
WIDE = st.text("ab 東京、。🙂\n e\u0301\u0300\u200d\ufe0f-—👩‍🚒🇫🇷", max_size=120)
WIDTHS = st.integers(1, 30)

LINES = (
    ("one two three", 7, ["one two ", "three"]),
    ("one two  three", 7, ["one two  ", "three"]),
    ("one two", 7, ["one two"]),
    ("one two", 3, ["one ", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("half-made things", 6, ["half-", "made ", "things"]),
    ("a\n\nb", 9, ["a\n", "\n", "b"]),
    ("", 5, [""]),
    ("東京 大阪", 4, ["東京 ", "大阪"]),
    ("東京大阪", 5, ["東京", "大阪"]),
    ("東京、大阪", 4, ["東", "京、", "大阪"]),
    ("ab東京", 3, ["ab", "東", "京"]),
    ("東", 1, ["東"]),
)


def cut(text: str, lines: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in lines]


@pytest.mark.parametrize(("text", "width", "lines"), LINES)
def test_lines_break_where_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    assert cut(text, wrap(text, width)) == lines


@given(st.one_of(WORDS, WIDE, st.text(max_size=80)), WIDTHS, st.integers(0, 20), st.integers(0, 20))
def test_lines_tile_the_text(text: str, width: int, before: int, after: int) -> None:
    start = min(before, len(text))
    end = max(start, len(text) - after)
    lines = wrap(text, width, start, end)
    assert lines
    assert lines[0][0] == start
    assert lines[-1][1] == end
    assert all(one[1] == other[0] for one, other in pairwise(lines))
    assert all(one[0] < one[1] for one in lines[:-1])


@given(st.one_of(WORDS, WIDE), WIDTHS)
@example("東" * 5, 1)
def test_no_line_is_wider_than_asked_unless_it_is_one_wide_character(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        shown = text[start : trimmed(text, start, end)]
        wide = sum(cell_len(character) for character in shown)
        visible = [character for character in shown if cell_len(character)]
        assert wide <= width or len(visible) == 1


@given(WORDS, WIDTHS)
def test_a_line_ends_only_after_a_blank_a_dash_or_a_full_line(text: str, width: int) -> None:
    for start, end in wrap(text, width)[:-1]:
        last = text[end - 1]
        assert last in " \n-—" or end - start >= width


@given(st.text("ab -", max_size=120), WIDTHS)
def test_a_word_that_fits_is_not_cut(text: str, width: int) -> None:
    lines = wrap(text, width)
    at = 0
    for word in text.replace("-", " ").split(" "):
        if 0 < len(word) < width:
            assert sum(1 for start, end in lines if start < at + len(word) and end > at) == 1
        at += len(word) + 1


@given(st.text("ab \n", max_size=80), WIDTHS)
def test_every_newline_ends_a_line(text: str, width: int) -> None:
    ends = {end for _, end in wrap(text, width)}
    assert all(n + 1 in ends for n, character in enumerate(text) if character == "\n")


@given(st.text(max_size=40))
def test_what_is_called_narrow_takes_a_cell_a_character(text: str) -> None:
    if is_narrow(text) and text.isprintable():
        assert all(cell_len(character) == 1 for character in text)


def test_combining_characters_take_no_room() -> None:
    text = "e\u0301" * 10
    assert cut(text, wrap(text, 5)) == ["e\u0301" * 5, "e\u0301" * 5]


def test_a_megabyte_in_one_line_is_wrapped() -> None:
    text = "word " * 200_000
    assert len(wrap(text, 76)) == pytest.approx(len(text) / 75, rel=0.01)
    assert len(wrap("x" * 1_000_000, 100)) == 10_000
