"""Folders: the articles in them, by name."""

import os
from collections.abc import Callable, Iterator

from briefing_tui.errors import UnreadableError
from briefing_tui.sources.file import path_of, unreadable
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


def refuse_leading_out(path: str, locator: str) -> None:
    """Raise `UnreadableError` for a link in a folder to a file outside of it, which nobody has named."""
    inside = os.path.join(os.path.realpath(path_of(locator)), "")
    if os.path.islink(path) and not os.path.realpath(path).startswith(inside):
        raise UnreadableError(shown(path), "a link that leads out of the folder")


def files_in(
    locator: str, largest: int = MAX_BYTES, stopped: Callable[[], bool] = lambda: False
) -> Iterator[str]:
    """Yield the paths of the articles below a folder by name; links to folders are not followed.

    `UnreadableError` at the end of what is read of a folder that holds too much, or once it is `stopped`;
    files of more than `largest` bytes do not count, as they will be refused.
    """
    count = size = 0
    for visited, found in enumerate(_folders(locator)):
        if visited >= MAX_FOLDERS:
            raise UnreadableError(shown(locator), f"only the first {MAX_FOLDERS:,} folders in it were read")
        if stopped():
            raise UnreadableError(
                shown(locator), f"only the first {visited:,} folders in it were read: it took too long"
            )
        for path in found:
            if count >= MAX_FILES:
                raise UnreadableError(shown(locator), f"only the first {MAX_FILES:,} files in it were read")
            size += _size(path, largest)
            if size > MAX_BYTES and count:
                read = f"only the first {count:,} files in it were read, of {MAX_BYTES // 1_000_000} MB"
                raise UnreadableError(shown(locator), read)
            count += 1
            yield path


def _folders(locator: str) -> Iterator[list[str]]:
    """Yield the articles of each folder, a folder before those in it; without recursion: it may be deep."""
    top = path_of(locator)
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            folders, files = _listed(folder)
        except OSError as fault:
            if folder == top:
                raise unreadable(locator, fault) from None
            continue
        yield files
        waiting += reversed(folders)


def _listed(folder: str) -> tuple[list[str], list[str]]:
    """Return the folders in a folder, and the articles, by name."""
    folders: list[str] = []
    files: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                folders.append(entry.path)
            elif entry.name.lower().endswith(ENDINGS):
                files.append(entry.path)
    return sorted(folders), sorted(files)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _size(path: str, largest: int) -> int:
    try:
        size = os.stat(path).st_size
    except OSError:
        return 0
    return size if size <= largest else 0
