"""Whom "he" or "she" means: candidates among the people named before, and what can be seen of each."""

from collections import deque
from itertools import islice

from msgspec import Struct

from briefing_tui.core.quotes.speakers import Person
from briefing_tui.core.quotes.track import Row

WINDOW = 8
"""How many people, latest first, a pronoun may mean."""

_REACH = 60
"""How many names back, of bodies and places too, people are looked for."""

_LOOKED_AT, _SPEAKERS = 5, 3
"""How many sentence subjects, and speakers, back a pronoun is compared with."""


class Sighting(Struct):
    """One place where a person was seen, by name or by a resolved pronoun.

    `subject` says whether it is the first of its sentence that no preposition governs, `opens` whether of its
    paragraph, `spoke` whether a quotation is given to it.
    """

    person: Person
    passage: int
    sentence: int
    letter: str
    subject: bool
    opens: bool
    follow: str
    spoke: bool


class Thread:
    """The run of sightings through an article, read from top to bottom."""

    __slots__ = (
        "_latest",
        "acted",
        "counts",
        "lead",
        "pronoun_last",
        "speakers",
        "spoke",
        "subjects",
    )

    def __init__(self) -> None:
        self._latest: dict[int, Sighting] = {}
        self.counts: dict[int, int] = {}
        self.spoke: dict[int, int] = {}
        self.acted: set[int] = set()
        self.speakers: deque[Person] = deque(maxlen=_SPEAKERS)
        self.subjects: deque[tuple[int, int, Person]] = deque(maxlen=_LOOKED_AT)
        self.pronoun_last: dict[str, Person] = {}
        self.lead: Person | None = None

    def see(self, person: Person, row: Row, spoke: bool) -> None:
        """Take in a sighting of a person at a row of the track."""
        free = row.before not in "iobza" and row.follow != "'"
        place = (row.passage, row.sentence)
        subject = free and not (self.subjects and self.subjects[-1][:2] == place) and not person.body
        if subject:
            self.subjects.append((*place, person))
        if free and (row.follow in "vxcfe" or row.before in "vf"):
            self.acted.add(id(person))
        opens = subject and row.sentence == 0
        one = Sighting(person, *place, row.letter, subject, opens, row.follow, spoke)
        self._latest.pop(id(person), None)
        self._latest[id(person)] = one
        self.counts[id(person)] = self.counts.get(id(person), 0) + 1
        if spoke:
            self.spoke[id(person)] = self.spoke.get(id(person), 0) + 1
            if not self.speakers or self.speakers[-1] is not person:
                self.speakers.append(person)
        if self.lead is None and person.human:
            self.lead = person

    def latest(self) -> list[Sighting]:
        """List everyone's last sighting, latest first, as far back as a description reaches."""
        return list(islice(reversed(self._latest.values()), WINDOW))

    def options(self, gender: str) -> list[Sighting]:
        """List whom a pronoun may mean, latest first."""
        fitting = []
        for one in islice(reversed(self._latest.values()), _REACH):
            person = one.person
            if person.body or (person.gender and person.gender != gender) or not _could_be_human(person):
                continue
            fitting.append(one)
            if len(fitting) == WINDOW:
                break
        return fitting


def _could_be_human(person: Person) -> bool:
    """Leave out abbreviations and party tags ("D-Ohio") among names of one word."""
    if person.human or len(person.fullest) > 1:
        return True
    name = person.name
    return not (name.isupper() and len(name) < 6) and "-" not in name and "." not in name and len(name) > 1


def antecedent_features(thread: Thread, row: Row, options: list[Sighting]) -> list[list[str]]:
    """Return the features of each option for the pronoun at a row of the track."""
    here = _Place(thread, row, options)
    return [here.features(one, rank) for rank, one in enumerate(options)]


class _Place:
    """A pronoun's place, and what is the same for all options."""

    def __init__(self, thread: Thread, row: Row, options: list[Sighting]) -> None:
        self.thread, self.options, self.gender = thread, options, row.gender
        self.number, self.sentence = row.passage, row.sentence
        self.quoted = "q" if row.quoted else "-"
        self.start = "^" if row.before == "^" else "-"
        self.verb = row.follow
        self.opening = "o" if self.sentence == 0 else "-"
        self.most = max((thread.counts[id(one.person)] for one in options), default=0)
        self.subjects: dict[int, str] = {}
        for back, (other, sentence, person) in enumerate(reversed(thread.subjects)):
            same = "s" if (other, sentence) == (row.passage, self.sentence) else min(row.passage - other, 3)
            self.subjects.setdefault(id(person), f"{back}{same}")
        self.speakers = [id(person) for person in reversed(thread.speakers)]

    def features(self, one: Sighting, rank: int) -> list[str]:
        """Return one option's features; `rank` counts from the latest seen."""
        thread, person = self.thread, one.person
        own = id(person)
        known = "=" if person.gender else "?"
        human = "h" if person.human else "a" if own in thread.acted else "o"
        many = "l" if len(person.fullest) > 1 else "s"
        hops = self.number - one.passage
        far = f"0{min(self.sentence - one.sentence, 3)}" if hops == 0 else str(min(hops, 4))
        humans = min(sum(other.person.human for other in self.options[:rank]), 3)
        count = thread.counts[own]
        most = "M" if count == self.most else "-"
        speaker = str(self.speakers.index(own)) if own in self.speakers else "-"
        chain = "C" if thread.pronoun_last.get(self.gender) is person else "-"
        size = str(count) if count < 4 else "4" if count < 8 else "8"
        said = min(thread.spoke.get(own, 0), 2)
        lead = "L" if thread.lead is person else "-"
        slot = self.subjects.get(own, "-")
        subject = "o" if one.opens else "s" if one.subject else "-"
        spoke = "J" if one.spoke else "-"
        near = f"{self.quoted}{self.start}"
        return [
            f"a{known}{human}{many}",
            f"b{min(rank, 5)}{far}",
            f"c{humans}{human}{known}",
            f"d{slot}",
            f"e{slot}{near}{self.opening}",
            f"f{slot}{speaker}{chain}",
            f"g{slot}{human}{known}",
            f"h{speaker}{chain}{far}",
            f"i{speaker}{near}{far}",
            f"j{subject}{spoke}{far}",
            f"k{subject}{one.letter}{far}{near}",
            f"l{one.follow}{subject}{far}",
            f"m{most}{size}{lead}",
            f"n{said}{speaker}{human}",
            f"o{slot}{spoke}{self.verb}",
            f"p{subject}{min(rank, 3)}{humans}{known}",
            f"q{slot}{most}{said}",
        ]
