"""Which panes show at which size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.layout import MEDIUM, NARROW, PANES, TINY, WIDE, layout_for, shown

SIZES = (
    (200, 60, WIDE),
    (140, 45, WIDE),
    (140, 20, WIDE),
    (140, 19, MEDIUM),
    (139, 60, MEDIUM),
    (100, 30, MEDIUM),
    (90, 10, MEDIUM),
    (89, 30, NARROW),
    (80, 24, NARROW),
    (40, 10, NARROW),
    (39, 10, TINY),
    (40, 9, TINY),
    (200, 9, TINY),
    (30, 8, TINY),
    (1, 1, TINY),
    (0, 0, TINY),
)


@pytest.mark.parametrize(("width", "height", "layout"), SIZES)
def test_a_size_has_its_layout(width: int, height: int, layout: str) -> None:
    assert layout_for(width, height) == layout


@given(
    st.sampled_from([NARROW, MEDIUM, WIDE]),
    st.sampled_from(PANES),
    st.sampled_from([name for name in PANES if name != "section"]),
)
def test_the_pane_with_the_keys_shows_and_zoomed_it_shows_alone(layout: str, here: str, side: str) -> None:
    side = side if here == "section" else here
    assert here in shown(layout, here, side, False)
    assert shown(layout, here, side, True) == (here,)


def test_each_layout_shows_its_panes() -> None:
    assert shown(WIDE, "quotes", "quotes", False) == PANES
    assert shown(MEDIUM, "section", "timeline", False) == ("section", "timeline")
    assert shown(NARROW, "timeline", "timeline", False) == ("timeline",)
