"""Running the program on the command line: what came out, in what time, with how much memory."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from resource import struct_rusage
from time import monotonic
from typing import IO, BinaryIO

from tests.hostile.place import Place
from tests.hostile.stream import smuggled

PATIENCE = 60.0
"""Seconds after which a run is taken for hung: the machine may be busy with other things."""
MEMORY = 1200
"""Megabytes no run may need."""
OUTPUT_CHECKED = 4_000_000


def program() -> list[str]:
    """Return the words that start the program: its script where there is one."""
    script = Path(sys.executable).with_name("briefing")
    return [str(script)] if script.exists() else [sys.executable, "-m", "briefing_tui"]


@dataclass(slots=True)
class Outcome:
    """A run that has ended: 128+n is a signal's exit code, -n its death by one."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    processor: float
    megabytes: float
    hung: bool
    log: str = ""

    def faults(self, codes: tuple[int, ...] = (0,), lines: int | None = None) -> list[str]:
        """Return what is wrong with it: nothing, where every rule was kept.

        `lines` is how many lines of diagnostics there have to be; one for each fault where None.
        """
        found = [] if self.code in codes else [f"exit code {self.code}, not {codes}"]
        found += ["hung"] if self.hung else []
        found += smuggled(self.out[:OUTPUT_CHECKED]) + smuggled(self.err)
        for word in (b"Traceback", b"fault of the program", b"Exception ignored", b"Warning:"):
            found += [repr(word)] if word in self.err or word in self.out else []
        found += _lines(self.err, lines, self.code)
        if self.megabytes > MEMORY:
            found.append(f"{self.megabytes:.0f} MB")
        return [*found, repr(self.err[-400:]), self.log] if found else []


def _lines(err: bytes, lines: int | None, code: int) -> list[str]:
    said = err.decode("utf-8", "replace").splitlines()
    wanted = lines if lines is not None else (1 if code in (2, 3) else len(said))
    odd = [line for line in said if not line.startswith("briefing: ") or len(line) > 720]
    return ([f"{len(said)} lines, not {wanted}"] if len(said) != wanted else []) + odd


@dataclass(slots=True)
class Streams:
    """Where the three streams lead: bytes or a file to read, a file to write, or closed."""

    stdin: bytes | BinaryIO | None = b""
    stdout: BinaryIO | None = None
    stderr: BinaryIO | None = None
    closed: tuple[int, ...] = field(default=())


def run(
    place: Place,
    *words: str,
    streams: Streams | None = None,
    environment: dict[str, str] | None = None,
    before: Callable[[], None] | None = None,
    patience: float = PATIENCE,
) -> Outcome:
    """Run the program in a place and wait for its end."""
    given = streams or Streams()
    out, err = place.root / "out", place.root / "err"
    feed = given.stdin if given.stdin is not None and not isinstance(given.stdin, bytes) else None

    def prepare() -> None:
        for descriptor in given.closed:
            os.close(descriptor)
        if before is not None:
            before()

    with open(out, "w+b") as told, open(err, "w+b") as said:
        begun = monotonic()
        process = subprocess.Popen(
            [*program(), *words],
            stdin=feed or subprocess.PIPE,
            stdout=given.stdout or told,
            stderr=given.stderr or said,
            cwd=place.here,
            env=environment or place.environment(),
            start_new_session=True,
            preexec_fn=prepare,
        )
        if isinstance(given.stdin, bytes) and process.stdin is not None:
            threading.Thread(target=_feed, args=(process.stdin, given.stdin), daemon=True).start()
        status, usage, hung = _end(process, patience)
        seconds = monotonic() - begun
    code = os.waitstatus_to_exitcode(status)
    processor = usage.ru_utime + usage.ru_stime
    megabytes, log = usage.ru_maxrss / 1024, place.fault_log()
    return Outcome(code, out.read_bytes(), err.read_bytes(), seconds, processor, megabytes, hung, log)


def _feed(pipe: IO[bytes], data: bytes) -> None:
    """Write until the program reads no more."""
    with suppress(OSError):
        pipe.write(data)
    with suppress(OSError):
        pipe.close()


def _end(process: "subprocess.Popen[bytes]", patience: float) -> tuple[int, struct_rusage, bool]:
    hung = threading.Event()

    def give_up() -> None:
        hung.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(patience, give_up)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = 0  # it has been waited for here
    return status, usage, hung.is_set()
