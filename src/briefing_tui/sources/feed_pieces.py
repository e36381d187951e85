"""A big feed in pieces, each a feed of its own: some entries between the head and the foot of the whole.

What is read is the same, for a feed's entries do not know each other; but the first are there at once, the
memory is that of one piece, and damage costs only the piece it lies in.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from briefing_tui.errors import UnreadableError
from briefing_tui.sources.kind import WIDE
from briefing_tui.sources.xml import MAX_DEPTH

MANY = 500
"""Entries up to which a feed is read in one piece."""

FIRST, EACH = 50, 500
"""Entries of the first piece and of every other."""

LARGEST = 4_000_000
"""Bytes of one piece, and of a feed that is read whole."""

LARGEST_DAMAGED = 500_000
"""The same where it is not well-formed: what mends it is slow."""

MOST_DAMAGED = 20_000
"""Entries that are read of a damaged feed, for the same reason."""

LARGEST_FRAME = 100_000
MAX_ATTRIBUTES = 500
_ENTRIES = frozenset({"item", "entry"})
_LOOSE = re.compile(rb"<(?:\w{1,20}:)?(item|entry)(?=[\s>/])", re.IGNORECASE)


class Survey(Struct, frozen=True):
    """Where a feed's entries begin and where the last ends; `sound` unless it is not well-formed."""

    starts: Sequence[int]
    end: int
    sound: bool


def survey(data: bytes, locator: str) -> Survey:
    """Return where the entries of a feed lie; `UnreadableError` where it is nested too deep."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    starts = array("Q")
    depth = inside = end = 0

    def begin(name: str, attributes: list[str]) -> None:
        nonlocal depth, inside
        depth += 1
        if depth > MAX_DEPTH or len(attributes) > 2 * MAX_ATTRIBUTES:
            raise UnreadableError(locator, "it is nested too deep, or has too many attributes")
        if not inside and depth < 4 and name.rpartition(":")[2].lower() in _ENTRIES:
            inside = depth
            starts.append(parser.CurrentByteIndex)

    def finish(name: str) -> None:
        nonlocal depth, inside, end
        if depth == inside:
            inside, end = 0, parser.CurrentByteIndex
        depth -= 1

    parser.ordered_attributes = True
    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError):
        return _loose(data)
    return Survey(starts, data.find(b">", end) + 1 if end else len(data), True)


def _loose(data: bytes) -> Survey:
    """Return where the entries of a damaged feed seem to lie."""
    starts = array("Q", (found.start() for found in _LOOSE.finditer(data)))
    foot = data.rfind(b"</") if starts else -1
    name = data[starts[-1] : starts[-1] + 30].lower() if starts else b""
    last = data.lower().rfind(b"</item" if b"item" in name else b"</entry") if foot >= 0 else -1
    end = data.find(b">", last) + 1 if last > (starts[-1] if starts else 0) else len(data)
    return Survey(starts, end, False)


class Piece(NamedTuple):
    """Some entries, and what stands before the first and behind the last of the whole feed."""

    body: bytes
    head: bytes = b""
    foot: bytes = b""

    @property
    def whole(self) -> bytes:
        """A feed of these entries alone."""
        return self.head + self.body + self.foot if self.head or self.foot else self.body


def pieces(data: bytes, found: Survey, locator: str) -> Iterator[Piece | UnreadableError]:
    """Yield the pieces of a feed, and why one of them is left out."""
    largest = LARGEST if found.sound else LARGEST_DAMAGED
    head, foot = data[: found.starts[0]] if found.starts else b"", data[found.end :]
    whole = len(found.starts) <= MANY and len(data) <= largest
    if whole or not found.starts or len(head) + len(foot) > LARGEST_FRAME or _is_wide(data):
        yield Piece(data if len(data) <= largest or found.sound else data[:largest])
        return
    at, size = 0, FIRST
    most = len(found.starts) if found.sound else min(len(found.starts), MOST_DAMAGED)
    bounds = array("Q", found.starts)
    bounds.append(found.end)
    while at < most:
        to = min(at + size, most)
        while to > at + 1 and bounds[to] - bounds[at] > largest:
            to = (at + to) // 2
        if bounds[to] - bounds[at] > largest:
            yield UnreadableError(locator, "one of its entries is too large" + _damage(found))
        else:
            yield Piece(data[bounds[at] : bounds[to]], head, foot)
        at, size = to, EACH
    if most < len(found.starts):
        left = len(found.starts) - most
        yield UnreadableError(locator, f"{left} more of its entries are left out{_damage(found)}")


def _damage(found: Survey) -> str:
    return "" if found.sound else ": it is not well-formed"


def _is_wide(data: bytes) -> bool:
    return any(data.startswith(mark) for mark, _ in WIDE)
