"""The sources, in the order they are asked; plug-ins are asked only when none of ours takes a locator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch
from briefing_tui.sources.bundled import BUNDLED
from briefing_tui.sources.file import FILE
from briefing_tui.sources.locator import shown
from briefing_tui.sources.stdin import STDIN
from briefing_tui.sources.url import ADDRESS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

SOURCES: tuple[Source, ...] = (BUNDLED, STDIN, ADDRESS, FILE)

PLUG_INS = "briefing_tui.sources"
"""The group of entry points: each is named by the scheme it takes ("gemini") and leads to a `Source`."""


def source_of(locator: str) -> Source | None:
    """Return the first of our own sources that takes a locator."""
    return next((source for source in SOURCES if source.accepts(locator)), None)


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Fetch with the first source that takes the locator; `UnreadableError` says in one line what failed."""
    source = source_of(locator)
    if source is not None:
        return source.fetch(locator, settings, watch)
    from importlib.metadata import entry_points

    scheme = locator.partition("://")[0].lower()
    for plug_in in entry_points(group=PLUG_INS, name=scheme):
        return _plugged(plug_in, locator, settings, watch)
    reason = "no source takes such an address; files, http and https are known"
    raise UnreadableError(shown(locator), reason)


def _plugged(plug_in: EntryPoint, locator: str, settings: Settings, watch: Watch) -> Fetched:
    """Load a plug-in and let it fetch; whatever it raises is its fault, told in one line."""
    try:
        source = plug_in.load()
        fetched = source.fetch(locator, settings, watch)
        if not isinstance(fetched, Fetched):
            raise TypeError("it gave no Fetched")
    except UnreadableError:
        raise
    except Exception as fault:
        name = f"{plug_in.name} ({plug_in.value})"
        raise UnreadableError(
            shown(locator), f"the source {name} is broken: {type(fault).__name__}"
        ) from None
    return fetched
