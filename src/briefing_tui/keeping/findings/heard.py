"""The lines of `told` heard again, each value checked: what cannot be true of the text is damage."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment, Timex, TimexType
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.clean import clean

Value = Any  # what JSON can hold; every one is checked before it is used


class DamagedError(ValueError):
    """The lines do not tell what was found in this article."""


def heard(article: Article, lines: Iterable[bytes]) -> Article:
    """Return the article with the findings that the lines tell.

    `DamagedError` where a line is no such line or a value cannot be true of the article.
    """
    ear = _Ear(article)
    for line in lines:
        try:
            what, rows = json.loads(line)
            for row in rows:
                ear.take(what, row)
        except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError) as fault:
            raise DamagedError(type(fault).__name__) from None
    return ear.article()


class _Ear:
    """Makes values of rows, for one article."""

    def __init__(self, article: Article) -> None:
        self._bare = article
        self._size = len(article.text)
        self._published: list[Published] = []
        self._sentences: list[Span] = []
        self._speakers: list[Speaker] = []
        self._quotes: list[Quote] = []
        self._timexes: list[Timex] = []
        self._events: list[Event] = []

    def take(self, what: str, row: Value) -> None:
        """Take one row."""
        match what:
            case "published":
                self._published.append(self._publication(*row))
            case "sentences":
                self._sentences.append(self._span(row))
            case "speakers":
                self._speakers.append(self._speaker(*row))
            case "quotes":
                self._quotes.append(self._quote(*row))
            case "timexes":
                self._timexes.append(self._timex(*row))
            case "events":
                self._events.append(self._event(*row))
            case _:
                raise DamagedError(what)

    def article(self) -> Article:
        """Return the article with all that was taken."""
        if len(self._published) != 1:
            raise DamagedError("published")
        return replace(
            self._bare,
            published=self._published[0],
            sentences=tuple(self._sentences),
            quotes=tuple(self._quotes),
            timexes=tuple(self._timexes),
            events=tuple(self._events),
        )

    def _publication(self, status: Value, day: Value, first: Value, last: Value, words: Value) -> Published:
        return Published(_day(day), Status(status), _day(first), _day(last), _words(words))

    def _speaker(self, name: Value, role: Value, mentions: Value) -> Speaker:
        return Speaker(_words(name), _words(role), self._spans(mentions))

    def _quote(
        self,
        span: Value,
        pieces: Value,
        kind: Value,
        speaker: Value,
        mention: Value,
        cue: Value,
        section: Value,
        group: Value,
        confidence: Value,
        rule: Value,
    ) -> Quote:
        return Quote(
            self._span(span),
            self._spans(pieces),
            QuoteKind(kind),
            None if speaker is None else self._speakers[_number(speaker)],
            None if mention is None else self._span(mention),
            None if cue is None else self._span(cue),
            self._section(section),
            _number(group),
            _share(confidence),
            _words(rule),
        )

    def _timex(self, span: Value, kind: Value, value: Value, rule: Value) -> Timex:
        return Timex(self._span(span), TimexType(kind), _words(value), _words(rule))

    def _event(
        self,
        span: Value,
        when: Value,
        moment: Value,
        anchor: Value,
        status: Value,
        confidence: Value,
        phrase: Value,
        sentence: Value,
        section: Value,
        rule: Value,
        mentions: Value,
    ) -> Event:
        return Event(
            self._span(span),
            self._span(when),
            _moment(*moment),
            Anchor(anchor),
            EventStatus(status),
            _share(confidence),
            self._span(phrase),
            self._span(sentence),
            self._section(section),
            _words(rule),
            self._spans(mentions),
        )

    def _span(self, ends: Value) -> Span:
        start, end = ends
        if not (_number(start) <= _number(end) <= self._size):
            raise DamagedError("span")
        return Span(start, end)

    def _spans(self, ends: Value) -> tuple[Span, ...]:
        return tuple(self._span(pair) for pair in zip(ends[::2], ends[1::2], strict=True))

    def _section(self, number: Value) -> int:
        if _number(number) >= max(1, len(self._bare.sections)):
            raise DamagedError("section")
        return int(number)


def _moment(value: Value, first: Value, last: Value, grain: Value, about: Value, order: Value) -> Moment:
    if type(about) is not bool or not all(type(one) is int for one in order):
        raise DamagedError("moment")
    return Moment(_words(value), _day(first), _day(last), Grain(grain), about, tuple(order))


def _number(value: Value) -> int:
    """Return a whole number from 0 on: True is none."""
    if type(value) is not int or value < 0:
        raise DamagedError("number")
    return value


def _share(value: Value) -> float:
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise DamagedError("share")
    return value if type(value) is float else float(value)


def _words(value: Value) -> str:
    """Return words that have been through the gate; others did not come from us."""
    if not isinstance(value, str):
        raise DamagedError("words")
    if not (value.isascii() and value.isprintable()) and clean(value) != value:
        raise DamagedError("words")
    return value


def _day(value: Value) -> date | None:
    return None if value is None else date.fromisoformat(value)
