"""The timeline: past above, to come below the publication date, years as quiet headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing_tui.core.find import query
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import EventStatus, Grain, Moment
from briefing_tui.ui.render.event_rows import event_rows


def lines(article: Article, words: str = "", everything: bool = False) -> list[str]:
    return [" ".join(row.text.split()) for row in event_rows(article, query(words), everything)]


def test_the_timeline_reads_from_past_to_plans(article: Article) -> None:
    assert lines(article) == [
        "2024",
        "3 Mar The storm struck",
        "5 Mar Two days later divers found the middle of the pier",
        "15–16 May Engineers sank forty new piles",
        "── published Sun 1 Dec 2024 ──",
        "6 Dec The first crossing leaves Kelso Bay",
        "2027",
        "2027 A toll of two crowns a crossing",
    ]


def test_rows_lead_to_their_event(article: Article) -> None:
    row = event_rows(article, query(""))[1]
    assert row.key is article.events[0]
    assert row.target == article.events[0].span
    assert event_rows(article, query(""))[0].key is None


def test_carried_dates_show_on_demand_and_are_marked(article: Article) -> None:
    assert "~15–16 May They also measured the sea bed" in lines(article, everything=True)


def test_a_status_other_than_happened_is_said(article: Article) -> None:
    asides = [row.paras[0].aside for row in event_rows(article, query("")) if row.key]
    assert asides == ["", "", "", "planned", "planned"]
    for status, words in [
        (EventStatus.HYPOTHETICAL, "if"),
        (EventStatus.DENIED, "denied"),
        (EventStatus.ONGOING, "ongoing"),
    ]:
        one = replace(article, events=(replace(article.events[0], status=status),))
        assert event_rows(one, query(""))[1].paras[0].aside == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("storm", ["2024", "3 Mar The storm struck", "── published Sun 1 Dec 2024 ──"]),
        ("mar", 2),
        ("2027", ["── published Sun 1 Dec 2024 ──", "2027", "2027 A toll of two crowns a crossing"]),
        ("xyzzy", []),
    ],
)
def test_a_filter_keeps_dates_and_phrases(article: Article, words: str, found: list[str] | int) -> None:
    kept = lines(article, words)
    if isinstance(found, int):
        assert sum(row.key is not None for row in event_rows(article, query(words))) == found
    else:
        assert kept == found


def test_the_divider_closes_a_timeline_that_is_all_past(article: Article) -> None:
    past = replace(article, events=article.events[:3])
    assert lines(past)[-1] == "── published Sun 1 Dec 2024 ──"


def test_without_a_publication_date_nothing_is_divided(article: Article) -> None:
    unknown = replace(article, published=Published())
    assert not any("published" in line for line in lines(unknown))


def test_a_window_of_publication_divides_by_its_last_day(article: Article) -> None:
    window = Published(None, Status.INFERRED, date(2024, 12, 1), date(2024, 12, 5))
    assert "── published ≈ 1–5 Dec 2024 ──" in lines(replace(article, published=window))


def test_open_years_and_years_before_our_era_have_headings(article: Article) -> None:
    first, second = article.events[:2]
    odd = (
        replace(first, moment=Moment("-0043-03-15", None, None, Grain.DAY)),
        replace(second, moment=Moment("XXXX-08-15", None, None, Grain.DAY)),
    )
    shown = lines(replace(article, events=odd))
    assert shown[:4] == [
        "BC",
        "15 Mar 44 BC The storm struck",
        "undated year",
        "15 Aug ? Two days later divers found the middle of the pier",
    ]


def test_no_events_are_no_rows(article: Article) -> None:
    assert event_rows(replace(article, events=()), query("")) == ()
