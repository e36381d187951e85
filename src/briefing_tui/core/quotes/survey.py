"""What the whole article must have told before anybody can say who is meant: names, rows, roles."""

from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.register import NAMES, Register
from briefing_tui.core.quotes.roles import Told, told_of
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.quotes.track import LABEL, NAME, PEOPLE, PRONOUN, WHO, Track
from briefing_tui.core.text.names import MentionKind

_BEYOND = 6
"""How many items before a "who" its name is looked for."""

_THIRD = frozenset((MentionKind.PRONOUN, MentionKind.POSSESSIVE))


class Survey:
    """Takes in passage by passage: names to the register, what is seen to the track, roles to `told`."""

    __slots__ = ("register", "text", "titles", "told", "track")

    def __init__(self, scene: Scene) -> None:
        self.text = scene.text
        self.register = Register()
        self.track = Track()
        self.titles = bytearray()
        self.told: list[tuple[int, Told]] = []

    def take(self, passage: Passage, title: bool, headed: bool) -> None:
        """Take in the next passage; `title` says it is one, `headed` that its names are read as a title's."""
        number = len(self.titles)
        self.titles.append(title)
        names = {
            item: self.register.add(mention, self.text, headed)
            for item, mention in passage.mentions.items()
            if mention.kind in NAMES
        }
        if not headed:
            for item, label in passage.labels.items():
                who = self.register.add(label, self.text, headed)
                self.track.add(LABEL, label.start, number, passage, item, who)
        for item in passage.mention_places:
            self._see(passage, number, item, names)
        for item, name in names.items():
            self.told += ((name, told) for told in told_of(self.text, passage, item, title))

    def _described(self, passage: Passage, item: int) -> str:
        """Return a description that "the" opens, as written; empty for any other."""
        return (
            self.text[passage.starts[item] : passage.ends[item]]
            if passage.words[item].lower() == "the"
            else ""
        )

    def _see(self, passage: Passage, number: int, item: int, names: dict[int, int]) -> None:
        mention, add = passage.mentions[item], self.track.add
        if item in names:
            add(NAME, mention.start, number, passage, item, names[item])
        elif mention.kind is MentionKind.PEOPLE and mention.gender != "p":
            who, other, *_ = (*(names[name] for name in _beside(passage, item)), -1, -1)
            add(PEOPLE, mention.start, number, passage, item, who, other, self._described(passage, item))
        elif mention.key == ("who",):
            add(WHO, mention.start, number, passage, item, _before_who(passage, item, names))
        elif mention.gender in {"m", "f"} and mention.kind in _THIRD:
            add(PRONOUN, mention.start, number, passage, item)


def survey_of(scene: Scene) -> Survey:
    """Return what a scene tells as a whole."""
    survey = Survey(scene)
    for passage, title, headed in scene.passages():
        survey.take(passage, title, headed)
    return survey


def _before_who(passage: Passage, item: int, names: dict[int, int]) -> int:
    """Return the name that "who" follows, with a description between them at most; -1 for none."""
    for place in range(item - 1, max(-1, item - 1 - _BEYOND), -1):
        letter = passage.shape[place]
        if letter in "NO":
            return names.get(place, -1)
        if letter not in ",Mmow(.)":
            return -1
    return -1


def _beside(passage: Passage, item: int) -> list[int]:
    """Return the names a description stands beside: "another critic, Ann Lee," and "Lee — a critic —"."""
    shape, found = passage.shape, []
    for comma, name, beyond in ((item + 1, item + 2, item + 3), (item - 1, item - 2, item + 1)):
        if not 0 <= name < len(shape) or shape[comma] not in ",-" or shape[name] not in "NO":
            continue
        if beyond < len(shape) and shape[beyond] in (",.vio" if shape[comma] == "," else "-"):
            found.append(name)
    return found
