"""What was learned from annotated news, as data: `learned.py` is written by a command, never by hand."""

from array import array
from binascii import a2b_base64, b2a_base64
from bisect import bisect_left
from sys import byteorder
from zlib import crc32

from briefing_tui.core.quotes.scorer import Weights

KEPT = 12_000
"""Features whose weights are remembered as found; most that come have come before."""


class Table(Weights):
    """Weights found by a feature's CRC-32: the features themselves, some megabytes, are not kept.

    Of a few ten thousand features two seldom share a code. A byte more tells a feature without weight from
    the one whose code it has: they are taken for each other in one of ten million cases.
    """

    __slots__ = ("_checks", "_codes", "_values", "_weights")

    def __init__(self, codes: "array[int]", checks: bytes, weights: bytes, values: list[float]) -> None:
        super().__init__()
        self._codes, self._checks, self._weights, self._values = codes, checks, weights, values

    def __missing__(self, feature: str) -> float:
        written = feature.encode("utf-8", "surrogatepass")
        code = crc32(written)
        at = bisect_left(self._codes, code)
        known = at < len(self._codes) and self._codes[at] == code and self._checks[at] == _check(written)
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


def packed(tables: Learned, scale: int, least: int) -> str:
    """Pack weights as text: rounded to one `scale`th, held to a byte, those below `least` left out."""
    parts: list[bytes] = []
    for table in (tables.speakers, tables.pronouns, tables.speech):
        numbers = {name: max(-128, min(127, round(weight * scale))) for name, weight in table.items()}
        kept = sorted(
            (one for one in numbers if abs(numbers[one]) >= least), key=lambda one: abs(numbers[one])
        )
        coded = {crc32(name.encode("utf-8")): name for name in kept}
        codes = array("I", sorted(coded))
        checks = bytes(_check(coded[code].encode("utf-8")) for code in codes)
        weights = bytes(numbers[coded[code]] + 128 for code in codes)
        parts += (_little(codes).tobytes(), checks, weights)
    sizes = " ".join(str(len(part)) for part in parts[2::3]).encode("ascii")
    return b2a_base64(b"\n".join((sizes, b"".join(parts))), newline=False).decode("ascii")


def unpacked(text: str, scale: int) -> Learned:
    """Undo `packed`."""
    sizes, _, body = a2b_base64(text).partition(b"\n")
    values = [(number - 128) / scale for number in range(256)]
    tables, at = [], 0
    for size in map(int, sizes.split()):
        checks, weights, end = at + 4 * size, at + 5 * size, at + 6 * size
        codes = _little(array("I", body[at:checks]))
        tables.append(Table(codes, body[checks:weights], body[weights:end], values))
        at = end
    return Learned(*tables)


def _check(written: bytes) -> int:
    """Return a byte of a feature that does not follow from its CRC alone."""
    return (37 * len(written) + 5 * sum(written[:3]) + sum(written[-3:])) & 255


def _little(codes: "array[int]") -> "array[int]":
    """Return numbers between this machine's order of bytes and the file's."""
    if byteorder == "big":
        codes.byteswap()
    return codes
