"""What was learned from annotated news, as data: `learned.py` is written by the training command, never by hand."""

from functools import cache

from briefing_tui.core.quotes.scorer import Weights


class Learned:
    """Three sets of weights: who speaks, whom a pronoun means, is it speech."""

    __slots__ = ("pronouns", "speakers", "speech")

    def __init__(self, speakers: Weights, pronouns: Weights, speech: Weights) -> None:
        self.speakers, self.pronouns, self.speech = speakers, pronouns, speech


@cache
def learned() -> Learned:
    """Return the shipped weights, unpacked once."""
    from base64 import b85decode
    from zlib import decompress

    from briefing_tui.core.quotes.weights.learned import PACKED, SCALE

    tables: list[dict[str, float]] = []
    for part in decompress(b85decode(PACKED.replace("\n", ""))).decode("utf-8").split("\f"):
        table: dict[str, float] = {}
        for line in part.split("\n"):
            number, _, names = line.partition("\t")
            if names:
                table.update(dict.fromkeys(names.split("\t"), int(number) / SCALE))
        tables.append(table)
    return Learned(*tables)


def packed(tables: Learned, scale: int, least: int) -> str:
    """Pack weights: rounded to one `scale`th, those below `least` of them left out, alike weights on one line."""
    from base64 import b85encode
    from zlib import compress

    parts = []
    for table in (tables.speakers, tables.pronouns, tables.speech):
        lines: dict[int, list[str]] = {}
        for name, weight in sorted(table.items()):
            number = round(weight * scale)
            if abs(number) >= least:
                lines.setdefault(number, []).append(name)
        parts.append("\n".join("\t".join((str(number), *names)) for number, names in sorted(lines.items())))
    return b85encode(compress("\f".join(parts).encode("utf-8"), 9)).decode("ascii")
