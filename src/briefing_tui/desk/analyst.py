"""Understand an article in a process of its own: the screen keeps its processor and its memory.

The child (`reader_child`) is run by the same Python. It gets one article and gives back its findings as they
come; it is killed when nobody waits for it any more.
"""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, Timex
from briefing_tui.core.model.quote import Quote
from briefing_tui.desk.children import GivenUpError as GivenUpError
from briefing_tui.desk.children import answers
from briefing_tui.desk.wire import Reader, Row, heard_published, heard_timexes, question_of

_APART = 1_000_000
"""Characters from which on each part has a child of its own: what the first one took is given back."""
_TOGETHER, _ONE_BY_ONE = (("quotes", "times"),), (("quotes",), ("times",))
_GROWTH = 1.5
"""How much more there must be before it is told: telling walks over all there is."""

Told = Callable[[Article, float], None]
"""Is given the article with what was found so far, and the share of the work that is done."""


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
            for what, content in answers("reader_child", question_of(article, published, parts), stopped):
                hearing.take(what, content)
    except (OSError, ValueError, EOFError):
        return _here(article, published, stopped)
    return hearing.whole()


def _here(article: Article, published: date | None, stopped: Callable[[], bool]) -> Article:
    """Work the findings out in this process, for which the text must be a whole one."""
    document = article.document
    laid = replace(article, document=replace(document, text=str(document.text)))
    return replace(findings(laid, published, stopped=stopped), document=document)


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
