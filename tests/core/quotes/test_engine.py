"""The engine on whole texts: the forms of newspaper speech, and what must hold for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.quote import Quote, QuoteKind
from briefing_tui.core.quotes.engine import quotes_in
from briefing_tui.core.quotes.scorer import Weights
from briefing_tui.core.quotes.weights import KEPT, Learned, packed, unpacked

FORMS = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "forms.yaml"
MARKS = st.text(alphabet="“”\"'‘’„«»「」 .,:!?\n-Quint saidhe MrA1", max_size=200)


def found(text: str) -> tuple[str, tuple[Quote, ...]]:
    article = structure(read_text(text))
    return article.text, quotes_in(article)


def forms() -> list[dict[str, Any]]:  # Any: YAML as written
    loaded: list[dict[str, Any]] = yaml.safe_load(FORMS.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("form", forms(), ids=lambda form: str(form["form"]))
def test_each_form_of_speech_is_read(form: dict[str, Any]) -> None:  # Any: as above
    text, quotes = found(form["text"])
    told = [
        [quote.span.of(text), quote.kind.value, quote.speaker.name if quote.speaker else None]
        for quote in quotes
    ]
    assert told == form["quotes"]


@given(MARKS)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_quotations_inside_it_in_order(text: str) -> None:
    cleaned, quotes = found(text)
    again = found(text)[1]
    assert quotes == again
    end = 0
    for quote in quotes:
        assert end <= quote.span.start < quote.span.end <= len(cleaned)
        assert 0 <= quote.confidence <= 1
        assert all(quote.span.contains(piece) for piece in quote.pieces)
        assert (quote.kind is not QuoteKind.SCARE) or quote.speaker is None
        assert (quote.speaker is None) or quote.speaker.name
        end = quote.span.end


@given(MARKS)
@settings(max_examples=80, deadline=None)
def test_an_odd_mark_costs_no_other_paragraph(noise: str) -> None:
    line = "“We will not leave,” said Mara Quint.\n\n"
    text, quotes = found("A town decides\n\n" + line + noise.replace("\n", " "))
    first = next(quote for quote in quotes if "leave" in quote.span.of(text))
    assert first.span.of(text) == "We will not leave,"


def test_parts_of_one_utterance_share_a_group() -> None:
    _, quotes = found("A town\n\n“We stayed,” Mara Quint said. “It was ours.”\n\n“Never,” Tom Hale said.")
    assert quotes[0].group == quotes[1].group != quotes[2].group


def test_weights_survive_packing() -> None:
    table = Weights({"ab": 0.25, "abc": -0.5, "é": 1.0, "tiny": 0.001})
    back = unpacked(packed(Learned(table, Weights(), Weights({"x": 0.1})), 100, 2), 100)
    assert [back.speakers[feature] for feature in ("ab", "abc", "é", "tiny", "?")] == [0.25, -0.5, 1, 0, 0]
    assert back.pronouns["ab"] == 0
    assert back.speech["x"] == 0.1


def test_weights_remember_a_bounded_number_of_features() -> None:
    back = unpacked(packed(Learned(Weights(ab=0.25), Weights(), Weights()), 100, 2), 100)
    assert sum(back.speakers[f"{number}"] for number in range(3 * KEPT)) == 0
    assert back.speakers["ab"] == 0.25
    assert len(back.speakers) <= KEPT
