"""Every layout as a picture, read before it is updated.

`pytest tests/ui/test_snapshots.py --snapshot-update` draws them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from textual.pilot import Pilot

from briefing_tui.config import Settings
from briefing_tui.core.model.article import Article
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.opening import Opening

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Room

    Seat = tuple[type[Desk], type[Room]]

Compare = Callable[..., bool]

LAYOUTS: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "wide": ((200, 60), ()),
    "wide, the least": ((140, 45), ()),
    "medium": ((100, 30), ()),
    "medium with the timeline": ((100, 30), ("4",)),
    "narrow headlines": ((80, 24), ("1",)),
    "narrow text": ((80, 24), ()),
    "narrow quotations": ((80, 24), ("3",)),
    "narrow timeline": ((80, 24), ("4",)),
    "smallest": ((40, 10), ()),
    "too small": ((30, 8), ()),
    "zoomed quotations": ((140, 45), ("3", "z")),
    "a quotation lit": ((140, 45), ("right_parenthesis", "right_parenthesis")),
    "an event chosen": ((140, 45), ("4", "G", "enter")),
    "a search being typed": ((140, 45), ("slash", "p", "i", "e", "r")),
    "a search kept": ((140, 45), ("slash", "p", "i", "e", "r", "enter", "n", "n")),
    "a faulty expression": ((80, 24), ("slash", "f3", "left_parenthesis")),
    "quotations of a speaker": ((80, 24), ("at", "o", "k", "a", "enter")),
    "everything found": ((140, 45), ("v",)),
    "help": ((80, 24), ("question_mark",)),
    "links": ((80, 24), (*["right_square_bracket"] * 3, "semicolon")),
}


def reader(article: Article, seat: Seat, theme: str = "") -> Briefing:
    desk = seat[0]({"notes/ferry.txt": article})
    way = Opening(unfold=desk.unfold, understand=desk.understand)
    return Briefing(("notes/ferry.txt",), Settings(theme=theme), None, way)


def after(desk_and_room: Seat, keys: tuple[str, ...]) -> Callable[[Pilot[Any]], Any]:
    """Return what brings the reader to a state: its article understood, keys pressed."""

    async def run(pilot: Pilot[None]) -> None:
        desk, kind = desk_and_room
        room = kind(pilot, desk({}))
        await room.until(lambda: bool(room.app.screen_stack) and hasattr(room.app.screen, "reading"))
        await room.settled()
        for key in keys:
            await room.press(key)
            await room.until(lambda: bool(room.app.focused))
        await room.until(lambda: room.reading.counted)

    return run


@pytest.mark.parametrize("state", LAYOUTS)
def test_a_state_looks_as_it_was_accepted(
    state: str, article: Article, seat: Seat, snap_compare: Compare
) -> None:
    size, keys = LAYOUTS[state]
    assert snap_compare(reader(article, seat), terminal_size=size, run_before=after(seat, keys))


def test_the_light_theme_looks_as_it_was_accepted(
    article: Article, seat: Seat, snap_compare: Compare
) -> None:
    app = reader(article, seat, "briefing-light")
    keys = ("right_parenthesis", "slash", "p", "i", "e", "r", "enter")
    assert snap_compare(app, terminal_size=(140, 45), run_before=after(seat, keys))


def test_without_colour_it_stays_readable(
    article: Article, seat: Seat, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    keys = ("right_parenthesis", "slash", "p", "i", "e", "r", "enter")
    assert snap_compare(reader(article, seat), terminal_size=(140, 45), run_before=after(seat, keys))
