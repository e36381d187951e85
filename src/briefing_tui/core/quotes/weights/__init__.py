"""What was learned from annotated news, as data: `learned.py` is written by a command, never by hand."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from sys import byteorder
from zlib import crc32

from briefing_tui.core.quotes.scorer import Weights

KEPT = 12_000
"""Features whose weights are remembered as found; most that come have come before."""

_SHARED = 3
"""Bits by which buckets are fewer than codes: some four to eight share one."""


class Table(Weights):
    """Weights found by a feature's CRC-32: the features themselves, some megabytes, are not kept.

    Codes are sorted, in buckets by their first bits. Of a few ten thousand features two seldom share a code;
    a feature without weight is taken for the one whose code it has in one of some 80,000 cases.
    """

    __slots__ = ("_buckets", "_codes", "_shift", "_values", "_weights")

    def __init__(
        self,
        buckets: Sequence[int],
        codes: Sequence[int],
        weights: Sequence[int],
        values: list[float],
    ) -> None:
        super().__init__()
        self._buckets, self._codes = buckets, codes
        self._weights, self._values = weights, values
        self._shift = _shift(len(codes))

    def __missing__(self, feature: str) -> float:
        code = crc32(feature.encode("utf-8", "surrogatepass"))
        bucket = code >> self._shift
        end = self._buckets[bucket + 1]
        at = bisect_left(self._codes, code, self._buckets[bucket], end)
        known = at < end and self._codes[at] == code
        if len(self) >= KEPT:
            self.clear()
        weight = self[feature] = self._values[self._weights[at]] if known else 0.0
        return weight


class Learned:
    """Three sets of weights: who speaks, whom a pronoun means, is it speech."""

    __slots__ = ("pronouns", "speakers", "speech")

    def __init__(self, speakers: Weights, pronouns: Weights, speech: Weights) -> None:
        self.speakers, self.pronouns, self.speech = speakers, pronouns, speech


_LEARNED: list[Learned] = []


def shipped() -> Learned:
    """Return the shipped weights, unpacked once."""
    if not _LEARNED:
        from briefing_tui.core.quotes.weights.learned import PACKED, SCALE

        _LEARNED.append(unpacked(PACKED, SCALE))
    return _LEARNED[0]


def packed(tables: Learned, scale: int, least: int) -> bytes:
    """Pack weights: rounded to one `scale`th, held to a byte, those below `least` left out."""
    parts: list[bytes] = []
    for table in (tables.speakers, tables.pronouns, tables.speech):
        numbers = {name: max(-128, min(127, round(weight * scale))) for name, weight in table.items()}
        kept = sorted(
            (one for one in numbers if abs(numbers[one]) >= least), key=lambda one: abs(numbers[one])
        )
        coded = {crc32(name.encode("utf-8")): name for name in kept}
        codes = sorted(coded)
        weights = bytes(numbers[coded[code]] + 128 for code in codes)
        parts += (_written((len(codes),)), _written(_buckets(codes)), _written(codes), weights)
    return b"".join(parts)


def unpacked(body: bytes, scale: int) -> Learned:
    """Undo `packed`; nothing is copied where the machine's order of bytes allows it."""
    values = [(number - 128) / scale for number in range(256)]
    tables, view, at = [], memoryview(body), 0
    for _ in range(3):
        (size,) = _read(view[at : at + 4])
        buckets = at + 4
        codes = buckets + 4 * _count(size)
        weights, at = codes + 4 * size, codes + 5 * size
        numbers = _read(view[buckets:codes]), _read(view[codes:weights])
        tables.append(Table(*numbers, view[weights:at], values))
    return Learned(*tables)


def _shift(size: int) -> int:
    """Return how many of a code's bits do not tell its bucket."""
    return 32 - max(0, size.bit_length() - _SHARED)


def _count(size: int) -> int:
    """Return how many numbers say where the buckets begin, and where the last ends."""
    return (1 << 32 - _shift(size)) + 1


def _buckets(codes: list[int]) -> list[int]:
    shift = _shift(len(codes))
    return [bisect_left(codes, bucket << shift) for bucket in range(_count(len(codes)))]


def _written(numbers: Iterable[int]) -> bytes:
    """Return numbers of four bytes, the least first."""
    return b"".join(number.to_bytes(4, "little") for number in numbers)


def _read(part: memoryview) -> Sequence[int]:
    """Undo `_written`."""
    if byteorder == "little":
        return part.cast("I")
    numbers = array("I", part)
    numbers.byteswap()
    return numbers
