"""What the reader screen asks for in its last line: a search, a filter, a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING

from briefing_tui.core.find import NOTHING, Query, Searchable, TooSlowError, query, search
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.roll import TOP, Anchor
from briefing_tui.ui.screens.remembering import Remembering
from briefing_tui.ui.state import Reading

if TYPE_CHECKING:
    from briefing_tui.ui.widgets.prompt import Prompt

_SLICE = 0.008
"""Seconds a search may take before a frame is drawn and keys are looked at."""
_MODES = "F2 whole words  F3 regex"
_LABELS = {
    "search": "/",
    "words": "quotations with ",
    "speaker": "said by ",
    "headlines": "headlines with ",
    "timeline": "events with ",
    "date": "published on (year-month-day) ",
}
_FILTERS = ("words", "speaker", "headlines", "timeline")


class Asking(Remembering):
    """The part of the reader screen that asks, and searches while one types."""

    _origin: int = 0
    _origin_top: Anchor = TOP
    _whole: bool = False
    _regex: bool = False
    _searchable: Searchable | None = None
    _hunt: Iterator[tuple[Span, ...]] | None = None

    def understand_anew(self, published: date | None) -> None:
        """Read the current article again for a publication date."""
        raise NotImplementedError

    @property
    def fetching(self) -> bool:
        """Whether the rest of a summary is being fetched."""
        volume = self.reading.volume
        return volume is not None and bool(volume.link)

    def give_up(self) -> bool:
        """Stop what is being fetched."""
        raise NotImplementedError

    # The prompt -----------------------------------------------------------------------------------------

    @property
    def prompt(self) -> Prompt | None:
        """The open prompt, if there is one."""
        from briefing_tui.ui.widgets.prompt import Prompt

        found = self.query("#prompt")
        first = found.first() if found else None
        return first if isinstance(first, Prompt) else None

    def ask(self, purpose: str, words: str = "") -> None:
        """Open the prompt."""
        from briefing_tui.ui.widgets.prompt import Prompt

        if self.query("#prompt"):
            return
        self._origin, self._origin_top = self.reading.place, self.section.top
        label = self._search_label() if purpose == "search" else _LABELS[purpose]
        hint = _MODES if purpose == "search" else ""
        self.mount(Prompt(purpose, label, words, self._typed, hint))
        self.add_class("-asking")

    def _return(self) -> None:
        """Go back to where the search began."""
        self.section.go_top(self._origin_top)
        self.reading = self.reading.asked(NOTHING).moved(self._origin, self.section.view)

    def _close(self) -> None:
        prompt = self.prompt
        if prompt is not None:
            self._focus(self.here)
            prompt.remove()
            self.remove_class("-asking")

    def action_search(self) -> None:
        """Open the search line."""
        self.ask("search")

    def action_filter(self, what: str) -> None:
        """Ask for a filter: by words, by speaker, or of the focused list."""
        if what == "list":
            what = {"quotes": "words", "headlines": "headlines", "timeline": "timeline"}.get(
                self.here, "words"
            )
        pane = what if what in ("headlines", "timeline") else "quotes"
        if self.here != pane:
            self._focus(pane)
        self.ask(what, self.reading.filter_for(what).words)

    def action_date(self) -> None:
        """Ask for the publication date."""
        article = self.reading.article
        day = article.published.day if article else None
        self.ask("date", day.isoformat() if day else "")

    def action_clear(self) -> None:
        """Give up what is being asked, else clear search, filters and light."""
        prompt = self.prompt
        if prompt is None:
            self._hunt = None
            if (self.reading.article is None or self.fetching) and self.give_up():
                self.say("given up")
            self.reading = self.reading.cleared()
            return
        if prompt.purpose == "search":
            self._hunt = None
            self._return()
        elif prompt.purpose in _FILTERS:
            self.reading = self.reading.narrowed(prompt.purpose, NOTHING)
        self._close()

    def _typed(self, purpose: str, words: str) -> None:
        """Search or filter while typing."""
        if purpose == "search":
            self._search(query(words, self._whole, self._regex))
        elif purpose in _FILTERS:
            self.reading = self.reading.narrowed(purpose, query(words))

    def on_prompt_kept(self, message: Prompt.Kept) -> None:
        """Let a search or filter stand, or take the date."""
        if message.purpose == "date" and not self._take_date(message.words.strip()):
            return
        self._close()
        if message.purpose == "search" and message.words and not self.reading.hits and self.reading.counted:
            self.say(self.found_words())

    def on_prompt_toggled(self, message: Prompt.Toggled) -> None:
        """Switch whole words or regular expressions."""
        prompt = self.prompt
        if prompt is None or prompt.purpose != "search":
            return
        if message.what == "whole":
            self._whole = not self._whole
        else:
            self._regex = not self._regex
        prompt.label(self._search_label())
        self._search(query(prompt.words, self._whole, self._regex))

    def _search_label(self) -> str:
        modes = [name for name, on in (("words", self._whole), ("regex", self._regex)) if on]
        return f"/{' '.join(modes)}: " if modes else "/"

    def _take_date(self, words: str) -> bool:
        try:
            day = date.fromisoformat(words) if words else None
        except ValueError:
            if self.prompt is not None:
                self.prompt.note("a date is written like 2025-10-09")
            return False
        self.understand_anew(day)
        return True

    # The search -----------------------------------------------------------------------------------------

    def found_words(self) -> str:
        """Return "3 of 17", "no match", or what a regular expression lacks; empty without a search."""
        reading = self.reading
        if reading.query.fault:
            return reading.query.fault
        if not reading.query:
            return _MODES if self.prompt is not None else ""
        if not reading.hits:
            return "no match" if reading.counted else "searching…"
        total = f"{len(reading.hits)}{'' if reading.counted else '+'}"
        return f"{reading.hit + 1} of {total}" if reading.hit >= 0 else f"{total} found"

    def search_again(self) -> None:
        """Make the search anew in another article; nothing is scrolled."""
        if self.reading.query:
            self._search(self.reading.query, follow=False)

    def _search(self, wanted: Query, follow: bool = True) -> None:
        article = self.reading.article
        if article is None:
            self.reading = self.reading.asked(wanted)
            return
        if self._searchable is None or self._searchable.text is not article.text:
            self._searchable = Searchable(article.text)
        self._hunt = search(self._searchable, wanted) if wanted else iter(())
        asked = self.reading.asked(wanted)
        if follow and not wanted:
            self._return()
            asked = self.reading.asked(wanted)
        self._go_on(asked, (), follow)

    def _go_on(self, reading: Reading, hits: tuple[Span, ...], follow: bool) -> None:
        """Search for one time slice, show what is found, and come back for the rest."""
        running, until = self._hunt, monotonic() + _SLICE
        if running is None:
            return
        found, counted = list(hits), True
        try:
            for some in running:
                found += some
                if monotonic() > until:
                    counted = False
                    break
        except TooSlowError as fault:
            reading = replace(reading, query=replace(reading.query, fault=str(fault)))
        known = reading.found(tuple(found), counted, self._origin if follow else reading.place, follow)
        self.reading = known
        self._note()
        if not counted:
            self.set_timer(0.001, lambda: self._resume(running, follow))

    def _resume(self, running: Iterator[tuple[Span, ...]], follow: bool) -> None:
        if running is self._hunt:
            still = follow and self.reading.hit < 0
            self._go_on(self.reading, self.reading.hits, still)

    def _note(self) -> None:
        prompt = self.prompt
        if prompt is not None:
            prompt.note(self.found_words())
