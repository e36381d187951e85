"""Who is who: names gathered to people and bodies, each with the fullest form the article gives."""

from array import array
from itertools import pairwise

from briefing_tui.core.lang.en import names as first_names
from briefing_tui.core.lang.en import places
from briefing_tui.core.quotes.register import Form, Key, Register
from briefing_tui.core.text.names import MentionKind, is_body

MANY = 60
"""How many people of one last name, the latest, a name is compared with."""

FORMS = 50
"""How many forms of one person's name another form is compared with."""


class Person:
    """A person or body: its forms with how often each occurs, where it is mentioned, what is known of it.

    `starts` and `ends` are the mentions' characters, in order once all are gathered. `gender` is the letter
    most names and titles agree on, m, f or empty; of two as frequent, the earlier.
    """

    __slots__ = (
        "_first_gender",
        "_fullest",
        "body",
        "ends",
        "female",
        "forms",
        "gender",
        "human",
        "known",
        "male",
        "near_female",
        "near_male",
        "roles",
        "starts",
        "surfaces",
    )

    def __init__(self) -> None:
        self.forms: dict[Key, int] = {}
        self.surfaces: dict[Key, str] = {}
        self.starts, self.ends = array("I"), array("I")
        self.male = self.female = self.near_male = self.near_female = 0
        self.gender = self._first_gender = ""
        self.roles: set[str] = _NO_ROLES
        self._fullest: Key = ()
        self.human = self.body = False
        self.known = True

    @property
    def fullest(self) -> Key:
        """The form with most words; of two, the more frequent, then the earlier."""
        if not self._fullest:
            self._fullest = max(self.forms, key=lambda form: (len(form), self.forms[form]))
        return self._fullest

    @property
    def name(self) -> str:
        """The fullest form as written."""
        return self.surfaces[self.fullest]

    def add(self, form: Form, start: int, end: int) -> None:
        """Count one mention in."""
        self.add_form(form.key, form.surface)
        self.starts.append(start)
        self.ends.append(end)
        self.human |= form.kind is MentionKind.PERSON
        self.body = not self.human and (self.body or is_body(form.key))
        if form.gender in {"m", "f"}:
            self._count_gender(form.gender)
        if form.role and form.role not in self.roles:
            self.roles = self.roles | {form.role}

    def add_form(self, key: Key, surface: str) -> None:
        """Count a form in, as it is written here."""
        self.forms[key] = self.forms.get(key, 0) + 1
        self.surfaces.setdefault(key, surface)
        self._fullest = ()

    def _count_gender(self, letter: str) -> None:
        self._first_gender = self._first_gender or letter
        self.male += letter == "m"
        self.female += letter == "f"
        even = self.male == self.female
        self.gender = self._first_gender if even else "m" if self.male > self.female else "f"

    def put_in_order(self) -> None:
        """Sort the mentions by their place."""
        if any(one > other for one, other in pairwise(self.starts)):
            order = sorted(range(len(self.starts)), key=self.starts.__getitem__)
            self.starts = array("I", [self.starts[at] for at in order])
            self.ends = array("I", [self.ends[at] for at in order])

    def settle_gender(self) -> None:
        """Take the gender from the pronouns close by where no name or title tells it."""
        most, least = max(self.near_male, self.near_female), min(self.near_male, self.near_female)
        if not self.gender and most >= 2 and most > 2 * least:
            self.gender = "m" if self.near_male == most else "f"


_NO_ROLES: set[str] = set()
"""Shared by all without a role; nobody adds to it in place."""


class People:
    """All who are named in one article."""

    __slots__ = ("_by_first", "_by_last", "_of", "everyone")

    def __init__(self, register: Register) -> None:
        self.everyone: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._of: list[Person | None] = [None] * len(register)
        for several in (True, False):
            for number, headed in enumerate(register.headed):
                if not headed and (len(register.form(number).key) > 1) is several:
                    self._place(register, number)
        titled = [number for number, headed in enumerate(register.headed) if headed]
        for number in sorted(titled, key=lambda one: -len(register.form(one).key)):
            self._place_title(register, number)
        for person in self.everyone:
            person.put_in_order()

    def of(self, number: int) -> Person | None:
        """Return whom the name of a number in the register means."""
        return self._of[number] if number >= 0 else None

    def _place(self, register: Register, number: int) -> Person:
        form, start = register.form(number), register.starts[number]
        person = self._known(form, start)
        if person is None:
            person = Person()
            self.everyone.append(person)
            self._by_last.setdefault(form.key[-1], []).append(person)
            self._by_first.setdefault(form.key[0], []).append(person)
        person.add(form, start, register.ends[number])
        self._of[number] = person
        return person

    def _place_title(self, register: Register, number: int) -> None:
        """Place a name from a title in capitals, which may have run on into other words."""
        form, start = register.form(number), register.starts[number]
        person = self._known(form, start)
        self._add_full_forms(form)
        for word in form.key if person is None else ():
            found = [one for one in self._of_last(word) if one.human or not is_body(one.fullest)]
            if found:
                self._of[number] = _likeliest(found, start)
                return
        if person is not None:
            self._of[number] = person
        else:
            self._place(register, number).known = False

    def _add_full_forms(self, form: Form) -> None:
        """Learn "Ann Lee" from "Ann Lee Goes To Rome" where the article's body says only "Lee"."""
        words = form.surface.split()
        for one, other in pairwise(zip(form.key[-len(words) :], words, strict=False)):
            fitting = [person for person in self._of_last(other[0]) if not person.body]
            if fitting and known_first_name(one[0]) and all(len(person.fullest) == 1 for person in fitting):
                fitting[0].add_form((one[0], other[0]), f"{one[1]} {other[1]}")
                fitting[0].human = True

    def _of_last(self, word: str) -> list[Person]:
        """Return the latest people of a last name."""
        found = self._by_last.get(word, _NOBODY)
        return found if len(found) <= MANY else found[-MANY:]

    def _known(self, form: Form, start: int) -> Person | None:
        key = form.key
        if len(key) > 1:
            return next((one for one in reversed(self._of_last(key[-1])) if _same(key, one)), None)
        fitting = [one for one in self._of_last(key[0]) if _agrees(form, one)]
        fitting = [one for one in fitting if one.human] or fitting
        if not fitting and not form.role:
            fitting = [one for one in self._by_first.get(key[0], _NOBODY)[-MANY:] if _agrees(form, one)]
            fitting = [one for one in fitting if _goes_by_first(key[0], one)]
        return _likeliest(fitting, start) if fitting else None


_NOBODY: list[Person] = []


def _goes_by_first(word: str, person: Person) -> bool:
    """Say whether a single first word can stand for the whole: a first name, or a company's short name."""
    if person.human:
        return known_first_name(word)
    return any(form[-1] in places.COMPANY_TAILS for form in person.forms) and word not in places.PLACES


def _likeliest(fitting: list[Person], position: int) -> Person:
    """Of several with one surname: the one named in full before, and most."""
    return max(fitting, key=lambda one: (one.starts[0] < position, len(one.starts)))


def _agrees(form: Form, person: Person) -> bool:
    return not (form.gender and person.gender and form.gender != person.gender)


def _same(key: Key, person: Person) -> bool:
    """Say whether a form of several words, with the same last word, can name this person."""
    if key in person.forms:
        return True
    forms = zip(person.forms, range(FORMS), strict=False)
    return any(len(form) == 1 or first_names_agree(key[0], form[0], key, form) for form, _ in forms)


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
