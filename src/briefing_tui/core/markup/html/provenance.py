"""What is known of a page's article: its tags' word first, trafilatura's guesses after, graded."""

import re
from dataclasses import replace
from datetime import date

from briefing_tui.core.markup.byline import authors_in
from briefing_tui.core.markup.html.article import FoundArticle
from briefing_tui.core.markup.html.meta import Told
from briefing_tui.core.markup.printed_date import printed_date
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.core.text.clean import clean_line

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")


def provenance_of(known: Provenance, told: Told, title: str, found: FoundArticle | None) -> Provenance:
    """Return what is known with the page's word added; what the caller knew before stays."""
    language = _LANGUAGE.match(told.language)
    return replace(
        known,
        title=known.title or title,
        authors=known.authors or _authors(told, found),
        url=known.url or clean_line(told.url, 2_000),
        site=known.site or clean_line(told.site or (found.site if found else "")),
        language=known.language or (language.group().lower() if language else ""),
        published=known.published if known.published.day else _published(told, found, known.published),
    )


def _authors(told: Told, found: FoundArticle | None) -> tuple[str, ...]:
    written = told.authors or (tuple(found.authors.split("; ")) if found and found.authors else ())
    names = [name for line in written for name in _persons(clean_line(line).strip(), told.site)]
    return tuple(dict.fromkeys(names))


def _persons(line: str, site: str) -> tuple[str, ...]:
    """Return the persons one tag names; a single word or an odd name stays as written."""
    if not line or "@" in line or "://" in line or line.casefold() == site.casefold():
        return ()
    return authors_in(line if line.lower().startswith("by ") else f"By {line}") or (line,)


def _published(told: Told, found: FoundArticle | None, known: Published) -> Published:
    """Return the publication date: said where a tag gives it, inferred where it was guessed from the page."""
    if day := _day(told.date):
        return Published(day, Status.SAID, day, day, f"{told.date_source}: {clean_line(told.date, 40)}")
    if found and (day := _day(found.date)):
        return Published(day, Status.INFERRED, day, day, "guessed from the page's text or address")
    return known


def _day(written: str) -> date | None:
    match = _ISO.match(written.strip())
    if match:
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return None
    return printed_date(written) if written else None
