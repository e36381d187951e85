"""What a locator leads to: one article, or the several of a folder, a feed, a list of feeds, a book."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.html.fragment import read_fragment
from briefing_tui.core.model.document import Provenance
from briefing_tui.desk.entry import Entry
from briefing_tui.desk.open_article import document_of, fetch, stamped
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Watch
from briefing_tui.sources.decode import NotTextError, decode
from briefing_tui.sources.feed import Feed, FeedEntry, read_feed
from briefing_tui.sources.folder import files_in, is_folder
from briefing_tui.sources.json_feed import read_json_feed
from briefing_tui.sources.kind import Kind, kind_of
from briefing_tui.sources.locator import shown

Outcome = Entry | UnreadableError
"""An article, or why there is none."""


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The articles of one locator, laid out as they are asked for; `several` where it is a collection."""

    several: bool
    entries: Iterator[Outcome]


def unfold(locator: str, settings: Settings | None = None, watch: Watch = NOBODY) -> Unfolded:
    """Open a locator; `UnreadableError` where it cannot be read at all.

    A feed's summary is an entry with a link: `completed` fetches the rest, here nothing is. A part that
    cannot be read (a dead feed of a list, a damaged file of a folder) is an outcome like the others.
    """
    chosen = settings or Settings()
    if is_folder(locator):
        return Unfolded(True, _folder(locator, chosen))
    fetched = fetch(locator, chosen, watch)
    several, entries = _of_kind(fetched, locator, chosen, watch)
    return Unfolded(several, iter(entries))


def _of_kind(
    fetched: Fetched, locator: str, settings: Settings, watch: Watch
) -> tuple[bool, Iterable[Outcome]]:
    kind = kind_of(fetched)
    if kind in (Kind.FEED, Kind.JSON_FEED):
        feed = _read(fetched, kind)
        if feed.known or feed.entries:
            return True, _entries(feed, fetched, _trusted(locator))
    if kind is Kind.OPML:
        return True, _list(fetched, locator, settings, watch)
    if kind is Kind.EPUB:
        return True, _book(fetched)
    if kind is Kind.ARCHIVE:
        raise UnreadableError(fetched.locator, "a zip archive, not an article")
    return False, [Entry(structure(document_of(fetched)))]


def _trusted(locator: str) -> frozenset[str]:
    """Return the host a typed address names: what lies there may be followed even in the local network."""
    if not locator.lower().startswith(("http://", "https://")):
        return frozenset()
    from briefing_tui.sources.http import host_of

    return frozenset({host_of(locator)})


def _folder(locator: str, settings: Settings) -> Iterator[Outcome]:
    empty = True
    for path in files_in(locator):
        empty = False
        try:
            yield from unfold(path, settings).entries
        except UnreadableError as fault:
            yield fault
    if empty:
        yield UnreadableError(shown(locator), "a directory without articles")


def _read(fetched: Fetched, kind: Kind) -> Feed:
    return read_json_feed(fetched) if kind is Kind.JSON_FEED else read_feed(fetched)


def _entries(feed: Feed, fetched: Fetched, trusted: frozenset[str]) -> Iterator[Outcome]:
    for one in feed.entries:
        yield _entry(one, feed, fetched, trusted)
    if not feed.entries:
        yield UnreadableError(fetched.locator, "a feed without entries")


def _entry(one: FeedEntry, feed: Feed, fetched: Fetched, trusted: frozenset[str]) -> Entry:
    where = Provenance(
        locator=one.url or fetched.locator,
        url=one.url,
        site=feed.title,
        title=one.title,
        authors=one.authors,
        language=one.language,
        published=one.published,
        fetched_at=fetched.when,
    )
    on_the_web = one.url.lower().startswith(("http://", "https://"))
    link = one.url if on_the_web and not one.whole else ""
    return Entry(structure(read_fragment(one.content, where)), link, trusted)


def _list(fetched: Fetched, locator: str, settings: Settings, watch: Watch) -> Iterator[Outcome]:
    """Yield the entries of each feed in a list, fetched when its turn comes.

    A list in a file is the reader's own, as good as typed; one from an address is a stranger's.
    """
    from briefing_tui.sources.http import Errand, get, host_of
    from briefing_tui.sources.opml import feeds_in

    own = not locator.lower().startswith(("http://", "https://"))
    for address in list(feeds_in(fetched)):
        trusted = frozenset({host_of(address)}) if own else _trusted(locator)
        try:
            if not address.lower().startswith(("http://", "https://")):
                raise UnreadableError(shown(address), "a list of feeds leads only to http and https")
            feed = stamped(get(Errand(address, trusted), settings, watch))
            kind = kind_of(feed)
            if kind not in (Kind.FEED, Kind.JSON_FEED):
                raise UnreadableError(feed.locator, "it is no feed")
            yield from _entries(_read(feed, kind), feed, trusted)
        except UnreadableError as fault:
            yield fault


def _book(fetched: Fetched) -> Iterator[Outcome]:
    from briefing_tui.sources.epub import Archive, book_in, chapters

    archive = Archive(fetched)
    book = book_in(archive)

    def entries() -> Iterator[Outcome]:
        try:
            for name, data in chapters(archive, book):
                where = Provenance(
                    locator=f"{fetched.locator}#{shown(name)}",
                    site=book.title,
                    authors=book.authors,
                    language=book.language,
                    published=book.published,
                    fetched_at=fetched.when,
                )
                document = read_fragment(decode(data), where)
                if document.blocks:
                    yield Entry(structure(document))
        except NotTextError as fault:
            yield UnreadableError(fetched.locator, str(fault))
        except UnreadableError as fault:
            yield fault

    return entries()
