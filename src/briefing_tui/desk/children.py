"""A child process that is asked one thing and answers in frames, so that the screen keeps its processor.

It is run by the same Python, and killed when nobody waits for it any more.
"""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from threading import Lock
from time import monotonic, sleep

from briefing_tui.core.analyse import StoppedError
from briefing_tui.desk.wire import Row, unframed

_WAIT = 0.05
"""Seconds between two looks whether anybody still waits."""
_BLOCK = 1 << 16
_BREATH = 0.002
"""Seconds left to the screen between two frames of an answer."""
_FRUGAL = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
"""Has glibc give large pieces of memory back as soon as they are free; means nothing elsewhere."""

PATIENCE = 30.0
"""Seconds one child waits at most for another."""
_FIRST = Lock()
"""Held while a child answers that comes first."""

GivenUpError = StoppedError
"""Nobody waits for the answer any more."""
_living: set[int] = set()
"""The numbers of the children that are at work."""


def answers(
    name: str, question: Iterable[bytes], stopped: Callable[[], bool], first: bool = False
) -> Generator[tuple[str, Row]]:
    """Yield what the child of that name in this room answers to a question, which goes out piece by piece.

    No other is begun while one that comes `first` answers, unless that is long: two at a time take the memory
    of two. Whoever asks for such a one closes it.
    `OSError` or `ValueError` where no child can be had, `GivenUpError` once `stopped` says so.
    """
    latest = monotonic() + PATIENCE
    while not (mine := _FIRST.acquire(timeout=_WAIT)) and monotonic() < latest:
        if stopped():
            raise GivenUpError
    if mine and not first:
        _FIRST.release()
    try:
        yield from _answered(name, question, stopped)
    finally:
        if mine and first:
            _FIRST.release()


def _answered(name: str, question: Iterable[bytes], stopped: Callable[[], bool]) -> Iterator[tuple[str, Row]]:
    """Begin a child, and yield what it answers; it is killed once that is no more asked for."""
    child = subprocess.Popen(  # noqa: S603 - this Python, a module of ours
        [sys.executable, "-P", "-m", f"briefing_tui.desk.{name}"],  # no module of the folder one works in
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, **_FRUGAL},
    )
    _living.add(child.pid)
    try:
        yield from _frames(child, question, stopped)
    finally:
        _living.discard(child.pid)
        child.kill()
        child.wait()


def dismiss() -> None:
    """End all children, because the process itself ends; safe inside a signal handler."""
    for child in tuple(_living):
        with suppress(OSError):
            os.kill(child, signal.SIGKILL)


def _frames(
    child: "subprocess.Popen[bytes]", question: Iterable[bytes], stopped: Callable[[], bool]
) -> Iterator[tuple[str, Row]]:
    """Ask the child, and yield what it answers."""
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        for part in question:
            child.stdin.write(part)
        child.stdin.flush()
        buffer = bytearray()
        while True:
            if stopped():
                raise GivenUpError
            if not select.select([child.stdout], [], [], _WAIT)[0]:
                continue
            some = os.read(child.stdout.fileno(), _BLOCK)
            if not some:
                return
            buffer += some
            for one in unframed(buffer):
                yield one
                sleep(_BREATH)
