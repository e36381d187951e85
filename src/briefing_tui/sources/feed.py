"""Feeds: RSS, Atom, RDF and CDF through feedparser (it lost no title in 2,107 odd feeds)."""

import html
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from io import BytesIO
from itertools import chain, islice
from sys import intern
from typing import Any, NamedTuple
from urllib.parse import urljoin

from msgspec import Struct

from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed_pieces import Piece, pieces, survey
from briefing_tui.sources.locator import shown
from briefing_tui.sources.xml import refuse_subset

MAX_ENTRIES = 200_000
LARGEST_RESOLVED = 1_000_000
"""Bytes of a piece in which relative links are resolved: feedparser reads its HTML for that."""

LONGEST_TITLE = 4_000
TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>|<!--[^<>]{0,1000}-->")
MAIL_AND_NAME = re.compile(r"\s*[^\s@()]{1,200}@[^\s@()]{1,200}\s*\(([^()]{1,200})\)\s*\Z")
NAME_AND_MAIL = re.compile(r"\s*([^<>@]{1,200}?)\s*<[^\s@<>]{1,200}@[^\s@<>]{1,200}>\s*\Z")
WRITTEN = re.compile(r"(\d{4})-(\d\d)-(\d\d)|\b(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]{0,6}[ -](\d{4})\b")
MONTH_NAMES = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
MONTHS = {name: at for at, name in enumerate(MONTH_NAMES, 1)}


class FeedEntry(Struct, frozen=True):
    """One entry: `content` is HTML, `whole` unless it is a summary only; `url` is the article's address."""

    title: str
    url: str
    authors: tuple[str, ...]
    published: Published
    content: str
    whole: bool
    language: str = ""


Told = FeedEntry | UnreadableError
"""An entry, or why some are left out."""


class Feed(Struct, frozen=True):
    """A feed's title and its entries in their order, read as they are asked for.

    `known` unless it is of no sort of feed there is.
    """

    title: str
    entries: Iterator[Told]
    known: bool = True


def read_feed(fetched: Fetched) -> Feed:
    """Return what a feed holds; one that is damaged gives what can be made out."""
    refuse_subset(fetched.data, fetched.locator)
    found = survey(fetched.data, fetched.locator)
    parts = _parts(pieces(fetched.data, found, fetched.locator), fetched)
    first = next(parts)
    known = first.known or bool(first.entries)
    rest = chain.from_iterable(part.entries for part in parts)
    return Feed(first.title, islice(chain(first.entries, rest), MAX_ENTRIES), known)


class _Piece(NamedTuple):
    """What a piece of a feed holds."""

    title: str
    entries: list[Told]
    known: bool
    language: str = ""
    plain: bool = False


def _parts(given: Iterator[Piece | UnreadableError], fetched: Fetched) -> Iterator[_Piece]:
    """Yield what each piece holds; feedparser reads the first and all that are not of the plainest sort."""
    from briefing_tui.sources.feed_plain import plain_entries

    first: _Piece | None = None
    for piece in given:
        if isinstance(piece, UnreadableError):
            yield _Piece("", [piece], True)
            continue
        found = plain_entries(piece, fetched, first.language) if first and first.plain else None
        part = _piece(piece.whole, fetched) if found is None else _Piece("", [*found], True)
        first = first or part
        yield part


def _piece(data: bytes, fetched: Fetched) -> _Piece:
    import feedparser

    headers = {"content-location": fetched.url} if fetched.url else {}
    if fetched.charset:
        headers["content-type"] = f"{fetched.media_type or 'application/xml'}; charset={fetched.charset}"
    try:
        parsed = feedparser.parse(
            BytesIO(data),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=len(data) <= LARGEST_RESOLVED,
        )
    except Exception as fault:  # whatever feedparser stumbles over: it is not ours
        raise UnreadableError(fetched.locator, f"its feed cannot be read: {type(fault).__name__}") from None
    about, version = parsed.get("feed", {}), parsed.get("version", "")
    entries: list[Told] = [_entry(entry, about, version) for entry in parsed.entries]
    return _Piece(_title(about), entries, bool(version), _language(about), version == "rss20")


def _language(what: Any) -> str:
    return intern(str(what.get("language") or "")[:2].lower())


