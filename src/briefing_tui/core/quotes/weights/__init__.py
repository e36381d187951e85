"""What was learned from annotated news, as data: `learned.py` is written by a command, never by hand."""

from base64 import b64decode, b64encode
from functools import cache
from zlib import compress, decompress

from briefing_tui.core.quotes.scorer import Weights


class Learned:
    """Three sets of weights: who speaks, whom a pronoun means, is it speech."""

    __slots__ = ("pronouns", "speakers", "speech")

    def __init__(self, speakers: Weights, pronouns: Weights, speech: Weights) -> None:
        self.speakers, self.pronouns, self.speech = speakers, pronouns, speech


@cache
def learned() -> Learned:
    """Return the shipped weights, unpacked once."""
    from briefing_tui.core.quotes.weights.learned import PACKED, SCALE

    return unpacked(PACKED, SCALE)


def packed(tables: Learned, scale: int, least: int) -> str:
    """Pack weights as text: rounded to one `scale`th, held to a byte, those below `least` left out."""
    parts: list[bytes] = []
    for table in (tables.speakers, tables.pronouns, tables.speech):
        numbers = {name: max(-128, min(127, round(weight * scale))) for name, weight in table.items()}
        kept = sorted(name for name, number in numbers.items() if abs(number) >= least)
        parts.append("\n".join(kept).encode("utf-8"))
        parts.append(bytes(numbers[name] + 128 for name in kept))
    sizes = " ".join(str(len(part)) for part in parts).encode("ascii")
    return b64encode(compress(b"\n".join((sizes, b"".join(parts))), 9)).decode("ascii")


def unpacked(text: str, scale: int) -> Learned:
    """Undo `packed`."""
    sizes, _, body = decompress(b64decode(text)).partition(b"\n")
    values = [(number - 128) / scale for number in range(256)]
    parts, at = [], 0
    for size in map(int, sizes.split()):
        parts.append(body[at : at + size])
        at += size
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return Learned(*(_table(names.decode("utf-8"), numbers, values) for names, numbers in pairs))


def _table(names: str, numbers: bytes, values: list[float]) -> dict[str, float]:
    return dict(zip(names.split("\n"), map(values.__getitem__, numbers), strict=bool(numbers)))
