"""One writer at a time, among programs that mean each other well."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

from briefing_tui.keeping.folders import made

PATIENCE = 0.5
"""Seconds one waits for another writer; a few thousandths are enough for it."""


@contextmanager
def alone_in(folder: str, patience: float | None = None) -> Iterator[bool]:
    """Keep others from writing to a folder meanwhile; yield whether that could be had.

    It is given up after `patience` seconds (`PATIENCE` unless given), and where the file system knows no
    locks: then two writers at the very same moment may lose one's entries, but no file is ever damaged.
    `OSError` where there is no folder.
    """
    made(folder)
    descriptor = _opened(f"{folder}/lock")
    try:
        yield descriptor is not None and _locked(
            descriptor, monotonic() + (PATIENCE if patience is None else patience)
        )
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _opened(path: str) -> int | None:
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        return os.open(path, flags, 0o600)
    except OSError:
        return None


def _locked(descriptor: int, until: float) -> bool:
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return False
    while True:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            if monotonic() > until:
                return False
            sleep(0.001)
        except OSError:
            return False
        else:
            return True
