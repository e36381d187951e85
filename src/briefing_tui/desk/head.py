"""The head of a big text file, laid out before the rest is read: its first page shows at once."""

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.format import Format, format_named, format_of
from briefing_tui.core.markup.head import head_end
from briefing_tui.core.markup.read import is_too_much, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Provenance
from briefing_tui.desk.at_hand import is_file
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.decode import NotTextError, decode
from briefing_tui.sources.file import read_head
from briefing_tui.sources.kind import Kind, kind_of

REACH = 300_000
"""Bytes that are read: enough for the head in any script."""


def head_of(locator: str, settings: Settings) -> Article | None:
    """Return the head of a file of plain text or Markdown; None for anything else, and for what has no head.

    Its text is the beginning of the whole's wherever the rest does not change the reading of it.
    """
    if not is_file(locator):
        return None
    try:
        found = read_head(locator, settings, REACH)
        return _laid_out(found.fetched, found.size) if found.fetched.data.strip() else None
    except (NotTextError, UnreadableError):  # told when the whole is opened
        return None


def _laid_out(fetched: Fetched, size: int) -> Article | None:
    if kind_of(fetched) is not Kind.TEXT or fetched.data.lstrip()[:1] == b"{":
        return None
    data = _whole_characters(fetched.data)
    text = decode(data)
    kind = format_of(text, format_named(fetched.name))
    if kind is Format.HTML:  # what of a page is its article, only the whole page tells
        return None
    if kind is Format.MARKDOWN and is_too_much(text, size / len(data)):
        kind = Format.PLAIN
    where = Provenance(locator=fetched.locator)
    return structure(read_text(text[: head_end(text)], kind=kind, provenance=where))


def _whole_characters(data: bytes) -> bytes:
    """Return bytes cut before the last character that may have been cut in two."""
    cut = max(data.rfind(b"\n"), data.rfind(b" "))
    return data[: cut - cut % 4] if cut > 8 else data[: len(data) // 4 * 4]
