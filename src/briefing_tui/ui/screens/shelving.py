"""How articles come to the shelf: opened, completed and understood by workers."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from datetime import date
from time import monotonic

from msgspec.structs import replace
from textual import work
from textual.message import Message
from textual.worker import Worker, get_current_worker

from briefing_tui.core.model.article import Article
from briefing_tui.desk.analyst import GivenUpError
from briefing_tui.desk.entry import Bundle
from briefing_tui.desk.waiting import Watch
from briefing_tui.errors import BriefingError, UnreadableError
from briefing_tui.ui.messages import (
    ArticleOpened,
    FindingFailed,
    FindingsCame,
    OpenFailed,
    Progressed,
    Shelved,
)
from briefing_tui.ui.opening import volume_of
from briefing_tui.ui.render.ready import gather_words, make_ready
from briefing_tui.ui.screens.asking import Asking
from briefing_tui.ui.shelf import numbered
from briefing_tui.ui.volume import Volume

_TURN = 0.0001
"""Seconds a thread may keep the interpreter while another waits: the screen's should not wait long for it."""
_GARBAGE = (5_000, 10, 100)
"""Objects, and rounds, after which garbage is looked for: seldom among the old, of which there are many."""
_HANDFUL = 0.1
"""Seconds for which articles, or bytes, are gathered before the screen is told of them."""
_ARMFUL = 2.0
"""The same for a long shelf, which is put together anew each time."""
_FINDINGS = 100_000
"""Findings kept of articles left behind."""
_VISITED = 64
"""Articles left behind whose findings are kept."""
_REST = 0.4
"""Seconds without a key after which findings are shown: none comes between a key and its answer."""
_LONG = 10.0
"""Seconds after which they are shown all the same."""


