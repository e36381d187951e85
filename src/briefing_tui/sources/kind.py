"""What fetched bytes are: decided by their content, then by their name or declared type."""

import re
from enum import Enum

from briefing_tui.core.text.rare import Rare
from briefing_tui.sources.base import Fetched


class Kind(Enum):
    """The kinds of thing a locator can lead to; `TEXT` is plain, Markdown or HTML."""

    TEXT = "text"
    FEED = "feed"
    JSON_FEED = "json feed"
    OPML = "opml"
    EPUB = "epub"
    PDF = "pdf"
    ARCHIVE = "archive"


FEEDS = frozenset({Kind.FEED, Kind.JSON_FEED})
HEAD = 8_000
REACH = 64_000
WIDE = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
PREAMBLE = Rare(
    r"\s*(?:<\?[^<>]{0,400}\?>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^<>\[]{0,500}[>\[]\s*){0,20}", re.S | re.I
)
ROOT = Rare(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,39})[\s/>]")
FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
FEED_NAMES = (".rss", ".atom", ".rdf", ".xml", ".cdf")
FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    }
)
JSON_FEED = Rare(r'"version"\s{0,9}:\s{0,9}"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/')


def kind_of(fetched: Fetched) -> Kind:
    """Return what the bytes are."""
    data = fetched.data
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return Kind.EPUB if _is_epub(fetched) else Kind.ARCHIVE
    head = text_head(data)
    found = _json(fetched, head) or _markup(head)
    return found or (Kind.FEED if _named_feed(fetched, head) else Kind.TEXT)


def text_head(data: bytes) -> str:
    """Return the first characters of bytes, well enough to see their first element."""
    codec = next((codec for mark, codec in WIDE if data.startswith(mark)), "utf-8")
    return data[:REACH].decode(codec, "replace").lstrip("\ufeff \t\r\n")[:HEAD]


def _is_epub(fetched: Fetched) -> bool:
    return b"application/epub+zip" in fetched.data[:200] or (
        fetched.name.lower().endswith(".epub") or b"META-INF/container.xml" in fetched.data
    )


def _json(fetched: Fetched, head: str) -> Kind | None:
    if not head.lstrip().startswith("{"):
        return None
    named = fetched.media_type == "application/feed+json"
    whole = head if len(fetched.data) <= HEAD else head + fetched.data[-HEAD:].decode("utf-8", "replace")
    return Kind.JSON_FEED if named or JSON_FEED.search(whole) else None


def _markup(head: str) -> Kind | None:
    """Return the kind a root element names."""
    if not head.startswith("<"):
        return None
    preamble = PREAMBLE.match(head)
    start = preamble.end() if preamble else 0
    look = ROOT.search if head[:start].rstrip().endswith("[") else ROOT.match
    found = look(head, start)
    root = found[1].lower() if found else ""
    if root == "opml":
        return Kind.OPML
    return Kind.FEED if root in FEED_ROOTS else None


def _named_feed(fetched: Fetched, head: str) -> bool:
    """Say whether a name or type speaks of a feed, and the content does not speak against it."""
    if not head.lstrip().startswith("<") or re.match(r"\s*<(?:!doctype\s+)?html", head, re.I):
        return False
    return fetched.name.lower().endswith(FEED_NAMES) or fetched.media_type in FEED_TYPES
