"""Whom each name and pronoun means: the article read once more from top to bottom, all names known."""

from collections.abc import Callable, Sequence

from briefing_tui.core.quotes.antecedents import Sighting, Thread, antecedent_features
from briefing_tui.core.quotes.offices import Offices
from briefing_tui.core.quotes.scorer import Weights, chances, score
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.quotes.survey import Survey
from briefing_tui.core.quotes.track import LABEL, NAME, PEOPLE, PRONOUN, WHO, Row

Meant = Callable[[int, Sequence[Sighting], Sequence[Sequence[str]]], int]
"""From a pronoun's start, the people it may mean and their features to the place of the chosen one."""


def people_of(survey: Survey) -> People:
    """Gather all who are named in an article."""
    people = People(survey.register)
    _count_pronouns(people, survey)
    for person in people.everyone:
        person.settle_gender()
    return people


def _count_pronouns(people: People, survey: Survey) -> None:
    """Where one person alone is named in a sentence, "he" or "his" behind the name tells the gender."""
    place, alone, several = (-1, -1), None, False
    first = 0 if any(survey.titles) else 1  # without any title, the first passage is read as one
    for row in survey.track.rows():
        if row.passage < first or survey.titles[row.passage] or row.what == LABEL:
            continue
        if (row.passage, row.sentence) != place:
            place, alone, several = (row.passage, row.sentence), None, False
        person = people.of(row.who) if row.what == NAME else None
        if person is not None and not person.body:
            several = several or (alone is not None and alone is not person)
            alone = person
        elif alone is not None and not several and row.counted:
            alone.near_male += row.gender == "m"
            alone.near_female += row.gender == "f"


def likeliest_person(weights: Weights, sure: dict[int, float]) -> Meant:
    """Return a choice of person by weights; `sure` takes the chance of each choice by the pronoun's start."""

    def pick(start: int, options: Sequence[Sighting], features: Sequence[Sequence[str]]) -> int:
        found = chances([score(weights, one) for one in features])
        best = max(range(len(found)), key=found.__getitem__)
        sure[start] = found[best]
        return best

    return pick


def persons(survey: Survey, people: People, speaking: set[int], meant: Meant) -> dict[int, Person]:
    """Return whom those who speak are, by where they are mentioned; `speaking` holds where that is."""
    thread, offices = Thread(), Offices(people, survey.told)
    out: dict[int, Person] = {}
    for row in survey.track.rows():
        speaks = row.start in speaking
        if row.what == PEOPLE and not speaks:
            continue
        person = _person(thread, people, offices, row, meant)
        if person is None:
            continue
        if row.what != LABEL and survey.titles[row.passage] and not person.known:
            continue
        if speaks or row.what == LABEL:
            out[row.start] = person
        thread.see(person, row, speaks or row.what == LABEL)
    return out


def _person(thread: Thread, people: People, offices: Offices, row: Row, meant: Meant) -> Person | None:
    if row.what in {NAME, LABEL}:
        return people.of(row.who)
    if row.what == PEOPLE:
        return _beside(people, row) or _described(thread, offices, row)
    if row.what == WHO:
        person = people.of(row.who)
        return None if person is None or person.body else person
    return _antecedent(thread, row, meant) if row.what == PRONOUN else None


def _antecedent(thread: Thread, row: Row, meant: Meant) -> Person | None:
    options = thread.options(row.gender)
    if not options:
        return None
    person = options[meant(row.start, options, antecedent_features(thread, row, options))].person
    thread.pronoun_last[row.gender] = person
    return person


def _beside(people: People, row: Row) -> Person | None:
    """Return the first of the persons a description stands beside."""
    for number in (row.who, row.other):
        person = people.of(number)
        if person is not None and not person.body:
            return person
    return None


def _described(thread: Thread, offices: Offices, row: Row) -> Person | None:
    """Return whom a description that "the" opens means."""
    if not row.said:
        return None
    return offices.holder(row.said, thread.latest(), row.passage)
