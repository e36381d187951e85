"""The line that asks: for a search, a filter, a date. It takes the place of the status line."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from briefing_tui.core.text.clean import clean_line

LONGEST = 500
"""Characters one may type; a paste beyond that is cut."""


def _plain(text: str) -> str:
    """Return one clean line of the first characters; no mark for what was cut, it would be searched."""
    return clean_line(text[:LONGEST], 2 * LONGEST)


class Line(Input):
    """A text field through which nothing but plain text passes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+u", "empty", show=False),
        Binding("f2,alt+w", "switch('whole')", show=False),
        Binding("f3,alt+r", "switch('regex')", show=False),
    ]

    def __init__(self, words: str, typed: Callable[[str], None]) -> None:
        super().__init__(words, id="prompt-line", select_on_focus=True, compact=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        """Pass on what was typed."""
        if self.is_mounted:
            self._typed(value)

    def insert_text_at_cursor(self, text: str) -> None:
        """Insert what was typed or pasted, cleaned, cut to what the line may hold."""
        room = max(0, LONGEST - len(self.value))
        super().insert_text_at_cursor(_plain(text)[:room])

    def replace(self, text: str, start: int, end: int) -> None:
        """Put cleaned text in place of a stretch."""
        room = max(0, LONGEST - len(self.value) + abs(end - start))
        super().replace(_plain(text)[:room], start, end)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(" ".join(event.text[: LONGEST * 2].split("\n")))

    def action_empty(self) -> None:
        """Empty the line."""
        self.value = ""

    def action_switch(self, what: str) -> None:
        """Ask the prompt to switch a mode."""
        self.post_message(Prompt.Toggled(what))


class Prompt(Horizontal):
    """A label, a field and a note on what was found."""

    @dataclass
    class Kept(Message):
        """Enter: the words stand."""

        purpose: str
        words: str

    @dataclass
    class Toggled(Message):
        """A mode of the search was switched: "whole" or "regex"."""

        what: str

    def __init__(
        self, purpose: str, label: str, words: str, typed: Callable[[str, str], None], hint: str = ""
    ) -> None:
        """Ask for `purpose`; `typed(purpose, words)` is called at each change, in time for the same frame."""
        super().__init__(id="prompt")
        self.purpose = purpose
        self._label = Static(Content(label), id="prompt-label")
        self.line = Line(words, partial(typed, purpose))
        self._note = Static(Content(hint), id="prompt-note")

    def compose(self) -> ComposeResult:
        """Show label, field and note."""
        yield self._label
        yield self.line
        yield self._note

    def note(self, text: str) -> None:
        """Say what was found."""
        fits = cell_len(text) <= self._note.size.width
        self._note.update(Content(text), layout=not fits)  # at each letter: a layout would take longest

    def label(self, text: str) -> None:
        """Say anew what is asked."""
        self._label.update(Content(text))

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self.line.value

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on that it stands."""
        event.stop()
        self.post_message(self.Kept(self.purpose, event.value))
