"""The timeline as rows: years and months as quiet headings, the publication date between past and to come."""

from briefing_tui.core.find import Query, hits_in
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, EventStatus
from briefing_tui.ui.render.dates import publication, when
from briefing_tui.ui.render.sheet import Para, Row
from briefing_tui.ui.render.shown import shown

_STATUS = {
    EventStatus.PLANNED: "planned",
    EventStatus.HYPOTHETICAL: "if",
    EventStatus.DENIED: "denied",
    EventStatus.ONGOING: "ongoing",
}

_DATE_WIDE = 12
"""Cells kept for the date at the left of a row: what most dates need."""


def event_rows(article: Article, wanted: Query, everything: bool = False) -> tuple[Row, ...]:
    """Return the rows of the timeline that pass the filter; `everything` adds carried-over dates."""
    events = article.events if everything else shown(article.events)
    rows: list[Row] = []
    year, divided = "", False
    for event in events:
        if wanted and not hits_in(_words(article, event), wanted):
            continue
        if not divided and _upcoming(article, event):
            divided = True
            rows.append(_divider(article))
        heading = _heading(event)
        if heading != year:
            rows.append(Row((Para(heading, "timeline--year"),)))
            year = heading
        rows.append(_row(article, event))
    if not divided and rows and publication(article.published):
        rows.append(_divider(article))
    return tuple(rows)


def _words(article: Article, event: Event) -> str:
    return f"{when(event)} {event.phrase.of(article.text)} {event.when.of(article.text)}"


def _upcoming(article: Article, event: Event) -> bool:
    day = article.published.day or article.published.latest
    return day is not None and event.moment.first is not None and event.moment.first > day


def _divider(article: Article) -> Row:
    return Row(
        (Para(f"── published {publication(article.published) or 'at an unknown date'} ──", "timeline--now"),)
    )


def _heading(event: Event) -> str:
    year = event.moment.value.split("-")[0] if not event.moment.value.startswith("-") else "BC"
    return "undated year" if "X" in year else year.rstrip("~?%/")[:4] if year != "BC" else year


def _row(article: Article, event: Event) -> Row:
    year = event.moment.value[:4]
    date = when(event, int(year) if year.isdigit() else None)
    status = _STATUS.get(event.status, "")
    phrase = event.phrase.of(article.text).replace("\n", " ")
    para = Para(phrase, "timeline--phrase", (), f"{date:<{_DATE_WIDE}} ", "timeline--date", status, limit=3)
    return Row((para,), event.span, event)
