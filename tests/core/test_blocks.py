"""Blocks kept in numbers are the tuple of them."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.blocks import Blocks
from briefing_tui.core.model.document import Block, BlockKind
from briefing_tui.core.model.span import Span

places = st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)).map(lambda ends: Span(*ends))
blocks = st.builds(
    Block, st.sampled_from(BlockKind), places, st.integers(0, 9), st.sampled_from(["", "-", "3."])
)
many = st.lists(blocks, max_size=12).map(tuple)


@given(many, st.integers(-14, 14), st.integers(-14, 14))
def test_they_are_looked_at_as_a_tuple_is(given: tuple[Block, ...], start: int, stop: int) -> None:
    kept = Blocks.of(given)
    assert kept == given
    assert given == kept
    assert (len(kept), hash(kept), repr(kept), bool(kept)) == (
        len(given),
        hash(given),
        repr(given),
        bool(given),
    )
    assert kept[start:stop] == given[start:stop]
    assert [kept[n] for n in range(-len(given), len(given))] == [*given, *given]
    assert Blocks.of(kept) is kept


@given(many, many, st.integers(0, 12))
def test_they_come_through_a_pipe(given: tuple[Block, ...], more: tuple[Block, ...], cut: int) -> None:
    whole, heard = Blocks.of((*given, *more)), Blocks()
    for some in (whole[:cut], whole[cut:]):
        heard.take(some.row())
    assert heard == (*given, *more)
