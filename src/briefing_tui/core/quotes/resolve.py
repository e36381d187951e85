"""Choosing: of all candidates the likeliest speaker, quotation by quotation, and whom each pronoun means."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing_tui.core.quotes.antecedents import Sighting, Thread, antecedent_features
from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.candidates import candidates_for
from briefing_tui.core.quotes.features import features_of, quote_features
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.quotes.scorer import Weights, chances, score
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.quotes.syntax import subjects
from briefing_tui.core.text.names import Mention, MentionKind
from briefing_tui.core.text.quotemarks import Stretch

DOUBT = 0.3
"""Below this chance the weights know nothing, and a noun of speech in so many words decides."""

BY_NOUN = frozenset(("claim_that", "noun_cue", "spoken_act", "according_to"))
"""The rules that go by a noun of speech or by "according to"; rare in the training articles."""

Pick = Callable[[Sequence[Candidate], Sequence[Sequence[str]], Stretch], int]
"""From the candidates and their features to the place of the chosen one."""

Meant = Callable[[Mention, Sequence[Sighting], Sequence[Sequence[str]]], int]
"""From the people a pronoun may mean and their features to the place of the chosen one."""


@dataclass(slots=True)
class Attribution:
    """One quotation with its chosen candidate; `previous` is the item of the quotation before, or -1."""

    number: int
    passage: Passage
    item: int
    stretch: Stretch
    chosen: Candidate
    seen: tuple[str, str, str]
    previous: int
    person: Person | None = None
    sure: float = 1.0


def likeliest(weights: Weights) -> Pick:
    """Return a choice by weights; it writes each candidate's chance down."""

    def pick(candidates: Sequence[Candidate], features: Sequence[Sequence[str]], stretch: Stretch) -> int:
        found = chances([score(weights, one) for one in features])
        for candidate, value in zip(candidates, found, strict=True):
            candidate.chance = value
        best = max(range(len(found)), key=found.__getitem__)
        if found[best] < DOUBT and not candidates[best].rules:
            said = [at for at, one in enumerate(candidates) if BY_NOUN.intersection(one.rules)]
            return max(said, key=found.__getitem__, default=best)
        return best

    return pick


def attributions(scene: Scene, pick: Pick) -> list[Attribution]:
    """Attribute every quoted stretch of an article, in order; each choice sees the one before."""
    out: list[Attribution] = []
    last: Candidate | None = None
    for number, passage in enumerate(scene.passages):
        above = scene.passages[number - 1] if number and not scene.titles[number - 1] else None
        previous = -1
        for item in passage.quotes:
            seen = quote_features(scene.text, passage, item)
            candidates = candidates_for(passage, item, above, last)
            features = _features(scene.text, passage, item, seen, candidates, last, previous)
            stretch = passage.stretches[item]
            told = passage.labels.get(item)
            if told is not None:
                last = Candidate(told, passage, item, "label", ["label"], None, 0.97)
            else:
                last = candidates[pick(candidates, features, stretch)]
            out.append(Attribution(number, passage, item, stretch, last, seen, previous))
            previous = item
    return out


def _features(
    text: str,
    passage: Passage,
    item: int,
    seen: tuple[str, str, str],
    candidates: list[Candidate],
    last: Candidate | None,
    previous: int,
) -> list[list[str]]:
    behind = sum(one.origin == "here" and one.item < item for one in candidates)
    here = sum(one.origin == "here" for one in candidates)
    out = []
    tags = subjects(passage, item)
    for at, candidate in enumerate(candidates):
        rank = behind - at if at < behind else at - behind + 1 if at < here else at - here
        out.append(features_of(text, passage, item, seen, candidate, rank, last, previous, tags))
    return out


