"""Time expressions and dated events of an article."""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True)
class Times:
    """What the timeline engine found: the publication date as now known, expressions, events by moment."""

    published: Published
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]


def timeline_of(article: Article, published: date | None = None) -> Times:
    """Return the times of an article; `published` wins over what the article says of its own date."""
    page = page_of(article.text)
    found: list[Candidate] = []
    for block in article.document.blocks:
        found += candidates_in(page, block.span.start, block.span.end)
    when = known(article, published, page, found)
    day = when.day
    resolved = [r for r in _resolved(page, found, when, article.sentences) if r.value]
    narrative = is_narrative(found, day)
    events = merged(events_in(article, page, dated(resolved, page), day, narrative=narrative), article.text)
    events.sort(key=lambda e: (e.moment.order, e.span.start))
    return Times(when, tuple(_timex(r) for r in resolved), tuple(events))


def _resolved(
    page: Page, found: list[Candidate], when: Published, sentences: tuple[Span, ...]
) -> list[Resolved]:
    """Return the values under the publication day, or those that the whole of its window agrees on."""
    if when.day is not None or when.earliest is None or when.latest is None:
        return _values(page, found, when.day, sentences)
    early, late = (_values(page, found, day, sentences) for day in (when.earliest, when.latest))
    return beside_known(agreed(early, late), page)


def _values(
    page: Page, found: list[Candidate], day: date | None, sentences: tuple[Span, ...]
) -> list[Resolved]:
    resolver = Resolver(page, day, is_narrative(found, day), sentences)
    return [resolver.resolved(candidate) for candidate in found]


def _timex(resolved: Resolved) -> Timex:
    return Timex(resolved.candidate.span, resolved.type, resolved.value, resolved.candidate.rule)
