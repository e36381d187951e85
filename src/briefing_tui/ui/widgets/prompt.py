"""The line that asks: for a search, a filter, a date. It takes the place of the status line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from briefing_tui.core.text.clean import clean_line
from briefing_tui.ui.widgets.field import Field
from briefing_tui.ui.widgets.lined import Lined

LONGEST = 500
"""Characters one may type; a paste beyond that is cut."""
_PLACES = {
    "left": "left",
    "right": "right",
    "ctrl+left": "word_left",
    "ctrl+right": "word_right",
    "home": "home",
    "end": "end",
}
_CUTS = {
    "backspace": "left",
    "delete,ctrl+d": "right",
    "ctrl+w": "word_left",
    "ctrl+backspace,alt+backspace": "word_right",
    "ctrl+k": "end",
}


def _moves() -> list[BindingType]:
    """Return the keys that move, and with Shift those that select."""
    plain = [Binding(key, f"go('{place}')", show=False) for key, place in _PLACES.items()]
    wide = [key.replace("ctrl+", "ctrl+shift+") if "+" in key else f"shift+{key}" for key in _PLACES]
    return [
        *plain,
        *(
            Binding(key, f"go('{place}', True)", show=False)
            for key, place in zip(wide, _PLACES.values(), strict=True)
        ),
    ]


class Prompt(Lined, can_focus=True, inherit_bindings=False):
    """A label, a field, and a note on what was found; nothing but plain text passes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "prompt--label",
        "prompt--cursor",
        "prompt--selection",
        "prompt--note",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        *_moves(),
        Binding("ctrl+a", "go('home')", show=False),
        Binding("ctrl+e", "go('end')", show=False),
        Binding("ctrl+shift+a", "choose_all", show=False),
        *(Binding(key, f"cut('{place}')", show=False) for key, place in _CUTS.items()),
        Binding("ctrl+u,super+backspace", "empty", show=False),
        Binding("ctrl+x", "take", show=False),
        Binding("super+c", "copy", show=False),
        Binding("ctrl+v", "paste", show=False),
        Binding("enter", "keep", show=False),
        Binding("f2,alt+w", "switch('whole')", show=False),
        Binding("f3,alt+r", "switch('regex')", show=False),
    ]

    @dataclass
    class Kept(Message):
        """Enter: the words stand."""

        purpose: str
        words: str

    @dataclass
    class Toggled(Message):
        """A mode of the search was switched: "whole" or "regex"."""

        what: str

    def __init__(self, typed: Callable[[str, str], None]) -> None:
        """`typed(purpose, words)` is called at each change, in time for the same frame."""
        super().__init__(id="prompt")
        self._typed = typed
        self._field = Field()
        self._from = 0
        self.purpose = self.label = self.note = ""

    def ask(self, purpose: str, label: str, words: str, note: str) -> None:
        """Ask anew; the first letter takes the place of the words given."""
        self._field, self._from = Field.chosen(_plain(words)), 0
        self.purpose, self.label, self.note = purpose, label, note
        self.refresh()

    def tell(self, label: str = "", note: str | None = None) -> None:
        """Say anew what is asked, or what was found."""
        self.label = label or self.label
        self.note = self.note if note is None else note
        self.refresh()

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self._field.text

    @words.setter
    def words(self, words: str) -> None:
        self._become(Field(words, len(words), len(words)))

    def _become(self, field: Field) -> None:
        before, self._field = self._field, field
        if before.text != field.text:
            self._typed(self.purpose, field.text)
        if before != field:
            self.refresh()

    def _insert(self, text: str) -> None:
        first, last = self._field.selected
        room = max(0, LONGEST - len(self.words) + last - first)
        self._become(self._field.typed(_plain(text)[:room]))

    # Keys and the mouse ---------------------------------------------------------------------------------

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Say whether a key is typed into the line."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Take a letter."""
        if event.is_printable and event.character is not None:
            event.stop()
            event.prevent_default()
            self._insert(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted, as one line."""
        event.stop()
        self._insert(" ".join(event.text[: LONGEST * 2].split("\n")))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where it was clicked."""
        event.stop()
        cells = event.x - self._lead + self._from
        place = next((n for n in range(len(self.words)) if cell_len(self.words[: n + 1]) > cells), None)
        self._become(self._field.at(len(self.words) if place is None else place))

    def action_go(self, name: str, select: bool = False) -> None:
        """Move the cursor."""
        self._become(self._field.moved(name, select))

    def action_cut(self, name: str) -> None:
        """Take away what is selected, or what lies up to a place."""
        self._become(self._field.cut(name))

    def action_choose_all(self) -> None:
        """Select all of the line."""
        self._become(Field.chosen(self.words))

    def action_empty(self) -> None:
        """Empty the line."""
        self._become(Field())

    def action_copy(self) -> None:
        """Copy what is selected."""
        first, last = self._field.selected
        if first != last:
            self.app.copy_to_clipboard(self.words[first:last])

    def action_take(self) -> None:
        """Copy what is selected, and take it away."""
        self.action_copy()
        self._become(self._field.typed(""))

    def action_paste(self) -> None:
        """Insert what was copied."""
        self._insert(self.app.clipboard)

    def action_keep(self) -> None:
        """Tell that it stands."""
        self.post_message(self.Kept(self.purpose, self.words))

    def action_switch(self, what: str) -> None:
        """Ask for a mode to be switched."""
        self.post_message(self.Toggled(what))

    # Drawing --------------------------------------------------------------------------------------------

    _lead: int = 0
    """Cells the label takes."""

    def render_line(self, y: int) -> Strip:
        """Draw the line: the label at the left, the note at the right, between them as much as fits."""
        width = self.size.width
        label = _fitting(self.label, width * 6 // 10)
        self._lead = cell_len(label)
        free = width - self._lead - min(cell_len(self.words), width // 4) - 4
        note = _fitting(self.note, max(free, width // 2 - 2))
        room = max(1, width - self._lead - cell_len(note) - 2)
        strips = [
            Strip([Segment(label, self.style_of(("prompt--label",)))]),
            self._drawn_field(room),
            Strip([Segment(f" {note} ", self.style_of(("prompt--note",)))]),
        ]
        return Strip.join(strips).adjust_cell_length(width, self.style_of(()))

    def _drawn_field(self, room: int) -> Strip:
        """Draw the part of the field round the cursor that fits."""
        at, (first, last) = self._field.cursor, self._field.selected
        shown = self.words + " "
        looks = [
            (0, first, ()),
            (first, last, ("prompt--selection",)),
            (last, len(shown), ()),
        ]
        parts = [
            (max(a, low), min(b, high), look if low != at else (*look, "prompt--cursor"))
            for a, b, look in looks
            for low, high in ((0, at), (at, at + 1), (at + 1, len(shown)))
        ]
        strip = Strip([Segment(shown[a:b], self.style_of(look)) for a, b, look in sorted(parts) if a < b])
        before, under = cell_len(shown[:at]), cell_len(shown[at])
        self._from = max(min(self._from, before), before + under - room, 0)
        self.app.cursor_position = self.region.offset + Offset(self._lead + before - self._from, 0)
        return strip.crop(self._from, self._from + room).adjust_cell_length(room, self.style_of(()))


def _plain(text: str) -> str:
    """Return one clean line of the first characters; no mark for what was cut, it would be searched."""
    return clean_line(text[:LONGEST], 2 * LONGEST)


def _fitting(text: str, room: int) -> str:
    return text if cell_len(text) <= room else set_cell_size(text, max(0, room - 1)) + "…"
