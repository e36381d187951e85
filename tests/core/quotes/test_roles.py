"""Roles: what the article says of each speaker, in its own words."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.quotes.engine import quotes_in

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "roles.yaml"
WORDS = [
    *("Tom Hale", "Ann Lee", "Rome", "the mayor", "a chairman", "who", "was", "said", "“No,” ", "and"),
    *("of", "in", "Mr", "Dr.", "54", "’s", ", ", ". ", "-", "("),
]
PARTS = st.lists(st.sampled_from(WORDS), max_size=30)


def roles(text: str) -> tuple[str, dict[str, str]]:
    article = structure(read_text(text))
    speakers = (quote.speaker for quote in quotes_in(article))
    return article.text, {one.name: one.role for one in speakers if one is not None}


def cases() -> list[dict[str, Any]]:  # Any: YAML as written
    loaded: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["form"]))
def test_the_role_is_what_the_article_says(case: dict[str, Any]) -> None:  # Any: as above
    _, told = roles(f"A town decides\n\n{case['text']}")
    assert {name: told.get(name) for name in case["roles"]} == case["roles"]


@given(PARTS)
@example(["Tom Hale", ", ", "Mr"])
@settings(max_examples=150, deadline=None)
def test_a_role_is_always_words_of_the_text_and_short(parts: list[str]) -> None:
    text, told = roles("A town decides\n\n“Stay,” Tom Hale said. " + " ".join(parts))
    for role in told.values():
        assert role in " ".join(text.split())
        assert len(role.split()) <= 12
        assert role.lower() not in {"mr", "mrs", "ms", "sir"}
