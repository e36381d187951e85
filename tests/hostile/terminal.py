"""A terminal of our own: it starts the program, types, records every byte, and knows how it was left.

Nothing waits for seconds: it waits for words on the screen, for an end, or for quiet, which is a process tree
that runs nothing, has nothing to say and has used no processor time between two looks.
"""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from types import TracebackType

import pyte
from tests.hostile.command import PATIENCE, program
from tests.hostile.place import Place
from tests.hostile.stream import modes_left, smuggled

LOOK = 0.05
LEAVING = 10.0
"""Seconds leaving may take on a busy machine; on an idle one it takes hundredths."""
ENTERED = b"\x1b[?1049h"
REPLIES: Mapping[bytes, bytes] = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}
"""What most terminals answer to what the program asks."""


@dataclass(slots=True)
class Start:
    """How the program is started; `before` runs in the child, `program` takes another's place."""

    size: tuple[int, int] = (100, 30)
    environment: dict[str, str | None] = field(default_factory=dict)
    replies: Mapping[bytes, bytes] = field(default_factory=lambda: REPLIES)
    before: Callable[[], None] | None = None
    program: list[str] | None = None
    stdin: int | None = None


class Terminal:
    """The program in a terminal; leaving the context ends it, whatever it does."""

    def __init__(self, place: Place, *words: str, start: Start | None = None) -> None:
        self.start = start or Start()
        self.place = place
        self.raw = bytearray()
        self._drawn = 0
        self.reading = True
        self.ours, self.its = os.openpty()
        os.set_blocking(self.ours, False)
        self.size(*self.start.size)
        self.before = termios.tcgetattr(self.its)
        self._screen = pyte.Screen(*self.start.size)
        self._pen = pyte.ByteStream(self._screen)
        self.process = subprocess.Popen(
            [*(self.start.program or program()), *words],
            stdin=self.its if self.start.stdin is None else self.start.stdin,
            stdout=self.its,
            stderr=self.its,
            cwd=place.here,
            env=place.environment(**self.start.environment),
            start_new_session=True,
            preexec_fn=self._prepare,
        )

    def _prepare(self) -> None:
        fcntl.ioctl(1, termios.TIOCSCTTY, 0)
        if self.start.before is not None:
            self.start.before()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: TracebackType | object) -> None:
        if self.process.poll() is None:
            for pid in self.tree():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self.process.wait()
        for descriptor in (self.ours, self.its):
            with suppress(OSError):
                os.close(descriptor)

    # What it writes -------------------------------------------------------------------------------------

    def read(self, seconds: float = 0.0) -> bytes:
        """Take what was written, waiting up to some seconds for the first of it; answer its questions."""
        fresh = bytearray()
        while self.reading and select.select([self.ours], [], [], 0 if fresh else seconds)[0]:
            try:
                part = os.read(self.ours, 1 << 16)
            except OSError:
                break
            if not part:
                break
            fresh += part
            if len(fresh) > 1 << 20:
                break
        for question, answer in self.start.replies.items():
            for _ in range(fresh.count(question)):
                self._write(answer)
        self.raw += fresh
        return bytes(fresh)

    def breathe(self, seconds: float = 0.3) -> None:
        """Take what is written for a while, as long as a hand takes to the next key."""
        end = monotonic() + seconds
        while self.alive() and monotonic() < end:
            self.read(LOOK)

    def text(self) -> str:
        """Return what the screen shows."""
        self.read()
        self._pen.feed(bytes(self.raw[self._drawn :]))
        self._drawn = len(self.raw)
        return "\n".join(self._screen.display)

    def wait(self, until: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Wait for a state; False where it does not come in time, or the program ends without it."""
        end = monotonic() + seconds
        while not until():
            self.read(LOOK)
            if monotonic() > end or not self.alive():
                self.read()
                return until()
        return True

    def wrote(self, words: bytes, times: int = 1) -> bool:
        """Wait until some bytes were written, a number of times."""
        return self.wait(lambda: self.raw.count(words) >= times)

    def shows(self, words: str, seconds: float = PATIENCE) -> bool:
        """Wait until the screen shows some words."""
        return self.wait(lambda: words in self.text(), seconds)

    def ready(self) -> bool:
        """Wait for the screen, and for quiet."""
        return self.wait(lambda: ENTERED in self.raw) and self.quiet()

    def quiet(self, seconds: float = PATIENCE) -> bool:
        """Wait until the program waits; one that never does is at fault."""
        end, last = monotonic() + seconds, -1
        while self.alive():
            fresh, now = self.read(LOOK), self._used()
            if not fresh and now == last:
                return True
            last = now
            assert monotonic() < end, f"it never rests: {fresh[-200:]!r} {self._states()}"
        return False

    def _states(self) -> list[tuple[int, str, int]]:
        return [
            (pid, *_task(f"/proc/{pid}/task/{name}/stat"))
            for pid in self.tree()
            for name in _listed(f"/proc/{pid}/task")
        ]

    # What is typed --------------------------------------------------------------------------------------

    def type(self, *keys: str | bytes) -> None:
        """Type, each word when the one before was answered; only time tells that an escape stands alone."""
        for key in keys:
            self.send(key)
            if key in ("\x1b", b"\x1b"):
                self.breathe()
            self.quiet()

    def send(self, keys: str | bytes, seconds: float = PATIENCE) -> int:
        """Type without waiting for answers; return how many bytes were taken."""
        data = keys.encode() if isinstance(keys, str) else keys
        end, at = monotonic() + seconds, 0
        while at < len(data) and monotonic() < end and self.alive():
            at += self._write(data[at : at + 4096])
            self.read()
            if at < len(data):
                select.select([self.ours], [self.ours], [], LOOK)
        return at

    def _write(self, data: bytes) -> int:
        with suppress(BlockingIOError, OSError):
            return os.write(self.ours, data)
        return 0

    def size(self, columns: int, rows: int) -> None:
        """Change the size, as a window manager does; the system sends the signal."""
        if hasattr(self, "process"):
            self.text()
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if hasattr(self, "_screen") and rows and columns:
            self._screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Close the terminal's outer end."""
        os.close(self.ours)
        self.ours = os.open(os.devnull, os.O_RDONLY)

    # The process ----------------------------------------------------------------------------------------

    def alive(self) -> bool:
        return self.process.poll() is None

    def tree(self) -> list[int]:
        """Return the program's process and all below it."""
        found = [self.process.pid]
        for pid in found:
            found += _children(pid)
        return found

    def _used(self) -> int:
        """Return the clock ticks the tree has used; a new number each time where one of them runs."""
        ticks = 0
        for pid in self.tree():
            for name in _listed(f"/proc/{pid}/task"):
                state, used = _task(f"/proc/{pid}/task/{name}/stat")
                if state in "RD":
                    return -1 - int(monotonic() * 1000)
                ticks += used
        return ticks

    def signal(self, number: int) -> None:
        """Send a signal to the program itself."""
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, number)

    def ended(self, seconds: float = LEAVING) -> bool:
        """Wait for the end."""
        end = monotonic() + seconds
        while self.alive() and monotonic() < end:
            self.read(LOOK)
        self.read()
        return not self.alive()

    def stopped(self, seconds: float = LEAVING) -> bool:
        """Wait for the end without reading what is written."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        return not self.alive()

    def leave(self, keys: str = "Q", seconds: float = LEAVING) -> bool:
        """Type what leaves, and wait for the end."""
        self.send(keys, seconds)
        return self.ended(seconds)

    def modes(self) -> list[str]:
        """Return the modes that are switched now."""
        return modes_left(bytes(self.raw))

    # What is left ---------------------------------------------------------------------------------------

    def unrestored(self) -> list[str]:
        """Return how the terminal differs from how it was found."""
        names = ("input modes", "output modes", "control modes", "local modes", "speed", "speed", "keys")
        now = termios.tcgetattr(self.its)
        odd = [name for name, old, new in zip(names, self.before, now, strict=True) if old != new]
        return odd + modes_left(bytes(self.raw))

    def faults(self, code: int = 0, copied: bool = False) -> list[str]:
        """Return what is wrong after the end: nothing, where every rule was kept."""
        raw = bytes(self.raw)
        if self.alive():
            return ["still running"]
        found = (
            [] if self.process.returncode == code else [f"exit code {self.process.returncode}, not {code}"]
        )
        found += self.unrestored() + smuggled(raw, copied)
        found += [word.decode() for word in (b"Traceback", b"fault of the program") if word in raw]
        return [*found, *self._evidence()] if found else []

    def _evidence(self) -> list[str]:
        return [self.words()[-600:], self.place.fault_log()]

    def words(self) -> str:
        """Return what was written without its sequences."""
        return re.sub(rb"\x1b\[[0-?]*[@-~]", b"", bytes(self.raw)).decode("utf-8", "replace")

    def farewell(self, code: int = 0, keys: str = "Q", copied: bool = False) -> list[str]:
        """Leave, and return what is wrong."""
        if not self.alive():
            return [f"ended early with {self.process.returncode}", *self._evidence()]
        self.leave(keys)
        return self.faults(code, copied)


def _children(pid: int) -> Iterator[int]:
    for name in _listed(f"/proc/{pid}/task"):
        with suppress(OSError), open(f"/proc/{pid}/task/{name}/children") as file:
            yield from map(int, file.read().split())


def _listed(folder: str) -> list[str]:
    with suppress(OSError):
        return os.listdir(folder)
    return []


def _task(path: str) -> tuple[str, int]:
    """Return a thread's state and the clock ticks it has used."""
    try:
        with open(path) as file:
            words = file.read().rpartition(")")[2].split()
    except OSError:
        return "Z", 0
    return words[0], int(words[11]) + int(words[12])
