"""The child that lays out a long text: it decodes, cleans and orders it, and is gone with what that took."""

from typing import BinaryIO

from briefing_tui.desk.child import question_in, serve
from briefing_tui.desk.document_wire import rows_of
from briefing_tui.desk.open_article import document_of
from briefing_tui.desk.wire import frame
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
    locator, name, url, charset, media_type, size = question_in(source)
    return Fetched(locator, source.read(size), name, url, charset, media_type)


if __name__ == "__main__":
    serve(answer)
