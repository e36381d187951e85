"""Whom "he" or "she" means: candidates among the people named before, and what can be seen of each."""

from dataclasses import dataclass

from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.text.names import Mention

WINDOW = 10
"""How many people, latest first, a pronoun may mean."""


@dataclass(slots=True)
class Sighting:
    """One place where a person was seen: by name or by a resolved pronoun."""

    person: Person
    passage: int
    item: int
    sentence: int
    letter: str
    subject: bool
    follow: str
    spoke: bool = False


class Thread:
    """The run of sightings through an article, read from top to bottom."""

    __slots__ = ("_latest", "_seen", "counts", "last_speaker", "lead", "people", "pronoun_last", "scene", "spoke")

    def __init__(self, scene: Scene, people: People) -> None:
        self.scene = scene
        self.people = people
        self._latest: dict[int, Sighting] = {}
        self._seen: list[Sighting] = []
        self.counts: dict[int, int] = {}
        self.last_speaker: Person | None = None
        self.spoke: dict[int, int] = {}
        self.pronoun_last: dict[str, Person] = {}
        self.lead: Person | None = None

    def see(self, person: Person, passage: Passage, number: int, item: int, spoke: bool) -> None:
        """Take in a sighting of a person at an item of passage `number`."""
        shape = passage.shape
        sentence = passage.sentences[item]
        begin = item == 0 or passage.sentences[item - 1] != sentence
        opening = begin or not any(letter in shape[max(0, item - 6) : item] for letter in "NOMPYRm")
        follow = shape[item + 1 : item + 2]
        one = Sighting(person, number, item, sentence, shape[item], opening, follow, spoke)
        self._latest.pop(id(person), None)
        self._latest[id(person)] = one
        self.counts[id(person)] = self.counts.get(id(person), 0) + 1
        if spoke:
            self.last_speaker = person
            self.spoke[id(person)] = self.spoke.get(id(person), 0) + 1
        if self.lead is None and person.human:
            self.lead = person

    def options(self, mention: Mention) -> list[Sighting]:
        """List whom a pronoun may mean, latest first."""
        fitting = []
        for one in reversed(self._latest.values()):
            gender = one.person.gender
            if one.person.body:
                continue
            if mention.gender in {"m", "f"} and gender and gender != mention.gender:
                continue
            fitting.append(one)
            if len(fitting) == WINDOW:
                break
        return fitting


def antecedent_features(
    thread: Thread, mention: Mention, passage: Passage, number: int, item: int, options: list[Sighting]
) -> list[list[str]]:
    """Return the features of each option for the pronoun at an item of passage `number`."""
    return [_features(thread, mention, passage, number, item, one, rank, options) for rank, one in enumerate(options)]


def _features(
    thread: Thread,
    mention: Mention,
    passage: Passage,
    number: int,
    item: int,
    one: Sighting,
    rank: int,
    options: list[Sighting],
) -> list[str]:
    person = one.person
    gender = "?" if not person.gender else "="
    human = "h" if person.human else "o"
    many = "l" if len(person.fullest) > 1 else "s"
    hops = number - one.passage
    if hops == 0:
        gap = passage.sentences[item] - one.sentence
        far = f"0{min(gap, 3)}"
    else:
        far = f"{min(hops, 4)}"
    subjects_before = sum(other.subject and other.person.human for other in options[:rank])
    said = thread.spoke.get(id(person), 0)
    talk = "0" if not said else "1" if said == 1 else "2"
    just = "J" if one.spoke else "-"
    humans_before = sum(other.person.human for other in options[:rank])
    count = thread.counts[id(person)]
    most = "M" if all(thread.counts[id(other.person)] <= count for other in options) else "-"
    speaker = "S" if thread.last_speaker is person else "-"
    chain = "C" if thread.pronoun_last.get(mention.gender) is person else "-"
    size = str(min(count, 3)) if count < 4 else "4" if count < 8 else "8"
    lead = "L" if thread.lead is person else "-"
    subject = "s" if one.subject else "-"
    base = gender + human + many
    quoted = "q" if item and passage.shape[item - 1] == "Q" or "Q" in passage.shape[max(0, item - 2) : item] else "-"
    start = "^" if item == 0 else "-"
    verb = passage.shape[item + 1 : item + 2]
    return [
        base,
        f"a{base}{far}",
        f"b{min(rank, 6)}{far}",
        f"c{min(humans_before, 4)}{human}{gender}",
        f"d{subject}{one.letter}{far}",
        f"e{speaker}{chain}{far}",
        f"f{speaker}{quoted}{far}",
        f"g{size}{human}{many}",
        f"h{most}{lead}{far}",
        f"i{one.follow}{subject}{far}",
        f"j{subject}{min(humans_before, 3)}{far}{gender}",
        f"k{speaker}{chain}{subject}{min(humans_before, 3)}",
        f"l{start}{quoted}{verb}{far}{subject}",
        f"m{most}{size}{many}{gender}",
        f"n{chain}{speaker}{most}{far[0]}",
        f"o{len(options) if len(options) < 4 else 4}{rank if rank < 4 else 4}{gender}{human}",
        f"q{talk}{far}{subject}",
        f"r{talk}{speaker}{just}{human}",
        f"s{min(subjects_before, 3)}{subject}{human}{far}",
        f"t{just}{far}{subject}{quoted}{speaker}",
        f"u{just}{min(subjects_before, 2)}{min(humans_before, 2)}{gender}",
        f"p{one.letter}{one.follow}{far}{quoted}",
    ]
