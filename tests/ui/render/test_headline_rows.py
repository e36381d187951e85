"""The headline feed: masthead and outline of the article being read, the others as one row each."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefing_tui.core.find import NOTHING, query
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Provenance
from briefing_tui.ui.render.headline_rows import FeedRows, Opens, section_at, section_counts
from briefing_tui.ui.render.sheet import Row
from briefing_tui.ui.volume import Volume


def rows(article: Article, words: str = "", complete: bool = True) -> tuple[Row, ...]:
    return tuple(FeedRows((Volume(0, "ferry", article, complete),), 0, query(words)))


def test_masthead_and_outline_stand_in_order(article: Article) -> None:
    assert [row.text for row in rows(article) if row.text] == [
        "Night Ferry to Port Elm Sails Again After Nine Dark Months",
        "BREAKING: First crossing leaves Kelso Bay before dawn",
        "Council still argues over who pays for the broken pier",
        "PORT ELM · By Ada Quill, Tomás Reyes · The Elm Post · Sun 1 Dec 2024",
        "Lead",
        "THE MONEY: Who Pays for the Pier",
        "THE SEA: What the Storm Left Behind",
        "WHAT NEXT: A Timetable, at Last",
    ]


def test_sections_carry_their_counts(article: Article) -> None:
    assert section_counts(article) == {0: (1, 1), 1: (3, 1), 2: (0, 2), 3: (0, 1)}
    asides = [row.paras[0].aside for row in rows(article) if row.key in article.sections]
    assert asides == ["“1 ◷1", "“3 ◷1", "◷2", "◷1"]


def test_counts_wait_for_the_findings(article: Article) -> None:
    asides = {row.paras[0].aside for row in rows(article, complete=False)}
    assert asides == {""}


def test_kickers_have_their_look(article: Article) -> None:
    looks = {
        para.text[start:end]
        for row in rows(article)
        for para in row.paras
        for start, end, name in para.looks
        if name == "headlines--kicker"
    }
    assert looks == {"BREAKING", "THE MONEY", "THE SEA", "WHAT NEXT"}


def test_rows_lead_to_their_place(article: Article) -> None:
    targets = [row.target.of(article.text) for row in rows(article) if row.target and row.key is not None]
    assert targets[0].startswith("Night Ferry")
    assert targets[-1] == "WHAT NEXT: A Timetable, at Last"


def test_other_articles_are_one_row_each(article: Article) -> None:
    other = replace(article, headline=None, sections=article.sections[:1])
    volumes = (
        Volume(0, "ferry", article, True),
        Volume(1, "other", other, False),
        Volume(2, "gone", fault="gone: no such file"),
        Volume(3, "late"),
    )
    folded = [row for row in FeedRows(volumes, 0, NOTHING) if isinstance(row.key, Opens)]
    assert [row.key for row in folded] == [Opens(1), Opens(2), Opens(3)]
    assert [row.text.split("\n")[:2] for row in folded] == [
        ["Night Ferry to Port Elm Sails Again After Nine Dark Months", "The Elm Post · Sun 1 Dec 2024"],
        ["gone", "gone: no such file"],
        ["late", "opening…"],
    ]
    assert folded[1].paras[1].base == "headlines--fault"


def test_the_filter_keeps_rows_by_their_words(article: Article) -> None:
    assert [row.text for row in rows(article, "storm")] == ["THE SEA: What the Storm Left Behind"]
    assert rows(article, "xyzzy") == ()


def test_an_article_without_headline_has_its_title_or_locator(article: Article) -> None:
    bare = replace(article.document, provenance=Provenance("somewhere.txt"))
    assert rows(replace(article, headline=None, document=bare))[0].text == "somewhere.txt"


@pytest.mark.parametrize("number", range(4))
def test_every_place_of_a_section_is_in_it(article: Article, number: int) -> None:
    span = article.sections[number].span
    for place in (span.start, (span.start + span.end) // 2, span.end - 1):
        assert section_at(article, place) == number


@pytest.mark.parametrize("current", range(5))
@pytest.mark.parametrize("words", ["", "storm", "late 3", "late"])
def test_rows_by_index_are_the_rows_in_order(article: Article, current: int, words: str) -> None:
    volumes = [Volume(n, f"late {n}") for n in range(5)]
    volumes[2] = Volume(2, "ferry", article, True)
    made = FeedRows(volumes, current, query(words))
    texts = [row.text for row in made]
    assert len(made) == len(texts)
    assert [made[n].text for n in range(-len(made), 0)] == texts
    assert [row.text for row in made[1:4]] == texts[1:4]
    assert [row.text for row in made[made.first : made.first + len(made.unfolded)]] == [
        row.text for row in made.unfolded
    ]
    with pytest.raises(IndexError):
        made[len(made)]


def test_a_shelf_of_a_hundred_thousand_is_not_drawn_to_be_counted() -> None:
    volumes = tuple(Volume(n, f"late {n}") for n in range(100_000))
    made = FeedRows(volumes, 50_000, NOTHING)
    assert len(made) == 100_000
    assert made[99_999].key == Opens(99_999)
