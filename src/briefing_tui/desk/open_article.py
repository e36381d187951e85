"""Open one locator as an article: fetched, decoded, laid out; findings added where asked."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.format import Format, format_named, format_of
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.core.text.clean import clean
from briefing_tui.errors import UnreadableError
from briefing_tui.sources import table
from briefing_tui.sources.base import NOBODY, Fetched, Watch
from briefing_tui.sources.bundled import LOCATOR
from briefing_tui.sources.decode import SAMPLE, NotTextError, decode, refuse_binary
from briefing_tui.sources.file import FILE, read_head
from briefing_tui.sources.folder import is_folder
from briefing_tui.sources.kind import Kind, kind_of
from briefing_tui.sources.stdin import STDIN, ends_soon

BUNDLED = LOCATOR
"""The locator of the article that comes with the program."""

TYPED = {
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
}
"""Formats by declared media type."""


def fetch(locator: str, settings: Settings | None = None, watch: Watch = NOBODY) -> Fetched:
    """Fetch a locator's bytes, stamped with the time; `UnreadableError` where there are none."""
    return stamped(table.fetch(locator, settings or Settings(), watch))


def stamped(fetched: Fetched) -> Fetched:
    """Return fetched bytes with the time of now; `UnreadableError` where they are none."""
    if not fetched.data or fetched.data.isspace():
        raise UnreadableError(fetched.locator, "it is empty")
    return replace(fetched, when=datetime.now(UTC))


LONG = 1_000_000
"""Characters from which on a second copy of a text is dear."""

PIPE_SECONDS = 1.0
"""How long a pipe's end is waited for before a screen is opened over what is still to come."""


def check(locator: str, settings: Settings | None = None) -> None:
    """Raise `UnreadableError` for what cannot be opened, before a screen is; addresses are not asked."""
    if locator.lower().startswith(("http://", "https://")) or is_folder(locator):
        return
    if table.source_of(locator) is STDIN and not ends_soon(locator, settings or Settings(), PIPE_SECONDS):
        return
    fetched = _begun(locator, settings or Settings())
    try:
        if kind_of(fetched) is Kind.TEXT:
            refuse_binary(fetched.data)
    except NotTextError as fault:
        raise UnreadableError(fetched.locator, str(fault)) from None


def _begun(locator: str, settings: Settings) -> Fetched:
    """Return the first bytes of a file, all of anything else: a pipe can be read but once."""
    if table.source_of(locator) is FILE:
        head = read_head(locator, settings, SAMPLE)
        if head.fetched.data.strip():
            return head.fetched
    return fetch(locator, settings)


def document_of(fetched: Fetched, known: Provenance | None = None) -> Document:
    """Return the document that fetched bytes hold, its kind by content, then by name.

    `known` is what a feed has said of it already, which stays.
    """
    if kind_of(fetched) is Kind.PDF:
        return _pdf(fetched)
    try:
        text = decode(fetched.data, fetched.charset)
    except NotTextError as fault:
        raise UnreadableError(fetched.locator, str(fault)) from None
    fetched = replace(fetched, data=b"")  # they may go, where nobody else holds them
    where = replace(
        known or Provenance(),
        locator=fetched.locator,
        url=fetched.url,
        fetched_at=fetched.when,
    )
    kind = format_of(text, TYPED.get(fetched.media_type) or format_named(fetched.name))
    if kind is Format.PLAIN and len(text) > LONG:
        text = clean(text)  # as its reader does, who then finds nothing to copy
    return read_text(text, kind=kind, provenance=where)


def _pdf(fetched: Fetched) -> Document:
    from briefing_tui.sources.pdf import text_of

    text, title = text_of(fetched)
    where = Provenance(locator=fetched.locator, url=fetched.url, title=title, fetched_at=fetched.when)
    return read_text(text, kind=Format.PLAIN, provenance=where)


def open_structure(locator: str, settings: Settings | None = None, watch: Watch = NOBODY) -> Article:
    """Return the one article of a locator laid out, without findings: quick, for showing it at once."""
    return structure(document_of(fetch(locator, settings, watch)))


def open_article(locator: str, settings: Settings | None = None, published: date | None = None) -> Article:
    """Return the one article of a locator with all that is found in it."""
    return findings(open_structure(locator, settings), published)
