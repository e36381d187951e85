"""A pressed text is looked at as the text itself is."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.desk import pressed
from briefing_tui.desk.pressed import PressedText, pages_of

texts = st.text(st.characters(exclude_categories=()), max_size=40)


@given(texts, st.integers(-45, 45) | st.none(), st.integers(-45, 45) | st.none(), st.integers(1, 7))
def test_characters_and_slices_are_those_of_the_text(
    text: str, start: int | None, stop: int | None, page: int
) -> None:
    with patch.object(pressed, "PAGE", page):
        made = PressedText(pages_of(text))
        assert len(made) == len(text)
        assert made[start:stop] == text[start:stop]
        assert [made[n] for n in range(-len(text), len(text))] == [*text, *text]
        assert str(made) == text
        assert made == text
        assert hash(made) == hash(text)


def test_a_long_text_takes_half_a_byte_a_character() -> None:
    text = "“Nobody had asked the islanders,” said Ines Okafor, and the boat went on to Port Elm.\n" * 5_000
    pages = list(pages_of(text))
    assert sum(map(len, pages)) < len(text) // 2
    assert PressedText(pages) == text
