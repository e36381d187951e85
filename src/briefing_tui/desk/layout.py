"""Lay out a long text in a process of its own: decoding and cleaning it would hold up every key.

The child (`layout_child`) gets the bytes as they were fetched and gives back the document piece by piece.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from briefing_tui.core.model.document import Document
from briefing_tui.desk.children import GivenUpError, answers
from briefing_tui.desk.document_wire import Gathering
from briefing_tui.desk.open_article import document_of
from briefing_tui.desk.wire import Row, frame
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched, Watch

LONG = 1_000_000
"""Bytes from which on a text is laid out apart: a shorter one is done before a child has started."""
_BLOCK = 1 << 16


def document_apart(fetched: Fetched, watch: Watch) -> Document:
    """Return the document that fetched bytes hold, as `document_of` does; here, where no child can be had."""
    if len(fetched.data) < LONG:
        return document_of(fetched)
    gathering = Gathering()
    try:
        for what, content in _told(fetched, watch):
            if what == "fault":
                raise UnreadableError(*content)
            gathering.take(what, content)
    except GivenUpError:
        raise UnreadableError(fetched.locator, "given up") from None
    except (OSError, ValueError, EOFError):
        return document_of(fetched)
    document = gathering.whole()
    if document is None:
        return document_of(fetched)
    return replace(document, provenance=replace(document.provenance, fetched_at=fetched.when))


def _told(fetched: Fetched, watch: Watch) -> Iterator[tuple[str, Row]]:
    about = (fetched.locator, fetched.name, fetched.url, fetched.charset, fetched.media_type)
    return answers("layout_child", frame("fetched", (*about, len(fetched.data))), watch.stopped, fetched.data)
