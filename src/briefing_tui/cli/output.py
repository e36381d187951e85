"""The two streams: output goes to stdout, everything else to stderr; a closed pipe is no fault."""

import io
import os
import re
import sys
from collections.abc import Iterable

from briefing_tui.errors import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:  # the module typing is not worth its wait here
    from typing import TextIO

REFUSED = "\ufffd"
"""What stands where a character was refused, as behind the gate of the core."""

CHUNK = 1 << 15
"""Characters written at a time."""
UNSAFE = "[\0-\b\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
"""What no text of ours holds: it went through the gate on its way in; this asserts it on the way out."""
ASCII = "".join(map(chr, range(128)))


told = 0
"""Lines told on stderr so far."""


class ClosedPipeError(Exception):
    """The other end of the pipe was closed: end quietly, as every filter does."""


class Missing(io.TextIOBase):
    """Stands for a standard output that is closed: nothing is wrong until something is to be written."""

    def write(self, text: str) -> int:
        """Raise `UnreadableError`."""
        raise UnreadableError("output", "standard output is closed")


def settle_streams() -> None:
    """Make both streams write UTF-8 (a terminal: what it can show), wait for their reader, and never fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream), errors="replace")
            _wait_for_reader(stream)
    if sys.stdout is None:
        sys.stdout = Missing()  # none where descriptor 1 is closed


def _encoding(stream: "TextIO") -> str:
    return stream.encoding if is_terminal(stream) and _is_sane(stream.encoding) else "utf-8"


def _is_sane(encoding: str) -> bool:
    """Say whether escape sequences keep their bytes in an encoding, and letters make none of their own."""
    try:
        return ASCII.encode(encoding) == ASCII.encode() and min("漢“".encode(encoding, "replace")) >= 32
    except (LookupError, ValueError):
        return False


def _wait_for_reader(stream: "TextIO") -> None:
    """Let writing wait where somebody else has set the pipe not to."""
    try:
        os.set_blocking(stream.fileno(), True)
    except (OSError, ValueError):
        return


def put(pieces: Iterable[str]) -> None:
    """Write output piece by piece; `ClosedPipeError` where nobody reads it any more."""
    stream = sys.stdout
    try:
        for piece in pieces:
            safe = _safe(piece)
            for at in range(0, len(safe), CHUNK):  # one huge write can lose the news of a closed pipe
                stream.write(safe[at : at + CHUNK])
        stream.flush()
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as fault:
        drop_stdout()
        raise UnreadableError("output", (fault.strerror or "cannot be written").lower()) from None


def _safe(piece: str) -> str:
    """Return a piece as it is, nearly always; the pattern is compiled for one that only might be unsafe."""
    return piece if piece.replace("\n", "").isprintable() else re.sub(UNSAFE, REFUSED, piece)


def tell(line: str) -> None:
    """Write one clean line to stderr, if there is one."""
    global told
    from briefing_tui.core.text.clean import clean_line

    told += 1
    give_terminal_back()
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"briefing: {clean_line(line, 700)}\n")
        sys.stderr.flush()
    except OSError:
        return


def give_terminal_back() -> None:
    """Leave the terminal as it was found, if a first frame has taken it."""
    if taken := sys.modules.get("briefing_tui.ui.taken"):
        taken.give_back()


def is_terminal(stream: "TextIO | None") -> bool:
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
