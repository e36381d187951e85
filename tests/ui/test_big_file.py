"""A big file shows its head at once; the whole takes its place without the text being moved."""

from collections.abc import Callable
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest

from briefing_tui.config import Settings
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.desk.waiting import Watch
from briefing_tui.ui.opening import Opening

Reader = Callable[..., Any]
PROSE = (
    "“We waited nine years,” said Bo Reed, who sells tea there. It rained on and off for most of the day.\n\n"
)


@pytest.fixture
def big(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text("The Pier Opens Again\n\n" + PROSE * 4_000 + "The last of it.\n")
    return path


def held(gate: Gate) -> Opening:
    def late(locator: str, settings: Settings, watch: Watch) -> Unfolded:
        assert gate.wait(20)
        return unfold(locator, settings, watch)

    return Opening(unfold=late, understand=lambda article, *_: article)


def words_of(room: Any) -> list[str]:
    """Return the lines of the text, without the scroll bar beside them."""
    return [line.strip(" ▐▎█▁▂▃▄▅▆▇") for line in room.drawn("section")[1:]]


async def test_the_head_is_read_while_the_whole_is_opened(reader: Reader, big: Path) -> None:
    gate = Gate()
    async with reader(locators=(str(big),), opening=held(gate), wait=False) as room:
        try:
            await room.until(lambda: room.shows("The Pier Opens Again"))
            assert room.reading.volumes[0].partial
            assert "opening…" in room.screen.status.busy
            await room.press("space", "j", "j")
            place, top, drawn = room.reading.place, room.section.top, words_of(room)
            assert place > 0
        finally:
            gate.set()
        await room.until(lambda: not room.reading.volumes[0].partial)
        await room.settled()
        assert room.reading.article.text.endswith("The last of it.\n")
        assert (room.reading.place, room.section.top) == (place, top)
        assert words_of(room) == drawn


async def test_a_file_that_goes_away_leaves_its_head_and_a_reason(reader: Reader, big: Path) -> None:
    gate = Gate()
    async with reader(locators=(str(big),), opening=held(gate), wait=False) as room:
        try:
            await room.until(lambda: room.shows("The Pier Opens Again"))
            big.unlink()
        finally:
            gate.set()
        await room.until(lambda: not room.reading.volumes[0].partial)
        assert room.shows("The Pier Opens Again")
        assert "no such file" in room.reading.volumes[0].fault
        assert "no such file" in room.screen.status.notice
