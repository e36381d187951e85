"""Time expressions and dated events of an article."""

from collections.abc import Generator, Iterator, Sequence
from datetime import date
from itertools import islice

from msgspec import Struct

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published
from briefing_tui.core.model.event import Event, Timex
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.beside import beside_known
from briefing_tui.core.timeline.candidate import Candidate
from briefing_tui.core.timeline.genre import is_narrative
from briefing_tui.core.timeline.happenings import events_in
from briefing_tui.core.timeline.hypotheses import agreed
from briefing_tui.core.timeline.merge import merged
from briefing_tui.core.timeline.page import Page, page_of
from briefing_tui.core.timeline.published import known
from briefing_tui.core.timeline.resolve import candidates_in
from briefing_tui.core.timeline.spans_of_time import dated
from briefing_tui.core.timeline.values import Resolved, Resolver


class Times(Struct, frozen=True):
    """What the timeline engine found: the publication date as now known, expressions, events by moment."""

    published: Published
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]


MOST = 50_000
"""How many time expressions, and how many events, are read; what has more is no article."""

STEP = 20_000
"""Characters gone through between two looks up."""

_SOUGHT = 0.4
"""Share of the work that finding the expressions takes."""

Steps = Generator[tuple[float, tuple[Event, ...]], None, Times]
"""Yields the share of the work that is done with the events found since, in the order of the text; returns
all of them by their moment, those told twice made one."""


def timeline_of(article: Article, published: date | None = None) -> Times:
    """Return the times of an article; `published` wins over what the article says of its own date."""
    steps = timeline_by_steps(article, published)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            times: Times = end.value
            return times


def timeline_by_steps(article: Article, published: date | None = None) -> Steps:
    """Find the same step by step."""
    page = page_of(article.text)
    found: list[Candidate] = []
    yield from _sought(article, page, found)
    when = known(article, published, page, found)
    resolved = [r for r in _resolved(page, found, when, article.sentences) if r.value]
    narrative = is_narrative(found, when.day)
    found.clear()
    told = events_in(article, page, dated(resolved, page), when.day, narrative=narrative)
    timexes = tuple([_timex(r) for r in resolved])
    resolved.clear()
    events: list[Event] = []
    yield from _happened(article, told, events)
    events = merged(events, article.text)
    events.sort(key=lambda e: (e.moment.order, e.span.start))
    return Times(when, timexes, tuple(events))


def _sought(
    article: Article, page: Page, found: list[Candidate]
) -> Generator[tuple[float, tuple[Event, ...]]]:
    """Find the expressions, block by block."""
    seen = 0
    for block in article.document.blocks:
        if len(found) < MOST:
            found += candidates_in(page, block.span.start, block.span.end)
        if block.span.end - seen >= STEP:
            seen = block.span.end
            yield _SOUGHT * seen / len(page.text), ()


def _happened(
    article: Article, told: Iterator[Event], events: list[Event]
) -> Generator[tuple[float, tuple[Event, ...]]]:
    """Gather the events."""
    seen = shown = 0
    for event in islice(told, MOST):
        events.append(event)
        if event.span.end - seen >= STEP:
            seen = event.span.end
            yield _SOUGHT + (1 - _SOUGHT) * seen / len(article.text), tuple(events[shown:])
            shown = len(events)


def _resolved(
    page: Page, found: list[Candidate], when: Published, sentences: Sequence[Span]
) -> list[Resolved]:
    """Return the values under the publication day, or those that the whole of its window agrees on."""
    if when.day is not None or when.earliest is None or when.latest is None:
        return _values(page, found, when.day, sentences)
    early, late = (_values(page, found, day, sentences) for day in (when.earliest, when.latest))
    return beside_known(agreed(early, late), page)


def _values(
    page: Page, found: list[Candidate], day: date | None, sentences: Sequence[Span]
) -> list[Resolved]:
    resolver = Resolver(page, day, is_narrative(found, day), sentences)
    return [resolver.resolved(candidate) for candidate in found]


def _timex(resolved: Resolved) -> Timex:
    return Timex(resolved.candidate.span, resolved.type, resolved.value, resolved.candidate.rule)
