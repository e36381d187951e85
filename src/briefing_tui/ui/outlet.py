"""The way out to the terminal: at once where it takes what is written, by Textual's writing thread where not.

A thread has to be woken and given the interpreter for each frame, while the next key may be waiting for it.
"""

import os
from typing import TextIO


class Outlet:
    """A file for the writing thread that knows whether the thread is done, and a way past it."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._own = _opened_anew(file.fileno())
        self._given = self._taken = self._written = 0

    def at_once(self, data: str) -> str:
        """Write without waiting as much as the terminal takes; return the rest, which is the thread's."""
        if self._own < 0 or self._written != self._given:
            return data
        raw = _bytes(data)
        try:
            rest = raw[os.write(self._own, raw) :]
        except OSError:
            return data
        return rest.decode("utf-8", "surrogateescape")  # it may begin within a character

    def give(self) -> None:
        """Note that the thread is given one more piece."""
        self._given += 1

    # What the thread asks for ---------------------------------------------------------------------------

    def write(self, data: str) -> None:
        """Write all of it, however long the terminal takes."""
        raw = _bytes(data)
        while raw:
            raw = raw[os.write(self.fileno(), raw) :]
        self._taken += 1

    def flush(self) -> None:
        """Note that all that was taken is written."""
        self._written = self._taken

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._file.fileno()


def _opened_anew(descriptor: int) -> int:
    """Return a descriptor of our own that never blocks, -1 where there is none.

    Set on the one we were given, that would hold for all who have it, the shell among them.
    """
    try:
        own = os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return -1
    if os.fstat(own).st_rdev == os.fstat(descriptor).st_rdev:
        return own
    os.close(own)
    return -1


def _bytes(data: str) -> bytes:
    try:
        return data.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return data.encode("utf-8", "replace")
