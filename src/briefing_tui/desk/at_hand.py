"""What can be opened before a screen is: so quickly that nobody sees it happen."""

import os
import stat

from briefing_tui.sources.bundled import LOCATOR
from briefing_tui.sources.file import path_of

SMALL = 300_000
"""Bytes up to which a file is read and laid out in a few hundredths of a second."""


def at_hand(locator: str) -> bool:
    """Say whether a locator is the bundled article or a small regular file."""
    if locator == LOCATOR:
        return True
    try:
        found = os.stat(path_of(locator))
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size <= SMALL
