"""A key changes the lines it must and no other, and what is written is what a whole frame would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.ui.screens.canvas import Canvas, Change

if TYPE_CHECKING:
    from tests.ui.conftest import Reader, Room

Grid = dict[tuple[int, int], tuple[str, object]]
KEYS = (
    *("j", "j", "space", "b", "G", "g", "right_parenthesis", "right_square_bracket", "greater_than_sign"),
    *("3", "j", "enter", "4", "j", "z", "z", "1", "j", "2", "slash", "p", "i", "e", "r", "enter", "n", "N"),
    *("escape", "plus", "minus", "question_mark", "escape", "e", "t", "escape", "j"),
)
SIZES = ((120, 40), (80, 24), (200, 60))


class Watched:
    """A terminal as it would be: every change that is rendered is put on a grid."""

    def __init__(self, room: Room, patch: pytest.MonkeyPatch) -> None:
        self.room = room
        self.grid: Grid = {}
        self.rows: set[int] = set()
        canvas = room.screen._compositor
        assert isinstance(canvas, Canvas)
        changes = canvas._changes

        def watched(spans: object) -> object:
            placed = changes(spans)  # type: ignore[arg-type]  # passed on as it came
            self.take(Change(placed))
            return placed

        patch.setattr(canvas, "_changes", watched)
        canvas.render_full_update()

    def take(self, change: Change) -> None:
        """Write a change on the grid."""
        for x, y, segments in change.placed:
            self.rows.add(y)
            at = x
            for text, style, _ in segments:
                for character in text:
                    self.grid[y, at] = character, style
                    at += 1
            assert at <= self.room.screen.size.width, (x, y, segments)

    def whole(self) -> Grid:
        """Return what a whole frame would show."""
        made: Grid = {}
        for y, strip in enumerate(self.room.screen._compositor.render_strips()):
            at = 0
            for text, style, _ in strip:
                for character in text:
                    made[y, at] = character, style
                    at += 1
        return made

    async def press(self, *keys: str) -> set[int]:
        """Press keys, once the first frame is out; return the rows that were written."""
        await self.room.until(lambda: self.room.screen.standing)
        await self.room.drained()
        self.rows.clear()
        await self.room.press(*keys)
        return set(self.rows)


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_written_is_what_a_whole_frame_shows(
    size: tuple[int, int], reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader(size=size) as room:
        seen = Watched(room, monkeypatch)
        for key in KEYS:
            await seen.press(key)
            if room.app.screen is room.screen:
                await room.until(lambda: seen.grid == seen.whole(), f"after {key} another picture stands")


async def test_a_key_that_changes_nothing_writes_nothing(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader(size=(120, 40)) as room:
        seen = Watched(room, monkeypatch)
        await seen.press("G")
        await seen.press("g")
        assert await seen.press("g") == set()
        await seen.press("G")
        assert await seen.press("G") == set()


async def test_the_cursor_of_a_list_changes_its_two_rows(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader(size=(140, 45)) as room:
        await room.press("1", "g")
        seen = Watched(room, monkeypatch)
        pane = room.rows("headlines")
        before = pane.cursor
        rows = await seen.press("j")
        top = pane.region.y + 1
        shown = {
            top + n
            for n, (row, _) in enumerate(pane.window(pane.lines_shown))
            if row in (before, pane.cursor)
        }
        assert rows
        assert rows <= shown


async def test_a_notice_writes_the_last_line_only(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reader(size=(120, 40)) as room:
        seen = Watched(room, monkeypatch)
        assert await seen.press("n") == {39}


async def test_the_whole_screen_is_written_when_it_is_asked_for(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader(size=(120, 40)) as room:
        seen = Watched(room, monkeypatch)
        assert await seen.press("ctrl+l") == set(range(40))
