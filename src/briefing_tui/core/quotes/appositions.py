"""Where a text says what someone is: beside the name, in a clause with "who", and with "is"."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from briefing_tui.core.lang.en import titles
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.role_phrase import Phrase, phrase_at

AFTER, BESIDE, IS = 3, 2, 1
"""What each way of saying it adds to a role's worth."""

_CLOSES = frozenset((*",.;:!?)Q-(~WYtiDy&", ""))
_CLOSES_NAME = frozenset(",.;:!?)Q-(")
_WALK = frozenset("MmOoizKw'TR&")
_OTHERS = frozenset("NOPQ.&")
_FAR = 8


class Fit(Enum):
    """Of whom a phrase can tell; known only when the whole article has said who is a person."""

    PERSON = 0  # known as a person
    NO_BODY = 1  # whoever is no body
    NAMED = 2  # no body, and known as a person or by a name of several words
    THING = 3  # not known as a person


class Stated(NamedTuple):
    """A role's characters `[start, end)` with its head noun.

    `bonus` tells how it is said, `loose` that no list knows the noun, `fit` of whom it can tell.
    """

    start: int
    end: int
    head: str
    bonus: int
    loose: bool
    fit: Fit


def stated_after(passage: Passage, item: int) -> Iterator[Stated]:
    """Yield roles behind a name: "Lee, the mayor of Rome," "Lee, who is the mayor", "Lee is the mayor"."""
    shape, words = passage.shape, passage.words
    at = item + 1
    if shape[at : at + 3] == ",#,":
        at += 2
    mark = shape[at : at + 1]
    found = phrase_at(passage, at + 1) if mark and mark in ",-" else None
    if found is not None and found.follows in _CLOSES and (fit := _fit(passage, found, item)):
        yield _stated(passage, found, AFTER, fit)
    if words[at + 1 : at + 2] == ["who"] and mark == ",":
        at += 1
    who = words[at : at + 1] == ["who"]
    place = _behind_being(passage, at + 1 if who else _past_aside(passage, item + 1))
    if place and (found := phrase_at(passage, place)) is not None:
        firm = found.strength in "MO" and found.head not in titles.LOOSE_ROLES
        if firm and (fit := _fit(passage, found, item)):
            yield _stated(passage, found, BESIDE if who else IS, fit)


def stated_before(passage: Passage, item: int) -> Iterator[Stated]:
    """Yield the role a name stands beside: "the transport minister, Ann Lee," """
    shape = passage.shape
    following = shape[item + 1 : item + 2]
    if item < 2 or shape[item - 1] != ",":
        return
    if following and following not in _CLOSES_NAME:
        return
    best: Phrase | None = None
    for at in range(item - 2, max(-1, item - 2 - _FAR), -1):
        if shape[at] not in _WALK and shape[at + 1] != "'":
            break
        if shape[at] != "M" and not (shape[at] in "NO" and shape[at + 1] == "'"):
            continue
        found = phrase_at(passage, at)
        if found is not None and found.strength == "M" and found.last == item - 1:
            best = found
    if best is not None and not _belongs_to_another(passage, best.first):
        yield _stated(passage, best, BESIDE, Fit.NAMED)


def _belongs_to_another(passage: Passage, first: int) -> bool:
    """Say whether a phrase stands behind another name's comma: "Lee, the mayor, Tom Hale, the ..." """
    return first >= 2 and passage.shape[first - 1] == "," and passage.shape[first - 2] == "N"


def _past_aside(passage: Passage, at: int) -> int:
    """Return where a clause goes on behind commas that hold no other name."""
    end = passage.shape.find(",", at + 1, at + _FAR) if passage.shape[at : at + 1] == "," else -1
    return at if end < 0 or _OTHERS.intersection(passage.shape[at:end]) else end + 1


def _behind_being(passage: Passage, at: int) -> int:
    """Return the item behind "is", "was also", "has served as"; 0 where no such verb stands."""
    said = False
    for place in range(at, min(at + 5, len(passage.words))):
        word = passage.words[place]
        if word in titles.BEING or word == "been":
            said = True
        elif word not in titles.BEING_ASIDE:
            return place if said else 0
    return 0


def _fit(passage: Passage, found: Phrase, item: int) -> Fit | None:
    """Return of whom a phrase can tell beside this name: a trade of a person, a kind of body of a body."""
    article = passage.words[found.first] in {"the", "a", "an"}
    if found.strength == "n":
        return Fit.THING if article else None
    if found.strength == "m":
        return Fit.PERSON if passage.words[found.first] in {"a", "an"} else None
    return Fit.NO_BODY if article or len(passage.mentions[item].key) > 1 else Fit.PERSON


def _stated(passage: Passage, found: Phrase, bonus: int, fit: Fit) -> Stated:
    return Stated(
        passage.starts[found.first],
        passage.ends[found.last - 1],
        found.head,
        bonus,
        found.strength == "m",
        fit,
    )
