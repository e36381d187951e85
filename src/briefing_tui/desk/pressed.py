"""A long text, pressed page by page: the screen looks at little of it, and seldom.

English takes half a byte a character so, instead of two as soon as it holds one curly quote.
"""

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

PAGE = 4096
"""Characters of a page: opening one takes as long as drawing a line or two."""
_PACE = 1


def pages_of(text: str) -> Iterator[bytes]:
    """Yield the pages of a text, each pressed."""
    for at in range(0, len(text), PAGE):
        yield zlib.compress(text[at : at + PAGE].encode("utf-8", "surrogatepass"), _PACE)


class PressedText:
    """Stands in for a `str` of which only characters and slices are asked for, their step one.

    `str` of it is the whole.
    """

    __slots__ = ("_pages", "_size")

    def __init__(self, pages: Iterable[bytes] = ()) -> None:
        self._pages = list(pages)
        self._size = (len(self._pages) - 1) * PAGE + len(_words(self._pages[-1])) if self._pages else 0

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, index: int | slice) -> str:
        places = range(self._size)[index]
        if isinstance(places, int):
            return _words(self._pages[places // PAGE])[places % PAGE]
        if not places:
            return ""
        first, last = places.start // PAGE, places[-1] // PAGE
        base = first * PAGE
        pages = map(_words, self._pages[first : last + 1])
        some = next(pages) if first == last else "".join(pages)
        return some[places.start - base : places.stop - base]

    def __str__(self) -> str:
        return "".join(map(_words, self._pages))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, str | PressedText) and str(self) == str(other))

    def __hash__(self) -> int:
        return hash(str(self))


@lru_cache(maxsize=64)
def _words(page: bytes) -> str:
    return zlib.decompress(page).decode("utf-8", "surrogatepass")
