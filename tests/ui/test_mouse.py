"""Everything the keys reach, the mouse reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.render.roll import TOP

if TYPE_CHECKING:
    from tests.ui.conftest import Reader, Room


async def click(room: Room, pane: Pane, x: int, y: int) -> None:
    assert await room.pilot.click(pane, offset=(x, y))
    await room.drained()


def line_with(room: Room, name: str, words: str) -> tuple[int, int]:
    """Return the cell where some words stand in a pane."""
    for y, line in enumerate(room.drawn(name)):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words!r} is not drawn in {name}")


@pytest.mark.parametrize(
    ("name", "words", "lit"),
    [
        ("headlines", "THE SEA", "THE SEA: What the Storm Left Behind"),
        ("quotes", "a bargain twice over", "a bargain twice over"),
        ("quotes", "Odd Lindqvist", "a bargain twice over"),
        ("timeline", "6 Dec", "6 December 2024"),
    ],
)
async def test_a_click_on_a_row_goes_to_its_place(name: str, words: str, lit: str, reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await click(room, room.pane(name), *line_with(room, name, words))
        await room.until(lambda: room.lit() == lit)
        assert room.shows(lit.split(": ")[-1])
        assert room.screen.here == name


async def test_a_click_on_a_row_that_leads_nowhere_does_nothing(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await click(room, room.pane("timeline"), *line_with(room, "timeline", "published"))
        await click(room, room.pane("quotes"), 5, room.pane("quotes").size.height - 1)
        assert room.reading.light is None


@pytest.mark.parametrize(
    ("title", "name"), [("Headlines", "headlines"), ("Quotes", "quotes"), ("Timeline", "timeline")]
)
async def test_a_click_on_a_tab_shows_its_pane(title: str, name: str, reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await click(room, room.section, *line_with(room, "section", title))
        await room.until(lambda: room.showing() == {name})
        assert room.screen.here == name


async def test_a_click_on_a_quotation_in_the_text_lights_it(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        x, y = line_with(room, "section", "nobody will be left")
        await click(room, room.section, x + 3, y)
        await room.until(lambda: room.lit().startswith("We are back"))
        x, y = line_with(room, "section", "3 March 2024")
        await click(room, room.section, x + 3, y)
        await room.until(lambda: room.lit() == "3 March 2024")


async def test_a_click_in_a_list_of_the_text_finds_the_character(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        x, y = line_with(room, "section", "2027")
        await click(room, room.section, x, y)
        await room.until(lambda: room.lit() == "2027")


async def test_a_click_beside_findings_gives_the_text_the_keys(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await room.focus("quotes")
        await click(room, room.section, *line_with(room, "section", "Shopkeepers"))
        assert room.screen.here == "section"
        assert room.reading.light is None


@pytest.mark.parametrize("name", ["section", "quotes", "timeline", "headlines"])
async def test_the_wheel_scrolls_what_is_under_it(name: str, reader: Reader) -> None:
    async with reader(size=(140, 20)) as room:
        pane = room.pane(name)
        assert pane.top == TOP
        room.screen._forward_event(wheel(pane, events.MouseScrollDown))
        await room.drained()
        if name in ("section", "quotes"):
            assert pane.top == pane.roll.held(pane.roll.moved(TOP, 3), pane.lines_shown)
        room.screen._forward_event(wheel(pane, events.MouseScrollUp))
        await room.drained()
        assert pane.top == TOP
        assert room.reading.view == room.section.view


def wheel(pane: Pane, kind: type[events.MouseScrollDown | events.MouseScrollUp]) -> events.Event:
    x, y = pane.region.x + 4, pane.region.y + 3
    return kind(None, x, y, 0, 0, 0, False, False, False, x, y)


async def test_a_click_on_the_scroll_bar_goes_to_that_part(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await click(room, room.section, 79, 23 - 1)
        await room.until(lambda: room.section.top == room.section.roll.last(room.section.lines_shown))
        await click(room, room.section, 79, 1)
        await room.until(lambda: room.section.top == TOP)
        assert room.reading.place == 0


async def test_clicks_on_a_screen_too_small_do_no_harm(reader: Reader) -> None:
    async with reader(size=(20, 4)) as room:
        await room.pilot.click(offset=(3, 2))
        await room.drained()
        assert room.app.is_running
