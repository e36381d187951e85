"""A pattern that waits for a line that begins as it does finds all that it would find without waiting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.markup.plain import furniture
from briefing_tui.core.text.rare import Rare

WAITING = {
    name: pattern
    for name, pattern in vars(furniture).items()
    if isinstance(pattern, Rare) and pattern.waits_for
}


def test_some_patterns_wait() -> None:
    assert len(WAITING) >= 3


@pytest.mark.parametrize("name", sorted(WAITING))
@given(data=st.data())
def test_what_a_pattern_matches_begins_as_it_says(name: str, data: st.DataObject) -> None:
    pattern = WAITING[name]
    line = data.draw(st.from_regex(pattern.ready, alphabet=st.characters(codec="latin-1")))
    begin = next(at for at in range(len(line) + 1) if pattern.ready.match(line, at))
    assert (found := pattern.match(line, begin)) is not None
    assert pattern.fullmatch(found[0]) is not None


def test_a_line_that_begins_otherwise_costs_no_pattern() -> None:
    pattern = Rare("nev(er", begins="nev")
    assert pattern.match("Always") is None
    assert pattern.fullmatch("") is None
