"""Which program it is that keeps something: what it finds may be another thing tomorrow."""

import os
import sys
from functools import cache
from importlib.util import find_spec

from briefing_tui import __version__

_ENGINES = ("nupunkt", "regex")
"""What the core stands on."""


@cache
def engine_print() -> str:
    """Return what changes whenever a file of the core does, or the libraries it stands on, or Python."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parts = [__version__, sys.version, *_files(os.path.join(package, "core"))]
    for name in _ENGINES:
        found = find_spec(name)
        parts += [name, *_times(found.origin if found and found.origin else "")]
    return "\n".join(parts)


def _files(folder: str) -> list[str]:
    """Return the name, size and time of each source below a folder, in one order."""
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir(follow_symlinks=False):
                found += _files(entry.path) if entry.name != "__pycache__" else []
            else:
                found += [entry.name, *_times(entry.path)]
    return found


def _times(path: str) -> list[str]:
    try:
        found = os.stat(path)
    except OSError:
        return [path, "-"]
    return [f"{found.st_size:x}.{found.st_mtime_ns:x}"]
