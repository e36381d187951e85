"""Keys, presets, themes and dates as the reader sets them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from textual.command import CommandPalette

from briefing_tui.config import Settings
from briefing_tui.core.model.article import Article
from briefing_tui.ui.keymap import KEYMAP, PRESETS

if TYPE_CHECKING:
    from tests.ui.conftest import Reader


def test_presets_name_bindings_that_exist_and_give_no_key_twice() -> None:
    keys = {key.id: key.keys for key in KEYMAP}
    for preset in PRESETS.values():
        assert preset.keys() <= keys.keys()
        given = [name for value in {**keys, **preset}.values() for name in value.split(",")]
        assert len(given) == len(set(given)), sorted(name for name in given if given.count(name) > 1)


def test_every_key_has_a_group_a_label_and_words() -> None:
    assert len({key.id for key in KEYMAP}) == len(KEYMAP)
    assert all(key.label and key.help and key.group and key.action for key in KEYMAP)


async def test_a_binding_is_remapped_by_its_id(reader: Reader) -> None:
    async with reader(settings=Settings(keymap={"jump.next_quote": "x", "move.down": "ctrl+j,e"})) as room:
        await room.press("x")
        assert room.lit().startswith("We are back")
        await room.press("right_parenthesis")
        assert room.lit().startswith("We are back")
        top = room.section.top
        await room.press("e")
        assert room.section.top != top


@pytest.mark.parametrize(("preset", "key"), [("less", "e"), ("less", "f"), ("less", "d"), ("default", "j")])
async def test_presets_move_the_text(preset: str, key: str, reader: Reader) -> None:
    async with reader(settings=Settings(keys=preset), size=(80, 24)) as room:  # type: ignore[arg-type]
        top = room.section.top
        await room.press(key)
        assert room.section.top != top


async def test_settings_win_over_a_preset(reader: Reader) -> None:
    async with reader(settings=Settings(keys="less", keymap={"move.down": "x"}), size=(80, 24)) as room:
        await room.press("e")
        top = room.section.top
        await room.press("x")
        assert room.section.top != top


@pytest.mark.parametrize("theme", ["briefing-dark", "briefing-light", "nord", "ansi-dark", "no such theme"])
async def test_every_theme_draws(theme: str, reader: Reader) -> None:
    async with reader(settings=Settings(theme=theme)) as room:
        wanted = theme if theme in room.app.available_themes else "briefing-dark"
        assert room.app.theme == wanted
        assert room.shows("Night Ferry")


async def test_all_of_textuals_themes_can_be_put_on(reader: Reader) -> None:
    async with reader() as room:
        for theme in sorted(room.app.available_themes):
            room.app.theme = theme
            await room.drained()
            assert room.shows("Night Ferry")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9 Oct", "a date is written like 2025-10-09"),
        ("2026-02-31", "there is no such day"),
        ("2025-13-01", "there is no such day"),
        ("20260231", "there is no such day"),
    ],
)
async def test_a_bad_date_is_said_and_asked_again(typed: str, said: str, reader: Reader) -> None:
    async with reader() as room:
        await room.ask("D")
        await room.press("ctrl+u")
        assert room.asked is not None
        room.asked.words = typed
        await room.press("enter")
        assert room.note() == said
        assert room.asked is not None
        assert len(room.desk.dates) == 1
        await room.press("escape")
        await room.until(lambda: room.screen.prompt is None)


async def test_no_date_reads_the_article_anew_without_one(reader: Reader) -> None:
    async with reader() as room:
        await room.ask("D")
        await room.press("ctrl+u", "enter")
        await room.until(lambda: len(room.desk.dates) == 2)
        assert room.desk.dates[-1] is None


async def test_the_date_given_at_the_start_is_understood_with(reader: Reader) -> None:
    async with reader(published=date(2024, 11, 30)) as room:
        assert room.desk.dates == [date(2024, 11, 30)]
        assert room.article.published.day == date(2024, 11, 30)


async def test_an_article_without_address_opens_nothing(reader: Reader, article: Article) -> None:
    from msgspec.structs import replace

    where = replace(article.document.provenance, url="")
    bare = replace(article, document=replace(article.document, provenance=where))
    async with reader(articles={"bare": bare}) as room:
        with patch("briefing_tui.desk.open_link.open_link") as opened:
            await room.press("o")
        opened.assert_not_called()
        assert room.screen.status.notice == "this article has no address"


async def test_no_links_in_view_are_said(reader: Reader) -> None:
    async with reader(size=(80, 24)) as room:
        await room.press("semicolon")
        assert room.screen.status.notice == "no links in view"


async def test_the_palette_runs_what_the_keys_run(reader: Reader) -> None:
    async with reader() as room:
        await room.press("colon")
        await room.until(lambda: isinstance(room.app.screen, CommandPalette))
        await room.type("zoom the pane")
        await room.press("enter")
        await room.until(lambda: room.app.screen is not room.screen or room.screen.zoomed)
        await room.press("enter")
        await room.until(lambda: room.screen.zoomed)


async def test_quitting_ends_the_program(reader: Reader) -> None:
    async with reader() as room:
        await room.pilot.press("q")
        await room.until(lambda: room.app._exit)
        assert room.app.return_code == 0


async def test_escape_never_quits(reader: Reader) -> None:
    async with reader() as room:
        with patch.object(room.app, "exit") as left:
            await room.press("escape", "escape", "escape", "escape")
            left.assert_not_called()


async def test_an_unknown_theme_is_said_and_none_is_no_fault(reader: Reader) -> None:
    async with reader(settings=Settings(theme="nosuch")) as room:
        await room.until(lambda: "no theme is called nosuch" in room.screen.status.notice)
        assert room.app.theme == "briefing-dark"
    async with reader(settings=Settings(theme="")) as room:
        await room.settled()
        assert room.screen.status.notice == ""
        assert room.app.theme == "briefing-dark"
