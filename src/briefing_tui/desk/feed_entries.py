"""A feed's entries as articles on offer."""

import marshal
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import overload

from msgspec import Struct

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.html.fragment import read_fragment
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Provenance, Published
from briefing_tui.desk.entry import Bundle, Entry, Outcome
from briefing_tui.desk.wire import Row, heard_published, published_row
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import Feed, FeedEntry, read_feed
from briefing_tui.sources.json_feed import read_json_feed
from briefing_tui.sources.kind import FEEDS, Kind, kind_of

_PACE = 3
"""How hard zlib tries: at its best it saves a fifth more in four times the time."""


def feed_in(fetched: Fetched) -> Feed | None:
    """Return the feed that fetched bytes hold, none where they are something else."""
    kind = kind_of(fetched)
    if kind not in FEEDS:
        return None
    feed = read_json_feed(fetched) if kind is Kind.JSON_FEED else read_feed(fetched)
    return feed if feed.known else None


def feed_entries(feed: Feed, fetched: Fetched, trusted: frozenset[str]) -> Iterator[Outcome]:
    """Yield a feed's entries as they are read; one that has none says so."""
    about = About(feed.title, fetched.locator, fetched.when, trusted)
    empty = True
    for one in feed.entries:
        empty = False
        yield one if isinstance(one, UnreadableError) else FeedItem(one, about)
    if empty:
        yield UnreadableError(fetched.locator, "a feed without entries")


class About(Struct, frozen=True):
    """What all entries of a feed have in common."""

    title: str
    locator: str
    when: datetime | None
    trusted: frozenset[str]


class FeedItem(Entry):
    """A feed's entry as it came, laid out when it is looked at: a shelf may hold a hundred thousand."""

    __slots__ = ("_about", "_said")
    _about: About
    _said: FeedEntry

    def __init__(self, said: FeedEntry, about: About) -> None:
        self._said, self._about = said, about  # and no article: it is laid out when it is looked at

    @property
    def article(self) -> Article:
        """The entry laid out; the last few are kept."""
        return _laid_out(self)

    @property
    def at_hand(self) -> None:
        """Nothing yet."""
        return None

    @property
    def link(self) -> str:
        """Where the whole stands when the feed gives a summary only."""
        said = self._said
        on_the_web = said.url.lower().startswith(("http://", "https://"))
        return said.url if on_the_web and not said.whole else ""

    @property
    def trusted(self) -> frozenset[str]:
        """The hosts the reader named on the way here."""
        return self._about.trusted

    @property
    def title(self) -> str:
        """What the feed calls it."""
        return self._said.title or self.article.title

    @property
    def locator(self) -> str:
        """Its address, else the feed's."""
        return self._said.url or self._about.locator

    @property
    def site(self) -> str:
        """The feed's title."""
        return self._about.title

    @property
    def published(self) -> Published:
        """The feed's date of it."""
        return self._said.published

    def laid_out(self) -> Article:
        """Lay the entry out."""
        said, about = self._said, self._about
        where = Provenance(
            locator=self.locator,
            url=said.url,
            site=about.title,
            title=said.title,
            authors=said.authors,
            language=said.language,
            published=said.published,
            fetched_at=about.when,
        )
        return structure(read_fragment(said.content, where))


@lru_cache(maxsize=64)
def _laid_out(item: FeedItem) -> Article:
    return item.laid_out()


def pressed(entries: Sequence[FeedEntry]) -> bytes:
    """Return entries pressed together, for `PressedEntries`."""
    rows = [
        (one.title, one.url, one.authors, published_row(one.published), one.content, one.whole, one.language)
        for one in entries
    ]
    return zlib.compress(marshal.dumps(rows), _PACE)


class PressedEntries(Bundle):
    """Some of a feed's entries, pressed together until one is looked at."""

    __slots__ = ("_about", "_pressed", "_size")

    def __init__(self, size: int, pressed: bytes, about: About) -> None:
        self._size, self._pressed, self._about = size, pressed, about

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        rows = _rows(self._pressed)
        return list(map(self._entry, rows[index])) if isinstance(index, slice) else self._entry(rows[index])

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entry, _rows(self._pressed))

    def titles(self) -> Iterator[str]:
        """Yield what a list shows for each."""
        return (row[0] or self._entry(row).title for row in _rows(self._pressed))

    def _entry(self, row: Row) -> Entry:
        title, url, authors, published, content, whole, language = row
        said = FeedEntry(title, url, authors, heard_published(published), content, whole, language)
        return FeedItem(said, self._about)


@lru_cache(maxsize=4)
def _rows(pressed: bytes) -> Row:
    return marshal.loads(zlib.decompress(pressed))  # noqa: S302 - pressed by our own child
