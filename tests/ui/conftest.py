"""A hand-made article and a reader running on it: no engine, no file and no clock has a say here."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import monotonic
from unicodedata import lookup

import pytest
from msgspec.structs import replace
from textual import events
from textual.keys import _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.strip import Strip

from briefing_tui.config import Settings
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
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span
from briefing_tui.desk.entry import Entry
from briefing_tui.desk.unfold import Unfolded
from briefing_tui.desk.waiting import Watch
from briefing_tui.errors import UnreadableError
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.opening import Opening
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.panes.section import SectionPane
from briefing_tui.ui.screens.reader import ReaderScreen
from briefing_tui.ui.state import Reading
from briefing_tui.ui.widgets.prompt import Prompt

PATIENCE = 20.0
"""Seconds after which a state that never comes is a failure; a test that holds never waits for them."""

Piece = tuple[BlockKind, str, int, str]

HEADLINE = "Night Ferry to Port Elm Sails Again After Nine Dark Months"


def pieces_of(lines: str) -> tuple[Piece, ...]:
    """Return the pieces that lines such as "heading 2 | Words" or "item 1 - | Words" stand for."""
    made = []
    for line in lines.splitlines():
        form, _, words = line.partition(" | ")
        kind, level, *marker = form.split(" ")
        made.append((BlockKind(kind), words, int(level), "".join(marker)))
    return tuple(made)


PIECES = pieces_of((Path(__file__).parent / "ferry.txt").read_text("utf-8"))


@dataclass
class Made:
    """A text put together from pieces, in which stretches are found by their words."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    @classmethod
    def of(cls, pieces: tuple[Piece, ...]) -> Made:
        """Return the text and blocks of some pieces, a blank line between them."""
        made = cls()
        for kind, words, level, marker in pieces:
            made.text += f"{marker} " if marker else ""
            start = len(made.text)
            made.blocks.append(Block(kind, Span(start, start + len(words)), level, marker))
            made.text += f"{words}\n\n"
        made.text = made.text.removesuffix("\n")
        return made

    def span(self, words: str, inside: str = "") -> Span:
        """Return where `words` stand first, or first within the first `inside`."""
        start = self.text.index(words, self.text.index(inside) if inside else 0)
        return Span(start, start + len(words))

    def sections(self) -> tuple[Section, ...]:
        """Return the sections the heading blocks make; a heading's kicker ends at its colon."""
        heads = [n for n, block in enumerate(self.blocks) if block.kind is BlockKind.HEADING]
        starts = [0, *(self.blocks[n].span.start for n in heads), len(self.text)]
        made = [
            Section(None, None, None, 0, Span(0, starts[1]), Span(0, starts[1]), self._within(0, starts[1]))
        ]
        for number, n in enumerate(heads, 1):
            heading, end = self.blocks[n].span, starts[number + 1]
            colon = self.text.find(": ", heading.start, heading.end)
            kicker = Span(heading.start, colon) if colon >= 0 else None
            title = Span(colon + 2 if kicker else heading.start, heading.end)
            body = Span(min(heading.end, end), end)
            blocks = self._within(heading.end, end)
            made.append(
                Section(heading, kicker, title, self.blocks[n].level, Span(heading.start, end), body, blocks)
            )
        return tuple(made)

    def _within(self, start: int, end: int) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if start <= block.span.start < end)


def article_of(pieces: tuple[Piece, ...], locator: str = "story.txt") -> Article:
    """Return an article of some pieces without findings; the first headline piece is its headline."""
    made = Made.of(pieces)
    headline = next((block.span for block in made.blocks if block.kind is BlockKind.HEADLINE), None)
    document = Document(made.text, tuple(made.blocks), (), Provenance(locator))
    return Article(document, headline, (), None, (), Published(), "en", made.sections())


