"""What holds for any text: nothing raises, spans lie in the text, events are in order, twice is the same."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing_tui.core.analyse import analyse, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import Times, timeline_of

WORDS = st.sampled_from(
    [
        "on",
        "in",
        "the",
        "of",
        "last",
        "next",
        "this",
        "Friday",
        "May",
        "May",
        "15",
        "March",
        "3rd",
        "1998",
        "2025",
        "BC",
        "AD",
        "ago",
        "years",
        "year",
        "two",
        "later",
        "a",
        "day",
        "before",
        "431",
        "Q3",
        "third",
        "quarter",
        "week",
        "weekend",
        "night",
        "10:35",
        "a.m.",
        "p.m.",
        "noon",
        "summer",
        "Christmas",
        "Easter",
        "'80s",
        "1990s",
        "century",
        "fiscal",
        "now",
        ",",
        ".",
        "\n",
        "\n\n",
        "-",
        "–",
        "and",
        "to",
        "from",
        "between",
        "said",
        "will",
        "was",
        "had",
        "July-August",
        "12/31/99",
        "2031-02-30",
        "today",
        "the",
        "99th",
        "0",
        "00",
        "İ",
        "ß",
        "24/7",
        "9999",
        "every",
        "each",
        "twice",
        "hundred",
        "thousand",
        "half",
        "an",
        "hour",
        "XXXX",
        "—",
        "“",
        "”",
        "not",
        "may",
        "if",
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200)
DATES = st.none() | st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def times(text: str, published: date | None) -> tuple[Times, str]:
    article = structure(read_text(text))
    return timeline_of(replace(article, sentences=sentences_in(article.document)), published), article.text


@settings(deadline=None, max_examples=150)
@given(TEXTS, DATES)
def test_any_text_gives_times_inside_it_and_in_order(text: str, published: date | None) -> None:
    found, shown_text = times(text, published)
    size = len(shown_text)
    starts = [t.span.start for t in found.timexes]
    assert starts == sorted(starts)
    for one, other in zip(found.timexes, found.timexes[1:], strict=False):
        assert one.span.end <= other.span.start
    for timex in found.timexes:
        assert 0 <= timex.span.start < timex.span.end <= size
        assert timex.value
    orders = [e.moment.order for e in found.events]
    assert orders == sorted(orders)
    for event in found.events:
        assert event.sentence.contains(event.span)
        assert 0 <= event.when.start <= event.when.end <= size
        assert 0 <= event.phrase.start <= event.phrase.end <= size
        assert 0 <= event.confidence <= 1


@settings(deadline=None, max_examples=40)
@given(TEXTS, DATES)
def test_analysing_twice_gives_the_same(text: str, published: date | None) -> None:
    assert times(text, published) == times(text, published)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_without_any_date_nothing_is_resolved_against_a_clock(text: str) -> None:
    for word in ("yesterday", "last year", "Friday"):
        found, _ = times(f"{text}\n\nThe bank failed {word}.", None)
        if found.published.earliest is None and not any(c.isdigit() for c in text):
            told = [t for t in found.timexes if t.rule in ("day_name", "unit_shift", "weekday")]
            assert all("X" in t.value or t.type.value == "SET" for t in told)


@pytest.mark.parametrize("day", [date.min, date(2, 6, 1), date(9998, 6, 1), date.max, None])
def test_the_edges_of_the_calendar_raise_nothing(day: date | None) -> None:
    text = (
        "Ferry Sails\n\nThe ferry sailed on Friday, next week and two days later. The next decade it stops. "
        "31 December 9999; the day after. On Monday 1 January 0001 it began; the day before it did not. "
        "300 years ago. A century later."
    )
    for first in ("", "Published December 31, 9999\n\n", "Published January 1, 0001\n\n"):
        assert analyse(first + text, day).timexes
