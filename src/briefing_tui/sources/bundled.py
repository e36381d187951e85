"""The article that comes with the program."""

from briefing_tui.assets import ARTICLE, asset_dir
from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch

PREFIX = "bundled:"
LOCATOR = PREFIX + ARTICLE
"""What the bundled article is called where a locator is asked for."""


def accepts(locator: str) -> bool:
    """Take `bundled:NAME`."""
    return locator.startswith(PREFIX)


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Read an article from the folder `seeds`."""
    seeds = {path.name: path for path in asset_dir("seeds").glob("*.txt")}
    name = locator.removeprefix(PREFIX)
    if name not in seeds:
        raise UnreadableError(locator, f"no such bundled article; there is {', '.join(sorted(seeds))}")
    return Fetched(locator, seeds[name].read_bytes(), name, charset="utf-8")


BUNDLED = Source("bundled", accepts, fetch)