def ferry() -> Article:
    """Return the article about the ferry with all its findings."""
    made = Made.of(PIECES)
    span = made.span
    breaking = span("BREAKING: First crossing leaves Kelso Bay before dawn")
    council = span("Council still argues over who pays for the broken pier")
    published = Published(date(2024, 12, 1), Status.SAID, evidence="the page's own date")
    where = Provenance(
        "notes/ferry.txt", "https://elm.example/ferry", "The Elm Post", HEADLINE, published=published
    )
    marks = (
        Mark(MarkKind.STRONG, span("twice what was planned")),
        Mark(MarkKind.LINK, span("the city’s page"), "https://elm.example/fund"),
        Mark(MarkKind.EMPHASIS, span("whole, like a dropped comb")),
        Mark(MarkKind.LINK, span("harbour office"), "https://elm.example/harbour"),
    )
    return Article(
        Document(made.text, tuple(made.blocks), marks, where),
        span(HEADLINE),
        (
            Deck(breaking, span("BREAKING"), span("First crossing leaves Kelso Bay before dawn")),
            Deck(council, None, council),
        ),
        span("PORT ELM"),
        ("Ada Quill", "Tomás Reyes"),
        published,
        "en",
        made.sections(),
        (),
        _quotes(made),
        (),
        _events(made),
    )


def _quotes(made: Made) -> tuple[Quote, ...]:
    span = made.span
    mayor = Speaker("Ines Okafor", "mayor of Port Elm", (span("Ines Okafor"),))
    treasurer = Speaker("Odd Lindqvist", "the town’s treasurer", (span("Odd Lindqvist"),))
    letter = Speaker("Mikkel Sand", "", ())

    def quote(
        words: str,
        kind: QuoteKind,
        who: Speaker | None,
        mention: str,
        section: int,
        group: int,
        confidence: float = 0.95,
    ) -> Quote:
        place = span(f"“{words}")
        place = Span(place.start + 1, place.end)
        named = span(mention) if mention else None
        return Quote(place, (place,), kind, who, named, None, section, group, confidence, "by_hand")

    back = quote(
        "We are back on the water, and nobody will be left behind,",
        QuoteKind.FULL,
        mayor,
        "Ines Okafor",
        0,
        0,
    )
    return (
        replace(back, cue=span("said", "We are back")),
        quote("a bargain twice over", QuoteKind.PARTIAL, treasurer, "Odd Lindqvist", 1, 1),
        quote("I have seen the bills, and I do not believe them,", QuoteKind.FULL, None, "", 1, 2, 0.2),
        quote(
            "No boat, no school, no bread: that was our winter,",
            QuoteKind.FULL,
            letter,
            "a letter",
            1,
            3,
            0.4,
        ),
        quote("iron coast", QuoteKind.SCARE, None, "", 2, 4),
        quote("nobody will be left behind", QuoteKind.ECHO, mayor, "Okafor repeated", 2, 0),
    )


def _events(made: Made) -> tuple[Event, ...]:
    def event(
        value: str,
        when: str,
        phrase: str,
        first: date,
        last: date,
        section: int,
        anchor: Anchor = Anchor.SAID,
        status: EventStatus = EventStatus.HAPPENED,
        grain: Grain = Grain.DAY,
    ) -> Event:
        what = made.span(phrase)
        words = made.span(when, phrase) if when in made.text[what.start :] else made.span(when)
        block = next(block.span for block in made.blocks if block.span.contains(what))
        moment = Moment(value, first, last, grain, order=(first.toordinal(),))
        return Event(block, words, moment, anchor, status, 0.9, what, block, section, "by_hand")

    day = date
    return (
        event("2024-03-03", "3 March 2024", "The storm struck", day(2024, 3, 3), day(2024, 3, 3), 0),
        event(
            "2024-03-05",
            "Two days later",
            "Two days later divers found the middle of the pier",
            day(2024, 3, 5),
            day(2024, 3, 5),
            2,
            Anchor.RELATIVE,
        ),
        event(
            "2024-05-15/2024-05-16",
            "15–16 May 2024",
            "Engineers sank forty new piles",
            day(2024, 5, 15),
            day(2024, 5, 16),
            2,
        ),
        event(
            "2024-05-15/2024-05-16",
            "15–16 May 2024",
            "They also measured the sea bed",
            day(2024, 5, 15),
            day(2024, 5, 16),
            2,
            Anchor.CARRIED,
        ),
        event(
            "2024-12-06",
            "6 December 2024",
            "The first crossing leaves Kelso Bay",
            day(2024, 12, 6),
            day(2024, 12, 6),
            3,
            Anchor.SAID,
            EventStatus.PLANNED,
        ),
        event(
            "2027",
            "2027",
            "A toll of two crowns a crossing",
            day(2027, 1, 1),
            day(2027, 12, 31),
            1,
            Anchor.SAID,
            EventStatus.PLANNED,
            Grain.YEAR,
        ),
    )


