"""Addresses the reader typed."""

from briefing_tui.config import Settings
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch


def accepts(locator: str) -> bool:
    """Take http and https."""
    return locator.lower().startswith(("http://", "https://"))


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Fetch the page; the host was typed, so it may lie anywhere."""
    from briefing_tui.sources.http import Errand, get, host_of

    return get(Errand(locator.strip(), frozenset({host_of(locator.strip())})), settings, watch)


ADDRESS = Source("address", accepts, fetch)
