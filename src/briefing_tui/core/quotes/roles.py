"""What each speaker is: of all roles the article states for a name, the one that tells most."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing_tui.core.lang.de.words import ROLES
from briefing_tui.core.lang.en.titles import ADDRESS, HALF, LOOSE_ROLES, PLAIN, SEVERAL, TITLES
from briefing_tui.core.quotes.appositions import Fit, stated_after, stated_before
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.role_phrase import LONGEST, without_article
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.text.names import Mention, MentionKind, is_trade

_COUNTED = 6
"""From how many words on a longer role tells no more."""

_ADDRESS = ADDRESS | {"dr", "prof"}
"""What may stand before anybody's name."""

_GERMAN = (*ROLES, *(role + "in" for role in ROLES))
"""Ends of German words for one person."""


class Told(NamedTuple):
    """A role told of a name, what it is worth, and of whom it can be told."""

    worth: int
    role: str
    fit: Fit


def roles_in(people: People, told: Iterable[tuple[int, Told]]) -> dict[int, str]:
    """Return the role of everyone who has one, by the identity of the person, in words of the text.

    `told` has the number of each name with what is told of it.
    """
    best: dict[int, Told] = {}
    for number, one in told:
        person = people.of(number)
        if person is None or not fits(person, one.fit):
            continue
        known = best.get(id(person))
        if one.worth > (known.worth if known else -1):
            best[id(person)] = one
    return {key: one.role for key, one in best.items()}


def fits(person: Person, fit: Fit) -> bool:
    """Say whether what is told can be told of this person or body."""
    if fit is Fit.THING:
        return not person.human
    if person.body:
        return False
    return person.human or fit is Fit.NO_BODY or (fit is Fit.NAMED and len(person.fullest) > 1)


def told_of(text: str, passage: Passage, item: int, title: bool) -> Iterator[Told]:
    """Yield what is told of a name at one place; of what a title says only what stands before the name."""
    mention = passage.mentions[item]
    if mention.role and (role := title_of(text, mention)):
        worth = _worth(1, role, _noun(role))
        fit = Fit.NO_BODY if mention.kind is MentionKind.PERSON else Fit.PERSON
        yield Told(worth if worth < 0 or not title else max(worth - 3, 0), role, fit)
    if title:
        return
    for one in (*stated_after(passage, item), *stated_before(passage, item)):
        role = without_article(text[one.start : one.end])
        if role and not _ADDRESS.issuperset(role.replace(".", "").lower().split()):
            yield Told(1 if one.loose else _worth(one.bonus, role, one.head), role, one.fit)


def _worth(bonus: int, role: str, head: str) -> int:
    """Return how much a role tells, by its words and how it is said; less where it is past or loose."""
    words = role.split()
    if len(words) == 1 and head in PLAIN:
        return 0
    past = words[0].lower() == "former"
    return bonus + min(len(words), _COUNTED) - 4 * (head in LOOSE_ROLES) - 2 * past


def title_of(text: str, mention: Mention) -> str:
    """Return what stands before a name, without articles and forms of address; empty where none is left."""
    written = without_article(text[mention.start : mention.name_start].strip(" ,\n\t"))
    if not written.endswith(mention.role[-2:]):
        written = mention.role
    words = written.split()
    while words and words[0].rstrip(".").lower() in _ADDRESS:
        words = words[1:]
    while words and words[-1].rstrip(".").lower() in _ADDRESS:
        words = words[:-1]
    if len(words) > 1 and is_trade(_noun(words[-2])) and words[-1].endswith("."):
        words = words[:-1]
    if not words or len(words) > LONGEST or not (_is_role(words[-1]) or _is_chief(words)):
        return ""
    return " ".join(words)


def _is_role(word: str) -> bool:
    """Say whether a title ends in a word for one person; German roles were told apart as they were read."""
    noun = _noun(word)
    known = is_trade(noun) or noun in TITLES or noun.endswith(_GERMAN)
    return known and noun not in HALF and noun not in SEVERAL


def _is_chief(words: list[str]) -> bool:
    return len(words) > 1 and [word.lower() for word in words[-2:]] == ["chief", "executive"]


def _noun(word: str) -> str:
    """Return the last part of a role's last word, folded."""
    return word.split()[-1].rstrip(".").lower().rpartition("-")[2]
