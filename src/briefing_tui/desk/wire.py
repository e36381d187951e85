"""Findings as rows of plain values, for a pipe between two processes of this program."""

import marshal
import struct
from array import array
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from briefing_tui.core.model.article import Article, Section
from briefing_tui.core.model.blocks import Blocks
from briefing_tui.core.model.document import Document, Provenance, Published, Status
from briefing_tui.core.model.event import Anchor, Event, EventStatus, Grain, Moment, Timex, TimexType
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span

Row = Any  # numbers, strings and tuples of them, as marshal gives them back

LENGTH = struct.Struct("!I")
PIECE = 100_000
"""Characters of text in one frame."""
HANDFUL = 100
"""Findings in one frame: decoding it holds the screen for about a millisecond."""

_SAID = tuple(QuoteKind)
_ANCHORS, _STATUSES, _GRAINS, _TYPES = tuple(Anchor), tuple(EventStatus), tuple(Grain), tuple(TimexType)


def frame(what: str, content: Row) -> bytes:
    """Return one message, its length before it."""
    body = marshal.dumps((what, content))
    return LENGTH.pack(len(body)) + body


def unframed(buffer: bytearray) -> Iterator[tuple[str, Row]]:
    """Yield the whole messages a buffer begins with, and take them out of it."""
    at = 0
    try:
        while len(buffer) - at >= LENGTH.size:
            (size,) = LENGTH.unpack_from(buffer, at)
            if len(buffer) - at - LENGTH.size < size:
                return
            at += LENGTH.size + size
            what, content = marshal.loads(bytes(buffer[at - size : at]))  # noqa: S302 - from our own child
            yield what, content
    finally:
        del buffer[:at]


def text_rows(text: str) -> Iterator[tuple[str, Row]]:
    """Yield a text piece by piece: a second copy of a long one is never there."""
    for at in range(0, len(text), PIECE):
        yield "text", text[at : at + PIECE]


class Question(NamedTuple):
    """What a child is asked: an article as far as the engines need it, its date if known, which parts."""

    article: Article
    published: date | None
    parts: tuple[str, ...]


def question_of(article: Article, published: date | None, parts: tuple[str, ...]) -> Iterator[bytes]:
    """Yield what the engines need of a structured article, in frames."""
    document = article.document
    blocks = Blocks.of(document.blocks).row()
    sections = array("I", [section.span.start for section in article.sections])
    known = (published_row(document.provenance.published), published_row(article.published))
    made = (parts, len(document.text), blocks, sections.tobytes(), *known, _day(published))
    yield frame("article", made)
    for what, piece in text_rows(document.text):
        yield frame(what, piece)


