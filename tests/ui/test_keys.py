"""Every key of the table does what the help says of it, at every size."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from textual.command import CommandPalette

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, EventStatus
from briefing_tui.ui.keymap import KEYMAP
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.quote_rows import Utterance
from briefing_tui.ui.render.roll import TOP, Anchor
from briefing_tui.ui.screens.listing import HelpScreen, LinksScreen

if TYPE_CHECKING:
    from tests.ui.conftest import Reader, Room

Proof = Callable[["Room", str], Awaitable[None]]

SIZES = {
    "Panes": ((140, 45), (40, 10)),
    "Move": ((40, 10),),
    "Jump": ((140, 45), (40, 10)),
    "Search": ((140, 45), (40, 10)),
    "Act": ((40, 10),),
    "Meta": ((80, 24),),
}
"""Where the keys of a group are tried besides the medium layout: in which other layouts they may differ."""
LISTS = ("headlines", "quotes", "timeline")
PROOFS: dict[str, Proof] = {}
"""What proves each key, by its binding id."""


def proves(name: str) -> Callable[[Proof], Proof]:
    def keep(proof: Proof) -> Proof:
        PROOFS[name] = proof
        return proof

    return keep


def press_name(keys: str) -> str:
    return keys.split(",")[0]


EVERY_KEY = [(key.id, name) for key in KEYMAP for name in key.keys.split(",")]
EVERY_SIZE = [(key.id, press_name(key.keys), size) for key in KEYMAP for size in SIZES[key.group]]


def test_every_key_of_the_table_has_a_proof() -> None:
    assert set(PROOFS) == {key.id for key in KEYMAP}


@pytest.mark.parametrize(("name", "key"), EVERY_KEY)
async def test_a_key_does_what_it_says(name: str, key: str, reader: Reader) -> None:
    async with reader(size=(100, 30)) as room:
        await PROOFS[name](room, key)


@pytest.mark.parametrize(("name", "key", "size"), EVERY_SIZE)
async def test_a_key_does_so_in_the_other_layouts(
    name: str, key: str, size: tuple[int, int], reader: Reader
) -> None:
    async with reader(size=size) as room:
        await PROOFS[name](room, key)


# Panes ----------------------------------------------------------------------------------------------------


async def goes_to(room: Room, key: str, name: str) -> None:
    await room.press(key)
    await room.until(lambda: room.pane(name).has_focus, f"{name} never has the keys")
    assert room.screen.here == name
    assert name in room.showing()


@proves("pane.next")
async def next_pane(room: Room, key: str) -> None:
    for name in ("quotes", "timeline", "headlines", "section"):
        await goes_to(room, key, name)


@proves("pane.previous")
async def previous_pane(room: Room, key: str) -> None:
    for name in ("headlines", "timeline", "quotes", "section"):
        await goes_to(room, key, name)


@proves("pane.headlines")
async def headlines(room: Room, key: str) -> None:
    await goes_to(room, key, "headlines")


@proves("pane.section")
async def section(room: Room, key: str) -> None:
    await room.focus("quotes")
    await goes_to(room, key, "section")


@proves("pane.quotes")
async def quotes(room: Room, key: str) -> None:
    await goes_to(room, key, "quotes")


@proves("pane.timeline")
async def timeline(room: Room, key: str) -> None:
    await goes_to(room, key, "timeline")


@proves("pane.zoom")
async def zoom(room: Room, key: str) -> None:
    await room.focus("quotes")
    before = room.showing()
    await room.press(key)
    await room.until(lambda: room.showing() == {"quotes"}, "the pane is not alone")
    assert room.pane("quotes").size.width == room.app.size.width
    await room.press(key)
    await room.until(lambda: room.showing() == before, "the others never come back")


@proves("measure.narrower")
async def narrower(room: Room, key: str) -> None:
    await room.press(key, key)
    assert room.screen.measure == 68
    assert widest(room) <= 68
    await room.press(*[key] * 20)
    assert room.screen.measure == 40


@proves("measure.wider")
async def wider(room: Room, key: str) -> None:
    before = widest(room)
    await room.press(key, key)
    assert room.screen.measure == 84
    assert widest(room) >= before
    await room.press(*[key] * 20)
    assert room.screen.measure == 120


def widest(room: Room) -> int:
    return max(len(line.strip(" ▐▎")) for line in room.drawn("section")[1:])


# Moving ---------------------------------------------------------------------------------------------------


async def moves_text(room: Room, key: str, by: int, start: str = "g") -> None:
    await room.focus("section")
    await room.press(start)
    text = room.section
    before = text.top
    await room.press(key)
    assert text.top == text.roll.held(text.roll.moved(before, by), text.lines_shown)
    assert text.top != before
    assert room.reading.view == text.view


async def moves_rows(room: Room, key: str, step: int, much: bool) -> None:
    for name in LISTS:
        await room.focus(name)
        await room.press("g" if step > 0 else "G")
        pane = room.rows(name)
        before = pane.cursor
        await room.press(key)
        between = [row for row in pane.rows[before : pane.cursor : step] if row.key is not None]
        assert (pane.cursor - before) * step > 0
        assert pane.current is not None
        assert much or len(between) == 1
        assert in_window(pane, (pane.cursor, 0))


def in_window(pane: RowsPane, anchor: Anchor) -> bool:
    return anchor in list(pane.roll.rows(pane.top, pane.lines_shown))


@proves("move.down")
async def down(room: Room, key: str) -> None:
    await moves_text(room, key, 1)
    await moves_rows(room, key, 1, much=False)


@proves("move.up")
async def up(room: Room, key: str) -> None:
    await moves_text(room, key, -1, "G")
    await moves_rows(room, key, -1, much=False)


@proves("move.half_down")
async def half_down(room: Room, key: str) -> None:
    await moves_text(room, key, room.section.lines_shown // 2)
    await moves_rows(room, key, 1, much=True)


@proves("move.half_up")
async def half_up(room: Room, key: str) -> None:
    await moves_text(room, key, -(room.section.lines_shown // 2), "G")
    await moves_rows(room, key, -1, much=True)


@proves("move.page_down")
async def page_down(room: Room, key: str) -> None:
    await moves_text(room, key, room.section.lines_shown - 2)
    await moves_rows(room, key, 1, much=True)


@proves("move.page_up")
async def page_up(room: Room, key: str) -> None:
    await moves_text(room, key, 2 - room.section.lines_shown, "G")
    await moves_rows(room, key, -1, much=True)


@proves("move.top")
async def top(room: Room, key: str) -> None:
    await room.press("G", key)
    assert room.section.top == TOP
    for name in LISTS:
        await room.focus(name)
        await room.press("G", key)
        pane = room.rows(name)
        assert all(row.key is None for row in pane.rows[: pane.cursor])
        assert pane.top == TOP


@proves("move.end")
async def end(room: Room, key: str) -> None:
    await room.press(key)
    assert room.section.top == room.section.roll.last(room.section.lines_shown)
    assert "100%" in room.screen.status.place
    for name in LISTS:
        await room.focus(name)
        await room.press(key)
        pane = room.rows(name)
        assert all(row.key is None for row in pane.rows[pane.cursor + 1 :])
        assert pane.top == pane.roll.last(pane.lines_shown)


# Jumping --------------------------------------------------------------------------------------------------


async def jumps(room: Room, key: str, words: str) -> None:
    await room.press(key)
    await room.until(lambda: room.lit() == words, f"{words!r} is never lit")
    assert room.shows(words.split(": ")[-1])
    assert room.reading.place == room.article.text.index(words)


def headings(article: Article) -> list[str]:
    return [section.heading.of(article.text) for section in article.sections if section.heading]


@proves("jump.next_section")
async def next_section(room: Room, key: str) -> None:
    for heading in headings(room.article):
        await jumps(room, key, heading)
    await room.press(key)
    assert room.screen.status.notice == "no more of these below"


@proves("jump.previous_section")
async def previous_section(room: Room, key: str) -> None:
    await room.press(*["right_square_bracket"] * 3)
    for heading in headings(room.article)[-2::-1]:
        await jumps(room, key, heading)
    await room.press(key)
    assert (room.reading.place, room.section.top, room.lit()) == (0, TOP, "")
    await room.press(key)
    assert room.screen.status.notice == "no more of these above"


def said(article: Article) -> list[str]:
    return [quote.span.of(article.text) for quote in article.quotes[:4]]


@proves("jump.next_quote")
async def next_quote(room: Room, key: str) -> None:
    for words in said(room.article):
        await jumps(room, key, words)


@proves("jump.previous_quote")
async def previous_quote(room: Room, key: str) -> None:
    await room.press(*["right_parenthesis"] * 4)
    for words in said(room.article)[-2::-1]:
        await jumps(room, key, words)


DATED = ("3 March 2024", "2027", "Two days later", "15–16 May 2024", "6 December 2024")


@proves("jump.next_event")
async def next_event(room: Room, key: str) -> None:
    for words in DATED:
        await jumps(room, key, words)


@proves("jump.previous_event")
async def previous_event(room: Room, key: str) -> None:
    await room.press(*["greater_than_sign"] * 5)
    for words in DATED[-2::-1]:
        await jumps(room, key, words)


@proves("jump.next_article")
async def next_article(room: Room, key: str) -> None:
    await room.press(key)
    assert room.reading.current == 0


@proves("jump.previous_article")
async def previous_article(room: Room, key: str) -> None:
    await room.press(key)
    assert room.reading.current == 0


@proves("jump.enter")
async def enter(room: Room, key: str) -> None:
    for name, words in (
        ("headlines", "THE SEA: What the Storm Left Behind"),
        ("quotes", "a bargain twice over"),
        ("timeline", "15–16 May 2024"),
    ):
        await room.focus(name)
        await room.press("g", "j", "j")
        pane = room.rows(name)
        while not leads_to(room, pane, words):
            await room.press("j")
        await room.press(key)
        await room.until(lambda words=words: room.lit() == words, f"{words!r} is never lit")  # type: ignore[misc]
        assert room.shows(words.split(": ")[-1])
        assert "section" in room.showing()
    await room.focus("section")
    await room.press("g", "right_parenthesis", "escape", key)
    assert room.reading.light is not None
    assert room.reading.view.contains(room.reading.light.span.start)


def leads_to(room: Room, pane: RowsPane, words: str) -> bool:
    row, text = pane.current, room.article.text
    assert row is not None
    if isinstance(row.key, Event):
        return row.key.when.of(text) == words
    return row.target is not None and row.target.of(text) == words


@proves("jump.back")
async def back(room: Room, key: str) -> None:
    await room.press("j", "j", "j")
    place, at = room.reading.place, room.section.top
    await room.press("right_parenthesis")
    first = room.lit()
    await room.focus("timeline")
    await room.press("G", "enter")
    await room.until(lambda: room.lit() == "2027")
    await room.press(key)
    await room.until(lambda: room.lit() == first and room.screen.here == "timeline")
    await room.press(key)
    await room.until(lambda: room.screen.here == "section")
    assert (room.reading.place, room.lit()) == (place, "")
    assert room.section.view.contains(place)
    assert at in list(room.section.roll.rows(room.section.top, room.section.lines_shown))
    await room.press(key)
    assert room.screen.status.notice == "this is where the trail began"


# Searching and filtering ----------------------------------------------------------------------------------


@proves("search.open")
async def search(room: Room, key: str) -> None:
    await room.ask(key, "pier")
    await room.until(lambda: room.note() == "1 of 7")
    assert len(room.reading.hits) == 7


@proves("search.next")
async def next_hit(room: Room, key: str) -> None:
    await room.press(key)
    assert "nothing is searched for" in room.screen.status.notice
    await room.ask("slash", "pier")
    await room.press("enter")
    for count in (2, 3, 4, 5, 6, 7, 1):
        await room.press(key)
        assert room.screen.status.found == f"{count} of 7"
        assert room.shows(hit_words(room))


@proves("search.previous")
async def previous_hit(room: Room, key: str) -> None:
    await room.ask("slash", "pier")
    await room.press("enter")
    for count in (7, 6, 5):
        await room.press(key)
        assert room.screen.status.found == f"{count} of 7"
        assert room.shows(hit_words(room))


def hit_words(room: Room) -> str:
    hit = room.reading.hits[room.reading.hit]
    assert room.section.view.contains(hit)
    return hit.of(room.article.text)


@proves("search.clear")
async def clear(room: Room, key: str) -> None:
    await room.ask("slash", "pier")
    await room.press("enter", "right_parenthesis")
    await room.ask("at", "okafor")
    await room.press("enter")
    assert room.reading.query
    assert room.reading.light
    assert room.reading.filtered
    await room.press(key)
    assert not room.reading.query
    assert not room.reading.hits
    assert room.reading.light is None
    assert not room.reading.filtered
    assert room.app.is_running


def kept(room: Room, name: str) -> int:
    return sum(isinstance(row.key, Utterance | Event) for row in room.rows(name).rows)


@proves("filter.words")
async def filter_words(room: Room, key: str) -> None:
    await room.ask(key, "bargain")
    await room.until(lambda: kept(room, "quotes") == 1)
    await room.press("enter")
    assert room.screen.here == "quotes"
    assert room.shows("“a bargain twice over”", "quotes")


@proves("filter.speaker")
async def filter_speaker(room: Room, key: str) -> None:
    await room.ask(key, "lindqvist")
    await room.until(lambda: kept(room, "quotes") == 1)
    await room.press("enter")
    assert room.screen.here == "quotes"
    assert room.shows("Odd Lindqvist", "quotes")


@proves("filter.list")
async def filter_list(room: Room, key: str) -> None:
    await room.focus("timeline")
    await room.ask(key, "storm")
    await room.until(lambda: kept(room, "timeline") == 1)
    await room.press("enter")
    await room.focus("headlines")
    await room.ask(key, "money")
    await room.until(lambda: len(room.rows("headlines").rows) == 1)
    await room.press("enter")
    await room.focus("quotes")
    await room.ask(key, "bills")
    await room.until(lambda: kept(room, "quotes") == 1)


@proves("show.everything")
async def everything(room: Room, key: str) -> None:
    assert (kept(room, "quotes"), kept(room, "timeline")) == (5, 5)
    await room.press(key)
    assert (kept(room, "quotes"), kept(room, "timeline")) == (6, 6)
    assert room.screen.status.notice
    await room.press(key)
    assert (kept(room, "quotes"), kept(room, "timeline")) == (5, 5)


@proves("filter.status")
async def filter_status(room: Room, key: str) -> None:
    there = {event.status for event in room.article.events}
    assert len(there) < len(EventStatus)
    for status in (status for status in EventStatus if status in there):
        await room.press(key)
        events = [row.key for row in room.rows("timeline").rows if isinstance(row.key, Event)]
        assert all(event.status is status for event in events)
        assert len(events) == {EventStatus.HAPPENED: 3, EventStatus.PLANNED: 2}.get(status, 0)
        assert room.screen.status.notice == f"events: {status.value}"
    await room.press(key)
    assert kept(room, "timeline") == 5


@proves("filter.section")
async def filter_section(room: Room, key: str) -> None:
    await room.press("right_square_bracket", key)
    assert (kept(room, "quotes"), kept(room, "timeline")) == (3, 1)
    await room.press("right_square_bracket")
    assert (kept(room, "quotes"), kept(room, "timeline")) == (0, 2)
    await room.press(key)
    assert (kept(room, "quotes"), kept(room, "timeline")) == (5, 5)


# Acting ---------------------------------------------------------------------------------------------------


@proves("act.copy")
async def copy(room: Room, key: str) -> None:
    await room.press("right_parenthesis", key)
    assert room.app.clipboard == "“We are back on the water, and nobody will be left behind,”"
    assert room.screen.status.notice.startswith("copied: “We are back")
    await room.focus("timeline")
    await room.press("g", key)
    assert room.app.clipboard == "3 Mar 2024: The storm struck"
    await room.focus("headlines")
    await room.press("g", key)
    assert room.app.clipboard == "Night Ferry to Port Elm Sails Again After Nine Dark Months"


@proves("act.cite")
async def cite(room: Room, key: str) -> None:
    await room.focus("quotes")
    await room.press("g", key)
    assert room.app.clipboard.startswith(
        "“We are back on the water, and nobody will be left behind,” — Ines Okafor, "
    )
    assert room.app.clipboard.endswith("https://elm.example/ferry")
    assert room.screen.status.notice.startswith("copied as citation: ")


@proves("act.open")
async def open_address(room: Room, key: str) -> None:
    with patch("briefing_tui.desk.open_link.open_link", side_effect=lambda url: url) as opened:
        await room.press(key)
    opened.assert_called_once_with("https://elm.example/ferry")
    assert room.screen.status.notice == "opening https://elm.example/ferry"


@proves("act.fetch")
async def fetch_whole(room: Room, key: str) -> None:
    await room.press(key)
    assert room.screen.status.notice == "the whole article is here"


@proves("act.links")
async def links(room: Room, key: str) -> None:
    await room.press("right_square_bracket", "right_square_bracket", "right_square_bracket", key)
    await room.until(lambda: isinstance(room.app.screen, LinksScreen), "no list of links")
    listing = room.app.screen.query_one("#listing", RowsPane)
    assert "https://elm.example/harbour" in [row.key for row in listing.rows]
    with patch("briefing_tui.desk.open_link.open_link", side_effect=lambda url: url) as opened:
        await room.press("G", "enter")
        await room.until(lambda: opened.called, "the link is never opened")
    opened.assert_called_once_with("https://elm.example/harbour")


@proves("act.date")
async def set_date(room: Room, key: str) -> None:
    await room.ask(key)
    assert room.asked is not None
    assert room.asked.words == "2024-12-01"
    await room.press("ctrl+u")
    await room.type("2024-12-07")
    await room.press("enter")
    await room.until(lambda: room.desk.dates[-1] == date(2024, 12, 7), "nothing is understood anew")
    await room.until(lambda: room.article.published.day == date(2024, 12, 7))
    assert any("Sat 7 Dec 2024" in row.text for row in room.rows("timeline").rows)


# The rest -------------------------------------------------------------------------------------------------


@proves("meta.help")
async def help_screen(room: Room, key: str) -> None:
    await room.press(key)
    await room.until(lambda: isinstance(room.app.screen, HelpScreen), "no help")
    listing = room.app.screen.query_one("#listing", RowsPane)
    texts = [row.text for row in listing.rows]
    assert all(any(one.label in text and one.help in text for text in texts) for one in KEYMAP)
    await room.press("G", "enter", "escape")
    await room.until(lambda: room.app.screen is room.screen, "the help stays")


@proves("meta.palette")
async def palette(room: Room, key: str) -> None:
    await room.press(key)
    await room.until(lambda: isinstance(room.app.screen, CommandPalette), "no palette")
    await room.press("escape")
    await room.until(lambda: room.app.screen is room.screen, "the palette stays")


@proves("meta.theme")
async def theme(room: Room, key: str) -> None:
    assert room.app.theme == "briefing-dark"
    await room.press(key)
    await room.until(lambda: isinstance(room.app.screen, CommandPalette), "no choice of themes")
    await room.press("escape")
    await room.until(lambda: room.app.screen is room.screen, "the choice stays")


@proves("meta.back")
async def leave(room: Room, key: str) -> None:
    with patch.object(room.app, "exit") as left:
        await room.press("z", key)
        assert not room.screen.zoomed
        left.assert_not_called()
        await room.press(key)
        left.assert_called_once()


@proves("meta.quit")
async def leave_at_once(room: Room, key: str) -> None:
    with patch.object(room.app, "exit") as left:
        await room.press("z", key)
        left.assert_called_once()
