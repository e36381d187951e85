"""What is seen of people from top to bottom of an article, a row a place, kept in small numbers.

Paragraphs are laid out once and forgotten; whom a pronoun means can only be told when all names are known.
"""

from array import array
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

from briefing_tui.core.quotes.passage import Passage

NAME, LABEL, PRONOUN, WHO, PEOPLE = range(5)
"""What a row is: a name, one that labels a quotation, "he" or "she", "who", a description."""

_COUNTED = frozenset(("he", "she", "his", "her"))
"""Pronouns that tell the gender of a name before them."""

_NUMBERS, _MARKS = 5, 7


class Row(NamedTuple):
    """One place, in the sentence `sentence` of the passage `passage`.

    `who` and `other` are numbers of names in the register, -1 for none: a name's own, the one that "who"
    follows, those that stand beside a description; `said` is a description as written where "the" opens it.
    `letter`, `before` and `follow` are of the passage's shape, `quoted` says whether a quotation is near.
    `counted` marks the pronouns that can tell the gender of a name.
    """

    what: int
    letter: str
    before: str
    follow: str
    gender: str
    counted: int
    quoted: int
    start: int
    passage: int
    sentence: int
    who: int
    other: int
    said: str


class Track:
    """All rows of an article, in order."""

    __slots__ = ("_marks", "_numbers", "_said")

    def __init__(self) -> None:
        self._numbers = array("i")
        self._marks = bytearray()
        self._said: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._numbers) // _NUMBERS

    def add(
        self,
        what: int,
        start: int,
        number: int,
        passage: Passage,
        item: int,
        who: int = -1,
        other: int = -1,
        said: str = "",
    ) -> None:
        """Take in an item of passage `number`, which begins at `start`."""
        shape, mention = passage.shape, passage.mentions.get(item)
        if said:
            self._said[len(self)] = intern(said)
        self._numbers.extend((start, number, passage.sentences[item], who, other))
        self._marks.extend(
            (
                what,
                ord(shape[item]),
                ord(shape[item - 1]) if item else ord("^"),
                ord(shape[item + 1]) if item + 1 < len(shape) else 0,
                ord(mention.gender) if mention is not None and mention.gender else 0,
                mention is not None and mention.key[0] in _COUNTED,
                "Q" in shape[max(0, item - 2) : item],
            )
        )

    def rows(self) -> Iterator[Row]:
        """Yield the rows."""
        marks, numbers = self._marks, self._numbers
        for at in range(len(self)):
            what, letter, before, follow, gender, counted, quoted = marks[at * _MARKS : (at + 1) * _MARKS]
            start, passage, sentence, who, other = numbers[at * _NUMBERS : (at + 1) * _NUMBERS]
            yield Row(
                what,
                _LETTERS[letter],
                _LETTERS[before],
                _LETTERS[follow],
                _LETTERS[gender],
                counted,
                quoted,
                start,
                passage,
                sentence,
                who,
                other,
                self._said.get(at, ""),
            )


_LETTERS = ("", *map(chr, range(1, 256)))
"""The letter of each number; none for 0."""
