"""A shelf is a sequence of volumes, whether they lie on it one by one or pressed together."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.document import Published
from briefing_tui.desk.entry import Bundle
from briefing_tui.desk.feed_entries import About, PressedEntries, pressed
from briefing_tui.sources.feed import FeedEntry
from briefing_tui.ui.shelf import Shelf, numbered
from briefing_tui.ui.volume import Volume

ABOUT = About("Port Elm Post", "feed.xml", None, frozenset())


def bundle(size: int) -> Bundle:
    """Return a bundle of entries with titles of their own."""
    said = [
        FeedEntry(f"Note {n} of {size}", f"http://elm.example/{n}", (), Published(), f"Pier {n}.", False)
        for n in range(size)
    ]
    return PressedEntries(size, pressed(said), ABOUT)


def seen(volumes: Sequence[Volume]) -> list[tuple[int, str]]:
    """Return what tells volumes apart, asked for one by one."""
    return [(volumes[n].number, volumes[n].title) for n in range(len(volumes))]


given_ones = st.lists(
    st.one_of(st.integers(1, 6).map(bundle), st.integers(0, 9).map(lambda n: Volume(0, f"story-{n}.txt"))),
    max_size=6,
)


@given(given_ones, st.booleans())
def test_volumes_are_numbered_as_they_come(given: list[Volume | Bundle], instead: bool) -> None:
    shelf = numbered(given, 7, 2 if instead else None)
    first = [2] if instead and len(shelf) else []
    assert [volume.number for volume in shelf] == [*first, *range(7, 7 + len(shelf) - len(first))]
    assert seen(shelf) == [(volume.number, volume.title) for volume in shelf]
    assert list(shelf.titles()) == [volume.title for volume in shelf]
    for index, volume in enumerate(shelf):
        assert shelf.index_of(volume.number) == index
    assert shelf.index_of(5) is None


@given(given_ones, given_ones, st.integers(0, 40), st.integers(0, 40))
def test_a_splice_is_that_of_a_list(
    given: list[Volume | Bundle], others: list[Volume | Bundle], start: int, length: int
) -> None:
    shelf, put = numbered(given, 0), numbered(others, 100)
    start = min(start, len(shelf))
    stop = min(start + length, len(shelf))
    plain = seen(shelf)
    plain[start:stop] = seen(put)
    spliced = shelf.spliced(start, stop, put)
    assert seen(spliced) == plain
    assert seen(spliced[start:stop]) == plain[start:stop]
    assert [(volume.number, volume.title) for volume in spliced] == plain
    assert not plain or spliced[-1].number == plain[-1][0]


def test_a_volume_stays_the_same_for_as_long_as_it_is_looked_at() -> None:
    shelf = numbered([bundle(9)], 0)
    held = shelf.spliced(4, 5, (shelf[4],))
    assert held[4] is shelf[4] is shelf[4]
    assert held[4].laid_out is shelf[4].laid_out
    assert Shelf.of(held) is held
