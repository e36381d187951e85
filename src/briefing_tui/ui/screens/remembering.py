"""What the reader screen remembers from one run to the next: where articles are left, what was chosen."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from briefing_tui.desk.memory import Memory
from briefing_tui.ui.screens.room import Room

if TYPE_CHECKING:
    from briefing_tui.keeping.choices import Choices

_PAUSE = 10.0
"""Seconds between two times that something is saved on the way."""


class Remembering(Room):
    """The part of the reader screen that remembers."""

    measure: int
    _memory: Memory
    _found: tuple[str, int] | None = None  # theme and measure before anybody chose
    _saved: float = 0.0

    def begin_memory(self) -> None:
        """Read what is remembered; the first frame does not wait for it."""
        self._memory.recall()
        self._found = (self.app.theme, self.measure)
        self._saved = monotonic()
        self.recall()

    def recall(self) -> None:
        """Put the place where the article now shown was left on the trail, and say so.

        A place in the upper half of its first page is nothing to speak of, nor is the end of the text.
        """
        article = self.reading.article
        if article is None or self._found is None:
            return
        place = self._memory.place_in(article.text)
        if place is not None and 2 * place.at > self.section.view.end:
            self.reading = self.reading.recalled((*place.trail, place.at))
            if not self.section.ends_below(place.at):
                self._offer_place(place.at, len(article.text))
        self._tell_notice()

    def _offer_place(self, at: int, size: int) -> None:
        page = self.section.view.end - self.section.view.start  # the status counts to a page's last line
        percent = min(100, 100 * (at + page) // size)
        self.say(f"read to {percent} %: {self.cap('jump.back')} goes on there")

    def _tell_notice(self) -> None:
        notice, self._memory.notice = self._memory.notice, ""
        if notice:
            self.say(notice)

    def leave_article(self) -> None:
        """Remember where the article being read is left for another one."""
        self._remember()
        if monotonic() - self._saved > _PAUSE:
            self._saved = monotonic()
            self._memory.save(patience=0)

    def keep(self) -> None:
        """Save what is to be remembered: when the reader is left, however that comes about."""
        with suppress(Exception):  # nothing of this is worth a fault on the way out
            if self._found is not None:
                self._remember()
                self._memory.chose(self._chosen(*self._found))
            self._memory.save()

    def _chosen(self, theme: str, measure: int) -> Choices:
        """Return what is no longer as it was at first."""
        from briefing_tui.keeping.choices import Choices

        return Choices(
            self.app.theme if self.app.theme != theme else None,
            self.measure if self.measure != measure else None,
        )

    def _remember(self) -> None:
        article = self.reading.article
        if article is not None:
            self._memory.left(article.text, self.reading.place, self.reading.stops)
