"""The quote list: an utterance a row, echoes under it, doubt and ignorance said."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefing_tui.core.find import NOTHING, query
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.paint import plain
from briefing_tui.ui.render.quote_rows import (
    Utterance,
    Wanted,
    name_of,
    quote_rows,
    utterances,
    where_of,
)
from briefing_tui.ui.render.sheet import Row, Sheet


def rows(article: Article, words: str = "", speaker: str = "", everything: bool = False) -> list[Row]:
    found = quote_rows(article, Wanted(query(words), query(speaker), with_scare=everything))
    return [row for row in found if row.key is not None]


def heads(article: Article, words: str = "", speaker: str = "", everything: bool = False) -> list[str]:
    return [row.text.split("\n")[0] for row in rows(article, words, speaker, everything)]


def test_each_utterance_has_speaker_role_and_words(article: Article) -> None:
    first = rows(article)[0]
    assert first.text == (
        "Ines Okafor  mayor of Port Elm\n“We are back on the water, and nobody will be left behind,”"
    )
    assert first.target is not None
    assert first.target.of(article.text) == "We are back on the water, and nobody will be left behind,"


def test_an_echo_stands_under_what_it_echoes(article: Article) -> None:
    first, echo = rows(article)[:2]
    assert isinstance(first.key, Utterance)
    assert [part.kind for part in first.key.echoes] == [QuoteKind.ECHO]
    assert echo.text == "  ↳ \n“nobody will be left behind”"
    assert echo.target == first.key.echoes[0].span


def test_an_unknown_speaker_is_said_to_be_unknown_and_a_doubtful_one_marked(article: Article) -> None:
    assert heads(article) == [
        "Ines Okafor  mayor of Port Elm",
        "  ↳ ",
        "Odd Lindqvist  the town’s treasurer",
        "speaker unknown",
        "~Mikkel Sand",
    ]


def test_what_is_no_speech_shows_on_demand_only(article: Article) -> None:
    assert "not speech" not in heads(article)
    shown = rows(article, everything=True)
    assert [row.text for row in shown if row.text.startswith("not speech")] == ["not speech\n“iron coast”"]


@pytest.mark.parametrize(
    ("words", "speaker", "found"),
    [
        ("bargain", "", ["Odd Lindqvist  the town’s treasurer"]),
        ("nobody", "", ["Ines Okafor  mayor of Port Elm", "  ↳ "]),
        ("", "okafor", ["Ines Okafor  mayor of Port Elm", "  ↳ "]),
        ("", "Mayor Okafor", ["Ines Okafor  mayor of Port Elm", "  ↳ "]),
        ("", "Ms Okafor", ["Ines Okafor  mayor of Port Elm", "  ↳ "]),
        ("", "Mr Sand Okafor", []),
        ("", "treasurer", ["Odd Lindqvist  the town’s treasurer"]),
        ("bargain", "okafor", []),
        ("xyzzy", "", []),
        ("", "unknown", []),
    ],
)
def test_filters_keep_what_passes_both(article: Article, words: str, speaker: str, found: list[str]) -> None:
    assert heads(article, words, speaker) == found


def test_parts_of_an_utterance_are_joined_in_order(article: Article) -> None:
    said, partial, *others = article.quotes
    joined = replace(article, quotes=(said, replace(partial, group=0), *others))
    first = rows(joined)[0]
    assert first.text.endswith("behind,” … “a bargain twice over”")
    assert isinstance(first.key, Utterance)
    assert len(first.key.parts) == 2


def test_an_echo_of_nothing_said_stands_for_itself(article: Article) -> None:
    alone = utterances(article.quotes[-1:])
    assert [(len(u.parts), len(u.echoes)) for u in alone] == [(1, 0)]


def test_utterances_follow_the_text(article: Article) -> None:
    starts = [u.head.span.start for u in utterances(reversed(article.quotes), with_scare=True)]
    assert starts == sorted(starts)
    assert len(starts) == 5


def test_the_place_of_a_quotation_is_named(article: Article) -> None:
    assert [where_of(article, n) for n in range(4)] == [
        "lead",
        "Who Pays for the Pier",
        "What the Storm Left Behind",
        "A Timetable, at Last",
    ]
    assert where_of(article, 99) == ""
    row = rows(article)[2]
    drawn = [plain(line) for line in Sheet((row,), 90, NOTHING).lines(0)]
    assert drawn[0].endswith("Who Pays for the Pier")


def test_an_echo_in_the_masthead_says_headline(article: Article) -> None:
    assert article.headline is not None
    echo = replace(article.quotes[-1], span=Span(article.headline.start, article.headline.start + 5))
    row = rows(replace(article, quotes=(article.quotes[0], echo)))[1]
    assert row.paras[0].aside == "headline"


def test_names_say_how_sure_they_are(article: Article) -> None:
    said = article.quotes[0]
    assert name_of(said) == "Ines Okafor"
    assert name_of(replace(said, confidence=0.49)) == "~Ines Okafor"
    assert name_of(replace(said, speaker=None)) == "speaker unknown"
    assert name_of(replace(said, kind=QuoteKind.SCARE)) == "not speech"


def test_newlines_in_a_quotation_are_blanks_in_the_list(article: Article) -> None:
    long = replace(article.quotes[0], span=Span(article.quotes[0].span.start, article.quotes[1].span.end))
    assert "\n" not in rows(replace(article, quotes=(long,)))[0].paras[1].text


def test_a_list_may_hold_one_section_alone(article: Article) -> None:
    found = [row.text.split("\n")[0] for row in quote_rows(article, Wanted(section=1)) if row.key]
    assert found == ["Odd Lindqvist  the town’s treasurer", "speaker unknown", "~Mikkel Sand"]
    assert quote_rows(article, Wanted(section=3)) == ()
