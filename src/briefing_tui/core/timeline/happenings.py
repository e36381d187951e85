"""Events from dates: each date with its clause, and what has no date of its own dated by its surroundings."""

import re
from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind
from briefing_tui.core.model.event import Anchor, Event, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import day_value
from briefing_tui.core.timeline.clauses import clauses_of, reports
from briefing_tui.core.timeline.limits import limits
from briefing_tui.core.timeline.moments import moment_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.phrase import phrase_of
from briefing_tui.core.timeline.spans_of_time import Dated
from briefing_tui.core.timeline.status import status_of
from briefing_tui.core.timeline.story import story_day

CONFIDENCE = {Anchor.SAID: 0.95, Anchor.RELATIVE: 0.85, Anchor.CARRIED: 0.45, Anchor.PUBLISHED: 0.4}
OPEN = 0.5
QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
WORDS = re.compile(r"[^\W\d_]{2,}")


class Fallback(NamedTuple):
    """What dates a clause without a date."""

    span: Span | None
    moment: Moment
    anchor: Anchor
    rule: str


def stretches(article: Article) -> list[Span]:
    """Return the sentences, and the headings and other lines that hold none, in order."""
    starts = [s.start for s in article.sentences]
    lines = [
        block.span
        for block in article.document.blocks
        if block.kind is not BlockKind.CODE
        and bisect_right(starts, block.span.end - 1) == bisect_right(starts, block.span.start - 1)
    ]
    return sorted([*article.sentences, *lines])


def events_in(article: Article, page: Page, dates: list[Dated], published: date | None) -> list[Event]:
    """Return the events in order of the text."""
    out: list[Event] = []
    at = 0
    fallback = _fallback(page, dates, article.sentences, published)
    sections = [s.span.start for s in article.sections]
    for sentence in stretches(article):
        while at < len(dates) and dates[at].span.start < sentence.start:
            at += 1
        mine = []
        while at < len(dates) and dates[at].span.start < sentence.end:
            mine.append(dates[at])
            at += 1
        section = max(0, bisect_right(sections, sentence.start) - 1)
        out += _of_sentence(page, sentence, mine, published, section, fallback)
    return out


def _fallback(
    page: Page, dates: list[Dated], sentences: tuple[Span, ...], published: date | None
) -> Fallback | None:
    """Return what dates a clause that has no date: the day of the story, else the day of publication."""
    story = story_day(page, dates, sentences, published)
    if story:
        return Fallback(story.span, story.moment, Anchor.CARRIED, story.rule)
    moment = moment_of(day_value(published)) if published else None
    return Fallback(None, moment, Anchor.PUBLISHED, "published") if moment else None


def _of_sentence(
    page: Page,
    sentence: Span,
    dates: list[Dated],
    published: date | None,
    section: int,
    fallback: Fallback | None,
) -> list[Event]:
    own = [d for d in dates if not limits(page, d, sentence)]
    if not _says_more(page, sentence, own):
        return []
    out: list[Event] = []
    for clause in clauses_of(page.text, sentence):
        mine = [d for d in own if clause.start <= d.span.start < clause.end]
        out += [
            _event(page, clause, d.span, d.moment, d.anchor, d.rule, published, section, sentence)
            for d in mine
        ]
        if mine:
            continue
        near = _nearest(own, clause)
        if near and not reports(page.low[clause.start : clause.end]):
            out.append(
                _event(
                    page,
                    clause,
                    near.span,
                    near.moment,
                    Anchor.CARRIED,
                    near.rule,
                    published,
                    section,
                    sentence,
                )
            )
        elif fallback:
            when = fallback.span or Span(clause.start, clause.start)
            out.append(
                _event(
                    page,
                    clause,
                    when,
                    fallback.moment,
                    fallback.anchor,
                    fallback.rule,
                    published,
                    section,
                    sentence,
                )
            )
    return out


def _nearest(dates: list[Dated], clause: Span) -> Dated | None:
    """Return the date of the sentence that stands nearest to a clause."""
    return min(dates, key=lambda d: max(clause.start - d.span.end, d.span.start - clause.end), default=None)


def _says_more(page: Page, sentence: Span, dates: list[Dated]) -> bool:
    """Say whether a sentence has words beside its dates."""
    rest, at = "", sentence.start
    for d in dates:
        rest += page.text[at : max(at, d.span.start)]
        at = d.span.end
    return len(WORDS.findall(rest + page.text[at : sentence.end])) >= 2


def _own_words(low: str, clause: Span, when: Span) -> str:
    """Return a clause's words without its date and without what it quotes."""
    words = (
        low[clause.start : max(clause.start, when.start)]
        + " "
        + low[min(max(when.end, clause.start), clause.end) : clause.end]
    )
    return QUOTED.sub(" ", words)


def _event(
    page: Page,
    stretch: Span,
    when: Span,
    moment: Moment,
    anchor: Anchor,
    rule: str,
    published: date | None,
    section: int,
    sentence: Span,
) -> Event:
    clause = stretch
    status = status_of(_own_words(page.low, clause, when), moment, anchor, published)
    confidence = OPEN if moment.first is None and "X" in moment.value else CONFIDENCE[anchor]
    return Event(
        stretch,
        when,
        moment,
        anchor,
        status,
        confidence,
        phrase_of(page.text, clause, when),
        sentence,
        section,
        rule,
    )
