"""A text folded for search, once, a byte a character where that is enough.

What folds to no character of one byte is kept as a letter or a sign that nothing else folds to; a query that
holds such a character itself looks in the text as fully folded.
"""

import re
from collections.abc import Iterator

from briefing_tui.core.find.query import Query
from briefing_tui.core.text.fold import fold

_LETTER, _SIGN, _BLANK = "\xff", "\x00", "\x1f"
_STEP = 1 << 15
"""Characters folded in one go."""
_BEYOND = re.compile(r"[^\x00-\x7f]")
_FEW = 16
"""Different characters beyond ASCII up to which replacing each by itself is quicker than a table."""


class _Compact(dict[int, str]):
    """A translation table to characters of one byte that works out each character once."""

    def __init__(self, keep_case: bool) -> None:
        super().__init__()
        self._keep_case = keep_case

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code), self._keep_case)
        if folded > "\xff":
            folded = _LETTER if folded.isalnum() else _BLANK if folded.isspace() else _SIGN
        self[code] = folded
        return folded


_COMPACT = {True: _Compact(keep_case=True), False: _Compact(keep_case=False)}


class Searchable:
    """A text and its foldings, each made when first needed, or before, step by step."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._kept: dict[tuple[bool, bool], str] = {}

    def is_ready(self, wanted: Query) -> bool:
        """Say whether the text is folded for a query."""
        return _way(wanted) in self._kept

    def folded(self, wanted: Query) -> str:
        """Return the text folded for a query, offsets kept; it is folded now where it was not."""
        way = _way(wanted)
        if way not in self._kept:
            for _ in self.fold(wanted):
                pass
        return self._kept[way]

    def fold(self, wanted: Query) -> Iterator[None]:
        """Fold the text for a query in steps of a millisecond: it is made ready in the background."""
        way = keep_case, compact = _way(wanted)
        folded = ""
        for at in range(0, len(self.text), _STEP):
            some = self.text[at : at + _STEP]
            folded += _compact(some, keep_case) if compact else fold(some, keep_case)  # grows in place
            yield
        self._kept.setdefault(way, folded)


def _compact(text: str, keep_case: bool) -> str:
    if not text.isascii():
        beyond, table = set(_BEYOND.findall(text)), _COMPACT[keep_case]
        plain = {character: table[ord(character)] for character in beyond}
        if len(beyond) > _FEW or any(to in beyond and to != of for of, to in plain.items()):
            return text.translate(table)
        for of, to in plain.items():
            text = text.replace(of, to)
    if text.isascii():
        return fold(text, keep_case)
    text = text.replace("`", "'")
    return text if keep_case else text.lower()


def _way(wanted: Query) -> tuple[bool, bool]:
    """Return how a query wants its text: whether its case is kept, whether a byte a character is enough."""
    keep_case = wanted.regex or wanted.keeps_case
    words = fold(wanted.words, keep_case)
    return keep_case, not (wanted.regex or any(c >= _LETTER or c in (_SIGN, _BLANK) for c in words))
