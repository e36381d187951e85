"""The title line fits its pane, and a click finds the title it was aimed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.ui.render.paint import plain
from briefing_tui.ui.render.tabs import Tab, tab_at, tab_line

NAMES = ("headlines", "section", "quotes", "timeline")
TITLES = (("Headlines", "Head"), ("Text", "Text"), ("Quotes", "Quo"), ("Timeline", "Time"))


def tabs(listed: bool, note: str = "") -> tuple[Tab, ...]:
    return tuple(
        Tab(name, str(n + 1), title, short, note, listed)
        for n, (name, (title, short)) in enumerate(zip(NAMES, TITLES, strict=True))
    )


TITLED = st.builds(tabs, st.booleans(), st.sampled_from(["", "14", "/17", "12 shown", "/1234+"]))


@given(TITLED, st.sampled_from(NAMES), st.integers(20, 120), st.booleans())
def test_the_title_line_fills_its_pane_exactly(
    made: tuple[Tab, ...], here: str, width: int, focused: bool
) -> None:
    assert cell_len(plain(tab_line(made, here, width, focused))) == width


@given(TITLED, st.sampled_from(NAMES), st.integers(20, 120))
def test_a_click_on_a_title_finds_it(made: tuple[Tab, ...], here: str, width: int) -> None:
    line = plain(tab_line(made, here, width, True))
    for tab in made:
        if not tab.listed and tab.name != here:
            continue
        at = line.find(f" {tab.key} ")
        assert at >= 0
        assert tab_at(made, here, width, True, at + 1) == tab.name


@given(TITLED, st.sampled_from(NAMES), st.integers(20, 120))
def test_a_click_on_the_rule_finds_nothing(made: tuple[Tab, ...], here: str, width: int) -> None:
    line = plain(tab_line(made, here, width, True))
    used = len(line.rstrip("─"))
    assert all(tab_at(made, here, width, True, x) == "" for x in range(used, width))


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (80, "─ 1 Headlines 4  2 Text 4  3 Quotes 4  4 Timeline 4 "),
        (40, "─ 1 Head 4  2 Text 4  3 Quo 4  4 Time 4 "),
        (32, "─ 1 Head  2 Text  3 Quo  4 Time "),
        (20, "─ 1  2  3  4 "),
    ],
)
def test_titles_grow_shorter_before_they_are_cut(width: int, words: str) -> None:
    line = plain(tab_line(tabs(True, "4"), "section", width, True))
    assert line.startswith(words.rstrip())


def test_a_pane_beside_others_names_only_itself() -> None:
    line = plain(tab_line(tabs(False, "7"), "quotes", 40, True))
    assert "3 Quotes 7" in line
    assert "Text" not in line


def test_the_focused_title_has_a_look_of_its_own() -> None:
    focused = [run for run in tab_line(tabs(True), "quotes", 80, True) if "pane--title-here" in run.looks]
    assert [run.text.strip() for run in focused] == ["3 Quotes"]
    assert not any("pane--title-here" in run.looks for run in tab_line(tabs(True), "quotes", 80, False))


def test_no_tabs_are_a_plain_rule() -> None:
    assert plain(tab_line((), "quotes", 10, True)) == "─" * 10
    assert tab_at((), "quotes", 10, True, 3) == ""
