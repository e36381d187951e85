"""Pipes on standard input: endless, silent, dripping, closed; the screen opens, and is left at once."""

import os
import threading

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal


@pytest.mark.parametrize("said", [b"", b"Ferry Opens\n\nThe ferry sails.\n\n"], ids=["silent", "begun"])
def test_a_pipe_that_does_not_end_opens_a_screen_that_can_be_left(place: Place, said: bytes) -> None:
    read, write = os.pipe()
    os.write(write, said)
    with Terminal(place, "-", start=Start(stdin=read)) as terminal:
        assert terminal.ready()
        terminal.type("j", "?", "\x1b")
        sound(terminal.farewell())
    os.close(read)
    os.close(write)


def test_what_comes_late_is_read_when_it_has_all_come(place: Place) -> None:
    read, write = os.pipe()
    os.write(write, b"Ferry Opens\n\nThe ferry ")
    with Terminal(place, "-", start=Start(stdin=read)) as terminal:
        assert terminal.ready()
        os.close(read)
        os.write(write, b"sails at last.\n")
        os.close(write)
        assert terminal.shows("sails at last.")
        sound(terminal.farewell())


def test_a_pipe_without_end_is_refused_at_the_cap(place: Place) -> None:
    read, write = os.pipe()

    def pour() -> None:
        try:
            while True:
                os.write(write, b"y\n" * 10_000)
        except OSError:
            os.close(write)

    pouring = threading.Thread(target=pour)
    pouring.start()
    with Terminal(place, "-", start=Start(stdin=read)) as terminal:
        os.close(read)
        assert terminal.ended(60)
        sound(terminal.faults(3))
    pouring.join()
