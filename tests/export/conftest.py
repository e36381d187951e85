"""A small article made by hand, so that golden files depend on no engine."""

from datetime import date

import pytest

from briefing_tui.core.model.article import Article, Deck, Section
from briefing_tui.core.model.document import (
    Block,
    BlockKind,
    Document,
    Mark,
    MarkKind,
    Provenance,
    Published,
    Status,
)
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment, Timex, TimexType
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span

LINES = (
    (BlockKind.HEADLINE, "Harbour Bridge <Reopens> After *Nine* Months", 1, ""),
    (BlockKind.DECK, "LIVE: Ferries to stop on Friday", 0, ""),
    (BlockKind.BYLINE, "By Ada Quill", 0, ""),
    (BlockKind.PARAGRAPH, "PORT ELM — The bridge “will stand for a century,” Mayor Ines Okafor said.", 0, ""),
    (BlockKind.HEADING, "COSTS: Who Pays, and “When”", 2, ""),
    (BlockKind.PARAGRAPH, "1. is how she began. It opened on 3 March 2024, 東京 says.", 0, ""),
    (BlockKind.ITEM, "Tolls, from 2027", 1, "-"),
    (BlockKind.ITEM, "A loan; see the city’s plan", 1, "-"),
    (BlockKind.BLOCKQUOTE, "“We paid for it twice, & we know it,” said a clerk.", 0, ""),
)


@pytest.fixture
def article() -> Article:
    text, blocks = "", []
    for kind, words, level, marker in LINES:
        text += f"{marker} " if marker else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level, marker))
        text += words + "\n\n"
    text = text.rstrip() + "\n"

    def span(words: str, part: str | None = None) -> Span:
        start = text.index(words) + (words.index(part) if part else 0)
        return Span(start, start + len(part or words))

    said = Published(date(2024, 12, 1), Status.SAID, evidence="the page's own date")
    where = Provenance("notes/bridge.txt", "https://example.org/bridge", "The Elm Post", published=said)
    plan = Mark(MarkKind.LINK, span("the city’s plan"), "https://example.org/plan")
    document = Document(text, tuple(blocks), (Mark(MarkKind.STRONG, span("Tolls")), plan), where)
    heading = span("COSTS: Who Pays, and “When”")
    lead = Section(
        None, None, None, 0, Span(0, heading.start), Span(span("PORT").start, heading.start), (blocks[3],)
    )
    costs = Section(
        heading,
        span("COSTS"),
        span("Who Pays, and “When”"),
        2,
        Span(heading.start, len(text)),
        Span(span("1. is").start, len(text)),
        tuple(blocks[5:]),
    )
    mayor = Speaker("Ines Okafor", "Mayor", (span("Ines Okafor"),))
    opened = span("It opened on 3 March 2024, 東京 says.")
    tolls = span("Tolls, from 2027")
    return Article(
        document,
        span(LINES[0][1]),
        (Deck(span(LINES[1][1]), span("LIVE"), span("Ferries to stop on Friday")),),
        span("PORT ELM"),
        ("Ada Quill",),
        said,
        "en",
        (lead, costs),
        (),
        (
            Quote(
                span("will stand for a century,"),
                (span("will stand for a century,"),),
                QuoteKind.PARTIAL,
                mayor,
                span("Mayor Ines Okafor"),
                span("said."[:-1]),
                0,
                0,
                0.97,
                "said_after",
            ),
            Quote(
                span("When”", "When"),
                (span("When”", "When"),),
                QuoteKind.SCARE,
                None,
                None,
                None,
                1,
                1,
                0.5,
                "scare",
            ),
            Quote(
                span("We paid for it twice, & we know it,"),
                (span("We paid for it twice,"), span("& we know it,")),
                QuoteKind.FULL,
                None,
                None,
                None,
                1,
                2,
                0.4,
                "said_after",
            ),
        ),
        (
            Timex(span("3 March 2024"), TimexType.DATE, "2024-03-03", "day_month_year"),
            Timex(span("2027"), TimexType.DATE, "2027", "year"),
        ),
        (
            Event(
                opened,
                span("3 March 2024"),
                Moment("2024-03-03", date(2024, 3, 3), date(2024, 3, 3), Grain.DAY, order=(2024, 3, 3)),
                Anchor.SAID,
                EventStatus.HAPPENED,
                0.9,
                span("It opened"),
                opened,
                1,
                "day_month_year",
                (span("is how she began"),),
            ),
            Event(
                tolls,
                span("2027"),
                Moment("2027", date(2027, 1, 1), date(2027, 12, 31), Grain.YEAR, order=(2027,)),
                Anchor.CARRIED,
                EventStatus.PLANNED,
                0.6,
                span("Tolls"),
                tolls,
                1,
                "year",
            ),
        ),
    )
