"""Large, deep and worst-case files: text shows, keys are answered, memory is bounded, or one line says why not."""

from collections.abc import Callable
from functools import cache

import pytest
from tests.hostile.command import Outcome, run
from tests.hostile.heavy import FILES, SPOKEN
from tests.hostile.place import Place, sound
from tests.hostile.terminal import ENTERED, Start, Terminal

LIGHT, HEAVY = 100_000, 3_000_000
IN_TIME = 60.0
"""Seconds of processor time for three megabytes of the worst."""
SHORT = (
    "links",
    "divisions in divisions",
    "deep JSON",
    "laughs",
    "entity of a file",
    "quotation marks",
    "deep outlines",
)


@cache
def made(name: str, weight: int) -> str:
    return FILES[name][1](weight)


def put(place: Place, name: str, weight: int) -> str:
    return place.put(f"heavy{FILES[name][0]}", made(name, weight))


def printed(place: Place, given: str) -> Outcome:
    return run(place, "show", "--format", "plain", given)


@pytest.mark.parametrize("name", SHORT)
def test_a_worst_case_is_printed_or_refused_in_one_line(place: Place, name: str) -> None:
    outcome = printed(place, put(place, name, LIGHT))
    sound(outcome.faults((0, 3), lines=None if outcome.code else 0))
    assert b"root:" not in outcome.out


@pytest.mark.long
@pytest.mark.parametrize("command", ["show", "quotes", "timeline", "sections"])
@pytest.mark.parametrize("name", FILES)
def test_three_megabytes_of_the_worst_on_the_command_line(place: Place, name: str, command: str) -> None:
    outcome = run(place, command, put(place, name, HEAVY), patience=180)
    sound(outcome.faults((0, 3), lines=None if outcome.code else 0))
    assert b"root:" not in outcome.out
    assert outcome.processor < IN_TIME


@pytest.mark.long
@pytest.mark.parametrize("name", FILES)
def test_three_megabytes_of_the_worst_on_the_screen(place: Place, name: str) -> None:
    with Terminal(place, put(place, name, HEAVY), start=Start(size=(120, 40))) as terminal:
        if not terminal.wait(lambda: ENTERED in terminal.raw):
            sound(terminal.faults(3))
            return
        for key in ("j", " ", "G", "g", "3", "G", "4", "G", "1", "G", "2", "/ann", "\x1b"):
            terminal.send(key)
            terminal.breathe(0.5)
        terminal.size(60, 20)
        terminal.breathe(0.5)
        terminal.leave()
        sound(
            terminal.faults(3 if terminal.process.returncode == 3 else 0)
        )  # what is refused is shown as that


def used(terminal: Terminal) -> float:
    """Return the most memory the program has had, in megabytes, its children left out."""
    with open(f"/proc/{terminal.process.pid}/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))


BIG: dict[str, tuple[Callable[[], str], int]] = {
    "fifty megabytes in one line": (lambda: "x" * 50_000_000, 3),
    "thirty megabytes in one line": (lambda: "x" * 30_000_000, 0),
    "a million lines": (lambda: "a\n" * 1_000_000, 0),
    "ten megabytes of speech in one line": (lambda: SPOKEN * 175_000, 0),
    "ten megabytes of paragraphs": (lambda: (SPOKEN * 8 + "\n\n") * 21_000, 0),
}


@pytest.mark.long
@pytest.mark.parametrize("name", BIG)
def test_the_very_large_is_opened_moved_through_and_left(place: Place, name: str) -> None:
    make, code = BIG[name]
    with Terminal(place, place.put("big.txt", make()), start=Start(size=(120, 40))) as terminal:
        if code:
            assert terminal.ended(30)
            sound(terminal.faults(code))
            return
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        terminal.breathe(2)
        for key in ("j", " ", "G", "g", "/a", "\x1b", "3", "2"):
            terminal.send(key)
            terminal.breathe(0.4)
        terminal.size(40, 10)
        terminal.breathe(1)
        memory = used(terminal)
        sound(terminal.farewell())
        assert memory < 1200


@pytest.mark.long
def test_a_hundred_thousand_entries_are_listed_and_left(place: Place) -> None:
    with Terminal(
        place, place.put("big.xml", made("entries", 7_000_000)), start=Start(size=(120, 40))
    ) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        assert terminal.shows("Title 1")
        for key in ("1", "j", "G", "g", "J", "J", "K", "/title 99", "\x1b", "&99999", "\x1b"):
            terminal.send(key)
            terminal.breathe(0.4)
        sound(terminal.farewell())
