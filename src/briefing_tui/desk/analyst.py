"""Understand an article in a process of its own: the screen keeps its processor and its memory.

The child (`reader_child`) is run by the same Python. It gets one article and gives back its findings as they
come; it is killed when nobody waits for it any more.
"""

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from time import sleep

from msgspec.structs import replace

from briefing_tui.core.analyse import StoppedError, findings
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, Timex
from briefing_tui.core.model.quote import Quote
from briefing_tui.desk.wire import Reader, Row, frame, heard_published, heard_timexes, question_of, unframed

_WAIT = 0.05
"""Seconds between two looks whether anybody still waits."""
_BLOCK = 1 << 16
_APART = 1_000_000
"""Characters from which on each part has a child of its own: what the first one took is given back."""
_TOGETHER, _ONE_BY_ONE = (("quotes", "times"),), (("quotes",), ("times",))
_FRUGAL = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
"""Has glibc give large pieces of memory back as soon as they are free; means nothing elsewhere."""
_BREATH = 0.002
"""Seconds left to the screen between two blocks of findings."""
_GROWTH = 1.5
"""How much more there must be before it is told: telling walks over all there is."""

Told = Callable[[Article, float], None]
"""Is given the article with what was found so far, and the share of the work that is done."""


GivenUpError = StoppedError
"""Nobody waits for the findings any more; the same, where the work is done here."""


def understand(
    article: Article,
    published: date | None,
    stopped: Callable[[], bool] = lambda: False,
    told: Told = lambda _article, _share: None,
) -> Article:
    """Return the article with its findings, worked out in a child process; here, where none can be had.

    `told` hears of them as they come. `GivenUpError` once `stopped` says so.
    """
    hearing = _Hearing(article, told)
    asked = _TOGETHER if len(article.text) < _APART else _ONE_BY_ONE
    try:
        for parts in asked:
            for what, content in _answers(parts, article, published, stopped):
                hearing.take(what, content)
    except (OSError, ValueError, EOFError):
        return findings(article, published, stopped=stopped)
    return hearing.whole()


def _answers(
    parts: tuple[str, ...], article: Article, published: date | None, stopped: Callable[[], bool]
) -> Iterator[tuple[str, Row]]:
    """Yield what a child tells of some parts of the findings."""
    child = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui.desk.reader_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, **_FRUGAL},
    )
    try:
        yield from _frames(child, frame("article", (parts, question_of(article, published))), stopped)
    finally:
        child.kill()
        child.wait()


def _frames(
    child: "subprocess.Popen[bytes]", question: bytes, stopped: Callable[[], bool]
) -> Iterator[tuple[str, Row]]:
    """Ask the child, and yield what it answers."""
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        child.stdin.write(question)
        child.stdin.flush()
        buffer = bytearray()
        while True:
            if stopped():
                raise GivenUpError
            if not select.select([child.stdout], [], [], _WAIT)[0]:
                continue
            some = os.read(child.stdout.fileno(), _BLOCK)
            if not some:
                return
            buffer += some
            for one in unframed(buffer):
                yield one
                sleep(_BREATH)


class _Hearing:
    """Gathers findings: first as they come, then as the whole article makes them."""

    def __init__(self, article: Article, told: Told) -> None:
        self._article, self._told = article, told
        self._reader = Reader()
        self._quotes: list[Quote] = []
        self._events: list[Event] = []
        self._timexes: list[Timex] = []
        self._some_quotes: list[Quote] = []
        self._some_events: list[Event] = []
        self._known = 0
        self._shown = article
        self._whole = False

    def take(self, what: str, content: Row) -> None:
        """Take in one message of the child."""
        match what:
            case "some quotes":
                self._some_quotes += Reader().quotes(content)
            case "some events":
                self._some_events += self._reader.events(content)
            case "quotes":
                self._quotes += self._reader.quotes(content)
            case "events":
                self._events += self._reader.events(content)
            case "timexes":
                self._timexes += heard_timexes(content)
            case "share":
                self._tell(content)
            case "quoted":
                self._article = replace(self._article, quotes=tuple(self._quotes))
                self._some_quotes.clear()
                self._shown, self._known = self._article, 0
            case "published":
                self._article = replace(self._article, published=heard_published(content))
            case "dated":
                self._whole = True

    def _tell(self, share: float) -> None:
        """Tell of what there is, the same until it has grown; events in the order of their moments."""
        known = len(self._some_quotes) + len(self._some_events)
        if known > self._known * _GROWTH:
            self._known = known
            quotes = tuple(self._some_quotes) or self._article.quotes
            events = sorted(self._some_events, key=lambda one: (one.moment.order, one.span.start))
            self._shown = replace(self._article, quotes=quotes, events=tuple(events))
        self._told(self._shown, share)

    def whole(self) -> Article:
        """Return the article with all its findings; without the last of them the engines are at fault."""
        if not self._whole:
            raise RuntimeError("the analysis ended without an answer")
        return replace(self._article, timexes=tuple(self._timexes), events=tuple(self._events))
