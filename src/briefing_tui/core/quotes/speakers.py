"""Who is who: names gathered to people and bodies, each with the fullest form the article gives."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from briefing_tui.core.lang.en import names as first_names
from briefing_tui.core.lang.en import places
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.text.names import Mention, MentionKind, is_body

Key = tuple[str, ...]


class Person:
    """A person or body: its forms with how often each occurs, its mentions in order, what is known of it."""

    __slots__ = (
        "body",
        "forms",
        "genders",
        "human",
        "known",
        "mentions",
        "places",
        "pronouns",
        "roles",
        "surfaces",
    )

    def __init__(self) -> None:
        self.forms: Counter[Key] = Counter()
        self.surfaces: dict[Key, str] = {}
        self.mentions: list[Mention] = []
        self.places: list[int] = []
        self.genders: Counter[str] = Counter()
        self.pronouns: Counter[str] = Counter()
        self.roles: dict[str, None] = {}
        self.human = False
        self.body = False
        self.known = True

    @property
    def fullest(self) -> Key:
        """The form with most words; of two, the more frequent, then the earlier."""
        return max(self.forms, key=lambda form: (len(form), self.forms[form]))

    @property
    def name(self) -> str:
        """The fullest form as written."""
        return self.surfaces[self.fullest]

    @property
    def gender(self) -> str:
        """The letter most names and titles agree on: m, f or empty; else that of pronouns close by."""
        if self.genders:
            return self.genders.most_common(1)[0][0]
        told = self.pronouns.most_common(2)
        if told and told[0][1] >= 2 and (len(told) < 2 or told[0][1] > 2 * told[1][1]):
            return told[0][0]
        return ""

    def add(self, mention: Mention, surface: str) -> None:
        """Count one mention in."""
        self.forms[mention.key] += 1
        self.surfaces.setdefault(mention.key, surface)
        self.mentions.append(mention)
        self.places.append(mention.start)
        self.human |= mention.kind is MentionKind.PERSON
        self.body = not self.human and (self.body or is_body(mention.key))
        if mention.gender in {"m", "f"}:
            self.genders[mention.gender] += 1
        if mention.role:
            self.roles[mention.role] = None

    def before(self, position: int) -> int:
        """Return how many mentions begin before a position."""
        return bisect_right(self.places, position - 1)


class People:
    """All who are named in one article."""

    __slots__ = ("_by_first", "_by_last", "_of", "everyone")

    def __init__(self, text: str, mentions: Iterable[Mention], titled: Iterable[Mention] = ()) -> None:
        self.everyone: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._of: dict[int, Person] = {}
        named = [one for one in mentions if one.kind in {MentionKind.PERSON, MentionKind.NAME}]
        for several in (True, False):
            for mention in named:
                if (len(mention.key) > 1) is several:
                    self._place(mention, text[mention.name_start : mention.end])
        for mention in sorted(titled, key=lambda one: -len(one.key)):
            if mention.kind in {MentionKind.PERSON, MentionKind.NAME}:
                self._place_title(mention, text[mention.name_start : mention.end])
        for person in self.everyone:
            person.mentions.sort(key=lambda one: one.start)
            person.places.sort()

    def of(self, mention: Mention) -> Person | None:
        """Return whom a name mention means."""
        return self._of.get(mention.start)

    def _place(self, mention: Mention, surface: str) -> None:
        person = self._known(mention)
        if person is None:
            person = Person()
            self.everyone.append(person)
            self._by_last.setdefault(mention.key[-1], []).append(person)
            self._by_first.setdefault(mention.key[0], []).append(person)
        person.add(mention, surface)
        self._of[mention.start] = person

    def _place_title(self, mention: Mention, surface: str) -> None:
        """Place a name from a title in capitals, which may have run on into other words."""
        person = self._known(mention)
        self._add_full_forms(mention, surface)
        for word in mention.key if person is None else ():
            found = [one for one in self._by_last.get(word, ()) if one.human or not is_body(one.fullest)]
            if found:
                self._of[mention.start] = _likeliest(found, mention.start)
                return
        if person is not None:
            self._of[mention.start] = person
        else:
            self._place(mention, surface)
            self._of[mention.start].known = False

    def _add_full_forms(self, mention: Mention, surface: str) -> None:
        """Learn "Ann Lee" from "Ann Lee Goes To Rome" where the article's body says only "Lee"."""
        words = surface.split()
        for one, other in pairwise(zip(mention.key[-len(words) :], words, strict=False)):
            fitting = [person for person in self._by_last.get(other[0], ()) if not person.body]
            if fitting and known_first_name(one[0]) and all(len(person.fullest) == 1 for person in fitting):
                fitting[0].forms[(one[0], other[0])] += 1
                fitting[0].surfaces.setdefault((one[0], other[0]), f"{one[1]} {other[1]}")
                fitting[0].human = True

    def _known(self, mention: Mention) -> Person | None:
        key = mention.key
        if len(key) > 1:
            fitting = [one for one in self._by_last.get(key[-1], ()) if _same(key, one)]
            return fitting[-1] if fitting else None
        fitting = [one for one in self._by_last.get(key[0], ()) if one.human and _agrees(mention, one)]
        fitting = fitting or [one for one in self._by_last.get(key[0], ()) if _agrees(mention, one)]
        if not fitting and not mention.role:
            fitting = [one for one in self._by_first.get(key[0], ()) if _agrees(mention, one)]
            fitting = [one for one in fitting if _goes_by_first(key[0], one)]
        return _likeliest(fitting, mention.start) if fitting else None


