"""Saved pages, and what is found in them; hostile ones, and that the words survive."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, format_of, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind, Provenance
from briefing_tui.core.text.clean import clean

PAGES = Path(__file__).parents[2] / "cases" / "markup" / "html"
EXPECTED = yaml.safe_load((PAGES / "expected.yaml").read_text(encoding="utf-8"))


def _found(article: Article) -> dict[str, Any]:
    text, document, where = article.text, article.document, article.document.provenance

    def of(kind: BlockKind) -> list[str]:
        return [block.span.of(text) for block in document.blocks if block.kind is kind]

    return {
        "headline": article.headline.of(text) if article.headline else None,
        "decks": [deck.span.of(text) for deck in article.decks],
        "authors": list(article.authors),
        "published": article.published.day,
        "status": article.published.status.value,
        "language": article.language,
        "site": where.site,
        "url": where.url,
        "headings": [f"{b.level} {b.span.of(text)}" for b in document.blocks if b.kind is BlockKind.HEADING],
        "captions": of(BlockKind.CAPTION),
        "quotes": of(BlockKind.BLOCKQUOTE),
        "rows": of(BlockKind.ROW),
        "code": of(BlockKind.CODE),
        "paragraphs": of(BlockKind.PARAGRAPH),
        "items": [
            f"{b.marker}|{b.level}|{b.span.of(text)}" for b in document.blocks if b.kind is BlockKind.ITEM
        ],
        "marks": [f"{m.kind.value} {m.span.of(text)} {m.target}".strip() for m in document.marks],
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_found_in_a_page(name: str) -> None:
    raw = (PAGES / name).read_text(encoding="utf-8")
    assert format_of(raw) is Format.HTML
    found = _found(outline(read_text(raw)))
    assert {key: found[key] for key in EXPECTED[name]} == EXPECTED[name]


def test_what_the_caller_knows_of_a_page_stays() -> None:
    raw = (PAGES / "news.html").read_text(encoding="utf-8")
    document = read_text(raw, provenance=Provenance(locator="x", url="https://a.example/", title="Own title"))
    assert (document.provenance.url, document.provenance.title) == ("https://a.example/", "Own title")
    assert document.text.startswith("Own title\n")
    heads = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert "Bridge opens at last" not in heads


DEEP = "<html><body>" + "<div>" * 4_000 + "the words" + "</div>" * 4_000
HOSTILE = {
    "deeply nested": (DEEP, "the words"),
    "deeply nested quotations": ("<html><body>" + "<blockquote>" * 300 + "the words", "the words"),
    "deeply nested lists": ("<html><body>" + "<ul><li>the words" * 300, "the words"),
    "deeply nested json": (
        f'<script type="application/ld+json">{"[" * 100_000}</script><p>the words',
        "the words",
    ),
    "long number": (
        f'<script type="application/ld+json">{{"a":{"1" * 5_000}}}</script><p>the words',
        "the words",
    ),
    "own entities": ('<!DOCTYPE html [<!ENTITY x "y">]><html><body><p>the words', "the words"),
    "a false declaration": ('<?xml version="1.0" encoding="utf-16"?><html><body><p>the wörds', "the wörds"),
    "nothing": ("", ""),
    "only a comment": ("<html><!-- " + "x" * 10_000, ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_keep_their_words_and_take_no_time(name: str) -> None:
    page, words = HOSTILE[name]
    before = time.process_time()
    document = read_text(page, Format.HTML)
    assert time.process_time() - before < 20
    assert words in document.text
    assert clean(document.text) == document.text
