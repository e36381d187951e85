"""A role as a phrase: from its noun to the boundary of its clause."""

from msgspec import Struct

from briefing_tui.core.lang.de import words as german
from briefing_tui.core.lang.en import nouns, pronouns, titles
from briefing_tui.core.quotes.passage import Passage

LONGEST = 10
"""How many words a role has at most."""

_ARTICLES = pronouns.DETERMINERS | german.DETERMINERS | {"now", "also", "currently", "still", "then"}
_HANGING = titles.TRAILING - titles.AT_END | {"of", "for", "and", "the", "at", "in", "to"}
_FAR = 40
_NOUNS = "MmORNh"
_CUT = frozenset("oiz&b")


class Phrase(Struct, frozen=True):
    """A role's items `[first, last)`, its head noun, and the letter of what follows it ("" at the end)."""

    first: int
    last: int
    head: str
    follows: str
    strength: str


def phrase_at(passage: Passage, first: int) -> Phrase | None:
    """Read a role that begins at an item; `strength` is its head's letter: M, O, m, or n for a body."""
    at = _skip_opening(passage, first)
    shape = passage.shape
    if at >= len(shape) or shape[at] not in "MOm":
        return None
    mention = passage.mentions[at]
    head = mention.key[-1]
    strength = shape[at]
    if strength == "M" and mention.gender in {"n", "p"}:
        strength = mention.gender
    if strength == "O" and head.rstrip(".") not in nouns.PEOPLE | titles.TITLES - titles.HALF:
        return None
    if strength == "p" or head in titles.SEVERAL:
        return None
    last = _end(passage, at)
    return Phrase(first, last, head, shape[_stop(passage, at) :][:1], strength)


def _skip_opening(passage: Passage, at: int) -> int:
    """Pass over what may stand before the noun: an owner, or words such as "acting" and "former"."""
    shape = passage.shape
    if shape[at : at + 1] in {"O", "N", "M"} and shape[at + 1 : at + 2] == "'":
        at += 2
        while shape[at : at + 1] == "w":
            at += 1
        return at
    for place in range(at, min(at + 3, len(shape))):
        if shape[place] in "MOm":
            return place
        if shape[place] not in "wned" or not (shape[place] == "w" or passage.words[place] in titles.LEADING):
            break
    return at


def _stop(passage: Passage, head: int) -> int:
    """Return the first item behind a head noun that the phrase does not hold."""
    shape = passage.shape
    is_open = False
    at = head + 1
    while at < min(len(shape), head + _FAR):
        letter = shape[at]
        if letter in "oz" or (letter == "i" and not _loose(passage, at + 1)):
            is_open = True
        elif letter == "&":
            if _loose(passage, at + 1) or shape[at + 1 : at + 2] == "N":
                return at
            is_open = True
        elif letter in _NOUNS:
            if not is_open:
                return at
            is_open = letter == "O"
        elif letter in "KT'#j" or _carries_on(passage, at):
            is_open = True
        elif letter != "w" or not is_open:
            return at
        at += 1
    return at


def _carries_on(passage: Passage, at: int) -> bool:
    """Say whether a word belongs to a role: "based", and "night" in "the night shift"."""
    letter = passage.shape[at]
    return (letter == "D" and passage.shape[at - 1] == "T") or (
        letter in "wen" and passage.words[at] in titles.TRAILING
    )


def _loose(passage: Passage, at: int) -> bool:
    """Say whether what follows a small word belongs to the clause: "in a statement", "on Monday"."""
    letter = passage.shape[at : at + 1]
    return letter in "PYhQDtxv#" or (letter in "mMR" and passage.words[at] in {"a", "an"})


def _end(passage: Passage, head: int) -> int:
    """Return the phrase's end, shortened to a boundary where it has too many words."""
    last = _stop(passage, head)
    if passage.shape[last - 1] == "'":
        last = _boundary(passage, head, last)
    while last > head + 1 and _hangs(passage, last - 1):
        last -= 1
    while last > head + 1 and _words(passage, head, last) > LONGEST + (passage.words[head] in _ARTICLES):
        last = _boundary(passage, head, last)
    return last


def _boundary(passage: Passage, head: int, last: int) -> int:
    """Return where the phrase's last part with a small word before it begins."""
    last -= 1
    while last > head + 1 and passage.shape[last] not in _CUT:
        last -= 1
    return last


def _hangs(passage: Passage, at: int) -> bool:
    """Say whether an item asks for something behind it: a small word, an owner, "based"."""
    letter, word = passage.shape[at], passage.words[at]
    return letter in _CUT or letter in "Th" or (word in titles.TRAILING and word not in titles.AT_END)


def _words(passage: Passage, first: int, last: int) -> int:
    """Count the words of items, a quotation or mark as one."""
    return sum(
        passage.mentions[at].last - passage.mentions[at].first if at in passage.mentions else 1
        for at in range(first, last)
    )


def without_article(written: str) -> str:
    """Return words without articles and owners' pronouns before them, and small words left at the end."""
    words = written.split()
    while words and words[0].lower() in _ARTICLES:
        words = words[1:]
    while words and words[-1] in _HANGING:
        words = words[:-1]
    return " ".join(words) if 0 < len(words) <= LONGEST + 2 else ""
