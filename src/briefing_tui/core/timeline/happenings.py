"""Events from dates: each date with its clause, and what has no date of its own dated by its surroundings."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from heapq import merge
from typing import NamedTuple

from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import day_value
from briefing_tui.core.timeline.clauses import clauses_of, parted, reports
from briefing_tui.core.timeline.dateline import after_dateline
from briefing_tui.core.timeline.denials import is_denied
from briefing_tui.core.timeline.limits import is_deadline, limits
from briefing_tui.core.timeline.moments import moment_of
from briefing_tui.core.timeline.own_words import ENOUGH, own_words
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.phrase import phrase_of
from briefing_tui.core.timeline.quoted import quoted_clauses, without_marks_around
from briefing_tui.core.timeline.reported import reports_plan
from briefing_tui.core.timeline.spans_of_time import Dated
from briefing_tui.core.timeline.status import status_of
from briefing_tui.core.timeline.story import story_day
from briefing_tui.core.timeline.subject import with_subject

CONFIDENCE = {Anchor.SAID: 0.95, Anchor.RELATIVE: 0.85, Anchor.CARRIED: 0.45, Anchor.PUBLISHED: 0.4}
OPEN = 0.5
MANY, BACK = 12, 4
"""Dates of one clause that are compared with each other, and clauses in which a subject is looked for."""
WORDS = Pattern(r"[^\W\d_]{2,}")
LABEL = Pattern(
    r"(?!(?:published|posted|updated|modified|date|dated|filed|issued|created|edited|last|first)\b)"
    r"[^\W\d_]{4,}\s?[:–—]\s*$"
)
LABELLED = Pattern(r"\s?[:–—]\s+[^\W\d_]{4,}\W*$")
"""One word that its mark makes a happening's name: "Collapse: 20 October 2023", "7 March: Strike"."""
NOW = Pattern(r"\b(?:is|are|am)\s(?:\w+ly\s|now\s|also\s|still\s)?(?:not\s)?\w+ing\b|\bnow\b")
SILENT = (BlockKind.CODE, BlockKind.DATELINE, BlockKind.BYLINE)
"""Blocks whose dates tell no happening."""


class InForce(NamedTuple):
    """What dates a clause that has no date of its own."""

    span: Span | None
    moment: Moment
    anchor: Anchor
    rule: str


def stretches(article: Article) -> Iterator[Span]:
    """Yield the sentences, and the headings and other lines that hold none, in order."""
    starts = array("I", (s.start for s in article.sentences))
    lines = (
        block.span
        for block in article.document.blocks
        if block.kind not in SILENT
        and bisect_right(starts, block.span.end - 1) == bisect_right(starts, block.span.start - 1)
    )
    return merge(article.sentences, lines)


def events_in(
    article: Article, page: Page, dates: list[Dated], published: date | None, *, narrative: bool
) -> Iterator[Event]:
    """Yield the events in order of the text; in a narrative the last date told stays in force."""
    filing = Filing(
        page, published, narrative, _fallback(page, dates, article.sentences, published, narrative)
    )
    at = 0
    sections = [s.span.start for s in article.sections]
    for sentence in stretches(article):
        while at < len(dates) and dates[at].span.start < sentence.start:
            at += 1
        first = at
        while at < len(dates) and dates[at].span.start < sentence.end:
            at += 1
        section = max(0, bisect_right(sections, sentence.start) - 1)
        yield from filing.of_sentence(sentence, dates[first:at], section)


def _fallback(
    page: Page, dates: list[Dated], sentences: Sequence[Span], published: date | None, narrative: bool
) -> InForce | None:
    """Return what is in force at the start: the story's day, else publication's; in a history none."""
    if narrative:
        return None
    story = story_day(page, dates, sentences, published)
    if story:
        return InForce(story.span, story.moment, Anchor.CARRIED, story.rule)
    moment = moment_of(day_value(published)) if published else None
    return InForce(None, moment, Anchor.PUBLISHED, "published") if moment else None


