"""The two streams: output goes to stdout, everything else to stderr; a closed pipe is no fault."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import UnreadableError
from briefing_tui.ui import taken

CHUNK = 1 << 15
"""Characters written at a time."""


class ClosedPipeError(Exception):
    """The other end of the pipe was closed: end quietly, as every filter does."""


def settle_streams() -> None:
    """Make both streams write UTF-8 and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def put(pieces: Iterable[str]) -> None:
    """Write output piece by piece; `ClosedPipeError` where nobody reads it any more."""
    stream = _stdout()
    try:
        for piece in pieces:
            for at in range(0, len(piece), CHUNK):  # one huge write can lose the news of a closed pipe
                stream.write(piece[at : at + CHUNK])
        stream.flush()
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as fault:
        drop_stdout()
        raise UnreadableError("output", (fault.strerror or "cannot be written").lower()) from None


def tell(line: str) -> None:
    """Write one clean line to stderr, if there is one."""
    taken.give_back()
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"briefing: {clean_line(line, 700)}\n")
        sys.stderr.flush()
    except OSError:
        return


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a stream is a terminal a person looks at."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def drop_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush cannot fail."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError:
        return


def _stdout() -> TextIO:
    if sys.stdout is None:
        raise UnreadableError("output", "standard output is closed")
    return sys.stdout
