"""OPML: a list of feeds."""

from collections.abc import Iterator

from briefing_tui.sources.base import Fetched
from briefing_tui.sources.xml import elements

MAX_FEEDS = 2_000


def feeds_in(fetched: Fetched) -> Iterator[str]:
    """Yield the address of each feed once, in order; what kind of address it is, is for the fetcher."""
    seen: set[str] = set()
    for name, attributes, _ in elements(fetched.data, fetched.locator):
        address = attributes.get("xmlUrl", attributes.get("xmlurl", "")).strip()
        if name == "outline" and address and address not in seen and len(seen) < MAX_FEEDS:
            seen.add(address)
            yield address
