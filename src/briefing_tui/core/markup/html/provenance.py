"""What is known of a page's article: its tags' word first, trafilatura's guesses after, graded."""

import re
from datetime import date
from html import unescape

from msgspec.structs import replace

from briefing_tui.core.markup.byline import authors_in, is_body
from briefing_tui.core.markup.html.article import FoundArticle
from briefing_tui.core.markup.html.meta import WEAK, Told
from briefing_tui.core.markup.printed_date import printed_date
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.core.text.clean import clean_line

_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")
_LEAD = re.compile(
    r"(?:by|von|par|por|di|door|af|av|autor(?:in)?|author|written by|text)(?:\s*:\s*|\s+)", re.IGNORECASE
)
_LINKED = re.compile(r"\S+@\S+|https?://\S+")
_NOBODY = frozenset({"admin", "administrator", "webmaster", "author", "unknown", "anonymous", "none", "null"})


def provenance_of(known: Provenance, told: Told, title: str, found: FoundArticle | None) -> Provenance:
    """Return what is known with the page's word added; what the caller knew before stays."""
    language = _LANGUAGE.match(told.language)
    return replace(
        known,
        title=known.title or title,
        authors=known.authors or _authors(told, found),
        url=known.url or clean_line(told.url, 2_000),
        site=known.site or clean_line(unescape(told.site) or (found.site if found else "")),
        language=known.language or (language.group().lower() if language else ""),
        published=known.published if known.published.day else _published(told, found, known.published),
    )


def _authors(told: Told, found: FoundArticle | None) -> tuple[str, ...]:
    """Return the authors: the linked data's persons, else trafilatura's guess, else the meta tags' names."""
    guessed = tuple(found.authors.split("; ")) if found and found.authors else ()
    for written in (told.persons, guessed, told.authors):
        names = [name for line in written for name in _names(line, told.site)]
        persons = [name for name in names if not is_body(name)]
        if names:
            return tuple(dict.fromkeys(persons or names))
    return ()


def _names(line: str, site: str) -> tuple[str, ...]:
    """Return the names one tag gives; an odd one stays as written, an address or the paper's own goes."""
    name = _LEAD.sub("", _LINKED.sub("", clean_line(unescape(line))).strip(" ,;|"), count=1).strip()
    if not name or name.casefold() in _NOBODY or name.casefold() == site.casefold():
        return ()
    return authors_in(f"By {name}") or (name,)


def _published(told: Told, found: FoundArticle | None, known: Published) -> Published:
    """Return the publication date: said where a tag gives it, inferred where it was guessed from the page."""
    said = [(source, written, day) for source, written in told.dates if (day := _day(written))]
    guess = _day(found.date) if found else None
    agreed = next((one for one in said if one[2] == guess), None)
    strong = [one for one in said if one[0] != WEAK]
    if agreed or strong or (said and not guess):
        source, written, day = agreed or _settled(strong or said)
        return Published(day, Status.SAID, day, day, f"{source}: {clean_line(written, 40)}")
    if guess:
        return Published(guess, Status.INFERRED, guess, guess, "guessed from the page's text or address")
    return known


def _settled(said: list[tuple[str, str, date]]) -> tuple[str, str, date]:
    """Return the first date said, but a local one a day off in place of one in universal time."""
    first = said[0]
    near = (one for one in said[1:] if abs((one[2] - first[2]).days) == 1 and not _universal(one[1]))
    return next(near, first) if _universal(first[1]) else first


def _universal(written: str) -> bool:
    return written.strip().endswith(("Z", "z", "+00:00", "+0000"))


def _day(written: str) -> date | None:
    """Return the day a tag's date begins with; years before print on the web are mistakes."""
    match = _ISO.match(written.strip())
    if not match:
        return printed_date(written) if written else None
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        return None
    return day if day.year > 1900 else None
