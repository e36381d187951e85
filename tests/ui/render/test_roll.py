"""A roll behaves as the flat list of all its lines would, without ever making one."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.render.roll import TOP, Anchor, Roll

HEIGHTS = st.lists(st.integers(1, 5), min_size=1, max_size=12)
SIZES = st.integers(1, 12)
ANYWHERE = st.integers(0, 10_000)


def flat(heights: list[int]) -> list[Anchor]:
    return [(unit, line) for unit, tall in enumerate(heights) for line in range(tall)]


def roll(heights: list[int]) -> Roll:
    return Roll(len(heights), lambda unit: heights[unit])


def lowest(lines: list[Anchor], size: int) -> int:
    return max(0, len(lines) - size)


@given(HEIGHTS, ANYWHERE, st.integers(0, 20))
def test_rows_are_a_slice_of_all_lines(heights: list[int], at: int, size: int) -> None:
    lines = flat(heights)
    at %= len(lines)
    assert list(roll(heights).rows(lines[at], size)) == lines[at : at + size]


@given(HEIGHTS, ANYWHERE, st.integers(-80, 80))
def test_moving_is_counting_lines(heights: list[int], at: int, by: int) -> None:
    lines = flat(heights)
    at %= len(lines)
    assert roll(heights).moved(lines[at], by) == lines[max(0, min(at + by, len(lines) - 1))]


@given(HEIGHTS, SIZES)
def test_the_last_top_shows_the_end_and_no_empty_line(heights: list[int], size: int) -> None:
    lines = flat(heights)
    last = roll(heights).last(size)
    assert last == lines[lowest(lines, size)]
    assert list(roll(heights).rows(last, size))[-1] == lines[-1]


@given(HEIGHTS, ANYWHERE, SIZES)
def test_a_top_is_held_so_that_the_window_stays_full(heights: list[int], at: int, size: int) -> None:
    lines = flat(heights)
    at %= len(lines)
    assert roll(heights).held(lines[at], size) == lines[min(at, lowest(lines, size))]


@given(HEIGHTS, ANYWHERE, ANYWHERE, SIZES, st.integers(1, 8))
def test_showing_scrolls_as_little_as_it_must(
    heights: list[int], at: int, wanted: int, size: int, tall: int
) -> None:
    lines = flat(heights)
    top = min(at % len(lines), lowest(lines, size))
    wanted %= len(lines)
    shown = roll(heights).showing(lines[top], size, lines[wanted], tall)
    assert shown in lines
    new = lines.index(shown)
    assert new <= lowest(lines, size)
    assert new <= wanted < new + size
    last = min(wanted + tall, len(lines))
    if tall <= size:
        assert last <= new + size
    if top <= wanted and last <= top + size:
        assert new == top


@given(HEIGHTS, st.integers(1, 12))
def test_units_far_from_the_window_are_not_measured(heights: list[int], size: int) -> None:
    far = heights + [1] * 1000
    asked: set[int] = set()

    def height(unit: int) -> int:
        asked.add(unit)
        return far[unit]

    window = Roll(len(far), height)
    list(window.rows(TOP, size))
    window.held(window.moved(TOP, size), size)
    assert len(asked) <= 3 * size + 3


def test_an_empty_roll_has_one_place() -> None:
    empty = Roll(0, lambda _: 1)
    assert list(empty.rows(TOP, 5)) == []
    assert empty.moved((3, 2), 4) == empty.last(3) == empty.held((2, 0), 3) == TOP


def test_a_place_beyond_the_end_comes_back_to_it() -> None:
    short = roll([2, 2])
    assert short.moved((9, 0), 0) == (1, 0)
    assert short.moved((1, 9), 0) == (1, 1)
    assert short.held((9, 9), 2) == (1, 0)
