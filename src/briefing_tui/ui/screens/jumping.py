"""How the reader jumps: to sections, quotations, events, articles and matches, and back."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_tui.core.model.event import Event
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.model.span import Span
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.quote_rows import utterances
from briefing_tui.ui.screens.shelving import Shelving
from briefing_tui.ui.state import NOWHERE, light_of


@dataclass(frozen=True, slots=True)
class Stop:
    """A place a jump key stops at."""

    at: int
    target: Span
    beside: tuple[Span, ...] = ()


def stop_at(finding: Quote | Event) -> Stop:
    """Return where a jump to a finding stops."""
    target, beside = light_of(finding)
    return Stop(target.start, target, beside)


class Jumping(Shelving):
    """The part of the reader screen that jumps."""

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
        self.leave_article()
        self.reading = self.reading.turned(index)
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
