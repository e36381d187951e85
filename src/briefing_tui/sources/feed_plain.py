"""Entries of the plainer sort, read without feedparser: a big feed of them is there far sooner.

RSS 2.0 items of title, link, description, date, identity and category, their markup escaped and of the
simplest; whatever else a piece of a feed holds, feedparser reads; a test holds the two to the same outcome.
"""

import re
from datetime import date

from briefing_tui.core.model.document import Published, Status
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import MONTHS, FeedEntry, dated, one_line
from briefing_tui.sources.feed_pieces import Piece
from briefing_tui.sources.locator import shown

_ITEM = re.compile(r"\s*<item>(.*?)</item>", re.DOTALL)
_FIELD = re.compile(
    r"\s*<(title|link|description|pubDate|guid|category)(?: isPermaLink=[\"'](?:true|false)[\"'])?>"
    r"(?:\s*<!\[CDATA\[([^\]]*)\]\]>\s*|([^<]*))</\1>"
)
_LINK = re.compile(r"https?://[a-z0-9.-]+/[\w/%?=+&-]*(?:\.[a-z]+)?", re.ASCII)
_DATE = re.compile(
    r"[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) ((?:19|20)\d\d) [01]\d:[0-5]\d:[0-5]\d (?:GMT|[+-]0\d00)",
    re.ASCII,
)
_CODING = re.compile(rb"encoding\s*=\s*[\"']([\w.-]+)", re.ASCII)
_BASE = re.compile(rb"\sxml:")
_CONTROL = re.compile("[\x80-\x9f]")
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{2,5})|#x([0-9A-Fa-f]{2,4}));", re.ASCII)
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LETTERS = (range(0x20, 0x7F), range(0xA0, 0xD800), range(0xE000, 0xFFFE))
"""Numbers of characters that mean the same to everybody."""
_WORDS = re.compile(r"(?:[^<&]|&[ \n])*")
_SIMPLE = re.compile(r"(?:[^<&]|</?(?:p|b|i|em|strong)>|&[ \n])*")
"""Text, and markup, that read the same however they are read."""


def plain_entries(piece: Piece, fetched: Fetched, language: str) -> list[FeedEntry] | None:
    """Return the entries of a piece; None where any of it is not plain."""
    if fetched.charset or _BASE.search(piece.head) or not _is_utf8(piece.head):
        return None
    try:
        text = piece.body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if _CONTROL.search(text):  # which feedparser takes for punctuation of Windows
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
    fields = _fields(item)
    if fields is None:
        return None
    title, link, content = (fields.get(name, "") for name in ("title", "link", "description"))
    published = _published(fields.get("pubDate"))
    if published is None or not (_LINK.fullmatch(link) if link else "guid" not in fields):
        return None
    if not (_WORDS.fullmatch(title) and _SIMPLE.fullmatch(content)):
        return None
    return FeedEntry(
        title=one_line(title),
        url=shown(link),
        authors=(),
        published=published,
        content=content,
        whole=False,
        language=language,
    )


def _fields(item: str) -> dict[str, str] | None:
    """Return the fields of an item without their escapes; None where it has others, or one twice."""
    fields: dict[str, str] = {}
    at, end = 0, len(item.rstrip())
    while at < end:
        field = _FIELD.match(item, at)
        if field is None or (field[1] in fields and field[1] != "category"):
            return None
        words = field[2] if field[3] is None else _unescaped(field[3])
        if words is None:
            return None
        fields[field[1]] = words.strip()
        at = field.end()
    return fields


def _unescaped(text: str) -> str | None:
    """Return text with its references read; None where one of them may mean this or that."""
    if "&" not in text:
        return text
    parts: list[str] = []
    at = 0
    for found in _ENTITY.finditer(text):
        letter = _letter(found)
        if letter is None or "&" in text[at : found.start()]:
            return None
        parts += text[at : found.start()], letter
        at = found.end()
    return None if "&" in text[at:] else "".join((*parts, text[at:]))


def _letter(found: re.Match[str]) -> str | None:
    if found[1]:
        return _ENTITIES[found[1]]
    number = int(found[2]) if found[2] else int(found[3], 16)
    return chr(number) if any(number in letters for letters in _LETTERS) else None


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
