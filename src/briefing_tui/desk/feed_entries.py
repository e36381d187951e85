"""A feed's entries as articles on offer."""

from collections.abc import Iterator

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.html.fragment import read_fragment
from briefing_tui.core.model.document import Provenance
from briefing_tui.desk.entry import Entry, Outcome
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import Feed, FeedEntry, read_feed
from briefing_tui.sources.json_feed import read_json_feed
from briefing_tui.sources.kind import FEEDS, Kind, kind_of


def feed_in(fetched: Fetched) -> Feed | None:
    """Return the feed that fetched bytes hold, none where they are something else."""
    kind = kind_of(fetched)
    if kind not in FEEDS:
        return None
    feed = read_json_feed(fetched) if kind is Kind.JSON_FEED else read_feed(fetched)
    return feed if feed.known or feed.entries else None


def feed_entries(feed: Feed, fetched: Fetched, trusted: frozenset[str]) -> Iterator[Outcome]:
    """Yield a feed's entries, laid out one by one; one that has none says so."""
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