class Filing:
    """Files the clauses of one text under dates, in order."""

    def __init__(self, page: Page, published: date | None, narrative: bool, in_force: InForce | None) -> None:
        self.page = page
        self.published = published
        self.narrative = narrative
        self.in_force = in_force

    def of_sentence(self, sentence: Span, dates: list[Dated], section: int) -> list[Event]:
        """Return the events of a sentence in which these dates stand."""
        if dates and (body := after_dateline(self.page.text, dates[0].span)):
            sentence, dates = Span(min(body, sentence.end), sentence.end), dates[1:]
        own = [d for d in dates if not limits(self.page, d, sentence, self.published)]
        if not _says_more(self.page, sentence, own):
            return []
        out: list[Event] = []
        starts = [d.span.start for d in own]
        spans = [d.span for d in own]
        text = self.page.text
        clauses = parted(text, clauses_of(text, sentence, quoted_clauses(text, sentence)), spans)
        for at, clause in enumerate(clauses):
            first, after = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
            near = own[first:after] or [
                d for d in own[max(0, first - 1) : first + 1] if not is_deadline(self.page, d)
            ]
            events = [self._event(clause, told, sentence, section) for told in self._dates_of(clause, near)]
            earlier = clauses[max(0, at - BACK) : at]
            out += [
                self._with_subject(event, earlier, spans[max(0, first - BACK) : after]) for event in events
            ]
        if own and self.narrative:
            last = own[-1]
            self.in_force = InForce(last.span, last.moment, Anchor.CARRIED, last.rule)
        return out

    def _with_subject(self, event: Event, earlier: list[Span], dates: list[Span]) -> Event:
        text = self.page.text
        phrase = without_marks_around(text, with_subject(text, event.phrase, earlier, dates))
        return event if phrase == event.phrase else replace(event, phrase=phrase)

    def _dates_of(self, clause: Span, dates: list[Dated]) -> list[InForce]:
        """Return the dates of a clause: its own, else the sentence's, else what is in force."""
        mine = [d for d in dates if clause.start <= d.span.start < clause.end]
        if mine:
            return [InForce(d.span, d.moment, d.anchor, d.rule) for d in mine if not _holds(d, mine)]
        near = _nearest(dates, clause)
        words = self.page.low[clause.start : clause.end]
        if near and not reports(words) and not NOW.search(words):
            return [InForce(near.span, near.moment, Anchor.CARRIED, near.rule)]
        return [self.in_force] if self.in_force else []

    def _event(self, clause: Span, told: InForce, sentence: Span, section: int) -> Event:
        when = told.span or Span(clause.start, clause.start)
        clause = _near_its_date(clause, when)
        words = own_words(self.page.low, clause, when)
        reported = "would" in words and reports_plan(self.page.low, sentence, clause)
        status = status_of(words, told.moment, told.anchor, self.published, reported=reported)
        if is_denied(self.page.low, sentence, clause, when):
            status = EventStatus.DENIED
        confidence = CONFIDENCE[told.anchor]
        if told.moment.first is None and "X" in told.moment.value:
            confidence = min(confidence, OPEN)
        phrase = phrase_of(self.page.text, clause, when)
        return Event(
            clause, when, told.moment, told.anchor, status, confidence, phrase, sentence, section, told.rule
        )


def _holds(dated: Dated, others: list[Dated]) -> bool:
    """Say whether a date only frames a finer one of its clause ("in 1944, during June")."""
    mine = dated.moment
    if mine.first is None or mine.last is None or len(others) > MANY:
        return False
    return any(
        o.moment.order > mine.order
        and o.moment.first is not None
        and o.moment.last is not None
        and mine.first <= o.moment.first
        and o.moment.last <= mine.last
        and o.moment.grain is not mine.grain
        for o in others
    )


def _near_its_date(clause: Span, when: Span) -> Span:
    """Return a clause, or of one without end (a table, a list on one line) what lies around the date."""
    if len(clause) <= 2 * ENOUGH:
        return clause
    at = min(max(clause.start, when.start), clause.end)
    return Span(max(clause.start, at - ENOUGH), min(clause.end, max(at, when.end) + ENOUGH))


def _nearest(dates: list[Dated], clause: Span) -> Dated | None:
    """Return the date of the sentence that stands nearest to a clause."""
    return min(dates, key=lambda d: max(clause.start - d.span.end, d.span.start - clause.end), default=None)


def _says_more(page: Page, sentence: Span, dates: list[Dated]) -> bool:
    """Say whether a sentence has words beside its dates."""
    at, count = sentence.start, 0
    for end, following in [*((d.span.start, d.span.end) for d in dates), (sentence.end, sentence.end)]:
        stop = min(max(at, end), at + ENOUGH)
        count += len(WORDS.findall(page.text, at, stop))
        at = following
    return count >= 2 or (count == 1 and bool(dates) and _labelled(page, sentence, dates[0]))


def _labelled(page: Page, sentence: Span, dated: Dated) -> bool:
    """Say whether a date stands behind its label, or before it."""
    if LABELLED.match(page.low, dated.span.end, sentence.end):
        return True
    return bool(LABEL.match(page.low, sentence.start, dated.span.start))
