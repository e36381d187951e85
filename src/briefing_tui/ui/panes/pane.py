"""What the four panes share: a title line, lines drawn on demand, moving, marks, the mouse."""

from collections.abc import Hashable
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from briefing_tui.ui.render.paint import Line, Run
from briefing_tui.ui.render.roll import TOP, Anchor, Roll
from briefing_tui.ui.render.tabs import Tab, tab_at, tab_line
from briefing_tui.ui.render.wrap import wrap
from briefing_tui.ui.state import Reading
from briefing_tui.ui.widgets.lined import Lined

MARGIN = 2
"""Cells left of the text: the gutter where marks stand."""
_WHEEL = 3
_KEPT = 1024
"""Lines kept as drawn."""


class Pane(Lined, can_focus=True):
    """A focusable pane drawn by lines: the first is its title, the others a window on a roll."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "pane--title",
        "pane--title-here",
        "pane--count",
        "pane--rule",
        "pane--hit",
        "pane--hit-here",
        "pane--cursor",
        "pane--cursor-here",
        "pane--mark",
        "pane--aside",
        "pane--thumb",
        "pane--empty",
    }
    NAME: ClassVar[str] = ""

    reading: reactive[Reading] = reactive(Reading, init=False, layout=False, repaint=False)
    tabs: reactive[tuple[Tab, ...]] = reactive((), init=False)

    class TabChosen(Message):
        """The title of another pane was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        self._strips: dict[Hashable, Strip] = {}
        super().__init__(id=self.NAME, classes="pane")
        self.roll = Roll(0, lambda _: 1)
        self.top: Anchor = TOP

    # What a pane fills in -------------------------------------------------------------------------------

    def over(self, anchor: Anchor) -> tuple[Hashable, tuple[str, ...], bool]:
        """Return what lies over a line of the roll, the looks of its whole width, and whether it is marked.

        A line over which the same lies is drawn alike, until the pane is laid out anew.
        """
        raise NotImplementedError

    def draw(self, anchor: Anchor, over: Hashable) -> Line:
        """Return a line of the roll."""
        raise NotImplementedError

    def fraction(self) -> tuple[float, float]:
        """Return which part of the whole is in view, as two numbers from 0 to 1."""
        count = max(1, self.roll.count)
        return self.top[0] / count, ((self._shown[-1][0] + 1) if self._shown else 1) / count

    def lay_out(self) -> None:
        """Lay the content out anew for the present width."""

    def empty_line(self) -> str:
        """Return what the pane says when there is nothing to show."""
        return ""

    def _forward_event(self, event: events.Event) -> None:
        """Pass a key on to the screen, where all of them are answered, by the shortest way."""
        if isinstance(event, events.Key):
            event._set_forwarded()
            self.screen.post_message(event)
        else:
            super()._forward_event(event)

    # Size and place -------------------------------------------------------------------------------------

    @property
    def lines_shown(self) -> int:
        """How many lines of the roll fit."""
        return max(0, self.size.height - 1)

    @property
    def text_width(self) -> int:
        """How many cells a line may take, between the gutter and the thumb of the scroll bar."""
        return max(4, self.size.width - MARGIN - 1)

    _fitted: Size | None = None

    def on_resize(self, _: events.Resize) -> None:
        """Lay out anew, unless the screen saw to it already."""
        self.fit()

    def fit(self) -> None:
        """Lay out for the present size where that is another, or the pane was hidden."""
        if self.size != self._fitted:
            self._fitted = self.size
            self.suit()
            self.redraw()

    def suit(self) -> None:
        """Do what a new size asks for."""
        self.lay_out()

    def notify_style_update(self) -> None:
        """Forget lines drawn in the old styles."""
        if not self._placing:
            self._strips.clear()
        super().notify_style_update()

    def redraw(self) -> None:
        """Draw what shows anew."""
        self.refresh()

    def scroll_lines(self, by: int) -> None:
        """Move the window by lines, within the roll."""
        self.go_top(self.roll.held(self.roll.moved(self.top, by), self.lines_shown))

    def go_top(self, top: Anchor) -> None:
        """Put a line at the top of the window."""
        if top != self.top:
            self.top = top
            self.refresh()

    def scrolled(self) -> None:
        """Do what follows a scroll with the mouse."""

    # Drawing --------------------------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines."""
        self._survey()
        strips = [self._line_at(y) for y in range(crop.y, crop.y + crop.height)]
        if crop.x == 0 and crop.width == self._across:
            return strips
        return [strip.crop(crop.x, crop.x + crop.width) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        self._survey()
        return self._line_at(y)

    _across: int = 0
    _shown: tuple[Anchor, ...] = ()
    _thumb: range = range(0)

    def _survey(self) -> None:
        """Note what the lines of the pane show now."""
        self._across, height = self.size
        self._shown = self.window(max(0, height - 1))
        self._thumb = self._thumb_lines(max(0, height - 1))

    def window(self, size: int) -> tuple[Anchor, ...]:
        """Return the lines of the roll in a window of `size` lines."""
        of = (self.roll, self.top, size)
        if self._window[0] != of:
            self._window = of, tuple(self.roll.rows(self.top, size))
        return self._window[1]

    _window: tuple[object, tuple[Anchor, ...]] = (None, ())

    def _line_at(self, y: int) -> Strip:
        if y == 0:
            return self._title()
        if self.roll.count == 0:
            return self._emptiness(y - 2)
        inside = y in self._thumb
        if y > len(self._shown):
            return self._framed((), (), False, inside)
        anchor = self._shown[y - 1]
        over = self.over(anchor)
        key = (anchor, over, inside, self._across)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            strip = self._framed(self.draw(anchor, over[0]), over[1], over[2], inside)
            self._strips[key] = strip
        return strip

    def _emptiness(self, line: int) -> Strip:
        """Return a line of what is said where there is nothing to show."""
        text = self.empty_line()
        lines = wrap(text, self._across - MARGIN)
        start, end = lines[line] if 0 <= line < len(lines) else (0, 0)
        words = text[start:end].rstrip()
        return self._strip((Run(" " * MARGIN), Run(words, ("pane--empty",))), (), self._across)

    def _title(self) -> Strip:
        key = (self.tabs, self._across, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            line = tab_line(self.tabs, self.NAME, self._across, self.has_focus)
            strip = self._strips[key] = self._strip(line, (), self._across)
        return strip

    def _framed(self, line: Line, wide: tuple[str, ...], marked: bool, inside: bool) -> Strip:
        gutter = Run("▎ " if marked else "  ", ("pane--mark",) if marked else ())
        if not inside:
            return self._strip((gutter, *line), wide, self._across)
        body = self._strip((gutter, *line), wide, self._across - 1)
        return Strip([*body, Segment("▐", self.style_of((*wide, "pane--thumb")))], self._across)

    def _thumb_lines(self, size: int) -> range:
        """Return the lines on which the thumb of the scroll bar stands: none where all is in view."""
        if not self._shown or (self.top == TOP and self.roll.last(size) == TOP):
            return range(0)
        first, last = self.fraction()
        tall = max(1, round((last - first) * size))
        start = min(round(first * size), size - tall)
        return range(1 + start, 1 + start + tall)

    def _strip(self, line: Line, wide: tuple[str, ...], width: int) -> Strip:
        """Return the runs as a strip of `width` cells; neighbours of one style become one segment."""
        ground = self.style_of(wide)
        texts: list[str] = []
        styles: list[Style] = []
        room = width
        for run in line:
            style = self.style_of((*wide, *run.looks)) if run.looks else ground
            if styles and styles[-1] is style:
                texts[-1] += run.text
            else:
                texts.append(run.text)
                styles.append(style)
            room -= len(run.text) if run.text.isascii() else cell_len(run.text)
        if room > 0 and styles and styles[-1] is ground:
            texts[-1] += " " * room
        elif room > 0:
            texts.append(" " * room)
            styles.append(ground)
        strip = Strip(map(Segment, texts, styles), width - room if room < 0 else width)
        return strip.crop(0, width) if room < 0 else strip

    # The mouse ------------------------------------------------------------------------------------------

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the window down."""
        event.stop()
        self.scroll_lines(_WHEEL)
        self.scrolled()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the window up."""
        event.stop()
        self.scroll_lines(-_WHEEL)
        self.scrolled()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked: a tab, a place on the scroll bar, or a line."""
        event.stop()
        if event.y == 0:
            name = tab_at(self.tabs, self.NAME, self.size.width, self.has_focus, event.x)
            if name:
                self.post_message(self.TabChosen(name))
        elif event.x >= self.size.width - 1:
            self.go_fraction((event.y - 1) / max(1, self.lines_shown - 1))
            self.scrolled()
        else:
            rows = self.window(self.lines_shown)
            if event.y - 1 < len(rows):
                self.pressed(rows[event.y - 1], event.x - MARGIN)

    def go_fraction(self, part: float) -> None:
        """Move the window to a part of the whole, as a click on the scroll bar asks."""
        self.go_top(self.roll.held((int(part * max(0, self.roll.count - 1)), 0), self.lines_shown))

    def pressed(self, anchor: Anchor, x: int) -> None:
        """Do what a click on a line asks."""

    def watch_tabs(self) -> None:
        """Draw the title line anew."""
        self.refresh()
