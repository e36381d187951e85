"""All articles in their order; those of a long feed stay pressed together until one is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice
from typing import overload

from msgspec.structs import replace

from briefing_tui.desk.entry import Bundle
from briefing_tui.ui.volume import Volume


class Batch(Sequence[Volume]):
    """A stretch of a bundle's entries as volumes; the number of each is `base` more than its place there."""

    __slots__ = ("_base", "_bundle", "_start", "_stop")

    def __init__(self, bundle: Bundle, base: int, start: int = 0, stop: int | None = None) -> None:
        self._bundle, self._base, self._start = bundle, base, start
        self._stop = len(bundle) if stop is None else stop

    def __len__(self) -> int:
        return self._stop - self._start

    @overload
    def __getitem__(self, index: int) -> Volume: ...
    @overload
    def __getitem__(self, index: slice) -> Batch: ...
    def __getitem__(self, index: int | slice) -> Volume | Batch:
        places = range(self._start, self._stop)[index]
        if isinstance(places, int):
            return _volume(self._bundle, places, self._base + places)
        return Batch(self._bundle, self._base, places.start, places.stop)

    def __iter__(self) -> Iterator[Volume]:
        places = range(self._start, self._stop)
        entries = islice(self._bundle, self._start, self._stop)
        for place, entry in zip(places, entries, strict=True):
            yield Volume(self._base + place, entry.locator, entry=entry)

    def titles(self) -> Iterator[str]:
        """Yield what a list shows for each."""
        return islice(self._bundle.titles(), self._start, self._stop)

    def index_of(self, number: int) -> int | None:
        """Return where the volume with a number stands."""
        at = number - self._base - self._start
        return at if 0 <= at < len(self) else None


@lru_cache(maxsize=512)
def _volume(bundle: Bundle, place: int, number: int) -> Volume:
    """Return one volume, the same for as long as it is looked at."""
    entry = bundle[place]
    return Volume(number, entry.locator, entry=entry)


class Shelf(Sequence[Volume]):
    """The volumes of parts one after the other."""

    __slots__ = ("_parts", "_starts")

    def __init__(self, parts: Iterable[Sequence[Volume]] = ()) -> None:
        self._parts = tuple(part for part in parts if part)
        self._starts = [0, *accumulate(map(len, self._parts))]

    @classmethod
    def of(cls, volumes: Sequence[Volume]) -> Shelf:
        """Return volumes as a shelf."""
        return volumes if isinstance(volumes, Shelf) else cls((volumes,))

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, index: int) -> Volume: ...
    @overload
    def __getitem__(self, index: slice) -> Shelf: ...
    def __getitem__(self, index: int | slice) -> Volume | Shelf:
        if isinstance(index, slice):
            start, stop, _ = index.indices(len(self))
            return Shelf(self._cut(start, stop))
        at = range(len(self))[index]
        part = bisect_right(self._starts, at) - 1
        return self._parts[part][at - self._starts[part]]

    def __iter__(self) -> Iterator[Volume]:
        return chain.from_iterable(self._parts)

    def _cut(self, start: int, stop: int) -> Iterator[Sequence[Volume]]:
        for part, first in zip(self._parts, self._starts, strict=False):
            yield part[max(0, start - first) : max(0, stop - first)]

    def spliced(self, start: int, stop: int, volumes: Sequence[Volume]) -> Shelf:
        """Return the shelf with others in the place of those from `start` to `stop`."""
        return Shelf((*self._cut(0, start), *Shelf.of(volumes)._parts, *self._cut(stop, len(self))))

    def titles(self) -> Iterator[str]:
        """Yield what a list shows for each volume."""
        for part in self._parts:
            yield from part.titles() if isinstance(part, Batch) else (volume.title for volume in part)

    def index_of(self, number: int) -> int | None:
        """Return where the volume with a number stands."""
        for part, first in zip(self._parts, self._starts, strict=False):
            if isinstance(part, Batch):
                at = part.index_of(number)
            else:
                at = next((n for n, volume in enumerate(part) if volume.number == number), None)
            if at is not None:
                return first + at
        return None


def numbered(given: Iterable[Volume | Bundle], following: int, first: int | None = None) -> Shelf:
    """Return what a locator gave as a shelf, numbered from `following` on; its first volume has `first`."""
    parts: list[Sequence[Volume]] = []
    for one in given:
        batch: Sequence[Volume] = Batch(one, following) if isinstance(one, Bundle) else (one,)
        if first is not None:
            parts.append((replace(batch[0], number=first),))
            batch = Batch(one, following - 1, 1) if isinstance(one, Bundle) else ()
            first = None
        elif not isinstance(one, Bundle):
            batch = (replace(one, number=following),)
        parts.append(batch)
        following += len(batch)
    return Shelf(parts)
