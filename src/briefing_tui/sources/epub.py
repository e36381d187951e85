"""EPUB: a zip of XHTML; each text of its reading order is a chapter."""

import posixpath
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from urllib.parse import unquote

from msgspec import Struct

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.xml import elements

MAX_CHAPTERS = 2_000
MAX_MEMBER = 8_000_000
MAX_TOTAL = 64_000_000
PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What a book may use; Python unpacks the others without bound, which makes gigabytes of a few bytes."""
TEXTS = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


class Book(Struct, frozen=True):
    """What a book says of itself, and the names of its texts in reading order."""

    title: str
    authors: tuple[str, ...]
    language: str
    published: Published
    texts: tuple[str, ...]


class Archive:
    """A zip that is read a bounded stretch at a time, never unpacked."""

    def __init__(self, fetched: Fetched) -> None:
        self.locator = fetched.locator
        self._left = MAX_TOTAL
        try:
            self._zip = zipfile.ZipFile(BytesIO(fetched.data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableError(self.locator, "its archive is damaged") from None

    def read(self, name: str) -> bytes:
        """Return a member's bytes; `UnreadableError` where it is missing, damaged, locked or too large."""
        cap = min(MAX_MEMBER, self._left)
        try:
            if self._zip.getinfo(name).compress_type not in PACKED:
                raise UnreadableError(self.locator, "its archive is packed as no book is")
            with self._zip.open(name) as member:
                data = member.read(cap + 1)
        except UnreadableError:
            raise
        except KeyError:
            raise UnreadableError(self.locator, f"its part {clean_line(name, 80)} is missing") from None
        except (
            zipfile.BadZipFile,
            RuntimeError,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
        ) as fault:
            locked = isinstance(fault, RuntimeError) and "password" in str(fault)
            raise UnreadableError(
                self.locator, "it is locked" if locked else "its archive is damaged"
            ) from None
        except Exception as fault:  # zlib, lzma and bz2 raise errors of their own
            raise UnreadableError(self.locator, f"its archive is damaged: {type(fault).__name__}") from None
        if len(data) > cap:
            raise UnreadableError(self.locator, "one of its parts is too large")
        self._left -= len(data)
        return data


def book_in(archive: Archive) -> Book:
    """Return what a book says of itself."""
    package = _package_name(archive)
    texts: dict[str, str] = {}
    spine: list[str] = []
    about: dict[str, list[str]] = {}
    for name, attributes, text in elements(archive.read(package), archive.locator):
        if name == "item" and attributes.get("media-type") in TEXTS:
            texts[attributes.get("id", "")] = _beside(package, attributes.get("href", ""))
        elif name == "itemref":
            spine.append(attributes.get("idref", ""))
        elif name in ("title", "creator", "language", "date") and text:
            about.setdefault(name, []).append(clean_line(text))
    return Book(
        title=next(iter(about.get("title", [])), ""),
        authors=tuple(about.get("creator", [])),
        language=next(iter(about.get("language", [])), "")[:2].lower(),
        published=_published(about.get("date", [])),
        texts=tuple(texts[one] for one in spine if one in texts)[:MAX_CHAPTERS],
    )


def chapters(archive: Archive, book: Book) -> Iterator[tuple[str, bytes]]:
    """Yield each text's name and bytes; a part that cannot be read ends them, with the reason."""
    for name in book.texts:
        yield name, archive.read(name)


def _package_name(archive: Archive) -> str:
    for name, attributes, _ in elements(archive.read("META-INF/container.xml"), archive.locator):
        if name == "rootfile" and attributes.get("full-path"):
            return attributes["full-path"]
    raise UnreadableError(archive.locator, "it is no EPUB: it names no package")


def _beside(package: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(href.partition("#")[0])))


def _published(dates: list[str]) -> Published:
    for written in dates:
        try:
            day = date.fromisoformat(written.strip()[:10])
        except ValueError:
            continue
        return Published(day, Status.SAID, day, day, "the book's own date")
    return Published()
