"""Which panes stand where, what they say of themselves, and how they follow one another."""

from __future__ import annotations

from threading import Event as Gate
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing_tui.config import Settings
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event
from briefing_tui.desk.entry import Entry
from briefing_tui.desk.unfold import Unfolded
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.opening import Opening, Told
from briefing_tui.ui.render.event_rows import Period, Zoom
from briefing_tui.ui.render.roll import TOP
from briefing_tui.ui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Reader, Room

ALL = {"headlines", "section", "quotes", "timeline"}
SHOWN = (
    ((200, 60), ALL),
    ((140, 45), ALL),
    ((100, 30), {"section", "headlines"}),
    ((80, 24), {"section"}),
    ((40, 10), {"section"}),
    ((30, 8), set[str]()),
)


@pytest.mark.parametrize(("size", "panes"), SHOWN)
async def test_each_size_shows_its_panes(size: tuple[int, int], panes: set[str], reader: Reader) -> None:
    async with reader(size=size) as room:
        assert room.showing() == panes


async def test_wide_panes_tile_the_screen(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        cells = sum(room.pane(name).region.area for name in ALL)
        assert cells == 140 * 44
        assert room.pane("headlines").region.x == 0
        assert room.pane("quotes").region.bottom == room.pane("timeline").region.y


async def test_a_screen_too_small_says_so_and_comes_back(reader: Reader) -> None:
    async with reader(size=(30, 8)) as room:
        note = room.screen.query_one("#too-small")
        assert note.display
        assert "40 by 10" in room.app.export_screenshot().replace("&#160;", " ")
        await room.press("j", "space", "slash", "escape", "G", "3", "z", "z", "2")
        await room.pilot.resize_terminal(80, 24)
        await room.until(lambda: room.showing() == {"section"}, "the text never comes back")
        assert not note.display


async def test_growing_and_shrinking_keeps_the_place(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await room.press("right_parenthesis", "right_parenthesis")
        words = room.lit()
        for width, height in ((80, 24), (40, 10), (30, 8), (200, 60), (100, 30), (60, 12)):
            await room.pilot.resize_terminal(width, height)
            await room.until(lambda width=width: room.app.size.width == width)  # type: ignore[misc]
            await room.drained()
            assert room.lit() == words
        assert room.section.view.contains(room.reading.place)


async def test_the_medium_layout_shows_the_list_last_looked_at(reader: Reader) -> None:
    async with reader(size=(100, 30)) as room:
        await room.focus("timeline")
        await room.focus("section")
        assert room.showing() == {"section", "timeline"}


async def test_titles_name_panes_and_count_findings(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        assert room.drawn("quotes")[0].startswith("─ 3 Quotes 4 ─")
        assert room.drawn("timeline")[0].startswith("─ 4 Timeline 5 ─")
        assert room.drawn("section")[0].startswith("─ 2 Text ─")


async def test_a_narrow_screen_has_tabs(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        assert room.drawn("section")[0].startswith("─ 1 Headlines  2 Text  3 Quotes 4  4 Timeline 5 ")


def marked(room: Room, name: str) -> list[str]:
    return [line[2:].strip() for line in room.drawn(name)[1:] if line.startswith("▎")]


async def test_reading_on_moves_the_marks_in_the_other_panes(reader: Reader) -> None:
    async with reader(size=(140, 30)) as room:
        assert [words.split() for words in marked(room, "headlines") if words] == [["Lead", "“1", "◷1"]]
        assert any("Okafor" in line for line in marked(room, "quotes"))
        assert any("3 Mar" in line for line in marked(room, "timeline"))
        await room.press(*["right_square_bracket"] * 3)
        assert any("WHAT NEXT" in line for line in marked(room, "headlines"))
        assert not any("3 Mar" in line for line in marked(room, "timeline"))
        assert any("6 Dec" in line for line in marked(room, "timeline"))


async def test_the_status_line_says_where_one_is(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        status = room.screen.status
        assert status.place.endswith("%  lead")
        await room.press("right_square_bracket")
        assert status.place.endswith("%  Who Pays for the Pier")
        await room.press("G")
        assert status.place.startswith("100%")
        assert "? help" in status.render_line(0).text


async def test_a_notice_stays_until_the_next_key(reader: Reader) -> None:
    async with reader() as room:
        await room.press("y")
        assert room.screen.status.notice.startswith("copied: Night Ferry")
        await room.press("j")
        assert room.screen.status.notice == ""


async def test_the_text_shows_before_it_is_understood(reader: Reader, article: Article) -> None:
    gate = Gate()
    bare = replace(article, quotes=(), events=())

    def understand(*_: object) -> Article:
        assert gate.wait(20)
        return article

    way = Opening(unfold=lambda *_: Unfolded(False, iter([Entry(bare)])), understand=understand)
    async with reader(opening=way, wait=False) as room:
        try:
            await room.until(lambda: room.shows("Night Ferry"))
            assert "reading…" in room.screen.status.busy
            assert room.shows("reading for quotations…", "quotes")
            assert room.shows("reading for dates…", "timeline")
            await room.press("right_square_bracket", "j")
            place, top = room.reading.place, room.section.top
        finally:
            gate.set()
        await room.settled()
        assert room.shows("Ines Okafor", "quotes")
        assert (room.reading.place, room.section.top) == (place, top)


async def test_what_is_found_shows_while_the_rest_is_read(reader: Reader, article: Article) -> None:
    gate = Gate()
    bare = replace(article, quotes=(), events=())

    def understand(found: Article, _: object, __: object, told: Told) -> Article:
        told(replace(found, quotes=article.quotes[:1]), 0.4)
        assert gate.wait(20)
        return article

    way = Opening(unfold=lambda *_: Unfolded(False, iter([Entry(bare)])), understand=understand)
    async with reader(opening=way, wait=False) as room:
        try:
            await room.until(lambda: "reading… 40%" in room.screen.status.busy)
            await room.until(lambda: len(room.drawn("quotes")) > 1)
            assert article.quotes[0].speaker is not None
            assert room.shows(article.quotes[0].speaker.name, "quotes")
            assert room.shows("reading for dates…", "timeline")
        finally:
            gate.set()
        await room.settled()
        assert "reading" not in room.screen.status.busy
        assert not room.shows("reading for dates…", "timeline")


async def test_what_is_found_waits_until_the_keys_rest(
    reader: Reader, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    come, gate = Gate(), Gate()
    bare = replace(article, quotes=(), events=())
    monkeypatch.setattr("briefing_tui.ui.screens.shelving._REST", 0.01)

    def understand(found: Article, _: object, __: object, told: Told) -> Article:
        assert come.wait(20)
        told(replace(found, quotes=article.quotes[:1]), 0.4)
        assert gate.wait(20)
        return article

    way = Opening(unfold=lambda *_: Unfolded(False, iter([Entry(bare)])), understand=understand)
    async with reader(opening=way, wait=False) as room:
        try:
            await room.until(lambda: room.shows("Night Ferry"))
            await room.press("y")
            room.screen.pressed = monotonic() + 1000  # a key leant on
            come.set()
            await room.until(lambda: room.screen._news is not None)
            assert room.screen.status.busy == "reading…"
            drawn = room.screen.status.render_line(0).text
            assert room.screen.status.notice in drawn
            assert "reading…" in drawn
            room.screen.pressed = 0
            await room.until(lambda: "reading… 40%" in room.screen.status.busy)
            assert len(room.drawn("quotes")) > 1
        finally:
            come.set()
            gate.set()
        await room.settled()


async def test_a_fault_of_the_engines_costs_no_text(reader: Reader, article: Article) -> None:
    def understand(*_: object) -> Article:
        raise ZeroDivisionError("an engine's own words")

    way = Opening(unfold=lambda *_: Unfolded(False, iter([Entry(article)])), understand=understand)
    async with reader(opening=way) as room:
        assert room.shows("Night Ferry")
        assert "the text is whole" in room.screen.status.notice
        assert "engine's own words" not in room.screen.status.notice


async def test_the_measure_comes_from_the_settings(reader: Reader) -> None:
    async with reader(size=(200, 60), settings=Settings(measure=50)) as room:
        assert max(len(line.strip(" ▐▎")) for line in room.drawn("section")[1:]) <= 50


async def test_a_pane_without_findings_says_so(reader: Reader, article: Article) -> None:
    async with reader(articles={"plain": replace(article, quotes=(), events=())}) as room:
        assert room.shows("No quotations in this article.", "quotes")
        assert room.shows("No dated events in this article.", "timeline")


async def test_zoom_stays_while_panes_are_changed(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await room.press("z")
        await room.focus("timeline")
        assert room.showing() == {"timeline"}
        await room.press("G", "enter")
        await room.until(lambda: room.showing() == {"section"})
        assert room.shows("2027")


async def test_narrower_lines_keep_the_words_at_the_top(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await room.press("space")
        before = room.section.view.start
        await room.press("minus", "minus", "minus", "minus")
        assert abs(room.section.view.start - before) <= 76
        assert room.section.top != TOP


async def test_a_file_at_hand_is_there_with_the_first_frame(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ferry Sails Again\n\nPORT ELM — “We are back,” said Ines Okafor on Monday.\n")
    begun = Opening().begin(str(story), Settings())
    assert begun is not None
    assert begun.article is not None
    assert begun.title == "Ferry Sails Again"
    assert Opening().begin(str(tmp_path), Settings()) is None
    assert Opening().begin(str(tmp_path / "gone"), Settings()) is None
    app = Briefing((str(story),), Settings(), None, Opening(understand=lambda found, *_: found))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.section.roll.count > 0


async def test_the_timeline_zooms_out_to_months_and_years_and_back(reader: Reader) -> None:
    async with reader() as room:
        await room.focus("timeline")
        events = len([row for row in room.rows("timeline").rows if isinstance(row.key, Event)])
        await room.press("minus")
        months = [row for row in room.rows("timeline").rows if isinstance(row.key, Period)]
        await room.press("minus", "minus")
        years = [row.key for row in room.rows("timeline").rows if isinstance(row.key, Period)]
        assert events > len(months) > len(years) > 1
        await room.press("g", "enter")
        await room.until(lambda: room.reading.zoom is Zoom.EVENTS)
        row = room.rows("timeline").current
        assert row is not None
        assert row.key is years[0].first
        await room.press("minus", "plus")
        assert room.reading.zoom is Zoom.EVENTS


@pytest.mark.parametrize("size", [(140, 45), (120, 40), (100, 30), (80, 24), (40, 10)])
@pytest.mark.parametrize(
    ("key", "pane", "said"),
    [
        ("quotation_mark", "quotes", "No quotation passes the filter."),
        ("ampersand", "timeline", "No event passes the filter."),
    ],
)
async def test_a_filter_that_leaves_nothing_is_said_whole(
    size: tuple[int, int], key: str, pane: str, said: str, reader: Reader
) -> None:
    async with reader(size=size) as room:
        await room.focus(pane)
        await room.ask(key, "xyzzy")
        await room.press("enter")
        assert room.shows(said, pane)
        assert "Esc clears" in room.screen.status.hint


async def test_what_an_empty_pane_says_is_wrapped(reader: Reader) -> None:
    name = "a/long/way/" * 12 + "story.txt"
    async with reader(locators=(name,), size=(40, 10), wait=False) as room:
        await room.until(lambda: bool(room.reading.volumes[0].fault), "it is opened")
        said = "".join(line.strip() for line in room.drawn("section")[1:])
        assert "".join(room.reading.volumes[0].fault.split()) in said.replace(" ", "")
