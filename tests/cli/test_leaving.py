"""What the process exits with when the screen is left."""

from pathlib import Path

import pytest
from tests.hostile.place import Place
from tests.hostile.terminal import Terminal

from briefing_tui.config import Settings
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.desk.waiting import Watch
from briefing_tui.errors import UnreadableError
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.opening import Opening


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path / "place")
    made.prepare()
    return made


def found(locator: str, settings: Settings, watch: Watch) -> Unfolded:
    if locator.startswith("http"):
        raise UnreadableError(locator, "nobody answers there")
    return unfold(locator, settings)


@pytest.mark.parametrize(
    ("locators", "code"),
    [
        (("http://a.example/",), 3),
        (("http://a.example/", "http://b.example/"), 3),
        (("bundled:alaska-illusion.txt", "http://b.example/"), 0),
    ],
)
async def test_nothing_that_could_be_opened_is_a_fault(locators: tuple[str, ...], code: int) -> None:
    app = Briefing(locators, Settings(), opening=Opening(unfold=found))
    async with app.run_test() as pilot:
        (reader,) = app._readers()
        while not all(volume.fault or volume.article for volume in reader.reading.volumes):
            await pilot.pause(0.01)
        assert app.code == code


def test_what_is_typed_behind_enter_is_not_typed_into_the_line(story: Path, place: Place) -> None:
    with Terminal(place, str(story)) as terminal:
        assert terminal.ready()
        terminal.send("/bridge\rnQ")
        assert terminal.ended()
        assert terminal.faults() == []
