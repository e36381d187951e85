"""Folding for search: other characters, same offsets.

Each character becomes exactly one, so a place in folded text is the place in the text itself.
"""

import unicodedata

_SINGLE = "‘’‚‛′ʼ＇`´"
_DOUBLE = "“”„‟″«»＂"
_DASH = "‐‑‒–—―−﹘－"
_SPACE = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


class _Table(dict[int, str]):
    """A translation table that works out each character once."""

    def __init__(self, lower: bool) -> None:
        super().__init__()
        self._lower = lower
        for characters, plain in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DASH, "-"), (_SPACE, " ")):
            self.update(dict.fromkeys(map(ord, characters), plain))
        self[0x2026] = "…"

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[:1] if code > 127 else character
        plain = base if base and not unicodedata.combining(base) else character
        folded = plain.casefold() if self._lower else plain
        self[code] = result = folded if len(folded) == 1 else plain
        return result


_LOWER = _Table(lower=True)
_CASED = _Table(lower=False)


def fold(text: str, keep_case: bool = False) -> str:
    """Return `text` with accents, quotation marks, dashes and (unless `keep_case`) case made plain.

    The result has the length of `text`, character for character.
    """
    if text.isascii():
        return text.replace("`", "'") if keep_case else text.replace("`", "'").lower()
    return text.translate(_CASED if keep_case else _LOWER)
