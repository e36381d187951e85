"""What can be opened before a screen is: so quickly that nobody sees it happen."""

import os
import stat

from briefing_tui.sources.bundled import LOCATOR
from briefing_tui.sources.file import FILE, path_of
from briefing_tui.sources.locator import shown
from briefing_tui.sources.table import source_of

SMALL = 300_000
"""Bytes up to which a file is read and laid out in a few hundredths of a second."""


def is_file(locator: str) -> bool:
    """Say whether a locator is read as a file: "-" is not, even where a file has that name."""
    return source_of(locator) is FILE


def named(locator: str) -> str:
    """Return a locator as it may be shown while nothing more is known of it."""
    return shown(locator)


def size_of(locator: str) -> int | None:
    """Return how many bytes a regular file has; None for all else, and for what cannot be looked at."""
    if not is_file(locator):
        return None
    try:
        found = os.stat(path_of(locator))
    except (OSError, ValueError):
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def at_hand(locator: str) -> bool:
    """Say whether a locator is the bundled article or a small regular file."""
    size = size_of(locator)
    return locator == LOCATOR or (size is not None and size <= SMALL)
