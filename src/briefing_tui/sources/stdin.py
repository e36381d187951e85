"""Standard input and other open descriptors (`-`, `/dev/fd/63` of a shell's `<(…)`), each read once."""

import _thread
import os
import stat
from functools import cache

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch
from briefing_tui.sources.descriptor import read_all

OPEN = "/dev/fd/"
NAMES = {"-": 0, "/dev/stdin": 0}
LOOK = 0.05
"""Seconds between two looks at whether anybody still waits."""


def accepts(locator: str) -> bool:
    """Take `-`, and the name of an open descriptor."""
    return locator in NAMES or (locator.startswith(OPEN) and _is_number(locator.removeprefix(OPEN)))


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Read the descriptor to its end; asked again, give the same bytes."""
    descriptor = _descriptor(locator)
    behind = _behind.get(descriptor)
    if behind is None:
        return Fetched(locator, _read(descriptor, settings.max_bytes, locator))
    while not behind.ended(LOOK):
        if watch.stopped():
            raise UnreadableError(locator, "given up")
    return Fetched(locator, behind.data())


def ends_soon(locator: str, settings: Settings, seconds: float) -> bool:
    """Begin to read a descriptor behind everything else, and say whether it ended within some seconds.

    Whoever fetches it later gets all of it; the descriptor's number may lead elsewhere from now on.
    """
    descriptor = _descriptor(locator)
    if descriptor not in _behind:
        _behind[descriptor] = Behind(descriptor, settings.max_bytes, locator)
    return _behind[descriptor].ended(seconds)


class Behind:
    """A descriptor that is read in a thread of its own, which nobody waits for in the end."""

    def __init__(self, descriptor: int, cap: int, locator: str) -> None:
        self._outcome: bytes | UnreadableError = b""
        self._reading = _thread.allocate_lock()
        self._reading.acquire()
        try:
            _thread.start_new_thread(self._read, (os.dup(descriptor), cap, locator))
        except OSError:
            self._outcome = UnreadableError(locator, "standard input is closed")
            self._reading.release()

    def _read(self, descriptor: int, cap: int, locator: str) -> None:
        try:
            self._outcome = _read(descriptor, cap, locator)
        except UnreadableError as fault:
            self._outcome = fault
        finally:
            self._reading.release()

    def ended(self, seconds: float) -> bool:
        """Wait some seconds for the end, and say whether it has come."""
        if not self._reading.acquire(timeout=seconds):
            return False
        self._reading.release()
        return True

    def data(self) -> bytes:
        """Return what was read, or raise what kept it from being read."""
        if isinstance(self._outcome, UnreadableError):
            raise self._outcome
        return self._outcome


_behind: dict[int, Behind] = {}


def _descriptor(locator: str) -> int:
    return int(locator.removeprefix(OPEN)) if locator.startswith(OPEN) else 0


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal() and len(name) <= 4


@cache
def _read(descriptor: int, cap: int, locator: str) -> bytes:
    """Kept, because the screen opens again what the command line has already taken from a pipe."""
    try:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise UnreadableError(locator, "standard input is a directory")
        os.set_blocking(descriptor, True)
        data = read_all(descriptor, cap)
    except OSError:
        raise UnreadableError(locator, "standard input is closed") from None
    if data is None:
        raise UnreadableError(
            locator, f"larger than {cap // 1_000_000} MB, the most that is read (max_megabytes)"
        )
    return data


STDIN = Source("stdin", accepts, fetch)
