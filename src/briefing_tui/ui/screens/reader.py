"""The reader: four panes over one `Reading`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from time import monotonic
from typing import ClassVar

from msgspec.structs import replace
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from briefing_tui.config import Settings
from briefing_tui.core.model.event import Event
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.model.span import Span
from briefing_tui.desk.memory import Memory
from briefing_tui.ui.caps import caps_in_force
from briefing_tui.ui.keymap import KEYMAP
from briefing_tui.ui.layout import LAYOUTS, MEDIUM, PANES, SMALLEST, TINY, WIDE, layout_for, shown
from briefing_tui.ui.messages import Drawn
from briefing_tui.ui.opening import Opening, opening_for
from briefing_tui.ui.panes.headlines import HeadlinesPane
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.panes.quotes import QuotesPane
from briefing_tui.ui.panes.rows import NO_ROWS, RowsPane
from briefing_tui.ui.panes.section import SectionPane
from briefing_tui.ui.panes.timeline import TimelinePane
from briefing_tui.ui.render.event_rows import Period, Zoom
from briefing_tui.ui.render.headline_rows import Opens, section_at
from briefing_tui.ui.render.quote_rows import Utterance, where_of
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.render.tabs import Tab
from briefing_tui.ui.screens.acting import Acting
from briefing_tui.ui.screens.jumping import stop_at
from briefing_tui.ui.state import Reading, light_of
from briefing_tui.ui.volume import Volume
from briefing_tui.ui.widgets.lined import Body, Lined
from briefing_tui.ui.widgets.status_line import StatusLine

MEASURES = range(40, 121)
_BREATH = 0.05
"""Seconds for the first keys before the processor is shared with the engines."""
_TITLES = {
    "headlines": ("Headlines", "Head"),
    "section": ("Text", "Text"),
    "quotes": ("Quotes", "Quo"),
    "timeline": ("Timeline", "Time"),
}


def bindings() -> list[BindingType]:
    """Return the key table as Textual bindings."""
    return [Binding(key.keys, key.action, key.help, show=False, id=key.id) for key in KEYMAP]


class ReaderScreen(Acting, inherit_bindings=False):
    """Owns the reading; panes get it handed down and send messages up."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    AUTO_FOCUS = ""

    reading: reactive[Reading] = reactive(Reading, init=False, repaint=False)
    tabs: reactive[tuple[Tab, ...]] = reactive((), init=False, repaint=False)
    measure: reactive[int] = reactive(76, init=False, repaint=False)

    def __init__(
        self,
        locators: Sequence[str],
        settings: Settings,
        published: date | None = None,
        opening: Opening | None = None,
        remembered: Memory | None = None,
    ) -> None:
        super().__init__()
        self.here, self.side, self.zoomed, self.layout_name = "section", "headlines", False, ""
        self._placings: dict[tuple[str, frozenset[str]], dict[tuple[object, ...], RulesMap]] = {}
        self._opening = opening or opening_for(settings)
        self._memory = remembered or Memory()
        self._settings = settings
        self.caps = caps_in_force(settings)
        self._offer = f"{self.cap('search.open')} search  {self.cap('meta.help')} help"
        self._published = published
        volumes = tuple(Volume(number, name) for number, name in enumerate(locators))
        begun = self._opening.begin(locators[0], settings) if locators else None
        self._begun = begun is not None
        self.set_reactive(ReaderScreen.reading, Reading(volumes=(begun, *volumes[1:]) if begun else volumes))
        self.set_reactive(ReaderScreen.measure, settings.measure)

    def suit(self, width: int, height: int) -> None:
        """Dress for a size before there are styles: a change of classes later costs a look at all of them."""
        self.layout_name = layout_for(width, height)
        self._classes.update(name for name, wanted in self._dress().items() if wanted)

    def compose(self) -> ComposeResult:
        """Four panes, a line below, and what a screen too small for them says."""
        with Body(id="body"):
            for pane in (SectionPane(), HeadlinesPane(), QuotesPane(), TimelinePane()):
                yield pane.data_bind(ReaderScreen.reading, ReaderScreen.tabs)
        yield StatusLine(id="status")
        yield Static(Content(f"briefing needs {SMALLEST[0]} by {SMALLEST[1]} cells"), id="too-small")

    def on_mount(self) -> None:
        """Lay out, give the text the keys, start opening."""
        self.section.set_reactive(SectionPane.measure, self.measure)
        self.watch(self, "reading", self._tell, init=False)
        self._arrange(self.size.width, self.size.height)
        self.section.focus()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Show the first frame, and answer what was typed until now, before anything that takes time."""
        self.post_message(Drawn(self._begun))
        if self._begun:
            self.set_timer(_BREATH, self._go_on)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Open what is not at hand, and look for findings: the engines are long to import."""
        whole = self._begun and not self.reading.volumes[0].partial
        self._open_all([volume.locator for volume in self.reading.volumes], 1 if whole else 0)
        self._attend()

    # Parts ----------------------------------------------------------------------------------------------

    @property
    def section(self) -> SectionPane:
        """The text pane."""
        return self.query_one("#section", SectionPane)

    @property
    def status(self) -> StatusLine:
        """The last line."""
        return self.query_one("#status", StatusLine)

    def pane(self, name: str) -> Pane:
        """Return a pane by its name."""
        return self.query_one(f"#{name}", Pane)

    @property
    def focused_pane(self) -> Pane:
        """The pane that has the keys."""
        return self.pane(self.here)

    # The reading, down ----------------------------------------------------------------------------------

    def watch_measure(self, measure: int) -> None:
        """Hand the measure to the text pane."""
        if self.is_mounted:
            self.section.measure = measure

    def _tell(self) -> None:
        """Bring view, title lines and status up to date; runs after the panes have taken the reading."""
        view = self.section.view
        if view != self.reading.view:
            self.reading = self.reading.moved(self.reading.place, view)
            return
        reading = self.reading
        listed = self.zoomed or self.layout_name not in (MEDIUM, WIDE)
        tabs = []
        for name in PANES:
            title, short = _TITLES[name]
            beside = listed or (self.layout_name == MEDIUM and name != "section")
            tabs.append(Tab(name, self.cap(f"pane.{name}"), title, short, self._note_for(name), beside))
        self.tabs = tuple(tabs)
        status = self.status
        status.place = self._place()
        status.busy = _busy(reading)
        status.found = self.found_words()
        clears = reading.query or reading.filtered
        status.hint = f"{self.cap('search.clear')} clears" if clears else self._offer

    def _note_for(self, name: str) -> str:
        reading = self.reading
        if reading.query:
            if name == "section":
                return f"/{len(reading.hits)}{'' if reading.counted else '+'}"
            pane = self.pane(name)
            return self._matches(pane) if isinstance(pane, RowsPane) else ""
        if reading.article is None or not reading.complete or name in ("headlines", "section"):
            return ""
        return f"{self._rows(name).found}{' shown' if self._is_filtered(name) else ''}"

    def _matches(self, pane: RowsPane) -> str:
        count, all_of_them = pane.count()
        return f"/{count}{'' if all_of_them else '+'}"

    def on_rows_pane_counted(self) -> None:
        """Show in the title lines how many matches there are."""
        self._tell()

    def _is_filtered(self, name: str) -> bool:
        reading = self.reading
        if name == "quotes":
            return bool(reading.quote_words or reading.quote_speaker or reading.section_only)
        return bool(reading.event_words or reading.section_only or reading.event_status)

    def _place(self) -> str:
        reading = self.reading
        if reading.article is None:
            return "opening…"
        size = max(1, len(reading.article.text))
        percent = 100 if reading.view.end >= size - 1 else 100 * reading.view.end // size
        section = where_of(reading.article, section_at(reading.article, reading.place))
        several = f"{reading.current + 1}/{len(reading.volumes)}  " if len(reading.volumes) > 1 else ""
        return f"{several}{percent}%  {section}"

    def say(self, text: str) -> None:
        """Show a notice in the last line until the next key."""
        self.status.notice = text

    async def on_key(self, event: events.Key) -> None:
        """Take the last notice away, and answer; what is not for the screen is the application's."""
        self.status.notice, self.pressed = "", monotonic()
        if await self.app._check_bindings(event.key):
            event.stop()
            event.prevent_default()

    # Messages, up ---------------------------------------------------------------------------------------

    def on_section_pane_moved(self, message: SectionPane.Moved) -> None:
        """Follow the text as it is scrolled."""
        if message.view != self.reading.view:
            self.reading = self.reading.moved(message.place, message.view)

    def _scroll(self, by: int) -> None:
        """Scroll the text and take the new place at once, so that one frame shows both."""
        self.section.scroll_lines(by)
        self._follow_text()

    def _follow_text(self) -> None:
        view = self.section.view
        if view != self.reading.view:
            self.reading = self.reading.moved(self.section.reading_place, view)

    def on_section_pane_pressed(self, message: SectionPane.Pressed) -> None:
        """Light the quotation or event that was clicked in the text."""
        self._focus("section")
        article = self.reading.article
        if article is None:
            return
        places: tuple[Quote | Event, ...] = (*article.quotes, *article.events)
        for stop in map(stop_at, places):
            if stop.target.contains(message.position):
                self._jump(stop.target, stop.beside)
                return

    def on_rows_pane_chosen(self, message: RowsPane.Chosen) -> None:
        """Go where a row leads."""
        key, target = message.row.key, message.row.target
        if isinstance(key, Period):
            self._unfold(key)
            return
        if isinstance(key, Opens):
            self._turn(key.volume)
        elif isinstance(key, Utterance):
            lit, beside = light_of(key.head)
            self._jump(lit, (*(part.span for part in key.parts[1:]), *beside), key)
        elif isinstance(key, Event):
            self._jump(*light_of(key), key)
        elif target is not None:
            self._jump(target, (), key)
        if "section" not in self._showing():
            self._focus("section")

    def _unfold(self, period: Period) -> None:
        """Show the events of a month or year, the cursor on the first."""
        self.reading = replace(self.reading, zoom=Zoom.EVENTS)
        timeline = self.query_one("#timeline", TimelinePane)
        index = timeline.index_of(period.first)
        if index is not None:
            timeline.go_row(index)

    def on_pane_tab_chosen(self, message: Pane.TabChosen) -> None:
        """Go to the pane whose title was clicked."""
        self._focus(message.name)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Know which pane has the keys, however it got them; of news too old, two would chase each other."""
        if isinstance(event.widget, Pane) and event.widget is self.focused and self.here != event.widget.NAME:
            self._focus(event.widget.NAME)

    def _jump(self, target: Span, beside: tuple[Span, ...] = (), key: object = None) -> None:
        self.reading = self.reading.jumped(target, self.here, beside, key)

    # Layout and focus -----------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout for the new size."""
        self.pressed = monotonic()
        self._arrange(event.size.width, event.size.height)

    def settle(self) -> None:
        """Fit the panes to a new layout, and take in what of the text shows now."""
        for name in PANES:
            self.pane(name).fit()
        view, place = self.section.view, self.reading.place
        if view != self.reading.view:
            self.reading = self.reading.moved(place if view.contains(place) else view.start, view)

    def _arrange(self, width: int, height: int) -> None:
        self.layout_name = layout_for(width, height)
        self._show_panes()

    def _showing(self) -> tuple[str, ...]:
        return shown(self.layout_name, self.here, self.side, self.zoomed)

    def _show_panes(self) -> None:
        before = self._classes
        self.update_classes(self._dress(), update=False)
        if self._classes != before:
            self._place_all()
        self._tell()

    def _place_all(self) -> None:
        """Have everything stand where the screen's classes say; Textual would look at all looks, too."""
        known = self._placings.setdefault((self.app.theme, frozenset(self._classes)), {})
        for node in self.walk_children(Widget):
            if isinstance(node, Lined):
                node.stand(self.app.stylesheet, known)
            else:
                self.app.stylesheet.apply(node, cache=known)

    def _dress(self) -> dict[str, bool]:
        """Return the classes that say how the panes lie, and which of them are wanted."""
        showing = self._showing()
        panes = {f"-show-{name}": name in showing and self.layout_name != TINY for name in PANES}
        return {**{name: name == self.layout_name for name in LAYOUTS}, **panes, "-one": len(showing) == 1}

    def _focus(self, name: str) -> None:
        self.here = name
        if name != "section":
            self.side = name
        self._show_panes()
        self.set_focus(self.pane(name), scroll_visible=False)

    # Actions: panes -------------------------------------------------------------------------------------

    def action_pane(self, step: int) -> None:
        """Give the keys to the next pane."""
        self._focus(PANES[(PANES.index(self.here) + step) % len(PANES)])

    def action_go_pane(self, name: str) -> None:
        """Give the keys to a pane."""
        self._focus(name)

    def action_zoom(self) -> None:
        """Show the pane alone, or all again."""
        self.zoomed = not self.zoomed
        self._show_panes()
        keys = f"{self.cap('pane.zoom')} or {self.cap('meta.back')}"
        self.say(f"this pane alone: {keys} brings the others back" if self.zoomed else "all panes")

    def action_leave(self) -> None:
        """Leave the zoom, else the program."""
        if self.zoomed:
            self.action_zoom()
        else:
            self.action_quit()

    def action_measure(self, step: int) -> None:
        """Make the lines of the text shorter or longer; in the timeline, rows hold more or less time."""
        if self.here == "timeline":
            zoom = Zoom(max(0, min(self.reading.zoom + (1 if step < 0 else -1), len(Zoom) - 1)))
            self.reading = replace(self.reading, zoom=zoom)
            return
        self.measure = max(MEASURES.start, min(self.measure + step, MEASURES.stop - 1))
        self.say(f"lines of {self.measure}")

    # Actions: moving ------------------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """Move a line or a row."""
        pane = self.focused_pane
        pane.move_cursor(step) if isinstance(pane, RowsPane) else self._scroll(step)

    def action_half(self, step: int) -> None:
        """Move half a page."""
        self._by_page(step / 2)

    def action_page(self, step: int) -> None:
        """Move a page."""
        self._by_page(float(step))

    def _by_page(self, part: float) -> None:
        pane = self.focused_pane
        if isinstance(pane, RowsPane):
            pane.page_cursor(part)
        else:
            size = max(1, pane.lines_shown - 2) if abs(part) == 1 else pane.lines_shown // 2
            self._scroll(max(1, size) if part > 0 else -max(1, size))

    def action_edge(self, step: int) -> None:
        """Move to the top or the end."""
        pane = self.focused_pane
        if isinstance(pane, RowsPane):
            pane.edge(step)
        else:
            pane.go_top((0, 0) if step < 0 else pane.roll.last(pane.lines_shown))
            self._follow_text()

    def action_everything(self) -> None:
        """Show, or hide again, quoted words that are no speech and dates that were carried over."""
        self.reading = replace(self.reading, everything=not self.reading.everything)
        self.say("all findings shown" if self.reading.everything else "only the certain kinds shown")

    def _rows(self, name: str) -> Rows:
        pane = self.pane(name)
        return pane.rows if isinstance(pane, RowsPane) else NO_ROWS


def _busy(reading: Reading) -> str:
    """Say what is still being done with the current article."""
    volume = reading.volume
    if volume is None or volume.complete or reading.article is None:
        return ""
    if volume.partial:
        return "opening…"
    return f"reading… {reading.share:.0%}" if reading.share else "reading…"
