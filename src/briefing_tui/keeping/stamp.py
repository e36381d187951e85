"""What changes whenever a file does, without reading it."""

import os

NONE = "-"
"""The stamp of what is not there."""
COMPILED = "__pycache__"
"""Python's own folders, in which nothing is decided."""


def stamp_of(path: str) -> str:
    """Return device, number, size and times of a file, dots between them; `NONE` where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return NONE
    return f"{found.st_dev:x}.{found.st_ino:x}.{found.st_size:x}.{found.st_mtime_ns:x}.{found.st_ctime_ns:x}"


def stamp_below(folder: str, apart: str = COMPILED) -> str:
    """Return the times and the sizes of all files below a folder, each added up, a dot between them.

    What is compiled does not count, nor a folder of the name `apart`; `OSError` where there is no folder.
    """
    times, sizes = _below(folder, (COMPILED, apart))
    return f"{times:x}.{sizes:x}"


def _below(folder: str, apart: tuple[str, ...]) -> tuple[int, int]:
    times = sizes = 0
    with os.scandir(folder) as found:
        for one in found:
            if one.name in apart:
                continue
            if one.is_dir(follow_symlinks=False):
                below = _below(one.path, apart)
            else:
                about = one.stat()
                below = about.st_mtime_ns, about.st_size
            times, sizes = times + below[0], sizes + below[1]
    return times, sizes
