"""The cache of findings: a file an article, named by all that decides what is found in it.

A file is a line with its key, the lines of `told`, and a last line with the checksum of all before it. It is
written and read line by line: a large article has more findings than memory should hold twice.
"""

import os
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from briefing_tui.core.model.article import Article
from briefing_tui.keeping.bounds import clear_oldest
from briefing_tui.keeping.findings.heard import DamagedError, heard
from briefing_tui.keeping.findings.told import told
from briefing_tui.keeping.whole import open_bounded, write_parts

MOST, MOST_BYTES = 1000, 64_000_000
"""Files, and bytes of them all."""
LARGEST = 24_000_000
"""Bytes of one file."""
_LAST = len(b"00000000\n")
_BLOCK = 1 << 16

Breathe = Callable[[], None]
"""Is called every few thousandths of a second, so that others may have the processor; it may raise."""


def kept(folder: str, key: str, article: Article, breathe: Breathe) -> Article | None:
    """Return an article with its findings; None where there are none, or they do not fit the article."""
    descriptor = open_bounded(_path(folder, key), LARGEST)
    if descriptor is None:
        return None
    try:
        with open(descriptor, "rb") as file:
            return heard(article, _lines(file, key, breathe))
    except (OSError, DamagedError):
        return None


def keep(folder: str, key: str, article: Article, breathe: Breathe) -> None:
    """Keep the findings of an article; where they cannot be kept, they are not."""
    try:
        write_parts(_path(folder, key), _parts(key, article, breathe), lasting=False)
    except (OSError, OverflowError):
        return
    clear_oldest(folder, MOST, MOST_BYTES)


def _parts(key: str, article: Article, breathe: Breathe) -> Iterator[bytes]:
    """Yield the lines of a file; `OverflowError` for more than one may have."""
    part = _first(key)
    check, size = zlib.crc32(part), len(part)
    yield part
    for line in told(article):
        breathe()
        part = line.encode("ascii") + b"\n"
        check, size = zlib.crc32(part, check), size + len(part)
        if size > LARGEST - _LAST:
            raise OverflowError
        yield part
    yield _last(check)


def _lines(file: BinaryIO, key: str, breathe: Breathe) -> Iterator[bytes]:
    """Yield the lines between the first and the last, once it is sure that all are there."""
    size = os.fstat(file.fileno()).st_size - _LAST
    check, left = 0, size
    while left > 0 and (block := file.read(min(left, _BLOCK))):
        check, left = zlib.crc32(block, check), left - len(block)
    if left or file.read() != _last(check):
        raise DamagedError("checksum")
    file.seek(0)
    if file.readline() != _first(key):
        raise DamagedError("key")
    while file.tell() < size:
        breathe()
        yield file.readline()


def _path(folder: str, key: str) -> str:
    return os.path.join(folder, f"{key}.jsonl")


def _first(key: str) -> bytes:
    return f"briefing findings 1 {key}\n".encode("ascii")


def _last(check: int) -> bytes:
    return f"{check:08x}\n".encode("ascii")
