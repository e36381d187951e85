"""Words and punctuation, by position."""

import re

from briefing_tui.core.lang.en.titles import ABBREVIATIONS

Token = tuple[int, int, str]
"""First and past-the-last position, and the characters between."""

_ABBREVIATION = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?:{_ABBREVIATION})\.(?!\w)"
    r"|(?:[A-Z]\.-?){1,4}(?![a-z])"
    r"|[’'](?:[sS]|ve|re|ll|d|m)\b"
    r"|\d+(?:[.,:]\d+)*\w*"
    r"|\w+(?:[’'](?!(?:[sS]|ve|re|ll|d|m)\b)\w+|-\w+)*"
    r"|''|``|--|\.\.\.|[^\s\w]"
)


def tokens_in(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]` in order.

    A possessive ending, a short verb ("they ’ve"), an abbreviation with its stop ("Sen.") and initials ("J.")
    are tokens of their own.
    """
    return [(*found.span(), found[0]) for found in _TOKEN.finditer(text, start, end)]


def words_in(text: str, start: int, end: int) -> list[str]:
    """Return the tokens of `text[start:end]` as written, without their places."""
    found: list[str] = _TOKEN.findall(text, start, end)
    return found
