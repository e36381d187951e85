"""Searching: live in every pane, counted, forgiving while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing_tui.core.find import hits_in, nearest, query
from briefing_tui.core.model.article import Article
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.render.sheet import count_hits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Piece, Reader, Room

SIZES = ((140, 45), (80, 24), (40, 10))


def lit_words(room: Room, pane: Pane) -> list[str]:
    """Return what is drawn in the look of a match."""
    looks = {pane.style_of((name,)).bgcolor for name in ("pane--hit", "pane--hit-here")}
    strips = [pane.render_line(y) for y in range(1, pane.size.height)]
    return [part.text for strip in strips for part in strip if part.style and part.style.bgcolor in looks]


@pytest.mark.parametrize("size", SIZES)
async def test_matches_are_lit_and_counted_while_one_types(size: tuple[int, int], reader: Reader) -> None:
    async with reader(size=size) as room:
        await room.ask("slash")
        for so_far in ("p", "pi", "pie", "pier"):
            await room.type(so_far[-1])
            hits = hits_in(room.article.text, query(so_far))
            assert tuple(room.reading.hits) == hits
            assert room.note() == f"1 of {len(hits)}"
        assert {word.lower() for word in lit_words(room, room.section)} == {"pier"}


async def test_every_pane_lights_and_counts_its_own_matches(reader: Reader) -> None:
    async with reader(size=(140, 45)) as room:
        await room.ask("slash", "pier")
        await room.press("enter")
        for name in ("headlines", "quotes", "timeline"):
            count = count_hits(room.rows(name).rows, query("pier"))
            assert f" /{count} " in room.drawn(name)[0]
            assert len(lit_words(room, room.pane(name))) == count
        assert f" /{len(room.reading.hits)} " in room.drawn("section")[0]
        assert "1 of 7" in room.screen.status.render_line(0).text


async def test_the_current_match_looks_different_and_is_in_view(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await room.ask("slash", "piano")
        await room.press("enter")
        here = room.section.style_of(("pane--hit-here",)).bgcolor
        strips = [room.section.render_line(y) for y in range(1, room.section.size.height)]
        found = [part.text for strip in strips for part in strip if part.style and part.style.bgcolor == here]
        assert found == ["piano"]


@pytest.mark.parametrize("size", SIZES)
async def test_giving_up_returns_to_where_the_search_began(size: tuple[int, int], reader: Reader) -> None:
    async with reader(size=size) as room:
        await room.press("j", "j", "j")
        place, top = room.reading.place, room.section.top
        await room.ask("slash", "timetable")
        await room.until(lambda: room.reading.place > place)
        await room.press("escape")
        await room.until(lambda: room.screen.prompt is None)
        assert (room.reading.place, len(room.reading.hits)) == (place, 0)
        assert top in list(room.section.roll.rows(room.section.top, room.section.lines_shown))
        assert room.screen.here == "section"
        assert room.section.has_focus


async def test_enter_keeps_the_search_and_gives_the_keys_back(reader: Reader) -> None:
    for size in ((200, 60), (140, 45), (100, 30)):
        async with reader(size=size) as room:
            for name in ("section", "quotes", "headlines"):
                await room.focus(name)
                await room.ask("slash", "pier")
                await room.press("enter")
                await room.until(lambda: room.screen.prompt is None)
                assert room.screen.here == name
                assert room.pane(name).has_focus
                assert room.reading.hits


async def test_no_match_is_said_plainly(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "xyzzy")
        assert room.note() == "no match"
        await room.press("enter")
        assert room.screen.status.notice == "no match"
        await room.press("n")
        assert room.screen.status.notice == "no match"


async def test_correcting_a_search_begins_anew_from_the_origin(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await room.ask("slash", "timetablex")
        assert room.note() == "no match"
        await room.press("backspace")
        assert room.note().startswith("1 of ")
        await room.press("ctrl+u")
        assert "F2 whole words" in room.note()
        assert (room.reading.place, len(room.reading.hits)) == (0, 0)
        assert room.asked is not None


@pytest.mark.parametrize("key", ["f2", "alt+w"])
async def test_whole_words_by_a_toggle(key: str, reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "boat")
        assert len(room.reading.hits) == 4
        await room.press(key)
        assert [hit.of(room.article.text) for hit in room.reading.hits] == ["boat", "boat"]
        assert room.asked is not None
        assert "words" in room.asked.label
        await room.press(key)
        assert len(room.reading.hits) == 4


@pytest.mark.parametrize("key", ["f3", "alt+r"])
async def test_regular_expressions_by_a_toggle(key: str, reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "pi[ae]")
        assert room.note() == "no match"
        await room.press(key)
        found = {hit.of(room.article.text).lower() for hit in room.reading.hits}
        assert found == {"pie", "pia"}
        assert room.asked is not None
        assert "regex" in room.asked.label


async def test_a_faulty_expression_is_said_and_harms_nothing(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash")
        await room.press("f3")
        for words in ("(", "[", "a{", "\\", "(?P<", "*"):
            await room.type(words)
            if room.screen.reading.query.fault:
                assert room.note().startswith("not a regular expression: ")
            assert room.app.is_running
        await room.press("ctrl+u")
        await room.type("(")
        await room.press("enter")
        assert room.screen.status.found.startswith("not a regular expression: ")
        await room.press("n", "N", "escape")
        assert room.screen.status.found == ""


async def test_typing_keys_does_not_press_them(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "qQz1234t;")
        assert room.asked is not None
        assert room.asked.words == "qQz1234t;"
        assert room.screen.here == "section"
        assert not room.screen.zoomed


async def test_the_last_search_is_not_lost_by_moving_on(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "pier")
        await room.press("enter", "G", "3", "j", "2")
        assert len(room.reading.hits) == 7
        following = nearest(room.reading.hits, room.reading.place)
        await room.press("n")
        assert room.screen.status.found == f"{following + 1} of 7"


async def test_a_long_text_is_searched_without_standing_still(
    reader: Reader, made: Callable[[tuple[Piece, ...]], Article], article: Article
) -> None:
    kind = article.document.blocks[4].kind
    long = made(
        tuple((kind, f"Paragraph {n} speaks of a pier and of {n % 7} boats.", 0, "") for n in range(9000))
    )
    async with reader(articles={"long": replace(long, headline=None)}) as room:
        await room.ask("slash", "pier")
        await room.until(lambda: room.reading.counted)
        assert room.note() == "1 of 9000"
        await room.press("enter", "N")
        assert room.screen.status.found == "9000 of 9000"
        assert room.shows("Paragraph 8999 speaks of a pier")


@pytest.mark.parametrize(
    ("paste", "value"),
    [
        ("pier\nbroken", "pier broken"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x1b]0;title\x07pier", "\ufffd]0;title\ufffdpier"),
        ("a\x9bb\u202ec\x00", "a\ufffdb\ufffdc\ufffd"),
        ("x" * 5000, "x" * 500),
    ],
)
async def test_what_is_pasted_is_cleaned(paste: str, value: str, reader: Reader) -> None:
    from textual import events

    async with reader() as room:
        await room.ask("slash")
        assert room.asked is not None
        room.asked.post_message(events.Paste(paste))
        await room.drained()
        await room.until(lambda: room.asked is not None and room.asked.words != "")
        assert room.asked.words == value


async def test_an_expression_that_takes_too_long_is_said(reader: Reader, article: Article) -> None:
    tower = article.document.text + "a" * 6000 + "b"
    long = replace(article, document=replace(article.document, text=tower))
    async with reader(articles={"tower": long}) as room:
        await room.ask("slash")
        await room.press("f3")
        assert room.asked is not None
        room.asked.words = r"(a|aa)+$"
        await room.until(lambda: "takes too long" in room.note())
        await room.press("enter")
        assert not room.screen.reading.hits


@pytest.mark.parametrize(("key", "words"), [("slash", "xyzzy"), ("slash", "(")])
async def test_what_a_search_came_to_is_said_once(key: str, words: str, reader: Reader) -> None:
    async with reader() as room:
        await room.ask(key)
        await room.press("f3")
        await room.type(words)
        said = room.note()
        assert said
        await room.press("enter")
        await room.until(lambda: room.screen.prompt is None)
        assert room.screen.status.render_line(0).text.count(said) == 1
        await room.press("j")
        assert room.screen.status.render_line(0).text.count(said) == 1
