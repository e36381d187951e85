"""Whole texts in plain form and in Markdown, and what is found in them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind, MarkKind

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "markup" / "documents.yaml").read_text(encoding="utf-8")
)


def _found(article: Article) -> dict[str, Any]:
    text, document = article.text, article.document

    def of(kind: BlockKind) -> list[str]:
        return [block.span.of(text) for block in document.blocks if block.kind is kind]

    return {
        "headline": article.headline.of(text) if article.headline else None,
        "decks": [deck.span.of(text) for deck in article.decks],
        "dateline": article.dateline.of(text) if article.dateline else None,
        "authors": list(article.authors),
        "published": article.published.day,
        "site": document.provenance.site,
        "headings": of(BlockKind.HEADING),
        "paragraphs": of(BlockKind.PARAGRAPH),
        "quotes": of(BlockKind.BLOCKQUOTE),
        "rows": of(BlockKind.ROW),
        "items": [
            f"{b.marker}|{b.level}|{b.span.of(text)}" for b in document.blocks if b.kind is BlockKind.ITEM
        ],
        "links": [f"{m.span.of(text)} {m.target}" for m in document.marks if m.kind is MarkKind.LINK],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_found_in_a_text(case: dict[str, Any]) -> None:
    kind = Format(case["kind"]) if "kind" in case else None
    found = _found(outline(read_text(case["text"], kind)))
    wanted = {key: value for key, value in case.items() if key not in ("name", "text", "kind")}
    assert {key: found[key] for key in wanted} == wanted