def _goes_by_first(word: str, person: Person) -> bool:
    """Say whether a single first word can stand for the whole: a first name, or a company's short name."""
    if person.human:
        return known_first_name(word)
    return any(form[-1] in places.COMPANY_TAILS for form in person.forms) and word not in places.PLACES


def people_of(scene: Scene) -> People:
    """Gather all who are named in an article."""
    body = [passage for passage, title in zip(scene.passages, scene.titles, strict=True) if not title]
    heads = [passage for passage, title in zip(scene.passages, scene.titles, strict=True) if title]
    if body and not heads:
        heads, body = body[:1], body[1:]
    people = People(
        scene.text,
        [mention for passage in body for mention in (*passage.mentions.values(), *passage.labels.values())],
        [mention for passage in heads for mention in passage.mentions.values()],
    )
    for passage in body:
        _count_pronouns(people, passage)
    return people


def _count_pronouns(people: People, passage: Passage) -> None:
    """Where one person alone is named in a sentence, "he" or "his" behind the name tells the gender."""
    sentence, alone, several = -1, None, False
    for item in passage.mention_places:
        if passage.sentences[item] != sentence:
            sentence, alone, several = passage.sentences[item], None, False
        mention = passage.mentions[item]
        person = people.of(mention) if mention.kind.value in "NO" else None
        if person is not None and not person.body:
            several = several or (alone is not None and alone is not person)
            alone = person
        elif alone is not None and not several and mention.key[0] in {"he", "she", "his", "her"}:
            alone.pronouns[mention.gender] += 1


def _likeliest(fitting: list[Person], position: int) -> Person:
    """Of several with one surname: the one named in full before, and most."""
    return max(fitting, key=lambda one: (one.places[0] < position, len(one.places)))


def _agrees(mention: Mention, person: Person) -> bool:
    return not (mention.gender and person.gender and mention.gender != person.gender)


def _same(key: Key, person: Person) -> bool:
    """Say whether a form of several words, with the same last word, can name this person."""
    return any(len(form) == 1 or first_names_agree(key[0], form[0], key, form) for form in person.forms)


def first_names_agree(one: str, other: str, key: Key, form: Key) -> bool:
    """Say whether two first words can belong to one person: equal, an initial, a short form, or contained."""
    if one == other or one in form[:-1] or other in key[:-1]:
        return True
    if one[0] == other[0] and (len(one) <= 2 or len(other) <= 2):
        return True
    return len(one) > 2 and len(other) > 2 and one[:3] == other[:3]


def known_first_name(word: str) -> bool:
    """Say whether a folded word is a first name in our lists."""
    return word in first_names.MALE or word in first_names.FEMALE or word in first_names.BOTH
