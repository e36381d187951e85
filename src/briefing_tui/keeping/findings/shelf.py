"""The cache of findings: a file an article, named by all that decides what is found in it."""

import os
import zlib
from collections.abc import Iterator

from briefing_tui.core.model.article import Article
from briefing_tui.keeping.bounds import clear_oldest
from briefing_tui.keeping.findings.heard import DamagedError, heard
from briefing_tui.keeping.findings.told import told
from briefing_tui.keeping.whole import read_bounded, write_whole

MOST, MOST_BYTES = 1000, 64_000_000
"""Files, and bytes of them all."""
LARGEST = 24_000_000
"""Bytes of one file."""


def kept(folder: str, key: str, article: Article) -> Iterator[Article | None]:
    """Yield None some times, so that others may have the processor, then the article with its findings.

    Nothing, or nothing but None, is yielded where there are none, or what there is does not fit the article.
    """
    data = read_bounded(_path(folder, key), LARGEST)
    if data is None:
        return
    head, _, body = data.partition(b"\n")
    if head != _head(key, body):
        return
    try:
        yield from heard(article, body.splitlines())
    except DamagedError:
        return


def keep(folder: str, key: str, article: Article) -> Iterator[None]:
    """Keep the findings of an article, a step at a time; where they cannot be kept, they are not."""
    lines, size = [], 0
    for line in told(article):
        lines.append(line.encode("ascii"))
        size += len(line) + 1
        if size > LARGEST:
            return
        yield
    body = b"\n".join(lines)
    try:
        write_whole(_path(folder, key), _head(key, body) + b"\n" + body, lasting=False)
    except OSError:
        return
    clear_oldest(folder, MOST, MOST_BYTES)


def _path(folder: str, key: str) -> str:
    return os.path.join(folder, f"{key}.jsonl")


def _head(key: str, body: bytes) -> bytes:
    """Return the first line of a file: a body that was cut or changed does not fit to it."""
    return f"briefing findings 1 {key} {len(body):x} {zlib.crc32(body):08x}".encode("ascii")
