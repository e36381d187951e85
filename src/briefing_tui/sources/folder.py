"""Folders: the articles in them, by name."""

import os
from collections.abc import Iterator

from briefing_tui.sources.file import path_of

MAX_FILES = 10_000
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


def files_in(locator: str) -> Iterator[str]:
    """Yield the paths of the articles below a folder by name; links to folders are not followed."""
    count = 0
    for folder, folders, names in os.walk(path_of(locator)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and not name.startswith(".") and count < MAX_FILES:
                count += 1
                yield os.path.join(folder, name)
