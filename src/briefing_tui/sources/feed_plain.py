"""Entries of the plainest sort, read without feedparser: a big feed of them is there far sooner.

RSS 2.0 items of title, link, description, date, identity, without attributes, entities, markup: whatever
else a piece of a feed holds, feedparser reads; a test holds the two to the same outcome.
"""

import re
from datetime import date

from briefing_tui.core.model.document import Published, Status
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import MONTHS, FeedEntry, dated, one_line
from briefing_tui.sources.feed_pieces import Piece
from briefing_tui.sources.locator import shown

_ITEM = re.compile(r"\s*<item>([^&]*?)</item>")
_FIELD = re.compile(r"\s*<(title|link|description|pubDate|guid)>([^<&]*)</\1>")
_LINK = re.compile(r"https?://[a-z0-9.-]+/[\w/%?=+-]*(?:\.[a-z]+)?", re.ASCII)
_DATE = re.compile(
    r"[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) ((?:19|20)\d\d) [01]\d:[0-5]\d:[0-5]\d (?:GMT|[+-]0\d00)",
    re.ASCII,
)
_CODING = re.compile(rb"encoding\s*=\s*[\"']([\w.-]+)", re.ASCII)
_BASE = re.compile(rb"\sxml:")


def plain_entries(piece: Piece, fetched: Fetched, language: str) -> list[FeedEntry] | None:
    """Return the entries of a piece; None where any of it is not plain."""
    if fetched.charset or _BASE.search(piece.head) or not _is_utf8(piece.head):
        return None
    try:
        text = piece.body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    found: list[FeedEntry] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        item = _ITEM.match(text, at)
        entry = _entry(item[1], language) if item else None
        if item is None or entry is None:
            return None
        found.append(entry)
        at = item.end()
    return found


def _is_utf8(head: bytes) -> bool:
    coding = _CODING.search(head[:200])
    return coding is None or coding[1].lower() in (b"utf-8", b"us-ascii")


def _entry(item: str, language: str) -> FeedEntry | None:
    fields: dict[str, str] = {}
    at, end = 0, len(item.rstrip())
    while at < end:
        field = _FIELD.match(item, at)
        if field is None or field[1] in fields:
            return None
        fields[field[1]] = field[2].strip()
        at = field.end()
    link, published = fields.get("link", ""), _published(fields.get("pubDate"))
    if published is None or not (_LINK.fullmatch(link) if link else "guid" not in fields):
        return None
    return FeedEntry(
        title=one_line(fields.get("title", "")),
        url=shown(link),
        authors=(),
        published=published,
        content=fields.get("description", ""),
        whole=False,
        language=language,
    )


def _published(written: str | None) -> Published | None:
    """Return a date as the standard writes it, an unknown one where there is none; None for any other."""
    if written is None:
        return Published()
    found = _DATE.fullmatch(written)
    if not found or found[2] not in MONTHS:
        return None
    try:
        return dated(date(int(found[3]), MONTHS[found[2]], int(found[1])), Status.SAID)
    except ValueError:
        return None
