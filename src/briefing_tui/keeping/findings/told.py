"""An article's findings told in lines of JSON, some hundred rows a line.

A line is `[what, rows]`; a row is a list in the order of the fields. Speakers stand once, and quotations name
them by their number.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published
from briefing_tui.core.model.event import Event, Moment, Timex
from briefing_tui.core.model.quote import Quote, Speaker
from briefing_tui.core.model.span import Span

ROWS = 200
"""Rows a line: a line is written or read in about a thousandth of a second."""

Row = list[object]


def told(article: Article) -> Iterator[str]:
    """Yield the lines for what was found: all of an article but its document and how that is laid out."""
    speakers = {id(quote.speaker): quote.speaker for quote in article.quotes if quote.speaker is not None}
    numbers = {known: number for number, known in enumerate(speakers)}
    yield from _lines("published", [_published(article.published)])
    yield from _lines("sentences", (_ends(span) for span in article.sentences))
    yield from _lines("speakers", map(_speaker, speakers.values()))
    yield from _lines("quotes", (_quote(quote, numbers) for quote in article.quotes))
    yield from _lines("timexes", map(_timex, article.timexes))
    yield from _lines("events", map(_event, article.events))


def _lines(what: str, rows: Iterable[Row]) -> Iterator[str]:
    rest = iter(rows)
    while some := list(islice(rest, ROWS)):
        yield json.dumps([what, some], separators=(",", ":"))


def _published(published: Published) -> Row:
    days = [_day(day) for day in (published.day, published.earliest, published.latest)]
    return [published.status.value, *days, published.evidence]


def _speaker(speaker: Speaker) -> Row:
    return [speaker.name, speaker.role, _flat(speaker.mentions)]


def _quote(quote: Quote, numbers: dict[int, int]) -> Row:
    return [
        _ends(quote.span),
        _flat(quote.pieces),
        quote.kind.value,
        numbers[id(quote.speaker)] if quote.speaker is not None else None,
        _perhaps(quote.mention),
        _perhaps(quote.cue),
        quote.section,
        quote.group,
        quote.confidence,
        quote.rule,
    ]


def _timex(timex: Timex) -> Row:
    return [_ends(timex.span), timex.type.value, timex.value, timex.rule]


def _event(event: Event) -> Row:
    return [
        _ends(event.span),
        _ends(event.when),
        _moment(event.moment),
        event.anchor.value,
        event.status.value,
        event.confidence,
        _ends(event.phrase),
        _ends(event.sentence),
        event.section,
        event.rule,
        _flat(event.mentions),
    ]


def _moment(moment: Moment) -> Row:
    grain, order = moment.grain.value, list(moment.order)
    return [moment.value, _day(moment.first), _day(moment.last), grain, moment.approximate, order]


def _ends(span: Span) -> Row:
    return [span.start, span.end]


def _perhaps(span: Span | None) -> Row | None:
    return None if span is None else _ends(span)


def _flat(spans: Sequence[Span]) -> Row:
    return [end for span in spans for end in (span.start, span.end)]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
