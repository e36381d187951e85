"""The bundled article is laid out as a careful reader lays it out."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind
from briefing_tui.core.model.span import Span

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "gold" / "alaska-illusion.yaml"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the hand-made gold in ../shared is not here")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def article() -> Article:
    return outline(read_text((SHARED / "seeds" / "alaska-illusion.txt").read_text(encoding="utf-8")))


def _line(article: Article, at: int) -> int:
    return article.text.count("\n", 0, at) + 1


def _words(article: Article, span: Span | None) -> str | None:
    return span.of(article.text) if span is not None else None


def test_headline_decks_and_dateline(article: Article, gold: dict[str, Any]) -> None:
    assert _words(article, article.headline) == gold["headline"]["text"]
    assert [(_words(article, d.kicker), _words(article, d.title)) for d in article.decks] == [
        (deck["kicker"], deck["text"]) for deck in gold["decks"]
    ]
    assert _words(article, article.dateline) == gold["dateline"]["text"]


def test_sections(article: Article, gold: dict[str, Any]) -> None:
    found = [
        {
            "heading_line": _line(article, s.heading.start) if s.heading else None,
            "first_line": _line(article, s.body.start),
            "last_line": _line(article, s.body.end),
            "kicker": _words(article, s.kicker),
            "title": _words(article, s.title),
        }
        for s in article.sections
    ]
    assert found == gold["sections"]


def test_no_line_of_prose_is_taken_for_a_heading(article: Article, gold: dict[str, Any]) -> None:
    heads = {_line(article, b.span.start) for b in article.document.blocks if b.kind is BlockKind.HEADING}
    assert not heads & set(gold["not_headings"])


def test_lists(article: Article, gold: dict[str, Any]) -> None:
    items = [b for b in article.document.blocks if b.kind is BlockKind.ITEM]
    assert [_line(article, b.span.start) for b in items] == [
        n for each in gold["lists"] for n in each["items"]
    ]
    assert {b.marker for b in items} == {"-"}
