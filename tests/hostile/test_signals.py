"""Signals, hang-ups, stops: the terminal is given back, the process ends, nothing is left running."""

import os
import shutil
import signal
import time
from collections.abc import Iterator

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.terminal import ENTERED, Start, Terminal

ENDING = (
    "TERM",
    "HUP",
    "INT",
    "QUIT",
    "USR1",
    "USR2",
    "ALRM",
    "ABRT",
    "XCPU",
    "PROF",
    "VTALRM",
    "IO",
    "SYS",
    "TRAP",
)
FAULTS = ("SEGV", "BUS", "FPE", "ILL")
HARMLESS = ("CONT", "WINCH", "CHLD", "URG", "PIPE", "XFSZ")
QUICK = ("TERM", "HUP", "QUIT", "USR1", "ALRM", "SEGV")
SHELL = Start(
    program=["bash", "--norc", "--noprofile", "-i"],
    environment={"PS1": "READY> ", "HISTFILE": "/dev/null"},
)


def number(name: str) -> int:
    return int(getattr(signal, f"SIG{name}"))


def ended_by(terminal: Terminal, sent: int) -> None:
    """Check that a signal ended it: the exit code says so, the terminal is as it was, nothing is left."""
    assert terminal.ended(), "it did not end"
    assert terminal.process.returncode in (128 + sent, -sent)
    sound(terminal.unrestored())
    assert b"Traceback" not in terminal.raw
    sound(left_running(terminal))


def opened_in_shell(terminal: Terminal) -> None:
    """Have a shell open the reader, and wait for its screen."""
    assert terminal.shows("READY>")
    terminal.send("briefing\n")
    assert terminal.wait(lambda: ENTERED in terminal.raw)
    terminal.quiet()


def left_running(terminal: Terminal) -> list[str]:
    """Return the processes of the program's session that are still there."""
    left, end = session(terminal.process.pid), time.monotonic() + 5
    while left and time.monotonic() < end:
        time.sleep(0.05)
        left = session(terminal.process.pid)
    return [f"process {pid} is left" for pid in left]


def session(leader: int) -> list[int]:
    def words() -> Iterator[tuple[int, list[str]]]:
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat") as file:
                    yield int(name), file.read().rpartition(")")[2].split()
            except OSError:
                continue

    return [pid for pid, stat in words() if int(stat[3]) == leader and stat[0] != "Z"]


@pytest.mark.parametrize("name", QUICK)
def test_a_signal_gives_the_terminal_back(place: Place, name: str) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.signal(number(name))
        ended_by(terminal, number(name))


@pytest.mark.long
@pytest.mark.parametrize("keys", ["", "/fe", "?", ":", "jjjj", "z"])
@pytest.mark.parametrize("name", [*ENDING, *FAULTS])
def test_every_signal_at_every_moment_gives_the_terminal_back(place: Place, name: str, keys: str) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.send(keys)
        terminal.signal(number(name))
        ended_by(terminal, number(name))


@pytest.mark.parametrize("name", ["TERM", "HUP"])
def test_a_signal_in_the_very_first_moment_of_the_screen(place: Place, name: str) -> None:
    for _ in range(2):  # the second start may draw what the first one kept
        with Terminal(place) as terminal:
            assert terminal.wait(lambda: ENTERED in terminal.raw)
            terminal.signal(number(name))
            ended_by(terminal, number(name))


@pytest.mark.long
@pytest.mark.parametrize("pause", [n / 50 for n in range(1, 40)])
def test_a_signal_at_any_time_of_the_start(place: Place, pause: float) -> None:
    for _ in range(2):
        with Terminal(place) as terminal:
            time.sleep(pause)  # the moment is what is tried
            terminal.signal(signal.SIGTERM)
            assert terminal.ended(), "it did not end"
            sound(terminal.unrestored())
            sound(left_running(terminal))


