"""Every name an article gives, in small numbers: where it stands and in which of few forms."""

from array import array
from typing import NamedTuple

from briefing_tui.core.text.names import Mention, MentionKind

Key = tuple[str, ...]

NAMES = frozenset((MentionKind.PERSON, MentionKind.NAME))


class Form(NamedTuple):
    """One way a name is written: the folded name, its words as written, and what stands with it."""

    kind: MentionKind
    key: Key
    gender: str
    role: str
    surface: str


class Register:
    """Places of names, numbered from 0 as they come: `starts`, `ends`, and each one's form.

    `headed` says of each whether it stands in a headline, deck or heading.
    """

    __slots__ = ("_numbers", "ends", "forms", "headed", "kinds", "starts")

    def __init__(self) -> None:
        self.starts, self.ends, self.kinds = array("I"), array("I"), array("I")
        self.headed = bytearray()
        self.forms: list[Form] = []
        self._numbers: dict[Form, int] = {}

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, mention: Mention, text: str, headed: bool) -> int:
        """Take in a name and return its number."""
        surface = " ".join(text[mention.name_start : mention.end].split())
        form = Form(mention.kind, mention.key, mention.gender, mention.role, surface)
        number = self._numbers.get(form)
        if number is None:
            number = self._numbers[form] = len(self.forms)
            self.forms.append(form)
        self.starts.append(mention.start)
        self.ends.append(mention.end)
        self.kinds.append(number)
        self.headed.append(headed)
        return len(self.starts) - 1

    def form(self, number: int) -> Form:
        """Return the form of the name of this number."""
        return self.forms[self.kinds[number]]
