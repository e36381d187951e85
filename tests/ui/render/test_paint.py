"""A line cut into runs loses no character and gives each its looks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.render.paint import Look, Run, plain, runs, trimmed

NAMES = st.sampled_from(["quote", "date", "hit"])
LOOKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 15), NAMES).map(lambda t: (t[0], t[0] + t[1], t[2])),
    max_size=8,
)


def expected(looks: list[Look], position: int, base: str) -> tuple[str, ...]:
    over = tuple(name for start, end, name in looks if start <= position < end)
    return ((base,) if base else ()) + over


@given(st.text(max_size=40), LOOKS, st.integers(0, 40), st.integers(0, 40), st.sampled_from(["", "base"]))
def test_runs_hold_the_text_and_every_character_its_looks(
    text: str, looks: list[Look], start: int, size: int, base: str
) -> None:
    start = min(start, len(text))
    end = min(start + size, len(text))
    made = runs(text, start, end, looks, base)
    assert plain(made) == text[start:end]
    at = start
    for run in made:
        assert run.text
        for offset in range(len(run.text)):
            assert run.looks == expected(looks, at + offset, base)
        at += len(run.text)


@given(st.text(min_size=1, max_size=40), LOOKS)
def test_neighbours_differ_in_their_looks(text: str, looks: list[Look]) -> None:
    assert all(one.looks != other.looks for one, other in pairwise(runs(text, 0, len(text), looks)))


def test_later_looks_lie_above() -> None:
    assert runs("abc", 0, 3, [(0, 3, "quote"), (1, 2, "hit")], "base") == [
        Run("a", ("base", "quote")),
        Run("b", ("base", "quote", "hit")),
        Run("c", ("base", "quote")),
    ]


def test_an_empty_stretch_has_no_runs() -> None:
    assert runs("abc", 1, 1, [(0, 3, "quote")]) == []
    assert runs("abc", 2, 2, []) == []


@given(st.text("ab \n", max_size=20))
def test_trimming_takes_closing_blanks_alone(text: str) -> None:
    assert text[: trimmed(text, 0, len(text))] == text.rstrip(" \n")


def test_trimming_stays_in_its_line() -> None:
    assert trimmed("ab    ", 3, 5) == 3
