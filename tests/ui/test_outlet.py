"""The way out to the terminal: at once where it takes what is written, in order where it does not."""

import os
import pty
import tty
from collections.abc import Iterator
from io import TextIOWrapper

import pytest

from briefing_tui.ui.outlet import Outlet

Ends = tuple[int, Outlet]


@pytest.fixture
def ends() -> Iterator[Ends]:
    """Return the far end of a terminal and the outlet at its near end."""
    far, near = pty.openpty()
    tty.setraw(near)
    with open(near, "w", encoding="utf-8") as file:
        yield far, Outlet(file)
        os.close(far)


def drained(far: int, size: int) -> bytes:
    read = b""
    while len(read) < size:
        read += os.read(far, 1 << 16)
    return read


def test_what_the_terminal_takes_is_out_at_once(ends: Ends) -> None:
    far, outlet = ends
    assert outlet.at_once("\x1b[1mFähre\x1b[0m") == ""
    assert os.read(far, 100) == "\x1b[1mFähre\x1b[0m".encode()


def test_what_a_full_terminal_does_not_take_comes_in_order_and_whole(ends: Ends) -> None:
    far, outlet = ends
    words = "船の切符" * 50_000
    rest = outlet.at_once(words)
    assert 0 < len(rest) < len(words)
    outlet.give()
    assert outlet.at_once("behind") == "behind"  # while the thread has work
    size = len(words.encode()) - len(rest.encode("utf-8", "surrogateescape"))
    read = drained(far, size)
    for start in range(0, len(rest), 500):
        outlet.write(rest[start : start + 500])
        read += os.read(far, 1 << 16)
    assert outlet.at_once("behind") == "behind"
    outlet.flush()
    read += drained(far, len(words.encode()) - len(read))
    assert read == words.encode()


def test_once_the_thread_is_done_it_is_not_needed(ends: Ends) -> None:
    far, outlet = ends
    outlet.give()
    outlet.write("one ")
    outlet.flush()
    assert outlet.at_once("two") == ""
    assert drained(far, 7) == b"one two"


def test_what_is_no_terminal_is_the_thread_s() -> None:
    reading, writing = os.pipe()
    with open(writing, "w", encoding="utf-8") as file:
        assert isinstance(file, TextIOWrapper)
        assert Outlet(file).at_once("words") == "words"
    os.close(reading)


def test_half_a_character_of_utf_16_is_no_fault(ends: Ends) -> None:
    far, outlet = ends
    assert outlet.at_once("a\ud800b") == ""
    assert drained(far, 3) == b"a?b"
