"""What changes whenever a file does, without reading it."""

import os

NONE = "-"
"""The stamp of what is not there."""


def stamp_of(path: str) -> str:
    """Return device, number, size and times of a file, dots between them; `NONE` where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return NONE
    return f"{found.st_dev:x}.{found.st_ino:x}.{found.st_size:x}.{found.st_mtime_ns:x}.{found.st_ctime_ns:x}"
