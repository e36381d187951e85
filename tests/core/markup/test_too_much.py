"""Texts with more lines or markup than anybody writes: every word is there, in a bounded number of blocks."""

import tracemalloc

import pytest

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.plain.coarse import MOST_LINES
from briefing_tui.core.markup.read import MOST_SIGNS, MOST_TAGS, Format, is_too_much, read_text
from briefing_tui.core.text.clean import clean

LINES = MOST_LINES + 10


@pytest.mark.parametrize("line", ["a\n", "- a\n", "= a =\n", "A: B\n", "What Next\n", "a\n\n", "  a\n"])
def test_very_many_lines_are_laid_out_in_few_blocks(line: str) -> None:
    text = "The Pier Opens\n\n" + line * LINES + "the last of it"
    article = structure(read_text(text, kind=Format.PLAIN))
    assert article.title == "The Pier Opens"
    assert len(article.text) == len(text)
    assert len(article.document.blocks) < 5_000
    covered = "".join(block.span.of(article.text) for block in article.document.blocks)
    assert covered.endswith("the last of it")
    ends = [0, *(block.span.end for block in article.document.blocks)]
    starts = [block.span.start for block in article.document.blocks]
    between = "".join(article.text[end:start] for end, start in zip(ends, starts, strict=False))
    assert not between.strip(" \n-=")


@pytest.mark.parametrize("unit", ["*a **b ", "[", "![[a]](<b ", "<a ", "`", "&a", "|a", "\\"])
def test_markdown_of_nothing_but_signs_is_shown_as_it_stands(unit: str) -> None:
    text = "Head\n\n" + unit * (MOST_SIGNS + 10)
    assert is_too_much(text)
    document = read_text(text, kind=Format.MARKDOWN)
    assert clean(text).strip() in document.text


def test_markdown_as_people_write_it_is_not_too_much() -> None:
    prose = "It rained, and the *band* played on; [the pier](http://elm.example/pier) was **full**.\n\n"
    assert not is_too_much(prose * 10_000)
    assert is_too_much(prose * 100, times=1_000)


def test_one_block_of_signs_costs_only_its_own_marks() -> None:
    text = "# The *Pier*\n\n" + "[" * 3_000 + "\n\nIt was *full*.\n"
    document = read_text(text, kind=Format.MARKDOWN)
    assert "[" * 3_000 in document.text
    assert [mark.span.of(document.text) for mark in document.marks] == ["Pier", "full"]


def test_a_page_of_nothing_but_tags_keeps_its_words() -> None:
    document = read_text("<p>begun</p>" + "<b>x" * MOST_TAGS + "<p>ended</p>", kind=Format.HTML)
    assert document.text.lstrip().startswith("begun")
    assert document.text.rstrip().endswith("ended")


@pytest.mark.parametrize("first", ["", 'x=">" ', "x='>' y=\"'>\" "])
def test_a_tag_with_very_many_attributes_is_read_without_them(first: str) -> None:
    page = (
        f"<html><body><p {first}"
        + " ".join(f"a{n}=b" for n in range(60_000))
        + ">It rained.</p></body></html>"
    )
    assert read_text(page).text.strip() == "It rained."


@pytest.mark.parametrize("unit", ["x", "9", "日", "A.", "a-b", "a.b'c&d", "#", "= "])
def test_one_word_without_end_takes_no_memory_by_the_letter(unit: str) -> None:
    text = "The Pier Opens\n\n" + unit * (1_000_000 // len(unit))
    tracemalloc.start()
    try:
        assert len(structure(read_text(text, kind=Format.PLAIN)).text) == len(text)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 30_000_000
