"""Folders: the articles in them, by name."""

import os
from collections.abc import Iterator

from briefing_tui.errors import UnreadableError
from briefing_tui.sources.file import path_of
from briefing_tui.sources.locator import shown

MAX_FILES = 10_000
MAX_FOLDERS = 100_000
"""A whole disk has more; a shelf of articles has not."""
MAX_BYTES = 100_000_000
"""What of a folder is held at once, on the screen, is several times as large."""
ENDINGS = (
    *(".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml"),
    *(".rss", ".atom", ".rdf", ".xml", ".json", ".epub", ".pdf"),
)
"""What is taken for an article or a feed. OPML is not: nobody asked for the addresses in it."""


def is_folder(locator: str) -> bool:
    """Say whether a locator names a folder."""
    try:
        return os.path.isdir(path_of(locator))
    except ValueError:
        return False


def files_in(locator: str, largest: int = MAX_BYTES) -> Iterator[str]:
    """Yield the paths of the articles below a folder by name; links to folders are not followed.

    `UnreadableError` at the end of what is read of a folder that holds too much; files of more than
    `largest` bytes do not count, as they will be refused.
    """
    count = size = 0
    for visited, (folder, folders, names) in enumerate(os.walk(path_of(locator))):
        if visited >= MAX_FOLDERS:
            raise UnreadableError(shown(locator), f"only the first {MAX_FOLDERS:,} folders in it were read")
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.lower().endswith(ENDINGS) or name.startswith("."):
                continue
            if count >= MAX_FILES:
                raise UnreadableError(shown(locator), f"only the first {MAX_FILES:,} files in it were read")
            path = os.path.join(folder, name)
            size += _size(path, largest)
            if size > MAX_BYTES and count:
                read = f"only the first {count:,} files in it were read, of {MAX_BYTES // 1_000_000} MB"
                raise UnreadableError(shown(locator), read)
            count += 1
            yield path


def _size(path: str, largest: int) -> int:
    try:
        size = os.stat(path).st_size
    except OSError:
        return 0
    return size if size <= largest else 0
