"""Where articles were left, by their text: the place and the trail of jumps behind it."""

import os
import zlib
from collections.abc import Iterable

from msgspec import Struct

from briefing_tui.keeping.ledger import Content, read_ledger, write_ledger
from briefing_tui.keeping.lock import alone_in

MOST = 500
"""Articles remembered; those left longest ago go first."""
MOST_STOPS = 50
"""Stops remembered of one trail, the last ones."""
_NAME = "places"
_SAMPLE = 65_536


class Place(Struct, frozen=True):
    """Where an article was left: `at` and the stops of the `trail` count characters of its text."""

    key: str
    at: int
    trail: tuple[int, ...] = ()


Places = dict[str, Place]
"""Places by their key, in the order in which the articles were left."""


def key_of(text: str) -> str:
    """Return what names a text wherever it lies: its length and checksums of its ends.

    Nothing hangs on two texts having the same but an offer to go on reading at a wrong place.
    """
    ends = (text[:_SAMPLE], text[-_SAMPLE:])
    return "-".join(
        [f"{len(text):x}", *(f"{zlib.crc32(end.encode('utf-8', 'replace')):08x}" for end in ends)]
    )


def kept_places(folder: str, stamp: str) -> tuple[Places, str]:
    """Return the places kept in a folder, and a notice as `read_ledger` does; `OSError` as there."""
    content, notice = read_ledger(_path(folder), _NAME, stamp)
    rows = content.get(_NAME)
    found = [place for row in rows if (place := _place(row))] if isinstance(rows, list) else []
    return {place.key: place for place in found}, notice


def keep_places(folder: str, news: Iterable[Place], stamp: str) -> str:
    """Put places among those kept, whoever kept them, and return a notice as `kept_places` does.

    For one article the last writer's place stands; `OSError` where nothing can be kept.
    """
    with alone_in(folder):
        places, notice = kept_places(folder, stamp)
        for place in news:
            places.pop(place.key, None)
            places[place.key] = place
        write_ledger(_path(folder), _NAME, _content(list(places.values())[-MOST:]))
    return notice


def _path(folder: str) -> str:
    return os.path.join(folder, f"{_NAME}.json")


def _content(places: list[Place]) -> Content:
    return {_NAME: [[place.key, place.at, list(place.trail[-MOST_STOPS:])] for place in places]}


def _place(row: object) -> Place | None:
    """Return the place a row stands for; a row that stands for none is left out."""
    match row:
        case [str(key), int(at), list(trail)] if len(key) <= 64 and type(at) is int and at >= 0:
            stops = tuple(stop for stop in trail if type(stop) is int and stop >= 0)
            return Place(key, at, stops[-MOST_STOPS:])
        case _:
            return None
