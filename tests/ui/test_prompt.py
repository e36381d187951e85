"""The line that asks: what keys, pastes and the mouse do to it, and that no key is lost to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.ui.conftest import Reader

from briefing_tui.ui.widgets.field import Field

PLACES = ("left", "right", "word_left", "word_right", "home", "end")

MOVES = [
    ("the old pier", 12, "left", 11),
    ("the old pier", 12, "word_left", 8),
    ("the old pier", 8, "word_left", 4),
    ("the old pier", 0, "word_left", 0),
    ("the old pier", 0, "word_right", 4),
    ("the old pier", 8, "word_right", 12),
    ("the old pier", 5, "home", 0),
    ("the old pier", 5, "end", 12),
    ("the old pier", 12, "right", 12),
    ("", 0, "left", 0),
]


@pytest.mark.parametrize(("text", "cursor", "name", "there"), MOVES)
def test_a_key_leads_to_a_place(text: str, cursor: int, name: str, there: int) -> None:
    assert Field(text).at(cursor).moved(name).cursor == there


def test_what_is_selected_gives_way_to_what_is_typed() -> None:
    assert Field.chosen("pier").typed("boat") == Field("boat", 4, 4)
    assert Field("the old pier").at(4).moved("word_right", select=True).typed("") == Field("the pier", 4, 4)
    assert Field("the old pier").at(4).cut("word_right").text == "the pier"
    assert Field("pier").at(2).moved("end", select=True).cut("left").text == "pi"


@pytest.mark.parametrize(("name", "there"), [("left", 1), ("right", 3)])
def test_an_arrow_leaves_a_selection_at_its_side(name: str, there: int) -> None:
    chosen = Field("pier").at(1).at(3, select=True)
    assert chosen.moved(name) == Field("pier", there, there)


@given(st.text(max_size=20), st.lists(st.tuples(st.sampled_from([*PLACES, "type", "cut"]), st.booleans())))
def test_the_cursor_stays_in_the_line(text: str, acts: list[tuple[str, bool]]) -> None:
    field = Field.chosen(text)
    for name, select in acts:
        if name == "type":
            field = field.typed("x")
        else:
            field = field.cut("left") if name == "cut" else field.moved(name, select)
        assert 0 <= min(field.selected) <= max(field.selected) <= len(field.text)


async def test_keys_edit_the_line(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "the pier")
        for keys, words in (
            (["home", "delete"], "he pier"),
            (["ctrl+right", "ctrl+k"], "he "),
            (["x", "left", "left", "backspace"], "h x"),
            (["ctrl+e", "ctrl+w"], "h "),
            (["shift+left", "shift+left", "z"], "z"),
            (["ctrl+shift+a", "ctrl+x"], ""),
            (["ctrl+v", "ctrl+v"], "zz"),
        ):
            await room.press(*keys)
            assert room.asked is not None
            assert room.asked.words == words
            assert room.reading.query.words == words


@pytest.mark.parametrize("words", ["abcdefghij" * 12, "船の切符" * 40, "e\u0301" * 90])
async def test_the_line_shows_the_place_of_the_cursor(words: str, reader: Reader) -> None:
    async with reader(size=(60, 20)) as room:
        await room.ask("slash")
        assert room.asked is not None
        room.asked.words = words
        for key in ("end", "left", "home", "right", "end", "backspace", "shift+home"):
            await room.press(key)
            strip = room.asked.render_line(0)
            assert strip.cell_length == 60
            assert cell_len(strip.text) == 60
            assert room.asked.region.contains(*room.app.cursor_position)


async def test_a_click_puts_the_cursor_into_the_line(reader: Reader) -> None:
    async with reader(size=(100, 30)) as room:
        await room.ask("slash", "pier")
        await room.pilot.click("#prompt", offset=(3, 0))
        await room.press("x")
        assert room.asked is not None
        assert room.asked.words == "pixer"


async def test_a_line_asked_again_begins_anew(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("slash", "pier")
        await room.press("enter")
        await room.ask("at", "o")
        assert room.asked is not None
        assert (room.asked.words, room.asked.label) == ("o", "said by ")
        await room.press("escape")
        await room.ask("slash")
        assert room.asked is not None
        assert (room.asked.words, room.asked.label) == ("", "/")
        assert len(room.screen.query("#prompt")) == 1
