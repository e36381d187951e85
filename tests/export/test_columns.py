from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.export.columns import cut, padded, width, wrapped

WORDS = st.text(alphabet=st.sampled_from("ab cd東é́ \n—"), max_size=200)


@given(WORDS, st.integers(2, 40))
def test_wrapping_keeps_every_word_and_stays_in_its_columns(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(WORDS, st.integers(1, 40))
def test_a_cell_is_as_wide_as_asked(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns
    assert width(padded(text, columns)) == columns


def test_wide_characters_count_two_and_marks_none() -> None:
    assert [width(text) for text in ("abc", "東京", "é")] == [3, 4, 1]


def test_a_word_without_end_is_broken_in_one_pass() -> None:
    begun = process_time()
    assert len(wrapped("東" * 200_000, 80)) == 5_000
    assert len(wrapped("x" * 8_000_000, 80)) == 100_000
    assert process_time() - begun < 5
