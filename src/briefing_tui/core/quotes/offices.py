"""Whom a description means: "the Vermont senator" is whoever the article calls a senator, and of Vermont."""

from collections.abc import Iterable, Sequence

from briefing_tui.core.lang.en.titles import (
    HALF,
    LOOSE_ROLES,
    QUALIFYING,
    SEVERAL,
    SPELT_OUT,
    TITLES,
    UNNAMED,
)
from briefing_tui.core.quotes.antecedents import Sighting
from briefing_tui.core.quotes.roles import Told, fits
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.text.names import is_trade

_GENERIC = LOOSE_ROLES | SEVERAL
_SMALL = frozenset(("of", "for", "at", "in", "and", "to", "from", "with", "on", "who"))
_PARTIES = frozenset(
    ("democratic", "republican", "gop", "labour", "tory", "conservative", "liberal", "green")
)
"""Of whom no office was told, a party tells too little: rivals are told of in turns."""
_SHARED = frozenset(("new", "north", "south", "east", "west", "san", "st"))
"""Words of many places' names."""


class Offices:
    """Who holds which office, by its noun: each holder with all words the article gives them for it."""

    def __init__(self, people: People, told: Iterable[tuple[int, Told]]) -> None:
        self._holders: dict[str, dict[int, set[str]]] = {}
        self._held: dict[int, set[str]] = {}
        for number, one in told:
            person = people.of(number)
            if person is not None and not person.body and fits(person, one.fit):
                self._add(person, _words(one.role))

    def _add(self, person: Person, words: list[str]) -> None:
        for noun in _nouns(words):
            self._holders.setdefault(noun, {}).setdefault(id(person), set()).update(words)
            self._held.setdefault(id(person), set()).add(noun)

    def holder(self, description: str, seen: Sequence[Sighting], passage: int) -> Person | None:
        """Return who of the people seen, latest first, is so described; None where that is not plain."""
        written = description.split()[1:]
        words = _words(" ".join(written))
        noun = words[-1] if words else ""
        if noun in _GENERIC or not (is_trade(noun) or noun in TITLES):
            return None
        holders = self._holders.get(noun, {})
        qualified = QUALIFYING.intersection(words)
        agreeing = [
            (one.person, holders[id(one.person)])
            for one in seen
            if id(one.person) in holders and QUALIFYING.intersection(holders[id(one.person)]) == qualified
        ]
        names = {word for word, form in zip(words, written, strict=True) if form[0].isupper()} - {noun}
        if not names:
            return agreeing[0][0] if agreeing else None
        if _PARTIES.intersection(names):
            return _named(agreeing, names)
        return _named(agreeing, names) or self._varied(noun, bool(agreeing), seen, passage)

    def _varied(self, noun: str, agreeing: bool, seen: Sequence[Sighting], passage: int) -> Person | None:
        """Return the subject just told of, in other words: "Ann Lee left. The Ohio senator said"."""
        near = [one for one in seen if passage - one.passage <= 1 and one.subject and one.person.human]
        if agreeing or not near or noun in UNNAMED:
            return None
        if len([one for one in near if one.passage == near[0].passage]) > 1:
            return None
        offices = {held for held in self._held.get(id(near[0].person), ()) if held in TITLES}
        return near[0].person if not (offices and noun in TITLES) else None


def _named(agreeing: list[tuple[Person, set[str]]], names: set[str]) -> Person | None:
    """Return the latest holder of whom all names are told, else the only one of whom any is."""
    whole = [person for person, known in agreeing if names <= known]
    if whole:
        return whole[0]
    some = [person for person, known in agreeing if known & names - _SHARED]
    return some[0] if len(some) == 1 else None


def _words(role: str) -> list[str]:
    plain = (word.strip(".,'’“”\"()").removesuffix("’s").removesuffix("'s").lower() for word in role.split())
    return [SPELT_OUT.get(word, word) for word in plain]


def _nouns(words: list[str]) -> list[str]:
    """Return the nouns of a role before its first small word: "governor" of "former governor of Ohio"."""
    end = next((at for at, word in enumerate(words) if word in _SMALL), len(words))
    return [word for word in words[:end] if (is_trade(word) or word in TITLES) and word not in HALF]