def test_many_signals_at_once_are_one_end(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        for name in ENDING:
            terminal.signal(number(name))
        assert terminal.ended()
        sound(terminal.unrestored())


@pytest.mark.parametrize("name", HARMLESS)
@pytest.mark.long
def test_signals_that_mean_nothing_change_nothing(place: Place, name: str) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        for _ in range(5):
            terminal.signal(number(name))
        terminal.quiet()
        terminal.type("j")
        sound(terminal.farewell())


def test_a_stray_continue_changes_nothing(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        for name in HARMLESS:
            terminal.signal(number(name))
        terminal.type("j")
        sound(terminal.farewell())


def test_the_terminal_hangs_up(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.hang_up()
        assert terminal.ended()
        assert terminal.process.returncode in (129, -signal.SIGHUP)
        sound(left_running(terminal))


def test_a_kill_leaves_no_child_behind(place: Place) -> None:
    name = place.put("long.txt", 'The ferry is late. "It sails," said Anna Berg on Monday.\n\n' * 40_000)
    with Terminal(place, name) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        assert terminal.wait(lambda: len(terminal.tree()) > 1 or "100%" in terminal.text(), 20)
        terminal.signal(signal.SIGKILL)
        assert terminal.ended()
        sound(left_running(terminal))


@pytest.mark.parametrize("end", ["Q", "TERM", "HUP"])
def test_nobody_reads_on_for_a_reader_who_leaves(place: Place, end: str) -> None:
    name = place.put("long.txt", 'The ferry is late. "It sails," said Anna Berg on Monday.\n\n' * 40_000)
    with Terminal(place, name) as terminal:
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        assert terminal.wait(lambda: len(terminal.tree()) > 1 and "_child" in _words(terminal.tree()[-1]))
        child = terminal.tree()[-1]
        terminal.breathe()
        os.kill(child, signal.SIGSTOP)  # so that it cannot end by itself
        terminal.send("Q") if end == "Q" else terminal.signal(number(end))
        assert terminal.ended()
        until = time.monotonic() + 5
        while _lives(child) and time.monotonic() < until:
            time.sleep(0.02)
        assert not _lives(child)
        sound(terminal.unrestored())


def _words(pid: int) -> str:
    try:
        with open(f"/proc/{pid}/cmdline") as file:
            return file.read()
    except OSError:
        return ""


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_output_held_back_by_the_terminal_does_not_hold_up_a_signal(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.reading = False
        for _ in range(40):
            terminal.send("gG", 1)
        terminal.signal(signal.SIGTERM)
        assert terminal.stopped(), "it waits for a terminal that reads no more"


def test_ctrl_s_stops_nothing(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.type("\x13", "j")
        sound(terminal.farewell())


@pytest.mark.skipif(shutil.which("bash") is None, reason="job control needs a shell")
def test_ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(place: Place) -> None:
    with Terminal(place, start=SHELL) as terminal:
        assert terminal.shows("READY>")
        for turn in range(2):
            terminal.send("briefing\n" if not turn else "fg\n")
            assert terminal.wrote(ENTERED, turn + 1)
            terminal.quiet()
            terminal.type("j")
            terminal.send("\x1a")
            assert terminal.wrote(b"Stopped", turn + 1)
            terminal.quiet()
            sound([mode for mode in terminal.modes() if mode != "?2004"])  # the shell's own
        terminal.send("fg\n")
        assert terminal.wrote(ENTERED, 3)
        terminal.quiet()
        terminal.send("Q")
        assert terminal.wrote(b"\x1b[?1049l", 3)
        terminal.send("echo CODE=$?\n")
        assert terminal.wrote(b"CODE=0"), terminal.words()[-800:]
        terminal.send("exit\n")
        assert terminal.ended()


@pytest.mark.skipif(shutil.which("bash") is None, reason="job control needs a shell")
def test_a_shell_that_ends_takes_a_stopped_reader_with_it(place: Place) -> None:
    with Terminal(place, start=SHELL) as terminal:
        opened_in_shell(terminal)
        terminal.send("\x1a")
        assert terminal.shows("Stopped")
        terminal.hang_up()
        assert terminal.ended()
        sound(left_running(terminal))


@pytest.mark.skipif(shutil.which("bash") is None, reason="job control needs a shell")
@pytest.mark.parametrize("name", ["TERM", "HUP"])
def test_a_stopped_reader_can_be_ended(place: Place, name: str) -> None:
    with Terminal(place, start=SHELL) as terminal:
        opened_in_shell(terminal)
        terminal.send("\x1a")
        assert terminal.shows("Stopped")
        terminal.send(f"kill -{name} %1\n")
        assert terminal.wait(lambda: len(terminal.tree()) == 1), terminal.words()[-400:]
        terminal.send("\n")
        assert terminal.wrote(f"Exit {128 + number(name)}".encode()), terminal.words()[-400:]
        terminal.send("exit\n")
        assert terminal.ended()


@pytest.mark.skipif(shutil.which("bash") is None, reason="job control needs a shell")
def test_a_reader_begun_in_the_background_opens_when_it_is_called(place: Place) -> None:
    with Terminal(place, start=SHELL) as terminal:
        assert terminal.shows("READY>")
        terminal.send("briefing &\n")
        assert terminal.quiet()
        assert ENTERED not in terminal.raw
        terminal.send("fg\n")
        assert terminal.wait(lambda: ENTERED in terminal.raw)
        terminal.quiet()
        terminal.type("j")
        terminal.send("Q")
        assert terminal.wrote(b"\x1b[?1049l")
        terminal.send("echo CODE=$?\n")
        assert terminal.wrote(b"CODE=0"), terminal.words()[-800:]
        terminal.send("exit\n")
        assert terminal.ended()
