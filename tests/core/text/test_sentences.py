"""Sentences tile what they are found in."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import PROSE
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.sentences import WINDOW, sentences_in, sentences_of

PROSE_LIKE = st.lists(
    st.sampled_from(
        ["He said so. ", "“No,” ", "she said. ", "Mr. ", "!!! ", "U.S. ", "a", " ", "...", "\n", "?” "]
    ),
    max_size=30,
).map("".join)


@given(PROSE_LIKE | st.text(max_size=60), st.integers(0, 5), st.integers(0, 5))
def test_sentences_tile_a_stretch(text: str, before: int, after: int) -> None:
    stretch = Span(min(before, len(text)), max(min(before, len(text)), len(text) - after))
    found = sentences_of(text, stretch)
    assert all(found)
    assert all(one.end == other.start for one, other in pairwise(found))
    assert (found[0].start, found[-1].end) == (stretch.start, stretch.end) if stretch else not found


@given(PROSE_LIKE)
def test_sentences_of_a_document_tile_its_prose(text: str) -> None:
    document = read_text(text)
    found = sentences_in(document)
    for block in document.blocks:
        inside = [s for s in found if block.span.contains(s)]
        assert "".join(s.of(document.text) for s in inside) == (
            block.span.of(document.text) if block.kind in PROSE else ""
        )


def _sentences(text: str) -> list[str]:
    return [span.of(text).strip() for span in sentences_of(text, Span(0, len(text)))]


def test_abbreviations_and_closing_marks() -> None:
    text = (
        "Gov. Ada Smith met U.S. officials at 3 p.m. Monday. “It is done.” She left. No. 3 was J. K. Reed’s "
        "choice. “Why?” he asked."
    )
    assert _sentences(text) == [
        "Gov. Ada Smith met U.S. officials at 3 p.m. Monday.",
        "“It is done.”",
        "She left.",
        "No. 3 was J. K. Reed’s choice.",
        "“Why?” he asked.",
    ]


def test_one_line_longer_than_the_window_is_cut_where_sentences_end() -> None:
    text = "The council met on Monday and voted for the bridge. " * (3 * WINDOW // 50)
    assert set(_sentences(text)) == {"The council met on Monday and voted for the bridge."}


def test_rubbish_without_blanks_is_tiled_quickly() -> None:
    for rubbish in ("!" * 300_000, "a. " * 100_000, "x" * 300_000, "..”" * 100_000):
        assert sum(map(len, sentences_of(rubbish, Span(0, len(rubbish))))) == len(rubbish)
