"""What the parts of the reader screen have in common; `ReaderScreen` puts them together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual.events import ScreenResume
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from briefing_tui.config import Settings
from briefing_tui.core.model.span import Span
from briefing_tui.ui.caps import first_cap
from briefing_tui.ui.opening import Opening
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.panes.section import SectionPane
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.screens.canvas import Canvas
from briefing_tui.ui.state import Reading


class Room(Screen[None]):
    """The one reading, and what every part may ask of the screen."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Which widget has the keys: it and the one that had them look different, and nothing else."""
    reading: Reading
    standing: bool
    """Whether the first frame is out."""
    pressed: float
    """When the last key came, on the clock that only goes forward."""
    here: str
    caps: Mapping[str, str]
    """What the keys in force are called, by the ids of the table."""
    _settings: Settings
    _opening: Opening
    _published: date | None

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Canvas()
        self.standing = False
        self._laid_anew = False
        self.pressed = 0.0

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Take the styles as they are where the screen was just made: they were worked out a moment ago."""
        event.refresh_styles = event.refresh_styles and self.standing

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Take a size; the screen does not scroll, so that nothing need be laid out again for it."""
        return super()._size_updated(size, virtual_size, container_size, layout=False)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        self._laid_anew = True
        super()._refresh_layout(size, scroll)

    def settle(self) -> None:
        """Take in what follows from a new layout, so that one frame shows all of it."""
        raise NotImplementedError

    def _compositor_refresh(self) -> None:
        """Draw nothing before all of it can be drawn at once: what came first would flash."""
        if self.standing:
            if self._laid_anew:
                self._laid_anew = False
                self.settle()
                self._compositor.update_widgets(set(self._compositor.visible_widgets))
            super()._compositor_refresh()
        else:
            self._dirty_widgets.clear()

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

    def cap(self, name: str) -> str:
        """Return what the first key of an action is called."""
        return first_cap(self.caps, name)

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
