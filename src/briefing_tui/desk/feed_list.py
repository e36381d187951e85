"""A list of feeds (OPML): all its feeds, a few at a time, in the list's order."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from briefing_tui.config import Settings
from briefing_tui.desk.entry import Outcome
from briefing_tui.desk.feed_entries import feed_entries, feed_in
from briefing_tui.desk.open_article import stamped
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched, Watch
from briefing_tui.sources.locator import shown
from briefing_tui.sources.opml import feeds_in

AT_ONCE = 8
"""Feeds fetched side by side, so that a dead one costs its deadline once and memory stays bounded."""


def listed_entries(
    fetched: Fetched, trusted: frozenset[str] | None, settings: Settings, watch: Watch
) -> Iterator[Outcome]:
    """Yield the entries of every feed of a list, and why a feed has none.

    `trusted` are the hosts that may lie in the local network; None trusts each address of the list: one in a
    file is the reader's own, as good as typed.
    """
    addresses = list(feeds_in(fetched))
    gone = Event()
    both = Watch(watch.progress, lambda: gone.is_set() or watch.stopped())
    for start in range(0, len(addresses), AT_ONCE):
        with ThreadPoolExecutor(AT_ONCE) as pool:
            some = addresses[start : start + AT_ONCE]
            fetching = [pool.submit(_fetched, one, trusted, settings, both) for one in some]
            try:
                for future in fetching:
                    yield from _entries(future.result())
            except BaseException:  # whoever asked has gone: nobody waits for the rest
                gone.set()
                raise


def _entries(outcome: tuple[Fetched, frozenset[str]] | UnreadableError) -> Iterator[Outcome]:
    if isinstance(outcome, UnreadableError):
        yield outcome
        return
    fetched, trusted = outcome
    try:
        feed = feed_in(fetched)
        if feed is None:
            raise UnreadableError(fetched.locator, "it is no feed")
        yield from feed_entries(feed, fetched, trusted)
    except UnreadableError as fault:
        yield fault


def _fetched(
    address: str, trusted: frozenset[str] | None, settings: Settings, watch: Watch
) -> tuple[Fetched, frozenset[str]] | UnreadableError:
    """Return one feed's bytes with the hosts trusted on from it, or why there are none."""
    from briefing_tui.sources.http import Errand, get, host_of

    if not address.lower().startswith(("http://", "https://")):
        return UnreadableError(shown(address), "a list of feeds leads only to http and https")
    hosts = frozenset({host_of(address)}) if trusted is None else trusted
    try:
        return stamped(get(Errand(address, hosts), settings, watch)), hosts
    except UnreadableError as fault:
        return fault