class Shelving(Asking):
    """The part of the reader screen that opens articles."""

    @work(thread=True, exclusive=True, group="open", description="open")
    def _open_all(self, locators: list[str], first: int) -> None:
        worker = get_current_worker()
        following = len(locators)
        for number, locator in enumerate(locators[first:], first):
            last, instead = number, True
            for some in self._unfolded(locator, worker):
                if worker.is_cancelled:
                    return
                shelf = numbered(some, following, number if instead else None)
                following += len(shelf) - instead
                if instead and (article := shelf[0].article) is not None:
                    make_ready(article)
                self.post_message(Shelved(last, shelf, instead))
                last, instead = shelf[-1].number, False

    def _unfolded(self, locator: str, worker: Worker[None]) -> Iterator[list[Volume | Bundle]]:
        """Yield what a locator holds, the first at once, the others by handfuls."""
        handful: list[Volume | Bundle] = []
        first, since, pause = True, monotonic(), _HANDFUL
        try:
            for outcome in self._opening.unfold(locator, self._settings, self._watch_of(worker)).entries:
                handful.append(outcome if isinstance(outcome, Bundle) else volume_of(locator, outcome))
                if first or monotonic() - since > pause:
                    yield handful
                    handful, since, pause = [], monotonic(), pause if first else min(2 * pause, _ARMFUL)
                    first = False
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

    @work(thread=True, exclusive=True, group="finish", description="finish")  # its arguments said are long
    def _finish(self, volume: Volume, published: date | None, fetch: bool) -> None:
        """Fetch the rest of a summary where that is wished, then read the article for its findings."""
        worker = get_current_worker()
        article, whole = volume.laid_out, not volume.link
        if volume.entry is not None and volume.link and fetch:
            try:
                article = self._opening.complete(volume.entry, self._settings, self._watch_of(worker))
                whole = True
                self._send(worker, ArticleOpened(volume.number, article, False, whole))
            except BriefingError as fault:
                self._send(worker, OpenFailed(volume.number, str(fault)))
        if article is not None:
            understood = self._understood(volume.number, article, published, worker)
            self._send(worker, ArticleOpened(volume.number, understood, True, whole))

    def _understood(
        self, number: int, article: Article, published: date | None, worker: Worker[None]
    ) -> Article:
        def told(some: Article, share: float) -> None:
            make_ready(some)
            self._send(worker, FindingsCame(number, some, share))

        try:
            understood = self._opening.understand(article, published, lambda: worker.is_cancelled, told)
            make_ready(understood)
            gather_words(understood)
            return understood
        except GivenUpError:
            return article
        except Exception as fault:  # a fault of the engines must not cost the reader the text
            self.post_message(FindingFailed(f"quotations and dates: {type(fault).__name__}"))
            return article

    def _send(self, worker: Worker[None], message: Message) -> None:
        if not worker.is_cancelled:
            self.post_message(message)

    def on_mount(self) -> None:
        """Let neither a worker nor a look for garbage keep the keys waiting."""
        sys.setswitchinterval(_TURN)
        gc.set_threshold(*_GARBAGE)

    def _attend(self, fetch: bool = False) -> None:
        """See to it that the article being read becomes whole; only an article one asked for is fetched."""
        volume = self.reading.volume
        if volume is None or volume.laid_out is None or volume.partial:
            return
        if not volume.complete or fetch:
            self._finish(volume, self._published, fetch)

    _visited: tuple[int, ...] = ()

    def forget(self, left_now: Volume | None) -> None:
        """Forget what was found in articles left long ago; for one who comes back it is found again."""
        here = self.reading.volume
        if here is None or left_now is None:
            return
        left = [number for number in self._visited if number not in (here.number, left_now.number)]
        left.append(left_now.number)
        self._visited = tuple(left[-_VISITED:])
        kept = 0
        for place, number in enumerate(reversed(left), 1):
            index = self.reading.index_of(number)
            volume = self.reading.volumes[index] if index is not None else None
            if index is None or volume is None or volume.article is None or not volume.complete:
                continue
            kept += _findings(volume.article)
            if kept > _FINDINGS or place > _VISITED:
                bare = replace(volume.article, sentences=(), quotes=(), timexes=(), events=())
                self.reading = self.reading.stocked(index, replace(volume, article=bare, complete=False))

    def understand_anew(self, published: date | None) -> None:
        """Read the current article again for a publication date."""
        volume = self.reading.volume
        if volume is not None and volume.laid_out is not None:
            self._finish(volume, published, False)

    def on_shelved(self, message: Shelved) -> None:
        """Put volumes on the shelf."""
        index = self.reading.index_of(message.number)
        if index is None:
            return
        here, volumes = self.reading.volume, message.volumes
        if message.instead:
            volumes = volumes.spliced(0, 1, (self.reading.volumes[index].opened_as(volumes[0]),))
        self.reading = self.reading.shelved(index, volumes, message.instead)
        now = self.reading.volume
        if now is not here and now is not None:
            if now.fault:
                self.say(now.fault)
            self._attend()
            self.search_again()
            self.recall()

    def on_article_opened(self, message: ArticleOpened) -> None:
        """Put an article, or its findings, on the shelf."""
        index = self.reading.index_of(message.number)
        if index is None:
            return
        known = self.reading.volumes[index]
        entry = None if message.whole else known.entry
        fault = "" if message.whole and known.entry else known.fault
        known = replace(known, article=message.article, complete=message.complete, entry=entry, fault=fault)
        self.reading = self.reading.stocked(index, known)
        if message.complete:
            gc.freeze()  # what was found stays: no use looking through it time and again
        if index == self.reading.current and not message.complete:
            self.search_again()
            self.recall()

    _news: FindingsCame | None = None
    _held: float = 0.0

    def on_findings_came(self, message: FindingsCame) -> None:
        """Take what was found so far when the keys rest, or have not rested for long."""
        held, self._news = self._news, message
        if held is None:
            self._held = monotonic()
            self._take_news()

    def _take_news(self) -> None:
        now = monotonic()
        if now - self.pressed < _REST and now - self._held < _LONG:
            self.set_timer(_REST, self._take_news)
        elif self._news is not None:
            message, self._news = self._news, None
            self._show_found(message)

    def _show_found(self, message: FindingsCame) -> None:
        """Show what was found so far, and how far the reading is."""
        index = self.reading.index_of(message.number)
        if index is None or (known := self.reading.volumes[index]).complete:
            return
        reading = self.reading
        if message.article is not known.article:  # mostly it is only the share that grew
            reading = reading.stocked(index, replace(known, article=message.article))
        self.reading = replace(reading, share=message.share) if index == reading.current else reading

    def on_open_failed(self, message: OpenFailed) -> None:
        """Say in the feed, and below, why the whole article is not there; its summary stays."""
        index = self.reading.index_of(message.number)
        if index is not None:
            known = replace(self.reading.volumes[index], fault=message.reason)
            self.reading = self.reading.stocked(index, known)
            self.say(message.reason)

    def on_progressed(self, message: Progressed) -> None:
        """Say how much of a fetch has come."""
        self.say(f"loading… {message.size / 1000:,.0f} kB ({self.cap('search.clear')} gives up)")

    def give_up(self) -> bool:
        """Stop what is being fetched; say whether there was anything."""
        loading = [w for w in self.workers if w.group in ("open", "finish") and w.is_running]
        for worker in loading:
            worker.cancel()
        return bool(loading)

    def on_finding_failed(self, message: FindingFailed) -> None:
        """Say that the article stays without findings."""
        self.say(f"could not be read for {message.reason}; the text is whole")


def _findings(article: Article) -> int:
    return len(article.quotes) + len(article.events) + len(article.timexes)
