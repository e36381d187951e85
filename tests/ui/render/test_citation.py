"""What copying puts on the clipboard."""

from __future__ import annotations

from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Provenance, Published
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.citation import citation, paragraph_at, words_of
from briefing_tui.ui.render.quote_rows import utterances


def test_a_citation_names_who_what_where_and_when(article: Article) -> None:
    said = utterances(article.quotes)[0]
    assert citation(article, said) == (
        "“We are back on the water, and nobody will be left behind,” — Ines Okafor, mayor of Port Elm, "
        "“Night Ferry to Port Elm Sails Again After Nine Dark Months”, The Elm Post, Sun 1 Dec 2024, "
        "https://elm.example/ferry"
    )


def test_a_citation_of_the_article_names_its_authors(article: Article) -> None:
    assert "— Ada Quill, Tomás Reyes, “Night Ferry" in citation(article, article.events[0])
    unknown = utterances(article.quotes)[2]
    assert "— Ada Quill, Tomás Reyes, “Night Ferry" in citation(article, unknown)


def test_a_citation_leaves_out_what_is_not_known(article: Article) -> None:
    bare = replace(article.document, provenance=Provenance("story.txt"))
    poor = replace(article, document=bare, headline=None, authors=(), published=Published())
    assert citation(poor, Span(0, 11)) == "Night Ferry — “story.txt”"


def test_words_are_the_articles_own(article: Article) -> None:
    assert words_of(article, utterances(article.quotes)[1]) == "“a bargain twice over”"
    assert words_of(article, article.events[2]) == "15–16 May 2024: Engineers sank forty new piles"
    assert words_of(article, Span(0, 11)) == "Night Ferry"
    assert words_of(article, None) == ""


def test_the_paragraph_of_a_place_is_found(article: Article) -> None:
    for block in article.document.blocks:
        assert paragraph_at(article, block.span.start) == block.span
        assert paragraph_at(article, block.span.end) == block.span
    assert paragraph_at(article, 10**9) == article.document.blocks[-1].span
