"""The timeline as rows: years and months as quiet headings, the publication date between past and to come."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from functools import lru_cache, partial
from itertools import groupby

from msgspec import Struct

from briefing_tui.core.find import NOTHING, Query, hits_in
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, EventStatus, Timex, TimexType
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.shown import shown
from briefing_tui.ui.render.dates import publication, said, when
from briefing_tui.ui.render.density import density
from briefing_tui.ui.render.sheet import Para, Row, Rows, row_itself, row_key

_STATUS = {
    EventStatus.PLANNED: "planned",
    EventStatus.HYPOTHETICAL: "if",
    EventStatus.DENIED: "denied",
    EventStatus.ONGOING: "ongoing",
}
_DATE_WIDE = 12
"""Cells kept for the date at the left of a row: what most dates need."""
_GAP = 60
"""Days without an event that are worth saying."""
_MANY = 30
"""Events of a year from which its months get headings of their own."""


class Zoom(IntEnum):
    """How much of time a row holds."""

    EVENTS = 0
    MONTHS = 1
    YEARS = 2


class Choice(Struct, frozen=True):
    """Which events a timeline shows: filters by words, status and section, and how far it is zoomed out.

    `everything` adds events that their surroundings date; `section` is an index, None for all.
    """

    words: Query = NOTHING
    status: EventStatus | None = None
    section: int | None = None
    everything: bool = False
    zoom: Zoom = Zoom.EVENTS


class Period(Struct, frozen=True):
    """The key of a row that stands for all events of a month or year."""

    first: Event


def chosen_events(article: Article, choice: Choice) -> list[Event]:
    """Return the events a choice shows, in order."""
    events = article.events if choice.everything else shown(article.events)
    return [event for event in events if _passes(article, event, choice)]


def _passes(article: Article, event: Event, choice: Choice) -> bool:
    if choice.status is not None and event.status is not choice.status:
        return False
    if choice.section is not None and event.section != choice.section:
        return False
    return not choice.words or bool(hits_in(_words(article, event), choice.words))


def event_rows(article: Article, choice: Choice, width: int) -> Rows:
    """Return the rows of the timeline; `width` is what its density strip may take, 0 for none."""
    return _event_rows(article, choice, _strip(article, choice, width) if width else "")


@lru_cache(maxsize=4)
def _strip(article: Article, choice: Choice, width: int) -> str:
    return density(chosen_events(article, choice), width)


@lru_cache(maxsize=2)
def _event_rows(article: Article, choice: Choice, strip: str) -> Rows:
    events = chosen_events(article, choice)
    entries: list[Event | Row] = [Row((Para(strip, "timeline--strip"),))] if strip else []
    past = [event for event in events if not _upcoming(article, event)]
    coming = [event for event in events if _upcoming(article, event)]
    entries += _periods(article, past, choice.zoom, "")
    if events and publication(article.published):
        entries.append(Row((Para(f"── published {publication(article.published)} ──", "timeline--now"),)))
    entries += _periods(article, coming, choice.zoom, _year(past[-1]) if past else "")
    places = [(n, entry.span) for n, entry in enumerate(entries) if isinstance(entry, Event)]
    periods = [(n, row) for n, row in enumerate(entries) if isinstance(row, Row) and row.key is not None]
    places += [(n, row.target) for n, row in periods if row.target]
    found = len(events) if choice.zoom is Zoom.EVENTS else len(periods)
    return Rows(
        entries, partial(_made, article), _key, (place for place in places if place[1]), found, _place
    )


def _place(key: object) -> Span | None:
    return key.span or None if isinstance(key, Event) else None


def _key(entry: object) -> object:
    return entry if isinstance(entry, Event) else row_key(entry)


def _made(article: Article, entry: object) -> Row:
    if isinstance(entry, Event):
        return _row(article, entry)
    return row_itself(entry)


def _periods(article: Article, events: list[Event], zoom: Zoom, headed: str) -> Iterator[Event | Row]:
    """Yield the entries of some events; the year `headed` has its heading already."""
    if zoom is not Zoom.EVENTS:
        for label, some in groupby(events, lambda event: _label(event, zoom)):
            yield _period(article, label, list(some))
        return
    before: date | None = None
    for year, some in groupby(events, _year):
        entries, before = _year_rows(year, list(some), before, year != headed)
        yield from entries


def _year_rows(
    year: str, events: list[Event], before: date | None, headed: bool
) -> tuple[list[Event | Row], date | None]:
    entries: list[Event | Row] = []
    by_month = len(events) >= _MANY
    month = ""
    for event in events:
        gap = _gap(before, event.moment.first)
        if gap:
            entries.append(Row((Para(f"… {gap}", "timeline--gap"),)))
        if headed and event is events[0]:
            entries.append(Row((Para(year, "timeline--year"),)))
        name = _label(event, Zoom.MONTHS) if by_month else ""
        if by_month and name != month and name != year:
            entries.append(Row((Para(name, "timeline--month"),)))
        month = name
        entries.append(event)
        before = event.moment.last or before
    return entries, before


def _gap(before: date | None, after: date | None) -> str:
    days = (after - before).days if before and after else 0
    if days < _GAP:
        return ""
    months = round(days / 30.44)
    years, rest = divmod(months, 12)
    parts = ((years, "year"), (rest, "month"))
    return " ".join(f"{count} {unit}{'s' * (count > 1)}" for count, unit in parts if count)


def _words(article: Article, event: Event) -> str:
    return f"{when(event)} {event.phrase.of(article.text)} {event.when.of(article.text)}"


def _upcoming(article: Article, event: Event) -> bool:
    day = article.published.day or article.published.latest
    return day is not None and event.moment.first is not None and event.moment.first > day


def _year(event: Event) -> str:
    return _label(event, Zoom.YEARS)


def _label(event: Event, zoom: Zoom) -> str:
    value = event.moment.value.partition("/")[0].rstrip("~?%")
    if value.startswith("-"):
        return said(value.split("-")[1].join(("-", "")))
    year, _, rest = value.partition("-")
    if "X" in year:
        return "year unknown" if year.startswith("XXXX") else said(year)
    month = rest[:2] if zoom is Zoom.MONTHS else ""
    return said(f"{year}-{month}" if month.isdigit() else year)


def _lengths(article: Article, event: Event) -> Iterator[str]:
    """Yield the durations and repetitions told of an event ("three years") that its phrase leaves out."""
    first = bisect_left(article.timexes, event.span.start, key=_begin)
    last = bisect_left(article.timexes, event.span.end, first, key=_begin)
    for timex in article.timexes[first:last]:
        if timex.type in (TimexType.DURATION, TimexType.SET) and not event.phrase.overlaps(timex.span):
            yield timex.span.of(article.text).replace("\n", " ")


def _begin(timex: Timex) -> int:
    return timex.span.start


def _row(article: Article, event: Event) -> Row:
    year = event.moment.value[:4]
    day = when(event, int(year) if year.isdigit() else None)
    beside = [_STATUS.get(event.status, ""), *_lengths(article, event)]
    status = " · ".join(words for words in beside if words)
    phrase = event.phrase.of(article.text).replace("\n", " ")
    para = Para(phrase, "timeline--phrase", (), f"{day:<{_DATE_WIDE}} ", "timeline--date", status, limit=3)
    return Row((para,), event.span, event)


def _period(article: Article, label: str, events: Iterable[Event]) -> Row:
    some = list(events)
    phrase = some[0].phrase.of(article.text).replace("\n", " ")
    lead = f"{label:<{_DATE_WIDE}} "
    para = Para(phrase, "timeline--phrase", (), lead, "timeline--date", f"{len(some)}×", limit=1)
    return Row((para,), some[0].span, Period(some[0]))