def plain(markup: str) -> str:
    """Return a title or name as one line of text: tags gone, entities read."""
    text = html.unescape(TAG.sub("", markup[:LONGEST_TITLE])) if "<" in markup or "&" in markup else markup
    return one_line(text)


def one_line(text: str) -> str:
    """Return plain text as one clean line, blanks folded."""
    return " ".join(clean_line(text, LONGEST_TITLE).split())


def _entry(entry: Any, about: Any, version: str) -> FeedEntry:
    """Return one of feedparser's entries; `Any`, for it is a dictionary of whatever the feed had."""
    content, whole = _content(entry)
    return FeedEntry(
        title=_title(entry),
        url=shown(_absolute(str(entry.get("link") or "").strip(), str(about.get("link") or ""))),
        authors=_entry_authors(entry, about, version),
        published=_published(entry),
        content=content,
        whole=whole,
        language=_language(entry) or _language(about),
    )


def _absolute(link: str, home: str) -> str:
    """Return a link of an entry; a relative one counts from the feed's own page."""
    try:
        return urljoin(home, link) if link and home else link
    except ValueError:
        return link


def _title(what: Any) -> str:
    detail = what.get("title_detail") or {}
    title = str(what.get("title") or "")
    return one_line(title) if detail.get("type") == "text/plain" else plain(title)


def _content(entry: Any) -> tuple[str, bool]:
    """Return the longest content as HTML, else the summary, and whether that is the whole."""
    contents = [_html(one) for one in entry.get("content", [])]
    if best := max(contents, key=len, default=""):
        return best, True
    return _html(entry.get("summary_detail") or {"value": entry.get("summary") or ""}), False


def _html(detail: Any) -> str:
    value = str(detail.get("value") or "")
    if detail.get("type") == "text/plain" and not TAG.search(value):
        return paragraphs(value)
    return value


def paragraphs(text: str) -> str:
    """Return plain text as HTML paragraphs."""
    parts = re.split(r"\n[ \t]*\n", text)
    return "".join(f"<p>{html.escape(part)}</p>" for part in parts if part.strip())


def _entry_authors(entry: Any, about: Any, version: str) -> tuple[str, ...]:
    """Return an entry's authors; in Atom its source's and feed's stand for missing ones (RFC 4287, 4.2.1)."""
    inherited = [entry.get("source") or {}, about] if version.startswith("atom") else []
    return next(filter(None, map(_authors, [entry, *inherited])), ())


def _authors(what: Any) -> tuple[str, ...]:
    people, written = what.get("authors") or [], str(what.get("author") or "")
    if len(people) < 2 and "@" in written:  # feedparser cuts an address with a long last part in two
        return (person(written),)
    names = [person(str(one.get("name") or one.get("email") or "")) for one in people] or [person(written)]
    return tuple(dict.fromkeys(filter(None, names)))


def person(written: str) -> str:
    """Return the name in "mail@host (Name)" or "Name <mail@host>"; an address alone stays one."""
    found = MAIL_AND_NAME.match(written) or NAME_AND_MAIL.match(written)
    return plain(found[1] if found else written)


def _published(entry: Any) -> Published:
    """Return the day of publication as the feed writes it; a date of change only is no more than a hint."""
    for field, status in (("published", Status.SAID), ("created", Status.SAID), ("updated", Status.INFERRED)):
        moment = entry.get(f"{field}_parsed") if f"{field}_parsed" in entry else None
        if moment is None:
            continue
        try:
            day = written_day(str(entry.get(field) or ""), date(*moment[:3]))
        except (ValueError, TypeError):
            continue
        return dated(day, status)
    return Published()


@lru_cache(maxsize=1024)
def dated(day: date, status: Status) -> Published:
    """Return a feed's date with its grade: the day of publication is said, that of the last change a hint."""
    words = "the feed's date of the entry" if status is Status.SAID else "the feed's date of its last change"
    return Published(day, status, day, day, words)


def written_day(written: str, utc: date) -> date:
    """Return the day as written, in its own time zone, if it lies beside the one in UTC; else that one."""
    found = WRITTEN.search(written)
    if not found:
        return utc
    try:
        day = (
            date(int(found[1]), int(found[2]), int(found[3]))
            if found[1]
            else date(int(found[6]), MONTHS[found[5]], int(found[4]))
        )
    except (ValueError, KeyError):
        return utc
    return day if abs((day - utc).days) <= 1 else utc
