"""Open one locator as an article: fetched, decoded, laid out; findings added where asked."""

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.errors import UnreadableError
from briefing_tui.sources import table
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.bundled import LOCATOR
from briefing_tui.sources.decode import NotTextError, decode, refuse_binary
from briefing_tui.sources.locator import shown

BUNDLED = LOCATOR
"""The locator of the article that comes with the program."""

NAMED = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), Format.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), Format.HTML),
}
TYPED = {
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
}


def fetch(locator: str, settings: Settings | None = None) -> Fetched:
    """Fetch a locator's bytes, stamped with the time; `UnreadableError` where there are none."""
    fetched = table.fetch(locator, settings or Settings())
    if not fetched.data.strip():
        raise UnreadableError(fetched.locator, "it is empty")
    return replace(fetched, when=datetime.now(UTC))


def check(locator: str, settings: Settings | None = None) -> None:
    """Raise `UnreadableError` for what cannot be opened, before a screen is; addresses are not asked."""
    if locator.lower().startswith(("http://", "https://")):
        return
    fetched = fetch(locator, settings)
    try:
        refuse_binary(fetched.data)
    except NotTextError as fault:
        raise UnreadableError(fetched.locator, str(fault)) from None


def document_of(fetched: Fetched) -> Document:
    """Return the document that fetched bytes hold, its kind by content, then by name."""
    try:
        text = decode(fetched.data, fetched.charset)
    except NotTextError as fault:
        raise UnreadableError(fetched.locator, str(fault)) from None
    where = Provenance(locator=fetched.locator, url=shown(fetched.url), fetched_at=fetched.when)
    return read_text(text, kind=_kind(fetched), provenance=where)


def open_structure(locator: str, settings: Settings | None = None) -> Article:
    """Return the article of a locator laid out and without findings: quick, for showing its text at once."""
    return structure(document_of(fetch(locator, settings)))


def open_article(locator: str, settings: Settings | None = None, published: date | None = None) -> Article:
    """Return the article of a locator with all that is found in it."""
    return findings(open_structure(locator, settings), published)


def read(locator: str, published: date | None = None) -> Article:
    """Read any locator (a path, `-`, an address) and understand it."""
    return open_article(locator, None, published)


def _kind(fetched: Fetched) -> Format | None:
    """Return the format a name or a media type settles; None leaves it to the content."""
    name = fetched.name.lower()
    suffix = name[name.rfind(".") :] if "." in name else ""
    return TYPED.get(fetched.media_type) or NAMED.get(suffix)
