"""The child that reads an article for its findings: small, and gone when nobody listens.

It gets one question through its standard input, an article and the parts of its findings that are wanted, and
answers with frames through its standard output: findings as they come, then each part once more with what the
whole article tells of it. Sentences stay with it: no screen shows them.
"""

from collections.abc import Callable, Sequence
from datetime import date
from time import monotonic
from typing import Any, BinaryIO, TypeVar

from briefing_tui.core.analyse import Part, findings_by_steps
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event
from briefing_tui.core.model.quote import Quote
from briefing_tui.desk.child import question_in, serve
from briefing_tui.desk.wire import (
    HANDFUL,
    Writer,
    asked,
    event_rows,
    frame,
    published_row,
    timex_rows,
)

PAUSE = 0.3
"""Seconds between two frames of findings as they come; a frame tells, too, whether somebody listens."""

QUOTED = 0.65
"""Share of all work that quotations take."""

Finding = TypeVar("Finding")


def answer(source: BinaryIO, target: BinaryIO) -> None:
    """Read one article, write what is found in it."""
    question = asked(question_in(source))
    telling = _Telling(target, question.article, question.published)
    for part in question.parts:
        telling.quotes() if part == "quotes" else telling.times()


class _Telling:
    """Works out an article's findings and writes frames of them."""

    def __init__(self, target: BinaryIO, article: Article, published: date | None) -> None:
        self._target, self._article, self._published = target, article, published
        self._last = monotonic()

    def quotes(self) -> None:
        """Tell the quotations."""
        found = self._worked_out(Part.QUOTES, 0, QUOTED)
        self._all("quotes", found.quotes, Writer().quotes)
        self._tell("quoted", None)
        self._tell("share", QUOTED)

    def times(self) -> None:
        """Tell the events and time expressions."""
        found = self._worked_out(Part.TIMELINE, QUOTED, 1)
        self._tell("published", published_row(found.published))
        self._all("timexes", found.timexes, timex_rows)
        self._all("events", found.events, event_rows)
        self._tell("dated", None)

    def _worked_out(self, part: Part, begin: float, end: float) -> Article:
        steps = findings_by_steps(self._article, self._published, part)
        quotes, events = list[Quote](), list[Event]()
        while True:
            try:
                some = next(steps)
            except StopIteration as last:
                found: Article = last.value
                return found
            quotes += some.quotes
            events += some.events
            if monotonic() - self._last > PAUSE:
                self._all("some quotes", quotes, lambda some: Writer().quotes(some))
                self._all("some events", events, event_rows)
                self._tell("share", begin + (end - begin) * some.share)
                self._last = monotonic()
                quotes.clear()
                events.clear()

    def _all(
        self,
        what: str,
        found: Sequence[Finding],
        rows: Callable[[Sequence[Finding]], Any],  # rows as in wire
    ) -> None:
        for at in range(0, len(found), HANDFUL):
            self._tell(what, rows(found[at : at + HANDFUL]))

    def _tell(self, what: str, content: Any) -> None:  # rows as in wire
        self._target.write(frame(what, content))
        self._target.flush()


if __name__ == "__main__":
    serve(answer)
