"""Spans kept in numbers are the tuple of them."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.span import Span
from briefing_tui.core.model.spans import Spans

places = st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)).map(lambda ends: Span(*ends))


@given(st.lists(places, max_size=12).map(tuple), st.integers(-14, 14), st.integers(-14, 14))
def test_they_are_looked_at_as_a_tuple_is(given: tuple[Span, ...], start: int, stop: int) -> None:
    kept = Spans(given)
    assert kept == given
    assert given == kept
    assert (len(kept), hash(kept), repr(kept)) == (len(given), hash(given), repr(given))
    assert kept[start:stop] == given[start:stop]
    assert [kept[n] for n in range(-len(given), len(given))] == [*given, *given]
    assert tuple(kept) == given
    assert pickle.loads(pickle.dumps(kept)) == kept
