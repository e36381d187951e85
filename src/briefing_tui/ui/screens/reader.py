"""The reader: four panes over one `Reading`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from time import monotonic
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from briefing_tui.config import Settings
from briefing_tui.core.model.article import Article, Section
from briefing_tui.core.model.event import Event, EventStatus
from briefing_tui.core.model.quote import Quote, QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.desk.analyst import GivenUpError
from briefing_tui.desk.waiting import Watch
from briefing_tui.errors import BriefingError, UnreadableError
from briefing_tui.ui.keymap import KEYMAP
from briefing_tui.ui.layout import LAYOUTS, MEDIUM, PANES, SMALLEST, TINY, WIDE, layout_for, shown
from briefing_tui.ui.messages import ArticleOpened, FindingFailed, Left, OpenFailed, Progressed, Shelved
from briefing_tui.ui.opening import Opening, volume_of
from briefing_tui.ui.panes.headlines import HeadlinesPane
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.panes.quotes import QuotesPane
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.panes.section import SectionPane
from briefing_tui.ui.panes.timeline import TimelinePane
from briefing_tui.ui.render.citation import citation, paragraph_at, words_of
from briefing_tui.ui.render.event_rows import Period, Zoom
from briefing_tui.ui.render.headline_rows import Opens, section_at
from briefing_tui.ui.render.links import links_in
from briefing_tui.ui.render.quote_rows import Utterance, utterances, where_of
from briefing_tui.ui.render.sheet import Row, count_hits
from briefing_tui.ui.render.tabs import Tab
from briefing_tui.ui.screens.asking import Asking
from briefing_tui.ui.state import NOWHERE, Reading, light_of
from briefing_tui.ui.volume import Volume
from briefing_tui.ui.widgets.status_line import StatusLine

MEASURES = range(40, 121)
_HANDFUL = 0.1
"""Seconds for which articles, or bytes, are gathered before the screen is told of them."""
_TITLES = {
    "headlines": ("1", "Headlines", "Head"),
    "section": ("2", "Text", "Text"),
    "quotes": ("3", "Quotes", "Quo"),
    "timeline": ("4", "Timeline", "Time"),
}


def bindings() -> list[BindingType]:
    """Return the key table as Textual bindings."""
    return [Binding(key.keys, key.action, key.help, show=False, id=key.id) for key in KEYMAP]


class ReaderScreen(Asking, Screen[None], inherit_bindings=False):
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
    ) -> None:
        super().__init__()
        self._opening = opening or Opening()
        self._settings = settings
        self._published = published
        volumes = tuple(Volume(number, name) for number, name in enumerate(locators))
        begun = self._opening.begin(locators[0], settings) if locators else None
        self._begun = begun is not None
        self.set_reactive(ReaderScreen.reading, Reading(volumes=(begun, *volumes[1:]) if begun else volumes))
        self.set_reactive(ReaderScreen.measure, settings.measure)
        self.here, self.side, self.zoomed, self.layout_name = "section", "headlines", False, ""

    def compose(self) -> ComposeResult:
        """Four panes, a line below, and what a screen too small for them says."""
        with Widget(id="body"):
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
        """Open what is not at hand, once the first frame is out: the engines are long to import."""
        self._open_all([volume.locator for volume in self.reading.volumes], 1 if self._begun else 0)
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

    # Opening --------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="open")
    def _open_all(self, locators: list[str], first: int) -> None:
        worker = get_current_worker()
        numbers = count(len(locators))
        for number, locator in enumerate(locators[first:], first):
            last, instead = number, True
            for some in self._unfolded(locator, worker):
                if worker.is_cancelled:
                    return
                named = [number if instead and n == 0 else next(numbers) for n in range(len(some))]
                shelf = tuple(replace(one, number=name) for one, name in zip(some, named, strict=True))
                self.post_message(Shelved(last, shelf, instead))
                last, instead = shelf[-1].number, False

    def _unfolded(self, locator: str, worker: Worker[None]) -> Iterator[list[Volume]]:
        """Yield what a locator holds, the first at once, the others by handfuls."""
        handful: list[Volume] = []
        first, since = True, monotonic()
        try:
            for outcome in self._opening.unfold(locator, self._settings, self._watch_of(worker)).entries:
                handful.append(volume_of(locator, outcome))
                if first or monotonic() - since > _HANDFUL:
                    yield handful
                    handful, first, since = [], False, monotonic()
        except BriefingError as fault:
            handful.append(volume_of(locator, fault))
        if handful or first:
            yield handful or [volume_of(locator, UnreadableError(locator, "nothing to read in it"))]

    def _watch_of(self, worker: Worker[None]) -> Watch:
        told = 0.0

        def progress(size: int) -> None:
            nonlocal told
            if monotonic() - told > _HANDFUL:
                told = monotonic()
                self.post_message(Progressed(size))

        return Watch(progress, lambda: worker.is_cancelled)

    @work(thread=True, exclusive=True, group="finish")
    def _finish(self, volume: Volume, published: date | None, fetch: bool) -> None:
        """Fetch the rest of a summary where that is wished, then read the article for its findings."""
        worker = get_current_worker()
        article, whole = volume.article, not volume.link
        if volume.entry is not None and volume.link and fetch:
            try:
                article = self._opening.complete(volume.entry, self._settings, self._watch_of(worker))
                whole = True
                self._send(worker, ArticleOpened(volume.number, article, False, whole))
            except BriefingError as fault:
                self._send(worker, OpenFailed(volume.number, str(fault)))
        if article is not None:
            understood = self._understood(article, published, worker)
            self._send(worker, ArticleOpened(volume.number, understood, True, whole))

    def _understood(self, article: Article, published: date | None, worker: Worker[None]) -> Article:
        try:
            return self._opening.understand(article, published, lambda: worker.is_cancelled)
        except GivenUpError:
            return article
        except Exception as fault:  # a fault of the engines must not cost the reader the text
            self.post_message(FindingFailed(f"quotations and dates: {type(fault).__name__}"))
            return article

    def _send(self, worker: Worker[None], message: Message) -> None:
        if not worker.is_cancelled:
            self.post_message(message)

    def _attend(self, fetch: bool = False) -> None:
        """See to it that the article being read becomes whole; only an article one asked for is fetched."""
        volume = self.reading.volume
        if volume is not None and volume.article is not None and (not volume.complete or fetch):
            self._finish(volume, self._published, fetch)

    def understand_anew(self, published: date | None) -> None:
        """Read the current article again for a publication date."""
        volume = self.reading.volume
        if volume is not None and volume.article is not None:
            self._finish(volume, published, False)

    def on_shelved(self, message: Shelved) -> None:
        """Put volumes on the shelf."""
        index = self.reading.index_of(message.number)
        if index is None:
            return
        here = self.reading.volume
        self.reading = self.reading.shelved(index, message.volumes, message.instead)
        now = self.reading.volume
        if now is not here and now is not None:
            if now.fault:
                self.say(now.fault)
            self._attend()
            self.search_again()

    def on_article_opened(self, message: ArticleOpened) -> None:
        """Put an article, or its findings, on the shelf."""
        index = self.reading.index_of(message.number)
        if index is None:
            return
        known = self.reading.volumes[index]
        entry = None if message.whole else known.entry
        fault = "" if message.whole else known.fault
        known = replace(known, article=message.article, complete=message.complete, entry=entry, fault=fault)
        self.reading = self.reading.stocked(index, known)
        if index == self.reading.current and not message.complete:
            self.search_again()

    def on_open_failed(self, message: OpenFailed) -> None:
        """Say in the feed, and below, why the whole article is not there; its summary stays."""
        index = self.reading.index_of(message.number)
        if index is not None:
            known = replace(self.reading.volumes[index], fault=message.reason)
            self.reading = self.reading.stocked(index, known)
            self.say(message.reason)

    def on_progressed(self, message: Progressed) -> None:
        """Say how much of a fetch has come."""
        self.say(f"loading… {message.size / 1000:,.0f} kB (Esc gives up)")

    def give_up(self) -> bool:
        """Stop what is being fetched; say whether there was anything."""
        loading = [w for w in self.workers if w.group in ("open", "finish") and w.is_running]
        for worker in loading:
            worker.cancel()
        return bool(loading)

    def on_finding_failed(self, message: FindingFailed) -> None:
        """Say that the article stays without findings."""
        self.say(f"could not be read for {message.reason}; the text is whole")

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
            key, title, short = _TITLES[name]
            beside = listed or (self.layout_name == MEDIUM and name != "section")
            tabs.append(Tab(name, key, title, short, self._note_for(name), beside))
        self.tabs = tuple(tabs)
        status = self.status
        status.place = self._place()
        status.found = self.found_words()
        status.hint = "Esc clears" if reading.query or reading.filtered else "/ search  ? help"

    def _note_for(self, name: str) -> str:
        reading = self.reading
        if reading.query:
            if name == "section":
                return f"/{len(reading.hits)}{'' if reading.counted else '+'}"
            return f"/{count_hits(self._rows(name), reading.query)}"
        if reading.article is None or not reading.complete or name in ("headlines", "section"):
            return ""
        count = sum(is_finding(row.key) for row in self._rows(name))
        return f"{count}{' shown' if self._is_filtered(name) else ''}"

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
        busy = "" if reading.complete else "  reading…"
        return f"{several}{percent}%  {section}{busy}"

    def say(self, text: str) -> None:
        """Show a notice in the last line until the next key."""
        self.status.notice = text

    def on_key(self, _: events.Key) -> None:
        """Take the last notice away."""
        self.status.notice = ""

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
        """Know which pane has the keys, however it got them."""
        if isinstance(event.widget, Pane) and self.here != event.widget.NAME:
            self._focus(event.widget.NAME)

    def _jump(self, target: Span, beside: tuple[Span, ...] = (), key: object = None) -> None:
        self.reading = self.reading.jumped(target, self.here, beside, key)

    # Layout and focus -----------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout for the new size."""
        self._arrange(event.size.width, event.size.height)

    def _arrange(self, width: int, height: int) -> None:
        self.layout_name = layout_for(width, height)
        self.update_classes({name: name == self.layout_name for name in LAYOUTS})
        self._show_panes()

    def _showing(self) -> tuple[str, ...]:
        return shown(self.layout_name, self.here, self.side, self.zoomed)

    def _show_panes(self) -> None:
        showing = self._showing()
        classes = {f"-show-{name}": name in showing and self.layout_name != TINY for name in PANES}
        self.update_classes({**classes, "-one": len(showing) == 1})
        self._tell()

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
        self.say("this pane alone: z or q brings the others back" if self.zoomed else "all panes")

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

    # Actions: jumping -----------------------------------------------------------------------------------

    def action_section(self, step: int) -> None:
        """Jump to the next or previous section."""
        article = self.reading.article
        if article is not None:
            self._step([Stop(s.heading.start, s.heading) for s in article.sections if s.heading], step)

    def action_quote(self, step: int) -> None:
        """Jump to the next or previous quotation."""
        article = self.reading.article
        if article is not None:
            parts = (part for said in utterances(article.quotes) for part in said.parts)
            self._step([stop_at(part) for part in parts], step)

    def action_event(self, step: int) -> None:
        """Jump to the next or previous dated event, in the order of the text."""
        self._step([stop_at(row.key) for row in self._rows("timeline") if isinstance(row.key, Event)], step)

    def _step(self, stops: list[Stop], step: int) -> None:
        place = self.reading.place
        ahead = [stop for stop in stops if (stop.at > place if step > 0 else stop.at < place)]
        if ahead:
            stop = min(ahead, key=lambda s: s.at) if step > 0 else max(ahead, key=lambda s: s.at)
            self._jump(stop.target, stop.beside)
        elif step < 0 and self.reading.place > 0:
            self._jump(NOWHERE)
        else:
            self.say("no more of these " + ("below" if step > 0 else "above"))

    def action_article(self, step: int) -> None:
        """Turn to the next or previous article."""
        self._turn(self.reading.current + step)

    def _turn(self, index: int) -> None:
        if not 0 <= index < len(self.reading.volumes) or index == self.reading.current:
            return
        self.reading = self.reading.turned(index)
        volume = self.reading.volumes[index]
        self._attend(fetch=bool(volume.link and not volume.fault))
        self.search_again()

    def action_choose(self) -> None:
        """Go where the row under the cursor leads; in the text, light what stands there."""
        pane = self.focused_pane
        if isinstance(pane, RowsPane):
            pane.choose()
            return
        stops = self._stops_in_view()
        lit = self.reading.light.span.start if self.reading.light else -1
        stop = next((stop for stop in stops if stop.at > lit), stops[0] if stops else None)
        if stop is None:
            self.say("no quotation or date in view")
        else:
            self._jump(stop.target, stop.beside)

    def _stops_in_view(self) -> list[Stop]:
        article, view = self.reading.article, self.reading.view
        if article is None:
            return []
        said = (part for utterance in utterances(article.quotes) for part in utterance.parts)
        dated = (row.key for row in self._rows("timeline") if isinstance(row.key, Event))
        stops = (stop_at(finding) for findings in (said, dated) for finding in findings)
        return sorted((stop for stop in stops if view.contains(stop.at)), key=lambda stop: stop.at)

    def action_back(self) -> None:
        """Go back along the trail."""
        if not self.reading.trail:
            self.say("this is where the trail began")
            return
        spot = self.reading.trail[-1]
        turned = spot.volume != self.reading.current
        self.reading = self.reading.back()
        if turned:
            self.search_again()
        if spot.pane != self.here:
            self._focus(spot.pane)
        pane = self.pane(spot.pane)
        row = pane.index_of(spot.key) if isinstance(pane, RowsPane) and spot.key is not None else None
        if row is not None and isinstance(pane, RowsPane):
            pane.go_row(row)

    def action_hit(self, step: int) -> None:
        """Go to the next or previous match, round the end."""
        if self.reading.hits:
            self.reading = self.reading.next_hit(step)
            if "section" not in self._showing():
                self._focus("section")
        else:
            self.say("no match" if self.reading.query else "nothing is searched for: / begins a search")

    # Actions: the rest ----------------------------------------------------------------------------------

    def action_everything(self) -> None:
        """Show, or hide again, quoted words that are no speech and dates that were carried over."""
        self.reading = replace(self.reading, everything=not self.reading.everything)
        self.say("all findings shown" if self.reading.everything else "only the certain kinds shown")

    def action_status(self) -> None:
        """Show the events of the next status only, after the last all of them."""
        article = self.reading.article
        here = {event.status for event in article.events} if article else set()
        order = (None, *(status for status in EventStatus if status in here))
        at = order.index(self.reading.event_status) if self.reading.event_status in order else 0
        status = order[(at + 1) % len(order)]
        self.reading = replace(self.reading, event_status=status)
        self.say(f"events: {status.value if status else 'all'}")

    def action_section_only(self) -> None:
        """Show only the quotations and events of the section being read, or all again."""
        self.reading = replace(self.reading, section_only=not self.reading.section_only)
        self.say("only the section being read" if self.reading.section_only else "all sections")

    def _finding(self) -> object:
        """Return what copying is about: the row under the cursor, what is lit, or the paragraph read."""
        pane, article = self.focused_pane, self.reading.article
        if isinstance(pane, RowsPane) and pane.current is not None:
            key = pane.current.key
            if isinstance(key, Section) and key.heading is None:
                return key.body
            return pane.current.target if not isinstance(key, Utterance | Event) else key
        if article is None:
            return None
        if self.reading.light is not None:
            lit = self.reading.light.span
            said = (u for u in utterances(article.quotes, with_scare=True) if u.head.span == lit)
            return next(said, lit)
        return paragraph_at(article, self.reading.place)

    def action_copy(self) -> None:
        """Copy the words."""
        self._copy(cite=False)

    def action_cite(self) -> None:
        """Copy the words with who, where and when."""
        self._copy(cite=True)

    def _copy(self, cite: bool) -> None:
        article = self.reading.article
        text = (citation if cite else words_of)(article, self._finding()) if article else ""
        if not text:
            self.say("nothing to copy here")
            return
        self.app.copy_to_clipboard(text)
        self.say(f"copied{' as citation' if cite else ''}: {text}"[:300])

    def action_open(self) -> None:
        """Open the article's address in a browser."""
        article = self.reading.article
        url = article.document.provenance.url if article else ""
        self.open_address(url, "this article has no address")

    def open_address(self, url: str, otherwise: str) -> None:
        """Open an address in a browser, or say why not."""
        from briefing_tui.desk.open_link import open_link

        if not url:
            self.say(otherwise)
            return
        try:
            self.say(f"opening {open_link(url)}")
        except BriefingError as fault:
            self.say(str(fault))

    def action_fetch(self) -> None:
        """Fetch the whole article where only its summary is at hand."""
        volume = self.reading.volume
        if volume is None or not volume.link:
            self.say("the whole article is here")
            return
        self.say(f"fetching {volume.link} (Esc gives up)")
        self._attend(fetch=True)

    def action_links(self) -> None:
        """List the links of the text in view."""
        from briefing_tui.ui.screens.listing import LinksScreen

        article = self.reading.article
        links = links_in(article, self.reading.view) if article else ()
        if not links:
            self.say("no links in view")
            return
        self.app.push_screen(LinksScreen(links), self._open_chosen)

    def _open_chosen(self, url: str | None) -> None:
        if url:
            self.open_address(url, "")

    def action_help(self) -> None:
        """Show the keys."""
        from briefing_tui.ui.screens.listing import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.action_change_theme()

    def action_leave(self) -> None:
        """Leave the zoom, else the program."""
        if self.zoomed:
            self.action_zoom()
        else:
            self.post_message(Left())

    def action_quit(self) -> None:
        """Leave the program."""
        self.post_message(Left())

    def _rows(self, name: str) -> Sequence[Row]:
        pane = self.pane(name)
        return pane.rows if isinstance(pane, RowsPane) else ()


@dataclass(frozen=True, slots=True)
class Stop:
    """A place a jump key stops at."""

    at: int
    target: Span
    beside: tuple[Span, ...] = ()


def is_finding(key: object) -> bool:
    """Say whether a row's key counts as one finding: an event, or an utterance that is no mere echo."""
    return isinstance(key, Event | Period) or (
        isinstance(key, Utterance) and key.head.kind is not QuoteKind.ECHO
    )


def stop_at(finding: Quote | Event) -> Stop:
    """Return where a jump to a finding stops."""
    target, beside = light_of(finding)
    return Stop(target.start, target, beside)
