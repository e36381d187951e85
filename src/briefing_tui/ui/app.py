"""The application: sheets, themes, keys, the first screen; nothing else."""

import gc
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from time import monotonic
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from briefing_tui.assets import asset_dir
from briefing_tui.config import Settings
from briefing_tui.core.text.clean import clean_line
from briefing_tui.desk.memory import NAMED, Memory, memory, with_choices
from briefing_tui.desk.open_article import BUNDLED
from briefing_tui.errors import UnreadableError
from briefing_tui.ui import frames, taken
from briefing_tui.ui.caps import caps_in_force, first_cap, given_keys
from briefing_tui.ui.keymap import KEYMAP
from briefing_tui.ui.messages import Drawn
from briefing_tui.ui.opening import Opening
from briefing_tui.ui.screens.reader import ReaderScreen
from briefing_tui.ui.terminal import Terminal
from briefing_tui.ui.themes import own_themes

_STORM = 0.1
"""Seconds between two sizes of a window that is drawn to another by hand."""
SHEETS = ("app", "headlines", "section", "quotes", "timeline", "dialogs")


class Briefing(App[None]):
    """The reader's application over some locators."""

    TITLE = "briefing"
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
        Binding("ctrl+l", "redraw", show=False, priority=True),
    ]

    _resized = 0.0
    leaving_code = 0
    """What the process exits with when the reader is left."""

    def __init__(
        self,
        locators: Sequence[str],
        settings: Settings,
        published: date | None = None,
        opening: Opening | None = None,
        remembered: Memory | None = None,
    ) -> None:
        styles = asset_dir("styles")
        super().__init__(driver_class=Terminal, css_path=[styles / f"{name}.tcss" for name in SHEETS])
        self._disable_tooltips = self._disable_notifications = True  # notices stand in the status line
        self._settings = settings
        self._reader = partial(
            ReaderScreen, tuple(locators), settings, published, opening, remembered or Memory()
        )
        self._add_themes()

    def _add_themes(self) -> None:
        for theme in own_themes()[0]:
            self.register_theme(theme)
        wanted = self._settings.theme or own_themes()[0][0].name
        known = wanted in self.available_themes
        self.theme = wanted if known else own_themes()[0][0].name
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self._notice = "" if known else self._no_theme(clean_line(wanted, 60))

    def _no_theme(self, wanted: str) -> str:
        key = first_cap(caps_in_force(self._settings), "meta.theme")
        return f"no theme is called {wanted}; {key} shows them all"

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours; those only our own themes have are derived for the others."""
        variables = super().get_css_variables()
        for name, source in own_themes()[1].items():
            variables.setdefault(name, variables[source])
        return variables

    def refresh_css(self, animate: bool = True) -> None:
        """Read the sheets anew where the colours have changed: at the start it is asked for without need."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)

    def get_default_screen(self) -> ReaderScreen:
        """Return the reader: the first screen there is, and the last."""
        reader = self._reader()
        reader.suit(*self.size)
        return reader

    def on_mount(self) -> None:
        """Take the keys asked for, and say what of the settings cannot be had."""
        self.set_keymap(given_keys(self._settings))
        reader = self.screen
        if self._notice and isinstance(reader, ReaderScreen):
            reader.call_after_refresh(reader.say, self._notice)

    def on_drawn(self, message: Drawn) -> None:
        """Show the screen, complete for the first time; what stands there already is not drawn again.

        What was drawn until now was held back: it would have flashed. A frame with text is kept, so that it
        can be shown at once when the same is opened again.
        """
        for reader in self._readers():
            reader.standing = True
        self.call_later(self._recall)
        gc.enable()
        gc.freeze()
        if not isinstance(self._driver, Terminal):
            self.screen.refresh()
            return
        frame = self.screen._compositor.render_full_update().render_segments(self.console)
        if frame != taken.frame:
            self._driver.write(frame)
            if taken.identity and message.text and self._settings.cache:
                self.call_later(frames.keep, taken.identity, frame)
        self._driver.open_to_keys()

    def _readers(self) -> list[ReaderScreen]:
        return [screen for screen in self.screen_stack if isinstance(screen, ReaderScreen)]

    def _recall(self) -> None:
        """Say what is remembered once the first frame is out: that one is the same every time."""
        for reader in self._readers():
            reader.begin_memory()

    def keep(self) -> None:
        """Save what is to be remembered, however the end comes; it takes no longer than a moment.

        Nobody reads on for a reader who leaves.
        """
        if children := sys.modules.get("briefing_tui.desk.children"):  # which the first frame does without
            children.dismiss()
        for reader in self._readers():
            reader.keep()

    @property
    def code(self) -> int:
        """What the process exits with when the reader is left now: 3 where nothing could be opened."""
        shelves = [reader.reading.volumes for reader in self._readers()]
        volumes = (volume for shelf in shelves for volume in shelf)
        unread = any(shelves) and all(volume.fault and volume.article is None for volume in volumes)
        return UnreadableError.exit_code if unread else self.leaving_code

    def leave(self) -> None:
        """End the program: at once on a real terminal, by Textual's way elsewhere."""
        self.keep()
        self.leaving_code = self.code
        if isinstance(self._driver, Terminal):
            self._driver.leave(self.leaving_code)
        self.exit()

    def on_left(self) -> None:
        """End the program when the reader is left."""
        self.leave()

    def on_resize(self, event: Resize) -> None:
        """Take a new size at once where the last one came a while ago; Textual waits for more to come."""
        now = monotonic()
        if self._size is not None and now - self._resized > _STORM and self._resize_timer is None:
            self._size = event.size
            self._resize_event = Resize(event.size, event.virtual_size, event.container_size)
            self._check_resize()
            event.prevent_default()
            event.stop()
        self._resized = now

    def _check_resize(self) -> None:
        """Pass a new size on; one that is the old again is drawn anew, for cells were lost between."""
        event = self._resize_event
        same = event and self.screen_stack and self.screen.size == event.size
        super()._check_resize()
        if same:
            self.screen.refresh()

    async def action_quit(self) -> None:
        """End the program."""
        self.leave()

    def action_redraw(self) -> None:
        """Draw the whole screen anew."""
        self.refresh(layout=True)

    @property
    def fault(self) -> Exception | None:
        """The exception that ended the application, if one did."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        """End for a fault; without memory at once, for Textual's way takes some."""
        if isinstance(error, MemoryError) and isinstance(self._driver, Terminal):
            self._driver.starve()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without Textual's report, which prints local values: the text of strangers among them."""
        self._close_messages_no_wait()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every key's action in the command palette."""
        if isinstance(screen, ReaderScreen):
            for key in KEYMAP:
                if key.id != "meta.palette":
                    about = f"{key.group} · {screen.caps[key.id]}"
                    yield SystemCommand(key.help, about, _runner(screen, key.action))


def _runner(screen: ReaderScreen, action: str):  # type: ignore[no-untyped-def]
    async def run() -> None:
        await screen.run_action(action)

    return run


def run(
    locators: Sequence[str],
    settings: Settings,
    published: date | None = None,
    code: int = 0,
    named: frozenset[str] = NAMED,
) -> int:
    """Show the reader until it is left; return the exit code, which is `code` where all goes well.

    The settings that are `named` in the configuration file hold, whatever was chosen in the app.
    """
    remembered = memory()
    chosen = with_choices(settings, named, remembered.choices())
    app = Briefing(locators or (BUNDLED,), chosen, published, remembered=remembered)
    app.leaving_code = code
    app.run()
    if app.fault is not None:
        app.keep()
        raise app.fault
    return app.return_code or app.leaving_code
