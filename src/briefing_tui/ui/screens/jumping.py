"""How the reader jumps: to sections, quotations, events, articles and matches, and back."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter

from msgspec import Struct

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.model.span import Span
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.quote_rows import heard
from briefing_tui.ui.render.sheet import Rows
from briefing_tui.ui.screens.shelving import Shelving
from briefing_tui.ui.state import NOWHERE, light_of


class Stop(Struct, frozen=True):
    """A place a jump key stops at."""

    at: int
    target: Span
    beside: tuple[Span, ...] = ()


def stop_at(finding: Quote | Event) -> Stop:
    """Return where a jump to a finding stops."""
    target, beside = light_of(finding)
    return Stop(target.start, target, beside)


class Stops:
    """The places a jump key stops at, by position; a stop is made when it is gone to."""

    def __init__(self, findings: Iterable[Quote | Event | Span]) -> None:
        ordered = sorted(((_start(one), n, one) for n, one in enumerate(findings)), key=itemgetter(0, 1))
        self._starts = array("Q", (start for start, _, _ in ordered))
        self._findings = tuple(one for _, _, one in ordered)

    def beside(self, place: int, step: int) -> Stop | None:
        """Return the first stop behind a place, or for -1 the last one before it."""
        if step > 0:
            at = bisect_right(self._starts, place)
            return self._stop(at) if at < len(self._findings) else None
        before = bisect_left(self._starts, place) - 1
        return self._stop(bisect_left(self._starts, self._starts[before])) if before >= 0 else None

    def within(self, view: Span) -> Iterator[Stop]:
        """Yield the stops in a stretch of the text."""
        for at in range(bisect_left(self._starts, view.start), bisect_left(self._starts, view.end)):
            yield self._stop(at)

    def _stop(self, at: int) -> Stop:
        finding = self._findings[at]
        return Stop(finding.start, finding) if isinstance(finding, Span) else stop_at(finding)


def _start(finding: Quote | Event | Span) -> int:
    return finding.start if isinstance(finding, Span) else light_of(finding)[0].start


@lru_cache(maxsize=2)
def _headings(article: Article) -> Stops:
    return Stops(section.heading for section in article.sections if section.heading)


@lru_cache(maxsize=2)
def _said(article: Article) -> Stops:
    return Stops(part for said in heard(article) for part in said.parts)


@lru_cache(maxsize=2)
def _dated(rows: Rows) -> Stops:
    return Stops(entry for entry in rows.entries if isinstance(entry, Event))


class Jumping(Shelving):
    """The part of the reader screen that jumps."""

    def action_section(self, step: int) -> None:
        """Jump to the next or previous section."""
        article = self.reading.article
        if article is not None:
            self._step(_headings(article), step)

    def action_quote(self, step: int) -> None:
        """Jump to the next or previous quotation."""
        article = self.reading.article
        if article is not None:
            self._step(_said(article), step)

    def action_event(self, step: int) -> None:
        """Jump to the next or previous dated event, in the order of the text."""
        self._step(_dated(self._rows("timeline")), step)

    def _step(self, stops: Stops, step: int) -> None:
        stop = stops.beside(self.reading.place, step)
        if stop is not None:
            self._jump(stop.target, stop.beside)
        elif step < 0 and self.reading.place > 0:
            self._jump(NOWHERE)
        else:
            told = "no more of these " if self.reading.complete else "none so far (still reading) "
            self.say(told + ("below" if step > 0 else "above"))

    def action_article(self, step: int) -> None:
        """Turn to the next or previous article."""
        self._turn(self.reading.current + step)

    def _turn(self, index: int) -> None:
        if not 0 <= index < len(self.reading.volumes) or index == self.reading.current:
            return
        self.leave_article()
        left = self.reading.volume
        self.reading = self.reading.turned(index)
        self.forget(left)
        volume = self.reading.volumes[index]
        self._attend(fetch=bool(volume.link and not volume.fault))
        self.search_again()
        self.recall()

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
        stops = (*_said(article).within(view), *_dated(self._rows("timeline")).within(view))
        return sorted(stops, key=lambda stop: stop.at)

    def action_back(self) -> None:
        """Go back along the trail."""
        if not self.reading.trail:
            self.say("this is where the trail began")
            return
        spot = self.reading.trail[-1]
        turned = spot.volume != self.reading.current
        left = self.reading.volume
        self.reading = self.reading.back()
        if turned:
            self.forget(left)
            self._attend()
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
            begins = f"nothing is searched for: {self.cap('search.open')} begins a search"
            self.say("no match" if self.reading.query else begins)
