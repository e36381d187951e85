"""The links of a stretch of text: those that touch it, each address once."""

from __future__ import annotations

from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Mark, MarkKind
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.links import links_in

FUND = ("the city’s page", "https://elm.example/fund")
HARBOUR = ("harbour office", "https://elm.example/harbour")


def test_links_in_view_are_found_in_order(article: Article) -> None:
    assert links_in(article, Span(0, len(article.text))) == (FUND, HARBOUR)


def test_links_out_of_view_are_not(article: Article) -> None:
    place = article.text.index("the city’s page")
    assert links_in(article, Span(0, place)) == ()
    assert links_in(article, Span(0, place + 1)) == (FUND,)
    assert links_in(article, Span(place + 40, len(article.text))) == (HARBOUR,)


def test_an_address_is_listed_once_and_only_links_count(article: Article) -> None:
    again = Mark(MarkKind.LINK, Span(0, 5), FUND[1])
    bare = Mark(MarkKind.LINK, Span(6, 9), "")
    marks = (again, bare, *article.document.marks)
    doubled = replace(article, document=replace(article.document, marks=marks))
    assert links_in(doubled, Span(0, len(article.text))) == (("Night", FUND[1]), HARBOUR)
