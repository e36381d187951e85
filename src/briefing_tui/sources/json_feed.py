"""JSON Feed, versions 1 and 1.1, by its own specification (jsonfeed.org/version/1.1)."""

import json
from datetime import date, datetime
from typing import Any

from briefing_tui.core.model.document import Published, Status
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.decode import NotTextError, decode
from briefing_tui.sources.feed import MAX_ENTRIES, Feed, FeedEntry, dated, one_line, paragraphs
from briefing_tui.sources.locator import shown


def read_json_feed(fetched: Fetched) -> Feed:
    """Return what a feed holds; members of a wrong type count as absent."""
    try:
        whole = json.loads(decode(fetched.data, "utf-8"))
    except (ValueError, RecursionError, NotTextError) as fault:
        raise UnreadableError(fetched.locator, f"its JSON cannot be read: {type(fault).__name__}") from None
    if not isinstance(whole, dict) or not isinstance(whole.get("items"), list):
        raise UnreadableError(fetched.locator, "it is no JSON Feed: it has no list of items")
    items = [item for item in whole["items"][:MAX_ENTRIES] if isinstance(item, dict)]
    return Feed(_text(whole, "title"), (_entry(item, whole) for item in items))


def _entry(item: dict[str, Any], feed: dict[str, Any]) -> FeedEntry:
    """Return one item; `Any`, for a stranger wrote it."""
    content = _string(item, "content_html") or paragraphs(_string(item, "content_text"))
    return FeedEntry(
        title=_text(item, "title"),
        url=shown((_string(item, "url") or _string(item, "external_url")).strip()),
        authors=_authors(item) or _authors(feed),
        published=_published(item),
        content=content or paragraphs(_string(item, "summary")),
        whole=bool(content),
        language=(_string(item, "language") or _string(feed, "language"))[:2].lower(),
    )


def _authors(what: dict[str, Any]) -> tuple[str, ...]:
    """Return the names; version 1 had one `author`, which 1.1 still lets stand."""
    people = what.get("authors")
    people = people if isinstance(people, list) else [what.get("author")]
    names = [_text(one, "name") for one in people if isinstance(one, dict)]
    return tuple(dict.fromkeys(name for name in names if name))


def _published(item: dict[str, Any]) -> Published:
    for field, status in (("date_published", Status.SAID), ("date_modified", Status.INFERRED)):
        if day := _day(_string(item, field)):
            return dated(day, status)
    return Published()


def _day(written: str) -> date | None:
    try:
        return datetime.fromisoformat(written.strip()).date()
    except ValueError:
        return None


def _string(what: dict[str, Any], name: str) -> str:
    value = what.get(name)
    return value if isinstance(value, str) else ""


def _text(what: dict[str, Any], name: str) -> str:
    """Return a title or name; they are plain text here, so a bracket is a bracket."""
    return one_line(_string(what, name))
