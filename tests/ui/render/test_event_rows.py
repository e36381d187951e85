"""The timeline: past above, to come below the publication date, years as quiet headings."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from briefing_tui.core.find import query
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import EventStatus, Grain, Moment, Timex, TimexType
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.event_rows import Choice, Period, Zoom, event_rows
from briefing_tui.ui.render.sheet import Rows


def rows(article: Article, words: str = "", everything: bool = False) -> Rows:
    return event_rows(article, Choice(query(words), everything=everything), 0)


def lines(article: Article, words: str = "", everything: bool = False) -> list[str]:
    return [" ".join(row.text.split()) for row in rows(article, words, everything)]


def test_the_timeline_reads_from_past_to_plans(article: Article) -> None:
    assert lines(article) == [
        "2024",
        "3 Mar The storm struck",
        "5 Mar Two days later divers found the middle of the pier",
        "… 2 months",
        "15–16 May Engineers sank forty new piles",
        "── published Sun 1 Dec 2024 ──",
        "6 Dec The first crossing leaves Kelso Bay",
        "… 2 years 1 month",
        "2027",
        "2027 A toll of two crowns a crossing",
    ]


def test_rows_lead_to_their_event(article: Article) -> None:
    row = rows(article)[1]
    assert row.key is article.events[0]
    assert row.target == article.events[0].span
    assert rows(article)[0].key is None


def test_carried_dates_show_on_demand_and_are_marked(article: Article) -> None:
    assert "~15–16 May They also measured the sea bed" in lines(article, everything=True)


def test_a_status_other_than_happened_is_said(article: Article) -> None:
    asides = [row.paras[0].aside for row in rows(article) if row.key]
    assert asides == ["", "", "", "planned", "planned"]
    for status, words in [
        (EventStatus.HYPOTHETICAL, "if"),
        (EventStatus.DENIED, "denied"),
        (EventStatus.ONGOING, "ongoing"),
    ]:
        one = replace(article, events=(replace(article.events[0], status=status),))
        assert rows(one)[1].paras[0].aside == words


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
        assert sum(row.key is not None for row in rows(article, words)) == found
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
        "44 BC",
        "15 Mar 44 BC The storm struck",
        "year unknown",
        "~15 Aug, year open Two days later divers found the middle of the pier",
    ]


def test_no_events_are_no_rows(article: Article) -> None:
    assert rows(replace(article, events=())) == ()


def test_a_list_may_hold_one_status_or_one_section_alone(article: Article) -> None:
    planned = event_rows(article, Choice(status=EventStatus.PLANNED), 0)
    assert [row.key for row in planned if row.key] == [article.events[4], article.events[5]]
    sea = event_rows(article, Choice(section=2), 0)
    assert [row.key for row in sea if row.key] == list(article.events[1:3])
    assert event_rows(article, Choice(section=0, status=EventStatus.PLANNED), 0) == ()


@pytest.mark.parametrize(
    ("zoom", "found"),
    [
        (Zoom.MONTHS, [("Mar 2024", "2×"), ("May 2024", "1×"), ("Dec 2024", "1×"), ("2027", "1×")]),
        (Zoom.YEARS, [("2024", "3×"), ("2024", "1×"), ("2027", "1×")]),
    ],
)
def test_zoomed_out_a_row_holds_a_period(article: Article, zoom: Zoom, found: list[tuple[str, str]]) -> None:
    periods = [row for row in event_rows(article, Choice(zoom=zoom), 0) if isinstance(row.key, Period)]
    assert [(row.paras[0].lead.strip(), row.paras[0].aside) for row in periods] == found
    assert periods[0].target == article.events[0].span


def test_months_get_headings_in_a_full_year(article: Article) -> None:
    many = tuple(article.events[0] for _ in range(30))
    assert "Mar 2024" in lines(replace(article, events=many))


def test_a_strip_of_density_fits_its_width(article: Article) -> None:
    strips = {width: event_rows(article, Choice(), width)[0].text for width in (30, 60, 100)}
    assert all(len(strip) == width for width, strip in strips.items())
    assert strips[60].startswith("Mar 2024 ")
    assert strips[60].endswith(" Jan 2027")
    assert event_rows(article, Choice(), 12)[0].text == "2024"
    few = replace(article, events=article.events[:2])
    assert event_rows(few, Choice(), 60)[0].text == "2024"


def test_a_duration_stands_with_its_event_and_is_none_itself(article: Article) -> None:
    event = article.events[0]
    phrase = Span(event.span.start, event.span.start + 4)
    lasted = Timex(Span(event.span.start + 5, event.span.end), TimexType.DURATION, "P3Y", "by_hand")
    known = replace(article, events=(replace(event, phrase=phrase),), timexes=(lasted,))
    row = rows(known)[1]
    assert row.paras[0].aside == lasted.span.of(article.text)
    assert len(rows(known)) == 3
    inside = replace(known, events=(replace(event, phrase=event.span),))
    assert rows(inside)[1].paras[0].aside == ""