def asked(told: Iterator[tuple[str, Row]]) -> Question:
    """Return the question that comes in frames."""
    _, (parts, size, blocks, sections, contained, printed, published) = next(told)
    text = ""
    for _, piece in islice(told, -(-size // PIECE)):  # in such a loop the text grows in place
        text += piece
    laid = Blocks()
    laid.take(blocks)
    document = Document(
        text,
        laid,
        provenance=Provenance(published=heard_published(contained)),
    )
    nowhere = Span(0, 0)
    outline = [
        Section(None, None, None, 0, Span(start, start), nowhere, ()) for start in array("I", sections)
    ]
    article = Article(document, None, (), None, (), heard_published(printed), "", tuple(outline))
    return Question(article, _date(published), parts)


class Writer:
    """Makes rows of findings; a speaker is written once and named by number."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._kept: list[Speaker] = []

    def quotes(self, quotes: Iterable[Quote]) -> Row:
        """Return quotations with the speakers that are new."""
        first = len(self._kept)
        rows = [self._quote(quote) for quote in quotes]
        return [_speaker(one) for one in self._kept[first:]], rows

    def _number(self, speaker: Speaker) -> int:
        number = self._numbers.get(id(speaker))
        if number is None:
            number = self._numbers[id(speaker)] = len(self._kept)
            self._kept.append(speaker)
        return number

    def _quote(self, one: Quote) -> Row:
        return (
            _ends(one.span),
            tuple([_ends(piece) for piece in one.pieces]) if one.pieces != (one.span,) else (),
            _SAID.index(one.kind),
            -1 if one.speaker is None else self._number(one.speaker),
            _ends(one.mention) if one.mention is not None else None,
            _ends(one.cue) if one.cue is not None else None,
            one.section,
            one.group,
            one.confidence,
            one.rule,
        )


class Reader:
    """Makes findings of rows; equal moments and speakers are one value."""

    def __init__(self) -> None:
        self._speakers: list[Speaker] = []
        self._moments: dict[Row, Moment] = {}

    def quotes(self, content: Row) -> list[Quote]:
        """Return the quotations of a frame."""
        speakers, rows = content
        self._speakers += [_heard_speaker(row) for row in speakers]
        return [self._quote(*row) for row in rows]

    def _quote(
        self,
        ends: Row,
        pieces: Row,
        kind: int,
        speaker: int,
        mention: Row,
        cue: Row,
        section: int,
        group: int,
        confidence: float,
        rule: str,
    ) -> Quote:
        span = Span(*ends)
        return Quote(
            span,
            tuple([Span(*piece) for piece in pieces]) if pieces else (span,),
            _SAID[kind],
            self._speakers[speaker] if speaker >= 0 else None,
            Span(*mention) if mention is not None else None,
            Span(*cue) if cue is not None else None,
            section,
            group,
            confidence,
            rule,
        )

    def events(self, rows: Row) -> list[Event]:
        """Return the events of a frame."""
        return [self._event(*row) for row in rows]

    def _event(
        self,
        ends: Row,
        when: Row,
        moment: Row,
        anchor: int,
        status: int,
        confidence: float,
        phrase: Row,
        sentence: Row,
        section: int,
        rule: str,
        mentions: Row,
    ) -> Event:
        known = self._moments.get(moment)
        if known is None:
            known = self._moments[moment] = _heard_moment(*moment)
        span = Span(*ends)
        return Event(
            span,
            Span(*when),
            known,
            _ANCHORS[anchor],
            _STATUSES[status],
            confidence,
            span if phrase == ends else Span(*phrase),
            span if sentence == ends else Span(*sentence),
            section,
            rule,
            tuple([Span(*mention) for mention in mentions]),
        )


def event_rows(events: Iterable[Event]) -> Row:
    """Return events as rows."""
    return [
        (
            _ends(one.span),
            _ends(one.when),
            _moment(one.moment),
            _ANCHORS.index(one.anchor),
            _STATUSES.index(one.status),
            one.confidence,
            _ends(one.phrase),
            _ends(one.sentence),
            one.section,
            one.rule,
            tuple([_ends(mention) for mention in one.mentions]),
        )
        for one in events
    ]


def timex_rows(timexes: Iterable[Timex]) -> Row:
    """Return time expressions as rows."""
    return [(_ends(one.span), _TYPES.index(one.type), one.value, one.rule) for one in timexes]


def heard_timexes(rows: Row) -> list[Timex]:
    """Return time expressions of rows."""
    return [Timex(Span(*ends), _TYPES[kind], value, rule) for ends, kind, value, rule in rows]


def span_bytes(spans: Iterable[Span]) -> bytes:
    """Return spans as numbers."""
    return array("I", [number for span in spans for number in (span.start, span.end)]).tobytes()


def heard_spans(content: bytes) -> list[Span]:
    """Return the spans of numbers."""
    numbers = array("I", content)
    return list(map(Span, numbers[::2], numbers[1::2]))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _speaker(one: Speaker) -> Row:
    return one.name, one.role, span_bytes(one.mentions)


def _heard_speaker(row: Row) -> Speaker:
    name, role, mentions = row
    return Speaker(name, role, tuple(heard_spans(mentions)))


def _moment(one: Moment) -> Row:
    grain = _GRAINS.index(one.grain)
    return one.value, _day(one.first), _day(one.last), grain, one.approximate, one.order


def _heard_moment(value: str, first: int, last: int, grain: int, approximate: bool, order: Row) -> Moment:
    return Moment(value, _date(first), _date(last), _GRAINS[grain], approximate, order)


def published_row(one: Published) -> Row:
    """Return what is known of the publication date as a row."""
    return _day(one.day), one.status.value, _day(one.earliest), _day(one.latest), one.evidence


def heard_published(row: Row) -> Published:
    """Return what is known of the publication date."""
    day, status, earliest, latest, evidence = row
    return Published(_date(day), Status(status), _date(earliest), _date(latest), evidence)


def _day(day: date | None) -> int:
    return day.toordinal() if day is not None else 0


def _date(number: int) -> date | None:
    return date.fromordinal(number) if number else None
