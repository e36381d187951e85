"""A paragraph without end is laid out in parts, and nothing is lost at the seams."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes import engine
from briefing_tui.core.quotes.engine import quotes_in
from briefing_tui.core.quotes.portions import LONGEST, portions, stretches_of

PIECES = st.lists(
    st.sampled_from(["“We go on.” ", "Ann Lee left. ", '"', "“", "x" * 900, "a b " * 300]), max_size=60
)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_portions_tile_a_paragraph_and_cut_no_quotation(pieces: list[str]) -> None:
    text = "".join(pieces)
    span = Span(0, len(text))
    stretches = stretches_of(text, span, singles=False)
    made = list(portions(text, span, stretches))
    assert [one.span.start for one in made] == [0, *(one.span.end for one in made[:-1])]
    assert made[-1].span.end == len(text)
    assert [stretch for one in made for stretch in one.stretches] == stretches
    for one in made:
        longest = max((stretch.closing - stretch.opening for stretch in one.stretches), default=0)
        assert len(one.span) <= LONGEST + longest
        for stretch in one.stretches:
            assert one.span.start <= stretch.opening
            assert stretch.closing <= one.span.end


def test_a_short_paragraph_is_one_portion() -> None:
    (one,) = portions("“Oh,” said Lee.", Span(0, 15))
    assert one.span == Span(0, 15)


def test_in_a_text_on_one_line_the_speaker_is_found_far_down() -> None:
    line = "The road was closed for repairs on the hill. " * 900
    article = structure(read_text(f"A town decides\n\n{line}“We will not leave,” said Mara Quint. {line}"))
    (quote,) = quotes_in(article)
    assert quote.speaker is not None
    assert quote.speaker.name == "Mara Quint"


def test_of_a_text_of_nothing_but_quotations_a_bounded_number_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "MOST", 30)
    article = structure(read_text("A head\n\n" + "「我们走」\n\n" * 90))
    assert len(quotes_in(article)) == 30
