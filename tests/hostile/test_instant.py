"""The first frame before Textual: equal to Textual's own, shown once, no key lost, nothing left behind."""

import os
import signal
from pathlib import Path

import pyte
import pytest
from tests.hostile.place import Place, sound
from tests.hostile.stream import smuggled
from tests.hostile.terminal import ENTERED, Start, Terminal

STORY = "A Quiet Harbour\n\n" + "\n\n".join(
    f"Paragraph {number} speaks of boats and nets, of ropes, tar and weather, and of nobody in particular."
    for number in range(60)
)
DRIVER = b"\x1b[?1000h"
"""The first that Textual's driver writes beside the switch to the second screen."""
CLEARING = (b"\x1b[2J", b"\x1b[J", b"\x1b[0J", b"\x1b[3J", b"\x1bc")
SIZES = [(80, 24), (120, 40), (160, 50)]


def opened_before(place: Place, size: tuple[int, int] = (100, 30), **surroundings: str | None) -> str:
    """Open an article once, so that its first frame is kept; return its name."""
    name = place.put("harbour.txt", STORY)
    start = Start(size, surroundings)
    with Terminal(place, name, start=start) as terminal:
        assert terminal.ready()
        assert terminal.wait(lambda: bool(frames(place)))
        sound(terminal.farewell())
    return name


def frames(place: Place) -> list[Path]:
    return [path for path in place.home.glob(".cache/briefing/frames/*") if "." not in path.name]


def drawn(raw: bytes, size: tuple[int, int]) -> list[str]:
    """Return what a screen of a size shows."""
    screen = pyte.Screen(*size)
    pyte.ByteStream(screen).feed(raw)
    return list(screen.display)


@pytest.mark.parametrize("size", SIZES)
def test_the_instant_frame_is_textuals_own(place: Place, size: tuple[int, int]) -> None:
    with Terminal(place, place.put("harbour.txt", STORY), start=Start(size)) as terminal:
        assert terminal.ready()
        assert terminal.wait(lambda: bool(frames(place)))
        textuals = bytes(terminal.raw)
        (kept,) = frames(place)
        frame = kept.read_bytes().partition(b"\n")[2]
        sound(terminal.farewell())
    with Terminal(place, "harbour.txt", start=Start(size)) as terminal:
        assert terminal.wait(lambda: DRIVER in terminal.raw)
        instant = bytes(terminal.raw).partition(DRIVER)[0]
        assert terminal.quiet()
        raw = bytes(terminal.raw)
        sound(terminal.farewell())
    assert "Paragraph 2" in "".join(drawn(instant, size))
    assert frame in textuals
    assert frame in instant
    assert raw.count(ENTERED) == 1
    assert not [sequence for sequence in CLEARING if sequence in raw]
    assert b"Paragraph 2" not in raw.partition(DRIVER)[2]  # what stands there is not drawn again


def test_keys_typed_before_textual_are_answered(place: Place) -> None:
    name = opened_before(place)
    with Terminal(place, name) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        assert DRIVER not in terminal.raw
        terminal.send("jjjj")
        assert terminal.wait(lambda: "Harbour" not in terminal.text().split("\n")[1][:60])
        assert terminal.quiet()
        early = terminal.text()
        sound(terminal.farewell())
    with Terminal(place, name) as terminal:
        assert terminal.ready()
        terminal.type("j", "j", "j", "j")
        assert terminal.text().split("\n")[:-1] == early.split("\n")[:-1]
        sound(terminal.farewell())


def test_leaving_before_textual_is_there(place: Place) -> None:
    with Terminal(place, opened_before(place)) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        terminal.send("q")
        assert terminal.ended()
        sound(terminal.faults())


@pytest.mark.parametrize("name", ["TERM", "HUP", "INT", "QUIT", "ALRM", "ABRT", "XCPU", "RTMIN", "SEGV"])
def test_a_signal_before_textual_gives_the_terminal_back(place: Place, name: str) -> None:
    with Terminal(place, opened_before(place)) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        number = getattr(signal, f"SIG{name}")
        terminal.signal(number)
        assert terminal.ended()
        sound(terminal.faults(128 + number))


def test_nobody_stops_it_before_textual_is_there_to_give_the_terminal_back(place: Place) -> None:
    with Terminal(place, opened_before(place)) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        terminal.signal(signal.SIGTSTP)
        assert terminal.wait(lambda: DRIVER in terminal.raw)
        terminal.quiet()
        sound(terminal.farewell())


@pytest.mark.parametrize(
    "harm",
    [b"\x1b]52;c;aGk=\x07", b"\x1b[2J", b"\x9b31m", "\u202eevil".encode(), b"\xff\xfe", b"\x1b]0;t\x07"],
)
def test_a_frame_tampered_with_is_not_shown(place: Place, harm: bytes) -> None:
    name = opened_before(place)
    (kept,) = frames(place)
    kept.write_bytes(kept.read_bytes() + harm)
    with Terminal(place, name) as terminal:
        assert terminal.ready()
        sound(smuggled(bytes(terminal.raw)))
        assert harm not in terminal.raw
        sound(terminal.farewell())


def test_a_file_that_has_changed_is_drawn_as_it_is_now(place: Place) -> None:
    name = opened_before(place)
    place.put(name, STORY.replace("boats", "trains"))
    with Terminal(place, name) as terminal:
        assert terminal.ready()
        assert b"boats" not in terminal.raw
        assert b"trains" in terminal.raw
        sound(terminal.farewell())


@pytest.mark.parametrize(
    "surroundings",
    [{"NO_COLOR": "1"}, {"TERM": "xterm"}, {"COLORTERM": "truecolor"}, {"PYTHONIOENCODING": "latin-1"}],
    ids=str,
)
def test_another_kind_of_terminal_gets_no_frame_of_this_one(
    place: Place, surroundings: dict[str, str | None]
) -> None:
    name = opened_before(place)
    with Terminal(place, name, start=Start(environment=surroundings)) as terminal:
        assert terminal.wait(lambda: DRIVER in terminal.raw)
        assert b"Paragraph" not in bytes(terminal.raw).partition(DRIVER)[0]
        sound(terminal.farewell())


def test_what_waits_behind_is_part_of_the_frame(place: Place) -> None:
    name, other = opened_before(place), place.put("other.txt", "Another Story\n\nIt is short.\n")
    for _ in range(2):
        with Terminal(place, name, other) as terminal:
            assert terminal.ready()
            assert terminal.wait(lambda: len(frames(place)) > 0)
            instant = bytes(terminal.raw).partition(DRIVER)[0]
            sound(terminal.farewell())
    assert b"other.txt" in instant
    with Terminal(place, name) as terminal:
        assert terminal.ready()
        assert b"other.txt" not in terminal.raw
        sound(terminal.farewell())


def test_frames_are_few_and_the_owners_alone(place: Place) -> None:
    for number in range(3):
        opened_before(place, (80 + number, 24))
    kept = frames(place)
    assert len(kept) == 3
    assert {os.stat(path).st_mode & 0o777 for path in kept} == {0o600}
    assert os.stat(kept[0].parent).st_mode & 0o777 == 0o700
