"""The child that opens what is long: it reads, cleans and orders it, and is gone with what that took."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from briefing_tui.config import Settings
from briefing_tui.desk.child import question_in, serve
from briefing_tui.desk.document_wire import rows_of
from briefing_tui.desk.open_article import document_of, fetch
from briefing_tui.desk.wire import Row, frame
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import FeedEntry, Told
from briefing_tui.sources.kind import FEEDS, Kind, kind_of

EACH = 500
"""Entries of a feed in one frame; of the first, which is waited for, fewer."""
FIRST = 50


def answer(source: BinaryIO, target: BinaryIO) -> None:
    """Read what is to be opened, write what it holds, or why there is nothing."""
    try:
        for what, content in _told(_fetched(source)):
            target.write(frame(what, content))
            target.flush()
    except UnreadableError as fault:
        target.write(frame("fault", (fault.locator, fault.reason)))


def _fetched(source: BinaryIO) -> Fetched:
    """Return the bytes that follow the question, or those of the file it names."""
    what, about = next(question_in(source))
    if what == "file":
        locator, megabytes = about
        return fetch(locator, Settings(max_megabytes=megabytes))
    locator, name, url, charset, media_type, size = about
    return Fetched(locator, source.read(size), name, url, charset, media_type)


def _told(fetched: Fetched) -> Iterator[tuple[str, Row]]:
    kind = kind_of(fetched)
    if kind in FEEDS:
        from briefing_tui.desk.feed_entries import feed_in

        if feed := feed_in(fetched):
            yield "feed", feed.title
            yield from _entries(feed.entries)
            yield "end", None
            return
    elif kind not in (Kind.TEXT, Kind.PDF):
        yield "other", None
        return
    held = [fetched]
    del fetched
    yield from rows_of(document_of(held.pop()))  # who lets the bytes go as soon as they are text


def _entries(told: Iterable[Told]) -> Iterator[tuple[str, Row]]:
    """Yield a feed's entries by the handful, and between them why some are left out."""
    from briefing_tui.desk.feed_entries import pressed

    handful: list[FeedEntry] = []
    most = FIRST
    for one in told:
        if isinstance(one, FeedEntry):
            handful.append(one)
        if handful and (len(handful) >= most or not isinstance(one, FeedEntry)):
            yield "entries", (len(handful), pressed(handful))
            handful, most = [], EACH
        if isinstance(one, UnreadableError):
            yield "left out", (one.locator, one.reason)
    if handful:
        yield "entries", (len(handful), pressed(handful))


if __name__ == "__main__":
    serve(answer)
