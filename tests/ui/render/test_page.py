"""The page: lines tile the text, every place has its line, every visible character is drawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind, Document, Published
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.page import Layers, Page, findings_layer
from briefing_tui.ui.render.paint import plain
from briefing_tui.ui.render.roll import Anchor

if TYPE_CHECKING:
    from tests.ui.conftest import Piece

    Making = Callable[[tuple[Piece, ...]], Article]

_NEVER = Published()
WIDTHS = (8, 20, 40, 76, 120)


def anchors(page: Page) -> list[Anchor]:
    return [(unit, line) for unit in range(len(page.units)) for line in range(page.height(unit))]


def visible(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_tile_every_unit_and_units_every_block(article: Article, width: int) -> None:
    page = Page(article, width)
    for index, unit in enumerate(page.units):
        lines = page.wrapped(index)
        assert (lines[0][0], lines[-1][1]) == (unit.span.start, unit.span.end)
        assert all(one[1] == other[0] for one, other in pairwise(lines))
    spans = [unit.span for unit in page.units]
    assert spans == [block.span for block in article.document.blocks]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_place_has_a_line_that_shows_it(article: Article, width: int) -> None:
    page = Page(article, width)
    for block in article.document.blocks:
        for place in range(block.span.start, block.span.end):
            start, end = page.stretch(page.anchor(place))
            assert start <= place < end


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_and_its_place_lead_to_one_another(article: Article, width: int) -> None:
    page = Page(article, width)
    for anchor in anchors(page):
        start, end = page.stretch(anchor)
        if end > start:
            assert page.anchor(start) == anchor


@pytest.mark.parametrize("width", WIDTHS)
def test_every_visible_character_is_drawn_in_order(article: Article, width: int) -> None:
    page = Page(article, width)
    for index, unit in enumerate(page.units):
        drawn = ""
        for line in range(page.space(index), page.height(index)):
            made = page.draw((index, line), [])
            drawn += plain([run for run in made if "section--lead" not in run.looks])
        want = visible(unit.span.of(article.text))
        kept = visible(drawn)
        heading = unit.block.kind is BlockKind.HEADING
        assert kept == (want.replace(":", "", 1) if heading else want)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_page(article: Article, width: int) -> None:
    page = Page(article, width)
    assert max(len(plain(page.draw(anchor, []))) for anchor in anchors(page)) <= width


def test_a_heading_is_its_kicker_and_its_title_on_lines_of_their_own(article: Article) -> None:
    page = Page(article, 76)
    index = next(n for n, unit in enumerate(page.units) if unit.block.kind is BlockKind.HEADING)
    lines = [page.draw((index, line), []) for line in range(page.height(index))]
    assert [plain(line) for line in lines] == ["", "", "THE MONEY", "Who Pays for the Pier"]
    assert "section--kicker" in lines[2][0].looks


def test_items_hang_from_their_markers(article: Article) -> None:
    page = Page(article, 40)
    items = [n for n, unit in enumerate(page.units) if unit.block.kind is BlockKind.ITEM]
    drawn = [[plain(page.draw((n, line), [])) for line in range(page.height(n))] for n in items]
    assert drawn[0] == ["  • A toll of two crowns a crossing from", "    2027"]
    assert drawn[2][0].startswith("  3. A fund")
    assert drawn[2][1].startswith("     ")


def test_a_block_quotation_has_a_bar_on_every_line(article: Article) -> None:
    page = Page(article, 40)
    index = next(n for n, unit in enumerate(page.units) if unit.block.kind is BlockKind.BLOCKQUOTE)
    drawn = [plain(page.draw((index, line), [])) for line in range(page.space(index), page.height(index))]
    assert len(drawn) > 1
    assert all(line.startswith("▎ ") for line in drawn)


def test_the_masthead_is_closed_by_a_rule(article: Article) -> None:
    page = Page(article, 30)
    rules = [anchor for anchor in anchors(page) if plain(page.draw(anchor, [])) == "─" * 30]
    assert len(rules) == 1
    assert page.units[rules[0][0]].block.kind is BlockKind.PARAGRAPH


def test_a_block_too_long_for_one_unit_is_cut_at_blanks(made: Making) -> None:
    words = "pier " * 40_000
    page = Page(made(((BlockKind.PARAGRAPH, words.strip(), 0, ""),)), 76)
    assert len(page.units) > 10
    assert [unit.first for unit in page.units] == [True] + [False] * (len(page.units) - 1)
    assert all(one.span.end == other.span.start for one, other in pairwise(page.units))
    assert all(unit.span.of(page.text).startswith("pier") for unit in page.units)
    assert all(page.space(n) == 0 for n in range(len(page.units)))


def test_a_block_without_blanks_is_cut_all_the_same(made: Making) -> None:
    page = Page(made(((BlockKind.PARAGRAPH, "x" * 100_000, 0, ""),)), 76)
    assert "".join(unit.span.of(page.text) for unit in page.units) == "x" * 100_000
    assert max(len(unit.span) for unit in page.units) <= 1 << 14


@given(st.lists(st.text("ab cd東京é\u0301🙂\n", min_size=1, max_size=60), min_size=1, max_size=6), st.data())
def test_any_blocks_at_any_width_keep_place_and_line_together(texts: list[str], data: st.DataObject) -> None:
    kinds = data.draw(st.lists(st.sampled_from(list(BlockKind)), min_size=len(texts), max_size=len(texts)))
    text, blocks = "", []
    for words, kind in zip(texts, kinds, strict=True):
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), 1, "-"))
        text += words + "\n\n"
    article = Article(Document(text, tuple(blocks)), None, (), None, (), _NEVER, "en", ())
    page = Page(article, data.draw(st.integers(1, 50)))
    for anchor in anchors(page):
        start, end = page.stretch(anchor)
        page.draw(anchor, [(0, len(text), "section--quote")])
        if end > start:
            assert page.anchor(start) == anchor


def test_an_article_without_text_has_an_empty_page() -> None:
    page = Page(Article(Document(""), None, (), None, (), _NEVER, "en", ()), 76)
    assert not page.units
    assert page.anchor(0) == (0, 0)


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=12),
    st.integers(0, 60),
    st.integers(0, 20),
)
def test_layers_find_what_touches_a_stretch(spans: list[tuple[int, int]], start: int, size: int) -> None:
    layers = Layers((Span(at, at + long), "look") for at, long in spans)
    found = {(at, end) for at, end, _ in layers.between(start, start + size)}
    want = {(at, at + long) for at, long in spans if at < start + size and at + long > start}
    assert want <= found
    assert all(at < start + size and end > start for at, end in found)


def test_quotations_dates_and_markup_are_softly_marked(article: Article) -> None:
    marked = {
        (article.text[s:e], name) for s, e, name in findings_layer(article).between(0, len(article.text))
    }
    assert ("a bargain twice over", "section--quote") in marked
    assert ("3 March 2024", "section--date") in marked
    assert ("harbour office", "section--link") in marked
    assert ("twice what was planned", "section--strong") in marked
    assert not any(words == "iron coast" for words, _ in marked)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_cell_of_a_line_leads_to_its_character(article: Article, width: int) -> None:
    page = Page(article, width)
    for anchor in anchors(page):
        start, end = page.stretch(anchor)
        drawn = plain(page.draw(anchor, []))
        for x, character in enumerate(drawn):
            place = page.position_at(anchor, x)
            assert start <= place < max(end, start + 1)
            if end > start and character.isalpha():
                assert page.text[place] == character


def test_wide_characters_take_two_cells_of_a_click(made: Making) -> None:
    page = Page(made(((BlockKind.ITEM, "東京 pier", 1, "-"),)), 40)
    places = [page.position_at((0, 0), x) for x in range(14)]
    start = page.units[0].span.start
    assert [place - start for place in places] == [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 6]
