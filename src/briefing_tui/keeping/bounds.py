"""Caches stay small: what was written longest ago goes first."""

import os
import stat

from briefing_tui.keeping.whole import UNFINISHED

_DEAD = 3600.0
"""Seconds behind the newest file after which an unfinished one was left by a process that is no more."""


def clear_oldest(folder: str, most: int, most_bytes: int | None = None) -> None:
    """Remove the oldest files of a folder until at most so many, of so many bytes, are left.

    Files that were never finished go once nobody can still be writing them. Other programs may be doing the
    same: a file that is gone already is no fault.
    """
    found = sorted(_files(folder), reverse=True)
    size = kept = 0
    for when, path, length in found:
        if path.endswith(UNFINISHED):
            if found[0][0] - when > _DEAD:
                _remove(path)
            continue
        kept, size = kept + 1, size + length
        if kept > most or (most_bytes is not None and size > most_bytes):
            _remove(path)


def _files(folder: str) -> list[tuple[float, str, int]]:
    """Return time, path and size of the regular files in a folder; none where there is no folder."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                about = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(about.st_mode):
                    found.append((about.st_mtime, entry.path, about.st_size))
    except OSError:
        return found
    return found


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
