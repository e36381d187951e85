"""What the reader screen asks for in its last line: a search, a filter, a date."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.worker import get_current_worker

from briefing_tui.core.find import NOTHING, Hits, Query, Searchable, TooSlowError, query
from briefing_tui.ui.messages import Folded
from briefing_tui.ui.panes.headlines import HeadlinesPane
from briefing_tui.ui.render.roll import TOP, Anchor
from briefing_tui.ui.screens.remembering import Remembering
from briefing_tui.ui.state import Reading

if TYPE_CHECKING:
    from briefing_tui.ui.widgets.prompt import Prompt

_GLANCE = 0.001
"""Seconds a search may take before its letter is shown."""
_SLICE = 0.003
"""Seconds it may take on before keys are looked at."""
_SOON = 0.002
"""Seconds until it goes on."""
_SHORT = 1 << 18
"""Characters up to which a text is made ready for a search at once."""
_MODES = "F2 whole words  F3 regex"
_LABELS = {
    "search": "/",
    "words": "quotations with ",
    "speaker": "said by ",
    "headlines": "headlines with ",
    "timeline": "events with ",
    "date": "published on (year-month-day) ",
}
_SHELF = 1000
"""Volumes from which on their titles are made ready for a filter while one begins to type it."""
_ANY = query("a")
"""A query that wants its text as most do."""
_DATE = re.compile(r"[0-9]{4}(-?)[0-9]{2}\1[0-9]{2}")
_FILTERS = ("words", "speaker", "headlines", "timeline")


class Asking(Remembering):
    """The part of the reader screen that asks, and searches while one types."""

    _origin: int = 0
    _origin_top: Anchor = TOP
    _whole: bool = False
    _regex: bool = False
    _searchable: Searchable | None = None
    _hunt: Hits | None = None
    _prompt: Prompt | None = None
    _asks: bool = False

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
        return self._prompt if self._asks else None

    async def ask(self, purpose: str, words: str = "") -> None:
        """Open the prompt; when this returns, what is typed goes there."""
        if self._asks:
            return
        self._origin, self._origin_top = self.reading.place, self.section.top
        if purpose == "headlines" and len(self.reading.volumes) > _SHELF:
            pane = self.query_one(HeadlinesPane)
            self.run_worker(partial(pane.make_ready, self.reading), thread=True, description="fold")
        article = self.reading.article
        if purpose == "search" and article is not None and len(article.text) > _SHORT:
            self._made_ready(article.text)
            self._make_ready(_ANY)
        self._asks = True
        prompt = await self._line()
        label = self._search_label() if purpose == "search" else _LABELS[purpose]
        prompt.ask(purpose, label, words, _MODES if purpose == "search" else "")
        self.set_focus(prompt)

    async def _line(self) -> Prompt:
        """Show the prompt in the place of the status line; it is made when first asked for, and kept."""
        self.query_one("#status").styles.display = "none"  # a class on the screen would restyle all of it
        if self._prompt is None:
            from briefing_tui.ui.widgets.prompt import Prompt

            self._prompt = Prompt(self._typed)
            await self.mount(self._prompt)
        self._prompt.styles.clear_rule("display")
        return self._prompt

    def _return(self) -> None:
        """Go back to where the search began."""
        self.section.go_top(self._origin_top)
        self.reading = self.reading.asked(NOTHING).moved(self._origin, self.section.view)

    def _close(self) -> None:
        prompt = self.prompt
        if prompt is not None:
            self._asks = False
            self._focus(self.here)
            prompt.styles.display = "none"
            self.query_one("#status").styles.clear_rule("display")

    async def action_search(self) -> None:
        """Open the search line."""
        await self.ask("search")

    async def action_filter(self, what: str) -> None:
        """Ask for a filter: by words, by speaker, or of the focused list."""
        if what == "list":
            what = {"quotes": "words", "headlines": "headlines", "timeline": "timeline"}.get(
                self.here, "words"
            )
        pane = what if what in ("headlines", "timeline") else "quotes"
        if self.here != pane:
            self._focus(pane)
        await self.ask(what, self.reading.filter_for(what).words)

    async def action_date(self) -> None:
        """Ask for the publication date."""
        article = self.reading.article
        day = article.published.day if article else None
        await self.ask("date", day.isoformat() if day else "")

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
        self.pressed = monotonic()
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
        prompt.tell(label=self._search_label())
        self._search(query(prompt.words, self._whole, self._regex))

    def _search_label(self) -> str:
        modes = [name for name, on in (("words", self._whole), ("regex", self._regex)) if on]
        return f"/{' '.join(modes)}: " if modes else "/"

    def _take_date(self, words: str) -> bool:
        try:
            day = date.fromisoformat(words) if words else None
        except ValueError:
            if self.prompt is not None:
                none = "there is no such day"
                self.prompt.tell(note=none if _DATE.fullmatch(words) else "a date is written like 2025-10-09")
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
            return ""
        total = len(reading.hits)
        if not total:
            return "no match" if reading.counted else "searching…"
        many = f"{total}{'' if reading.counted else '+'}"
        return f"{reading.hit + 1} of {many}" if reading.hit >= 0 else f"{many} found"

    def search_again(self) -> None:
        """Make the search anew in another article; nothing is scrolled."""
        if self.reading.query:
            self._search(self.reading.query, follow=False)

    def _search(self, wanted: Query, follow: bool = True) -> None:
        article = self.reading.article
        if article is None:
            self.reading = self.reading.asked(wanted)
            return
        self._hunt = None
        asked = self.reading.asked(wanted)
        if not wanted:
            if follow:
                self._return()
            self.reading = self.reading.asked(wanted)
            self._note()
        elif self._made_ready(article.text).is_ready(wanted) or len(article.text) <= _SHORT:
            self._hunt_for(asked, follow)
        else:
            self.reading = asked
            self._note()
            self._make_ready(wanted, follow)

    def _made_ready(self, text: str) -> Searchable:
        if self._searchable is None or self._searchable.text is not text:
            self._searchable = Searchable(text)
        return self._searchable

    @work(thread=True, exclusive=True, group="fold", description="fold")
    def _make_ready(self, wanted: Query, follow: bool = True) -> None:
        """Fold the text for a query beside the screen's own work."""
        worker, source = get_current_worker(), self._searchable
        for _ in source.fold(wanted) if source is not None and not source.is_ready(wanted) else ():
            if worker.is_cancelled:
                return
        self.post_message(Folded(wanted, follow))

    def on_folded(self, message: Folded) -> None:
        """Search, now that the text is ready, for what is still wanted."""
        if message.wanted is self.reading.query:
            self._hunt_for(self.reading, message.follow)

    def _hunt_for(self, asked: Reading, follow: bool) -> None:
        assert self._searchable is not None
        hits = self._hunt = Hits(self._searchable.folded(asked.query), asked.query)
        self._count_on(hits, asked, follow, _GLANCE)

    def _count_on(self, hits: Hits, reading: Reading, follow: bool, seconds: float = _SLICE) -> None:
        """Count for one time slice, show what is found, and come back for the rest."""
        if hits is not self._hunt:
            return
        until = monotonic() + seconds
        try:
            while not hits.counted and monotonic() < until:
                hits.count_on()
            known = reading.found(hits, self._origin, follow)
        except TooSlowError as fault:
            given_up = reading.query.failing(str(fault))
            self.reading = replace(reading.asked(NOTHING), query=given_up)
            self._note()
            return
        if known.counted or known.match is not reading.match or reading is not self.reading:
            self.reading = known
            self._note()
        if not hits.counted:
            self.set_timer(
                _SOON, lambda: self._count_on(hits, self.reading, follow and not self.reading.match)
            )

    def _note(self) -> None:
        prompt = self.prompt
        if prompt is not None:
            prompt.tell(note=self.found_words() or (_MODES if prompt.purpose == "search" else ""))
