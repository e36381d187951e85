"""The other side of `children`: a process that is asked one thing, answers in frames, and is gone."""

import gc
import signal
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from briefing_tui.desk.wire import LENGTH, Row, unframed


def question_in(source: BinaryIO) -> Iterator[tuple[str, Row]]:
    """Yield what is asked, frame by frame as it comes."""
    while buffer := bytearray(source.read(LENGTH.size)):
        buffer += source.read(LENGTH.unpack(buffer)[0])
        yield from unframed(buffer)


def serve(answer: Callable[[BinaryIO, BinaryIO], None]) -> None:
    """Be the child. No cycles are made worth looking for, and nobody waits for an orderly end."""
    gc.disable()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer(sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout.buffer.flush()
