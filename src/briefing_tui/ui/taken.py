"""The terminal, taken before Textual is there: what it was like, and what stands on it already.

Only the standard library is used: this module and the first frame come before everything else. There is one
terminal to a process, so what is known of it is kept here, in the module.
"""

import os
import select
import termios
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:  # the module typing is not worth its wait here
    from typing import Any

RESTORED = (
    b"\x1b[?2026l\x1b[?2004l\x1b[?2048l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"
    b"\x1b[?1004l\x1b[<u\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""Held-back output, reports (paste, size, mouse, focus) and the keyboard protocol off; the screen back."""
ALTERNATE = "\x1b[?1049h"
"""The switch to the second screen, which must be made once."""
_TAKEN = b"\x1b[?1049h\x1b[?25l\x1b[?7l"
HARMLESS = ("KILL", "STOP", "TSTP", "CONT", "TTIN", "TTOU", "CHLD", "WINCH", "URG", "PIPE", "XFSZ")
"""Names of the signals that cannot be caught, or that do not end a process."""
FAULTS = ("SEGV", "BUS", "FPE", "ILL")
"""Those that the processor sends for faults; a handler of Python's would return into them for ever."""


class Taken:
    """A terminal as it was found (`attributes`), and its descriptors."""

    def __init__(self, keys: int, screen: int) -> None:
        self.keys = keys
        self.screen = screen
        self.attributes: list[Any] = termios.tcgetattr(keys)


held: Taken | None = None
"""The terminal, from the first frame until the application has it or it is given back."""
frame = ""
"""What stands on the second screen."""
identity = ""
"""What the first frame is to be kept under; "" where none is to be kept."""


def write_soon(descriptor: int, data: bytes, seconds: float = 0.5) -> bytes:
    """Write to a descriptor that does not block, for a while where it is full; return what is left."""
    until = monotonic() + seconds
    while data and monotonic() < until:
        try:
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:
            select.select([], [descriptor], [], 0.05)
    return data


def write_at_once(descriptor: int, data: bytes) -> bool:
    """Write to a terminal without waiting for one that has stopped; say whether all of it went out."""
    try:
        os.set_blocking(descriptor, False)
        try:
            return not write_soon(descriptor, data)
        finally:
            os.set_blocking(descriptor, True)
    except (OSError, ValueError):
        return False


def write_at_last(descriptor: int, data: bytes) -> None:
    """Write the last there is to a terminal; one that reads too slowly loses what it has not read yet."""
    if write_at_once(descriptor, data):
        return
    try:
        termios.tcflush(descriptor, termios.TCOFLUSH)
    except (termios.error, OSError):
        return
    write_at_once(descriptor, data)


def take(keys: int, screen: int, first: str) -> None:
    """Take the terminal and show a frame on its second screen; keys typed from now on wait for their reader.

    `termios.error` where it is no terminal; then nothing has been done.
    """
    global held, frame
    terminal = Taken(keys, screen)
    held = terminal
    _catch_signals()
    _make_raw(terminal)
    if write_at_once(screen, _TAKEN + first.encode("utf-8")):
        frame = first


def handed_over() -> Taken | None:
    """Return the terminal to the one who sees to it from now on; None where it was not taken."""
    global held
    terminal, held = held, None
    return terminal


def give_back() -> None:
    """Leave the terminal as it was found, if it is held; safe inside a signal handler."""
    global held
    if held is None:
        return
    terminal, held = held, None
    stay_awake()
    write_at_last(terminal.screen, RESTORED)
    try:
        termios.tcsetattr(terminal.keys, termios.TCSANOW, terminal.attributes)
    except (termios.error, OSError):
        return


def stay_awake() -> None:
    """Let no change of the terminal stop this thread, though a shell may have it by now: it is the last."""
    import signal

    signal.pthread_sigmask(signal.SIG_BLOCK, signals(("TTOU",)))


def _make_raw(terminal: Taken) -> None:
    """Set the terminal as Textual's driver will: keys one by one, unechoed, untranslated, no signals."""
    now = termios.tcgetattr(terminal.keys)
    now[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    now[6][termios.VMIN] = 1
    termios.tcsetattr(terminal.keys, termios.TCSANOW, now)


def _catch_signals() -> None:
    """Give the terminal back before a signal ends the process; the driver puts its own handlers in place.

    Faults that somebody sends wait for the driver. Who stops the process now would leave the terminal raw.
    """
    import signal

    for number in ending_signals():
        signal.signal(number, _ended_by)
    signal.pthread_sigmask(signal.SIG_BLOCK, signals(FAULTS))
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)


def ending_signals() -> "set[int]":
    """Return all signals that end a process but faults of the processor."""
    import signal

    return {int(number) for number in signal.valid_signals()} - signals(HARMLESS) - signals(FAULTS)


def signals(names: "tuple[str, ...]") -> "set[int]":
    """Return the numbers of signals by their names; a system need not have all of them."""
    import signal

    return {int(getattr(signal, f"SIG{name}")) for name in names if hasattr(signal, f"SIG{name}")}


def _ended_by(number: int, _: object) -> None:
    give_back()
    os._exit(128 + number)