def likeliest_person(weights: Weights, sure: dict[int, float]) -> Meant:
    """Return a choice of person by weights; `sure` takes the chance of each choice by the mention's start."""

    def pick(mention: Mention, options: Sequence[Sighting], features: Sequence[Sequence[str]]) -> int:
        found = chances([score(weights, one) for one in features])
        best = max(range(len(found)), key=found.__getitem__)
        sure[mention.start] = found[best]
        return best

    return pick


def tell_who(scene: Scene, people: People, found: list[Attribution], weights: Weights) -> None:
    """Write down, for each attribution, who is meant and how sure that is."""
    sure: dict[int, float] = {}
    meant = persons(scene, people, found, likeliest_person(weights, sure))
    for one in found:
        mention = one.chosen.mention
        if mention is not None:
            one.person = meant.get(mention.start)
            one.sure = sure.get(mention.start, 1.0)


def persons(scene: Scene, people: People, found: list[Attribution], meant: Meant) -> dict[int, Person]:
    """Read the article from top to bottom and return whom each name and pronoun means, by mention start."""
    speaking = {one.chosen.mention.start for one in found if one.chosen.mention is not None}
    thread = Thread(scene, people)
    out: dict[int, Person] = {}
    for number, passage in enumerate(scene.passages):
        for item, label in passage.labels.items():
            if (person := people.of(label)) is not None:
                out[label.start] = person
                thread.see(person, passage, number, item, True)
        for item in passage.mention_places:
            mention = passage.mentions[item]
            if mention.kind is MentionKind.PEOPLE and mention.start not in speaking:
                continue
            person = _person(thread, people, mention, passage, number, item, meant)
            if person is None or (scene.titles[number] and not person.known):
                continue
            out[mention.start] = person
            thread.see(person, passage, number, item, mention.start in speaking)
    return out


def _person(
    thread: Thread, people: People, mention: Mention, passage: Passage, number: int, item: int, meant: Meant
) -> Person | None:
    if mention.kind in {MentionKind.PERSON, MentionKind.NAME}:
        return people.of(mention)
    if mention.kind is MentionKind.PEOPLE:
        return apposed(people, passage, item) or described(thread, passage, mention)
    if mention.key == ("who",):
        return _antecedent_of_who(people, passage, item)
    if mention.gender not in {"m", "f"} or mention.kind not in {MentionKind.PRONOUN, MentionKind.POSSESSIVE}:
        return None
    options = thread.options(mention)
    if not options:
        return None
    features = antecedent_features(thread, mention, passage, number, item, options)
    person = options[meant(mention, options, features)].person
    thread.pronoun_last[mention.gender] = person
    return person


def _antecedent_of_who(people: People, passage: Passage, item: int) -> Person | None:
    """Return the name that "who" follows, with a description between them at most."""
    for place in range(item - 1, max(-1, item - 7), -1):
        letter = passage.shape[place]
        if letter in "NO":
            person = people.of(passage.mentions[place])
            return None if person is None or person.body else person
        if letter not in ",Mmow(.)":
            return None
    return None


def apposed(people: People, passage: Passage, item: int) -> Person | None:
    """Return whom a description names beside it: "another critic, Ann Lee," and "Lee, a critic," are one."""
    shape = passage.shape
    for comma, name, beyond in ((item + 1, item + 2, item + 3), (item - 1, item - 2, item + 1)):
        if not 0 <= name < len(shape) or shape[comma] != "," or shape[name] not in "NO":
            continue
        if beyond < len(shape) and shape[beyond] in ",.vio":
            person = people.of(passage.mentions[name])
            if person is not None and not person.body:
                return person
    return None


def described(thread: Thread, passage: Passage, mention: Mention) -> Person | None:
    """Return the latest person whose role, as the article gives it, is this description's head noun."""
    word = passage.words[bisect_left(passage.starts, mention.start)]
    if word != "the":
        return None
    head = mention.key[-1]
    for one in thread.latest():
        if any(head in role.lower().replace(".", "").split() for role in one.person.roles):
            return one.person
    return None
