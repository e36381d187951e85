"""Text of strangers: never markup, never a control character on a strip, never an exception."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from msgspec.structs import replace

from briefing_tui.core.model.article import Article, Deck
from briefing_tui.core.model.document import BlockKind, Mark, MarkKind, Provenance, Published
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.clean import clean, clean_line

if TYPE_CHECKING:
    from tests.ui.conftest import Piece, Reader, Room

    Making = Callable[[tuple[Piece, ...]], Article]

SIZES = ((200, 60), (140, 45), (100, 30), (80, 24), (40, 10), (41, 11))
CANARIES = {
    "closing tag": "[/]",
    "action": "[@click=app.quit]x[/]",
    "key": "[@click=app.simulate_key('Q')]press[/]",
    "link": "[link=http://evil.example]here[/link]",
    "colour": "[red on blue]red[/red on blue]",
    "path": "[/path/to/file]",
    "quote": '["]',
    "unfinished": "[bold",
    "emoji name": ":warning: :bomb:",
    "backslash": "\\[b]\\",
    "escape": "\x1b[2J\x1b]52;c;aGFjaw==\x07",
    "c1": "\x9b31m\x9d0;title\x9c",
    "nul": "a\x00b\x08c\x7f",
    "bidi": "abc\u202edef\u2066ghi\u2069",
    "zero width": "a\u200bb\u2060c\ufeff",
    "tower": "e" + "\u0301" * 60,
    "surrogate": "a\ud800b",
    "wide": "東京タワー、大阪",
    "family": "👩‍👩‍👧‍👦 🇫🇷 👍🏽",
    "arabic": "مرحبا بالعالم",
    "devanagari": "नमस्ते दुनिया",
    "replacement": "\ufffd\ufffd",
    "private": "\ue000\uf8ff",
    "tab": "a\tb",
    "separators": "a\u2028b\u2029c",
}


def article_of_nothing_but(canary: str, made: Making) -> Article:
    """Return an article in which every field holds a canary, cleaned as the gate does."""
    words = clean_line(canary)
    kinds = [kind for kind in BlockKind if kind is not BlockKind.HEADLINE]
    pieces = [(BlockKind.HEADLINE, words, 1, "")]
    pieces += [(kind, f"{words} said {words}", 2, words[:3]) for kind in kinds for _ in range(3)]
    base = made(tuple(pieces))
    blocks = base.document.blocks
    places = [block.span for block in blocks]
    who = Speaker(words, words, (places[3],))
    kind = (QuoteKind.FULL, QuoteKind.PARTIAL, QuoteKind.ECHO, QuoteKind.SCARE)
    quotes = tuple(
        Quote(
            place,
            (place,),
            kind[n % 4],
            who if n % 3 else None,
            place,
            place,
            n % len(base.sections),
            n // 2,
            0.5,
            words,
        )
        for n, place in enumerate(places)
    )
    status, anchor = tuple(EventStatus), tuple(Anchor)
    events = tuple(
        Event(
            place,
            place,
            Moment(words, None, None, Grain.DAY),
            anchor[n % 4],
            status[n % 5],
            0.5,
            place,
            place,
            0,
            words,
        )
        for n, place in enumerate(places)
    )
    marks = tuple(Mark(mark, places[n + 2], words) for n, mark in enumerate(MarkKind))
    where = Provenance(words, words, words, words, (words, words), words)
    deck = places[1]
    first = max(1, len(deck) // 2)
    return replace(
        base,
        document=replace(base.document, provenance=where, marks=marks),
        decks=(Deck(deck, Span(deck.start, deck.start + first), Span(deck.start + first, deck.end)),),
        dateline=places[4],
        authors=(words, words),
        published=Published(evidence=words),
        quotes=quotes,
        events=events,
    )


def controls(room: Room) -> set[str]:
    """Return what no strip may hold: controls, half characters, steering marks."""
    shown = {character for strip in room.strips() for part in strip for character in part.text}
    return {
        c
        for c in shown
        if category(c) in ("Cc", "Cs") or "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"
    }


def widths(room: Room) -> bool:
    """Say whether every strip is as wide as its pane."""
    return all(strip.cell_length == pane.size.width for pane, strip in _lines(room))


def _lines(room: Room):  # type: ignore[no-untyped-def]
    for name in ("headlines", "section", "quotes", "timeline"):
        pane = room.pane(name)
        for y in range(pane.size.height):
            yield pane, pane.render_line(y)


@pytest.mark.parametrize("name", CANARIES)
async def test_no_field_of_an_article_harms_the_screen(name: str, reader: Reader, made: Making) -> None:
    canary = CANARIES[name]
    hostile = article_of_nothing_but(canary, made)
    async with reader(size=(200, 60), articles={clean_line(canary): hostile}) as room:
        for width, height in SIZES[::2]:
            await room.pilot.resize_terminal(width, height)
            await room.drained()
            assert not controls(room)
            assert widths(room)
        await room.pilot.resize_terminal(140, 45)
        await room.drained()
        await room.press(
            "v", "G", "3", "G", "enter", "4", "G", "enter", "1", "G", "enter", "y", "Y", "semicolon"
        )
        await room.press("escape", "slash", "a", "enter", "n", "2", "right_parenthesis", "greater_than_sign")
        assert not controls(room)
        assert room.app.is_running
        assert room.app.return_code is None


async def test_brackets_are_drawn_as_brackets(reader: Reader, made: Making) -> None:
    words = "[@click=app.quit]x[/]"
    async with reader(articles={"x": article_of_nothing_but(words, made)}) as room:
        for name in ("headlines", "section", "quotes", "timeline"):
            assert words.removesuffix("[/]") in "".join(room.drawn(name))


async def test_a_click_on_markup_runs_nothing(reader: Reader, made: Making) -> None:
    hostile = article_of_nothing_but("[@click=app.quit]click here[/]", made)
    async with reader(size=(140, 45), articles={"x": hostile}) as room:
        for name in ("headlines", "section", "quotes", "timeline"):
            for y in range(1, 8):
                await room.pilot.click(room.pane(name), offset=(8, y))
        await room.drained()
        assert not room.app._exit


async def test_strips_carry_no_links_and_no_actions(reader: Reader, made: Making) -> None:
    hostile = article_of_nothing_but("[link=http://evil.example][@click=app.quit]x", made)
    async with reader(size=(140, 45), articles={"x": hostile}) as room:
        for strip in room.strips():
            for part in strip:
                assert part.style is None or (part.style.link is None and "@click" not in part.style.meta)


async def test_a_faults_own_words_are_clean(reader: Reader) -> None:
    async with reader(locators=("[/]\x1b[2J", "ferry"), wait=False) as room:
        await room.until(lambda: any(volume.fault for volume in room.reading.volumes))
        assert "[/]" in "".join(room.drawn("headlines"))


async def test_what_is_searched_is_no_markup(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "[/]")
        assert room.note() == "no match"
        await room.press("f3")
        assert room.note()
        await room.press("enter", "escape")
        await room.ask("at", "[@click=app.quit]")
        await room.press("enter")
        assert room.shows("No quotation passes the filter.", "quotes")


async def test_an_article_without_anything_is_shown_as_that(reader: Reader, made: Making) -> None:
    for size in SIZES:
        async with reader(size=size, articles={"empty": made(())}) as room:
            assert room.shows("This article has no text.")
            await room.press(*"jkgGnNvyYJKzz1234", "space", "enter", "ctrl+d", "ctrl+o", "escape")
            await room.press("right_parenthesis", "left_square_bracket", "greater_than_sign", "semicolon")
            assert room.app.is_running


async def test_a_line_of_a_megabyte_is_drawn_moved_and_searched(reader: Reader, made: Making) -> None:
    line = clean("ferry " * 170_000 + "pier")
    async with reader(size=(80, 24), articles={"long": made(((BlockKind.PARAGRAPH, line, 0, ""),))}) as room:
        assert room.shows("ferry ferry")
        await room.press("G")
        assert room.shows("ferry pier")
        await room.press("g", "slash")
        await room.until(lambda: room.asked is not None)
        await room.type("pier")
        await room.until(lambda: room.reading.counted)
        assert room.note() == "1 of 1"
        await room.press("enter")
        assert room.shows("ferry pier")


async def test_a_megabyte_without_a_blank_is_drawn(reader: Reader, made: Making) -> None:
    pieces = ((BlockKind.HEADLINE, "x" * 1_000_000, 1, ""),)
    async with reader(size=(140, 45), articles={"long": made(pieces)}) as room:
        await room.press("G", "space", "1", "j", "enter")
        assert set("".join(room.drawn("section")[1:])) <= set("x ▐▎")


async def test_five_thousand_paragraphs_are_drawn_and_moved_through(reader: Reader, made: Making) -> None:
    pieces = tuple((BlockKind.PARAGRAPH, f"Paragraph {n} of many, about a pier.", 0, "") for n in range(5000))
    async with reader(size=(80, 24), articles={"many": made(pieces)}) as room:
        await room.press("G")
        assert room.shows("Paragraph 4999 of many")
        await room.press(*["b"] * 20, *["k"] * 20)
        await room.press("g")
        assert room.shows("Paragraph 0 of many")
