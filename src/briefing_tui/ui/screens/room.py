"""What the parts of the reader screen have in common; `ReaderScreen` puts them together."""

from __future__ import annotations

from datetime import date

from textual.screen import Screen

from briefing_tui.config import Settings
from briefing_tui.core.model.span import Span
from briefing_tui.ui.opening import Opening
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.panes.section import SectionPane
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.screens.canvas import Canvas
from briefing_tui.ui.state import Reading


class Room(Screen[None]):
    """The one reading, and what every part may ask of the screen."""

    reading: Reading
    here: str
    _settings: Settings
    _opening: Opening
    _published: date | None

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Canvas()

    @property
    def section(self) -> SectionPane:
        """The text pane."""
        raise NotImplementedError

    @property
    def focused_pane(self) -> Pane:
        """The pane that has the keys."""
        raise NotImplementedError

    def pane(self, name: str) -> Pane:
        """Return a pane by its name."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Show a notice."""
        raise NotImplementedError

    def _rows(self, name: str) -> Rows:
        raise NotImplementedError

    def _focus(self, name: str) -> None:
        raise NotImplementedError

    def _showing(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _jump(self, target: Span, beside: tuple[Span, ...] = (), key: object = None) -> None:
        raise NotImplementedError
