"""Standard input and other open descriptors (`-`, `/dev/fd/63` of a shell's `<(…)`), each read once."""

import os
import stat
from functools import cache

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch
from briefing_tui.sources.descriptor import read_all

OPEN = "/dev/fd/"
NAMES = {"-": 0, "/dev/stdin": 0}


def accepts(locator: str) -> bool:
    """Take `-`, and the name of an open descriptor."""
    return locator in NAMES or (locator.startswith(OPEN) and _is_number(locator.removeprefix(OPEN)))


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Read the descriptor to its end; asked again, give the same bytes."""
    descriptor = int(locator.removeprefix(OPEN)) if locator.startswith(OPEN) else 0
    return Fetched(locator, _read(descriptor, settings.max_bytes, locator))


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal() and len(name) <= 4


@cache
def _read(descriptor: int, cap: int, locator: str) -> bytes:
    """Kept, because the screen opens again what the command line has already taken from a pipe."""
    try:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise UnreadableError(locator, "standard input is a directory")
        os.set_blocking(descriptor, True)
        data = read_all(descriptor, cap)
    except OSError:
        raise UnreadableError(locator, "standard input is closed") from None
    if data is None:
        raise UnreadableError(
            locator, f"larger than {cap // 1_000_000} MB, the most that is read (max_megabytes)"
        )
    return data


STDIN = Source("stdin", accepts, fetch)
