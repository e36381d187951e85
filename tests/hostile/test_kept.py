"""What is kept between runs: saved however the end comes, and no trouble with it stops the reader."""

import json
import os
import resource
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal

TEXT = "A Pier Mended\n\n" + "".join(f"Note {n}: the boat was late that day.\n\n" for n in range(200))
OFFER = "Ctrl+o goes on there"
SMALL = Start((60, 20))


def few(cases: Iterable[str], *soon: str) -> list[ParameterSet]:
    """Return cases, of which only some are run every time."""
    return [pytest.param(case, marks=[] if case in soon else [pytest.mark.long]) for case in cases]


def state(place: Place) -> Path:
    return place.home / ".local" / "state" / "briefing"


def places(place: Place) -> list[list[object]]:
    found: list[list[object]] = json.loads((state(place) / "places.json").read_text())["places"]
    return found


def read_on(place: Place, name: str, end: Callable[[Terminal], object]) -> None:
    """Open an article, turn a page or two, and leave in some way."""
    with Terminal(place, name, start=SMALL) as terminal:
        assert terminal.ready()
        terminal.type(" ", " ")
        end(terminal)
        assert terminal.ended()
        assert terminal.stopped()


ENDS: dict[str, Callable[[Terminal], object]] = {
    "q": lambda terminal: terminal.send("q"),
    "ctrl+c": lambda terminal: terminal.send("\x03"),
    "TERM": lambda terminal: terminal.signal(signal.SIGTERM),
    "HUP": lambda terminal: terminal.signal(signal.SIGHUP),
    "hang-up": lambda terminal: terminal.hang_up(),
}


@pytest.mark.parametrize("end", few(ENDS, "q", "TERM", "hang-up"))
def test_however_the_end_comes_the_place_is_kept(place: Place, end: str) -> None:
    name = place.put("story.txt", TEXT)
    read_on(place, name, ENDS[end])
    ((_, at, _),) = places(place)
    assert isinstance(at, int)
    assert at > 100
    with Terminal(place, name, start=SMALL) as terminal:
        assert terminal.shows(OFFER)
        assert "A Pier Mended" in terminal.text()
        terminal.type("\x0f")
        assert TEXT[at : at + 9].strip() in terminal.text()
        sound(terminal.farewell())


def test_what_is_kept_is_for_the_owner_alone(place: Place) -> None:
    read_on(place, place.put("story.txt", TEXT), ENDS["q"])
    for folder, _, files in os.walk(place.home / ".local"):
        assert os.stat(folder).st_mode & 0o077 == 0
        assert all(os.stat(os.path.join(folder, name)).st_mode & 0o077 == 0 for name in files)


def test_two_at_once_keep_what_both_have_read(place: Place) -> None:
    names = [place.put("one.txt", TEXT), place.put("two.txt", TEXT.replace("late", "early"))]
    with (
        Terminal(place, names[0], start=SMALL) as one,
        Terminal(place, names[1], start=SMALL) as two,
    ):
        for terminal in (one, two):
            assert terminal.ready()
            terminal.type(" ", " ")
        for terminal in (one, two):  # both have long read what was kept before either writes
            terminal.send("q")
            assert terminal.ended()
    assert len(places(place)) == 2


OBSTACLES: dict[str, Callable[[Path], object]] = {
    "noise": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "cut short": lambda path: path.write_bytes(b'{"briefing":"places","vers'),
    "newer": lambda path: path.write_bytes(b'{"briefing":"places","version":99}'),
    "nested": lambda path: path.write_bytes(b"[" * 500_000),
    "escapes": lambda path: path.write_bytes(b'{"briefing":"\\u001b]52;c;eA==\\u0007"}'),
    "folder": lambda path: path.mkdir(),
    "pipe": lambda path: os.mkfifo(path),
    "loop": lambda path: path.symlink_to(path.name),
    "device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("obstacle", few(OBSTACLES, "noise", "pipe"))
def test_what_is_no_file_of_ours_is_set_aside_and_told(place: Place, obstacle: str) -> None:
    folder = state(place)
    folder.mkdir(parents=True, mode=0o700)
    OBSTACLES[obstacle](folder / "places.json")
    with Terminal(place, place.put("story.txt", TEXT), start=Start((120, 20))) as terminal:
        assert terminal.shows("set aside as places.json.")
        assert "A Pier Mended" in terminal.text()
        terminal.type(" ", " ")
        sound(terminal.farewell())
    assert len(places(place)) == 1
    assert len(list(folder.glob("places.json.*"))) == 1


@pytest.mark.parametrize("obstacle", few(OBSTACLES, "folder"))
def test_settings_that_are_no_file_of_ours_cost_nothing_but_themselves(place: Place, obstacle: str) -> None:
    folder = state(place)
    folder.mkdir(parents=True, mode=0o700)
    OBSTACLES[obstacle](folder / "settings.json")
    with Terminal(place, place.put("story.txt", TEXT), start=Start((120, 20))) as terminal:
        assert terminal.shows("set aside as settings.json.")
        terminal.type("+")
        sound(terminal.farewell())
    assert json.loads((folder / "settings.json").read_text())["measure"] > 76


@pytest.mark.parametrize(
    "which", few([".local", ".local/state", ".local/state/briefing", ".cache"], ".local")
)
def test_a_file_where_a_folder_should_be(place: Place, which: str) -> None:
    path = place.home / which
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("somebody else's")
    try:
        with Terminal(place, place.put("story.txt", TEXT), start=SMALL) as terminal:
            assert terminal.shows("A Pier Mended")
            terminal.type(" ", "+")
            sound(terminal.farewell())
        assert path.read_text() == "somebody else's"
    finally:
        path.unlink()


def test_a_full_disk_costs_what_would_be_kept(place: Place) -> None:
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    start = Start((60, 20), before=full)
    with Terminal(place, place.put("story.txt", TEXT), start=start) as terminal:
        assert terminal.shows("A Pier Mended")
        terminal.type(" ", "+")
        sound(terminal.farewell())
    assert not list(state(place).glob("places*"))


def test_a_cache_in_disorder_is_made_anew(place: Place) -> None:
    name = place.put("story.txt", TEXT)
    read_on(place, name, ENDS["q"])
    kept = [path for path in (place.home / ".cache").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] + b"\x1b]52;c;eA==\x07")
    with Terminal(place, name, start=SMALL) as terminal:
        assert terminal.shows("A Pier Mended")
        assert terminal.ready()
        sound(terminal.farewell())
