"""One article on offer: what is known of it, and where the rest can be had."""

from collections.abc import Iterator, Sequence

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published
from briefing_tui.desk.open_article import document_of, stamped
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Watch


class Entry:
    """An article laid out as far as it is at hand."""

    __slots__ = ("_article", "_link", "_trusted")

    def __init__(self, article: Article, link: str = "", trusted: frozenset[str] = frozenset()) -> None:
        self._article, self._link, self._trusted = article, link, trusted

    @property
    def article(self) -> Article:
        """The article."""
        return self._article

    @property
    def link(self) -> str:
        """Where the whole of it stands when only a summary is at hand, else ""."""
        return self._link

    @property
    def trusted(self) -> frozenset[str]:
        """The hosts the reader named on the way here."""
        return self._trusted

    @property
    def at_hand(self) -> Article | None:
        """The article, unless it is laid out only when asked for."""
        return self.article

    @property
    def title(self) -> str:
        """What a list shows for it."""
        return self.article.title

    @property
    def locator(self) -> str:
        """Where it comes from."""
        return self.article.document.provenance.locator

    @property
    def site(self) -> str:
        """Whose it is."""
        return self.article.document.provenance.site

    @property
    def published(self) -> Published:
        """When it was published, as far as known."""
        return self.article.published


Outcome = Entry | UnreadableError
"""An article on offer, or why there is none."""


class Bundle(Sequence[Entry]):
    """Entries in their order, pressed together: each is made anew whenever it is asked for."""

    def titles(self) -> Iterator[str]:
        """Yield what a list shows for each."""
        return (entry.title for entry in self)


def completed(entry: Entry, settings: Settings | None = None, watch: Watch = NOBODY) -> Article:
    """Return the whole article of an entry, fetched if need be; `UnreadableError` says why there is none.

    What the feed said of it (title, authors, date) stays. This is the one place where an address that nobody
    typed is fetched: the reader opened the entry.
    """
    if not entry.link:
        return entry.article
    from briefing_tui.sources.http import Errand, get

    known = entry.article.document.provenance
    fetched = stamped(get(Errand(entry.link, entry.trusted), settings or Settings(), watch))
    return structure(document_of(fetched, known))