@dataclass
class Desk:
    """What the reader opens: articles by locator; every date it is asked to understand with is kept."""

    articles: Mapping[str, Article]
    dates: list[date | None] = field(default_factory=list)

    def unfold(self, locator: str, _: Settings, __: Watch) -> Unfolded:
        """Return an article without findings, or say that it is not there."""
        if locator not in self.articles:
            raise UnreadableError(locator, "no such file")
        bare = replace(self.articles[locator], quotes=(), events=())
        return Unfolded(False, iter([Entry(bare)]))

    def understand(self, article: Article, published: date | None, *_: object) -> Article:
        """Return the article with its findings, its date the given one where there is one."""
        self.dates.append(published)
        found = self.articles[article.document.provenance.locator]
        known = replace(found.published, day=published) if published else found.published
        return replace(found, published=known)


@dataclass
class Room:
    """A running reader: what is on the screen, and waiting for it."""

    pilot: Pilot[None]
    desk: Desk

    @property
    def app(self) -> Briefing:
        """The application."""
        assert isinstance(self.pilot.app, Briefing)
        return self.pilot.app

    @property
    def screen(self) -> ReaderScreen:
        """The reader screen, under whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReaderScreen))

    @property
    def reading(self) -> Reading:
        """What the reader is at."""
        return self.screen.reading

    @property
    def article(self) -> Article:
        """The article being read."""
        assert self.reading.article is not None
        return self.reading.article

    @property
    def section(self) -> SectionPane:
        """The text."""
        return self.screen.section

    def rows(self, name: str) -> RowsPane:
        """Return a pane that lists rows."""
        pane = self.screen.pane(name)
        assert isinstance(pane, RowsPane)
        return pane

    def pane(self, name: str) -> Pane:
        """Return a pane."""
        return self.screen.pane(name)

    def showing(self) -> set[str]:
        """Return the names of the panes on the screen."""
        return {pane.NAME for pane in self.screen.query(Pane) if pane.size.height > 0 and pane.display}

    def drawn(self, pane: str | Pane) -> list[str]:
        """Return the lines of a pane as drawn."""
        which = self.pane(pane) if isinstance(pane, str) else pane
        return [which.render_line(y).text for y in range(which.size.height)]

    def strips(self) -> list[Strip]:
        """Return every strip of every pane on the screen, and of the status line."""
        lines = [(pane, y) for pane in self.app.screen.query(Pane) for y in range(pane.size.height)]
        return [pane.render_line(y) for pane, y in lines] + [self.screen.status.render_line(0)]

    def lit(self) -> str:
        """Return the words that are lit, "" without a light."""
        light = self.reading.light
        return light.span.of(self.article.text) if light else ""

    def shows(self, words: str, pane: str = "section") -> bool:
        """Say whether a pane shows some words, line ends, bars and asides' blanks aside."""
        drawn = " ".join(self.drawn(pane)).translate(_BARS)
        return " ".join(words.split()) in " ".join(drawn.split())

    async def press(self, *keys: str) -> None:
        """Press keys, one after another, each worked off before the next."""
        for key in keys:
            event = events.Key(key, _character(key))
            event.set_sender(self.app)
            self.app.post_message(event)
            await self.drained()

    async def drained(self) -> None:
        """Wait until every widget has worked off what was sent to it, and what came of that.

        The pilot's own pause waits for an idle processor instead, twenty milliseconds at a time.
        """
        await self._quiet()
        self.app.screen._on_timer_update()
        await self._quiet()

    async def _quiet(self) -> None:
        rounds = turns = 0
        while rounds < _ROUNDS and turns < _TURNS:
            await sleep(0)
            turns += 1
            pumps = [self.app, *self.app.screen.walk_children(with_self=True)]
            rounds = 0 if any(pump.message_queue_size for pump in pumps) else rounds + 1

    async def type(self, words: str) -> None:
        """Type words."""
        await self.press(*(_character_to_key(character) for character in words))

    async def until(self, holds: Callable[[], bool], what: str = "") -> None:
        """Wait until a state holds; fail where it never comes."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, what or "the state never came"
            await sleep(0.001)
            await self.drained()

    async def settled(self) -> None:
        """Wait until the article is understood and the panes know what shows."""
        await self.until(lambda: self.reading.complete, "the article was never understood")
        await self.until(
            lambda: not self.section.display or self.reading.view == self.section.view,
            "the view is never told",
        )

    async def ask(self, key: str, words: str = "") -> None:
        """Open a prompt with its key and type into it."""
        await self.press(key)
        await self.until(lambda: self.asked is not None, f"{key} asks nothing")
        await self.type(words)

    @property
    def asked(self) -> Prompt | None:
        """The line one types into, once it has the keys."""
        return self.app.focused if isinstance(self.app.focused, Prompt) else None

    def note(self) -> str:
        """Return what the prompt says was found."""
        assert self.asked is not None
        return self.asked.note

    async def focus(self, name: str) -> None:
        """Give a pane the keys."""
        await self.press(str(["headlines", "section", "quotes", "timeline"].index(name) + 1))
        await self.until(lambda: self.pane(name).has_focus, f"{name} never has the keys")


_TURNS = 2000
"""Turns after which something moves by itself, as a waiting palette does; `until` waits for states."""
_ROUNDS = 8
"""Turns of the loop without a message anywhere, after which nothing is under way but timers and threads."""


def _character(key: str) -> str | None:
    """Return the character a key types, as a terminal would say."""
    if len(key) == 1:
        return key
    try:
        return lookup(_get_unicode_name_from_key(key))
    except KeyError:
        return None


_BARS = str.maketrans("▎▐", "  ")

Reader = Callable[..., AbstractAsyncContextManager[Room]]


@pytest.fixture
def article() -> Article:
    """Return the article about the ferry."""
    return ferry()


@pytest.fixture
def made() -> Callable[[tuple[Piece, ...]], Article]:
    """Return the maker of articles without findings."""
    return article_of


@pytest.fixture
def seat() -> tuple[type[Desk], type[Room]]:
    """Return what a test needs that starts the application by other means than `reader`."""
    return Desk, Room


@pytest.fixture
def reader(article: Article) -> Reader:
    """Return what opens a reader: at a size, with settings, on articles by locator ("ferry" without any)."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (140, 45),
        settings: Settings | None = None,
        articles: Mapping[str, Article] | None = None,
        locators: tuple[str, ...] = (),
        published: date | None = None,
        opening: Opening | None = None,
        wait: bool = True,
    ) -> AsyncIterator[Room]:
        stock = {name: _named(one, name) for name, one in (articles or {"ferry": article}).items()}
        desk = Desk(stock)
        way = opening or Opening(unfold=desk.unfold, understand=desk.understand)
        app = Briefing(locators or tuple(stock), settings or Settings(), published, way)
        async with app.run_test(size=size) as pilot:
            room = Room(pilot, desk)
            await room.until(lambda: any(isinstance(s, ReaderScreen) for s in app.screen_stack))
            if wait:
                await room.settled()
            yield room

    return opened


def _named(article: Article, locator: str) -> Article:
    where = replace(article.document.provenance, locator=locator)
    document = replace(article.document, provenance=where)
    return replace(article, document=document)
