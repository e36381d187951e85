"""What a locator leads to: one article, or the several of a folder, a feed, a list of feeds, a book."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.model.document import Document
from briefing_tui.desk.entry import Entry, Outcome
from briefing_tui.desk.open_article import document_of, fetch
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Watch
from briefing_tui.sources.folder import files_in, is_folder, refuse_leading_out
from briefing_tui.sources.kind import FEEDS, Kind, kind_of
from briefing_tui.sources.locator import shown

LaysOut = Callable[[Fetched, Watch], Document]
"""Makes the document of fetched bytes, here or elsewhere."""


class Unfolded(Struct, frozen=True):
    """The articles of one locator, laid out as they are asked for; `several` where it is a collection."""

    several: bool
    entries: Iterator[Outcome]


def _here(fetched: Fetched, watch: Watch) -> Document:
    return document_of(fetched)


def unfold(
    locator: str, settings: Settings | None = None, watch: Watch = NOBODY, lay_out: LaysOut = _here
) -> Unfolded:
    """Open a locator; `UnreadableError` where it cannot be read at all.

    A feed's summary is an entry with a link: `completed` fetches the rest, here nothing is. A part that
    cannot be read (a dead feed of a list, a damaged file of a folder) is an outcome like the others.
    """
    chosen = settings or Settings()
    if is_folder(locator):
        return Unfolded(True, _folder(locator, chosen, watch.stopped))
    fetched = fetch(locator, chosen, watch)
    several, entries = _of_kind(fetched, locator, chosen, watch, lay_out)
    return Unfolded(several, iter(entries))


def _of_kind(
    fetched: Fetched, locator: str, settings: Settings, watch: Watch, lay_out: LaysOut
) -> tuple[bool, Iterable[Outcome]]:
    kind = kind_of(fetched)
    if kind is Kind.ARCHIVE:
        raise UnreadableError(fetched.locator, "a zip archive, not an article")
    if kind in FEEDS:
        from briefing_tui.desk.feed_entries import feed_entries, feed_in

        if feed := feed_in(fetched):
            return True, feed_entries(feed, fetched, _trusted(locator))
    if kind is Kind.OPML:
        from briefing_tui.desk.feed_list import listed_entries

        return True, listed_entries(fetched, _trusted(locator) or None, settings, watch)
    if kind is Kind.EPUB:
        from briefing_tui.desk.book import book_chapters

        return True, book_chapters(fetched)
    return False, [Entry(structure(lay_out(fetched, watch)))]


def _trusted(locator: str) -> frozenset[str]:
    """Return the host a typed address names: what lies there may be followed even in the local network."""
    if not locator.lower().startswith(("http://", "https://")):
        return frozenset()
    from briefing_tui.sources.http import host_of

    return frozenset({host_of(locator)})


def _folder(locator: str, settings: Settings, stopped: Callable[[], bool]) -> Iterator[Outcome]:
    count = 0
    try:
        for path in files_in(locator, settings.max_bytes, stopped):
            for outcome in _contained(path, locator, settings):
                count += 1
                yield outcome
                if stopped():
                    read = f"only the first {count:,} articles in it were read"
                    raise UnreadableError(shown(locator), f"{read}: it took too long")
    except UnreadableError as fault:  # it cannot be read, or holds too much
        count += 1
        yield fault
    if not count:
        yield UnreadableError(shown(locator), "a directory without articles")


def _contained(path: str, folder: str, settings: Settings) -> Iterator[Outcome]:
    try:
        refuse_leading_out(path, folder)
        yield from unfold(path, settings).entries
    except UnreadableError as fault:
        yield fault
