"""What a line looks like: how many words, which letters are large, how it ends."""

import re
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_](?:[\w'’&-]++|\.(?=\w))*+")
"""A word; possessive, for what could be given back is kept in memory, a hundred bytes a character."""
OPENING = "\"'“‘«("
CLOSING = "\"'”’»)"
STOPS = ".…,;"
SMALL = frozenset(
    (
        "a",
        "an",
        "the",
        "and",
        "but",
        "or",
        "nor",
        "for",
        "so",
        "yet",
        "of",
        "on",
        "in",
        "to",
        "at",
        "by",
        "from",
        "with",
        "as",
        "is",
        "it",
        "its",
        "are",
        "be",
        "vs",
        "v",
        "via",
        "per",
        "up",
        "upon",
        "over",
        "into",
        "onto",
        "out",
        "off",
        "than",
        "that",
        "about",
        "after",
        "before",
        "between",
        "against",
        "under",
        "if",
        "when",
        "how",
        "not",
        "no",
        "amid",
        "de",
        "la",
        "le",
        "du",
        "el",
        "al",
        "van",
        "von",
        "y",
        "through",
        "during",
        "without",
        "within",
        "among",
        "since",
        "until",
        "who",
        "will",
        "you",
        "your",
        "our",
        "my",
        "their",
        "his",
        "her",
        "this",
    )
)
"""Words that stay small in a title."""

_ABBREVIATION = re.compile(r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St))\.?$")


class Shape(NamedTuple):
    """The look of one line; `end` is its last character inside closing quotation marks and brackets."""

    words: int
    capitals: bool
    titled: bool
    even: bool
    strong: int
    upper: bool
    end: str
    stopped: bool
    quoted: bool


@lru_cache(maxsize=4096)
def shape_of(line: str) -> Shape:
    """Return how a line looks.

    A line is `titled` when its weighty words begin large (`even` when all do), `capitals` when it has no
    small letter; `strong` counts the weighty words that begin with a large letter.
    """
    words = WORD.findall(line)
    weighty = [word for word in words if word.lower() not in SMALL]
    large = sum(_begins_large(word) for word in weighty)
    letters = [word for word in words if any(c.isalpha() for c in word)]
    inner = line.rstrip(CLOSING + " ")
    end = inner[-1:]
    return Shape(
        words=len(words),
        capitals=line.upper() == line and any(len(word) > 2 and word.isalpha() for word in letters),
        titled=bool(weighty) and large >= max(1, 0.85 * len(weighty)) and _begins_large(words[0]),
        even=bool(weighty) and large == len(weighty),
        strong=sum(_begins_large(word) and word[0].isalpha() for word in weighty),
        upper=bool(words) and _begins_large(words[0]) and line[:1] not in "-–—*•#@/\\[{<|=+~",
        end=end,
        stopped=(end in STOPS or end == ":")
        and not (end == "." and len(words) < 13 and _ABBREVIATION.search(inner)),
        quoted=_quoted(line),
    )


def _begins_large(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or any(c.isupper() for c in word[1:3])


def _quoted(line: str) -> bool:
    return line[:1] in '"“‘«' and line.rstrip(".,!?…")[-1:] in '"”’»'
