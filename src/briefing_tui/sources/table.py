"""The sources, in the order they are asked."""

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch
from briefing_tui.sources.bundled import BUNDLED
from briefing_tui.sources.file import FILE
from briefing_tui.sources.locator import shown
from briefing_tui.sources.stdin import STDIN
from briefing_tui.sources.url import ADDRESS

SOURCES: tuple[Source, ...] = (BUNDLED, STDIN, ADDRESS, FILE)


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Fetch with the first source that takes the locator; `UnreadableError` says in one line what failed."""
    for source in SOURCES:
        if source.accepts(locator):
            return source.fetch(locator, settings, watch)
    raise UnreadableError(shown(locator), "no source takes such an address; http, https and files are known")
