"""The child that lays out a long text: it decodes, cleans and orders it, and is gone with what that took."""

import gc
import signal
import sys
from typing import BinaryIO

from briefing_tui.desk.document_wire import rows_of
from briefing_tui.desk.open_article import document_of
from briefing_tui.desk.wire import LENGTH, frame, unframed
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched


def answer(source: BinaryIO, target: BinaryIO) -> None:
    """Read what was fetched, write its document, or why there is none."""
    fetched = _fetched(source)
    try:
        document = document_of(fetched)
    except UnreadableError as fault:
        target.write(frame("fault", (fault.locator, fault.reason)))
        return
    for what, content in rows_of(document):
        target.write(frame(what, content))


def _fetched(source: BinaryIO) -> Fetched:
    buffer = bytearray(source.read(LENGTH.size))
    buffer += source.read(LENGTH.unpack(buffer)[0])
    ((_, (locator, name, url, charset, media_type, size)),) = unframed(buffer)
    return Fetched(locator, source.read(size), name, url, charset, media_type)


def main() -> None:
    """Be the child."""
    gc.disable()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer(sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
