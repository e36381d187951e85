"""Files: regular ones only, opened without waiting, read up to a cap."""

import errno
import os
import stat
from typing import NamedTuple

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch
from briefing_tui.sources.descriptor import read_all
from briefing_tui.sources.locator import SCHEME, shown

REASONS = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EACCES: "not allowed to read it",
    errno.EPERM: "not allowed to read it",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENXIO: "not a regular file",
    errno.EMFILE: "too many files are open",
}


def accepts(locator: str) -> bool:
    """Take any path, and a `file:` address the reader typed."""
    return not SCHEME.match(locator) or locator.lower().startswith("file://")


def fetch(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    """Read a regular file of at most the allowed size."""
    return _read(locator, settings.max_bytes, None).fetched


class Head(NamedTuple):
    """The first bytes of a file, and how many it has."""

    fetched: Fetched
    size: int


def read_head(locator: str, settings: Settings, reach: int) -> Head:
    """Read the first bytes of a regular file of at most the allowed size."""
    return _read(locator, settings.max_bytes, reach)


def _read(locator: str, cap: int, reach: int | None) -> Head:
    try:
        path = path_of(locator)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, ValueError) as fault:
        raise unreadable(locator, fault) from None
    try:
        size = _size(descriptor, locator, cap)
        data = read_all(descriptor, cap, size) if reach is None else os.read(descriptor, reach)
    except OSError as fault:
        raise unreadable(locator, fault) from None
    finally:
        os.close(descriptor)
    if data is None:  # it has grown meanwhile
        raise _too_large(locator, cap + 1, cap)
    return Head(Fetched(shown(locator), data, os.path.basename(path)), size)


def path_of(locator: str) -> str:
    """Return the path a locator names; `ValueError` for a file on another host."""
    if locator.lower().startswith("file://"):
        from urllib.parse import unquote, urlsplit

        parts = urlsplit(locator)
        if parts.netloc.lower() not in ("", "localhost"):
            raise ValueError("a file on another host")
        return unquote(parts.path, errors="surrogateescape")
    return os.path.expanduser(locator) if locator.startswith("~/") else locator


def unreadable(locator: str, fault: Exception) -> UnreadableError:
    """Say in our words what the system said in its own."""
    number = getattr(fault, "errno", None)
    if not locator:
        return UnreadableError("''", "an empty name")
    return UnreadableError(shown(locator), REASONS.get(number or 0) or _system(fault))


def _system(fault: Exception) -> str:
    return fault.strerror.lower() if isinstance(fault, OSError) and fault.strerror else "not a file name"


def _size(descriptor: int, locator: str, cap: int) -> int:
    """Return how many bytes a regular file has that may be read."""
    what = os.fstat(descriptor)
    if not stat.S_ISREG(what.st_mode):
        raise UnreadableError(shown(locator), _sort(what.st_mode))
    if what.st_size > cap:
        raise _too_large(locator, what.st_size, cap)
    return what.st_size


def _too_large(locator: str, size: int, cap: int) -> UnreadableError:
    most = f"{cap // 1_000_000} MB that are read (max_megabytes)"
    return UnreadableError(shown(locator), f"{size / 1_000_000:.0f} MB is more than the {most}")


def _sort(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a directory"
    if stat.S_ISFIFO(mode):
        return "a named pipe, not a file (`briefing -` reads a pipe)"
    return "a device, not a file" if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else "not a regular file"


FILE = Source("file", accepts, fetch)
