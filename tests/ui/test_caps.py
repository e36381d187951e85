"""Help, hints and palette name the keys in force, and the help explains the marks on the screen."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Any

import pytest
from textual.screen import Screen

from briefing_tui.config import Settings
from briefing_tui.ui.caps import NONE, cap, caps_in_force, first_cap
from briefing_tui.ui.keymap import KEYMAP, MARKS
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.screens.listing import HelpScreen

if TYPE_CHECKING:
    from tests.ui.conftest import Reader, Room

MOVED = {
    "pane.zoom": "Z",
    "search.open": "S",
    "meta.help": "H",
    "meta.back": "x",
    "jump.back": "B",
    "search.clear": "X",
    "pane.quotes": "7",
    "meta.theme": "ctrl+t",
}


async def _help(room: Room, key: str) -> dict[str, str]:
    """Return the rows of the help by their keys in the table."""
    await room.press(key)
    await room.until(lambda: isinstance(room.app.screen, HelpScreen), "no help")
    rows = room.app.screen.query_one("#listing", RowsPane).rows
    return {str(row.key): row.text for row in rows if row.key is not None}


def _keys_of(text: str, name: str) -> list[str]:
    words = next(key.help for key in KEYMAP if key.id == name)
    assert words in text
    return text.replace(words, "").split()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("j", "j"),
        ("Z", "Z"),
        ("ctrl+d", "Ctrl+d"),
        ("shift+tab", "Shift+Tab"),
        ("question_mark", "?"),
        ("right_square_bracket", "]"),
        ("plus", "+"),
        ("minus", "-"),
        ("pagedown", "PgDn"),
        ("down", "↓"),
        ("space", "Space"),
        ("tab", "Tab"),
        ("enter", "Enter"),
        ("escape", "Esc"),
        ("f1", "F1"),
        ("é", "é"),
    ],
)
def test_a_key_is_called_what_people_call_it(key: str, name: str) -> None:
    assert cap(key) == name


@pytest.mark.parametrize("letter", string.punctuation.replace(",", "") + "aZ9")
def test_every_letter_typed_in_the_configuration_is_called_as_typed(letter: str) -> None:
    assert caps_in_force(Settings(keymap={"pane.zoom": letter}))["pane.zoom"] == letter


def test_without_settings_the_labels_of_the_table_stand() -> None:
    assert caps_in_force(Settings()) == {key.id: key.label for key in KEYMAP}


def test_a_key_given_away_is_no_longer_named() -> None:
    caps = caps_in_force(Settings(keymap={"pane.zoom": "j", "act.copy": "t", "meta.help": "f1,?"}))
    assert (caps["pane.zoom"], caps["move.down"]) == ("j", "↓")
    assert (caps["act.copy"], caps["meta.theme"]) == ("t", NONE)
    assert first_cap(caps, "meta.theme") == NONE
    assert caps["meta.help"] == "F1 ?"


@pytest.mark.parametrize(
    ("settings", "name", "keys"),
    [
        (Settings(keymap={"pane.zoom": "Z"}), "pane.zoom", ["Z"]),
        (Settings(keys="less"), "move.half_down", ["d", "Ctrl+d"]),
        (Settings(keys="less"), "move.down", ["j", "↓", "e", "Ctrl+e", "Ctrl+n", "Ctrl+j"]),
        (Settings(keys="less"), "act.copy", ["c"]),
        (Settings(keys="newsboat"), "act.links", ["u", ";"]),
        (Settings(keys="newsboat"), "jump.previous_article", ["K", "p"]),
        (Settings(keys="newsboat", keymap={"act.links": "L"}), "act.links", ["L"]),
    ],
)
async def test_the_help_shows_the_keys_in_force(
    settings: Settings, name: str, keys: list[str], reader: Reader
) -> None:
    async with reader(settings=settings, size=(80, 24)) as room:
        rows = await _help(room, "question_mark")
        assert sorted(_keys_of(rows[name], name)) == sorted(keys)
        assert all(key.help in rows[key.id] for key in KEYMAP)


@pytest.mark.parametrize("width", [40, 80])
async def test_many_keys_stay_in_their_column(width: int, reader: Reader) -> None:
    async with reader(settings=Settings(keys="less"), size=(width, 24)) as room:
        await _help(room, "question_mark")
        listing = room.app.screen.query_one("#listing", RowsPane)
        await room.press(*["j"] * 12)
        lines = room.drawn(listing)
        at = next(n for n, line in enumerate(lines) if "down a line or row" in line)
        assert "Ctrl+n" in " ".join(lines[at : at + 4])
        assert lines[at].index("down a line") == 19


async def test_the_hints_name_the_keys_in_force(reader: Reader) -> None:
    async with reader(settings=Settings(keymap=MOVED), size=(140, 30)) as room:
        status = room.screen.status
        assert status.hint == "S search  H help"
        assert any("7 Quotes" in line for line in room.drawn("quotes"))
        await room.press("n")
        assert status.notice == "nothing is searched for: S begins a search"
        await room.press("Z")
        assert status.notice == "this pane alone: Z or x brings the others back"
        await room.press("x", "f")
        assert status.hint == "X clears"
        rows = await _help(room, "H")
        assert rows["search:X"].split() == ["X", "give", "it", "up"]


async def test_an_unknown_theme_names_the_key_in_force(reader: Reader) -> None:
    async with reader(settings=Settings(theme="nosuch", keymap=MOVED)) as room:
        await room.until(lambda: "Ctrl+t shows them all" in room.screen.status.notice)


async def test_the_palette_names_the_keys_in_force(reader: Reader) -> None:
    async with reader(settings=Settings(keymap=MOVED)) as room:
        screen: Screen[Any] = room.screen  # as Textual hands it over
        commands = {one.title: one.help for one in room.app.get_system_commands(screen)}
        assert commands["zoom the pane, and back"] == "Panes · Z"
        assert commands["copy"] == "Act · y"


async def test_the_help_ends_with_what_the_marks_mean(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        rows = list((await _help(room, "question_mark")).values())
        assert all(
            mark in row and words in row
            for (mark, words), row in zip(MARKS, rows[-len(MARKS) :], strict=True)
        )
        listing = room.app.screen.query_one("#listing", RowsPane)
        await room.press("G")
        drawn = " ".join(room.drawn(listing))
        assert "not certain" in drawn
        assert "◷4" in drawn
