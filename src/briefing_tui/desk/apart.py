"""Open what is long in a process of its own: reading, decoding and cleaning it would hold up every key.

The child (`opening_child`) gets a file's name, or bytes as they were fetched, and gives back a document piece
by piece, or a feed's entries pressed together. What that takes, it takes with it.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.model.document import Document
from briefing_tui.desk.at_hand import size_of
from briefing_tui.desk.children import GivenUpError, answers
from briefing_tui.desk.document_wire import gathered
from briefing_tui.desk.entry import Bundle, Entry, Outcome
from briefing_tui.desk.frugal import be_frugal
from briefing_tui.desk.open_article import document_of
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.desk.wire import Row, frame
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched, Watch
from briefing_tui.sources.locator import shown

LONG = 1_000_000
"""Bytes from which on a text is laid out apart: a shorter one is done before a child has started."""

Frames = Generator[tuple[str, Row]]
_NOTHING: tuple[str, Row] = "other", None


class Offered(Struct, frozen=True):
    """The articles of one locator, those of a long feed by the bundle."""

    several: bool
    entries: Iterator[Outcome | Bundle]


def unfold_apart(locator: str, settings: Settings, watch: Watch) -> Unfolded | Offered:
    """Open a locator as `unfold` does, a long file or text apart; here, where no child can be had."""
    size = size_of(locator)
    if size is None or size < LONG:
        return unfold(locator, settings, watch, document_apart)
    be_frugal()
    question = frame("file", (locator, settings.max_megabytes))
    told = answers("opening_child", (question,), watch.stopped, first=True)
    try:
        begin = next(told, _NOTHING)
        if begin[0] == "feed":
            return Offered(True, _entries(locator, settings, watch, told, begin[1]))
        if document := _document(told, begin):
            return Offered(False, iter([Entry(structure(_dated(document, datetime.now(UTC))))]))
    except GivenUpError:
        raise UnreadableError(shown(locator), "given up") from None
    except (OSError, ValueError, EOFError):
        pass
    return unfold(locator, settings, watch)


def _entries(
    locator: str, settings: Settings, watch: Watch, told: Frames, title: str
) -> Iterator[Outcome | Bundle]:
    """Yield a feed's entries as they are told; what an ended child leaves untold is read here."""
    from briefing_tui.desk.feed_entries import About, PressedEntries

    about = About(title, shown(locator), datetime.now(UTC), frozenset())
    count, ended = 0, False
    try:
        with closing(told):
            for what, content in told:
                match what:
                    case "entries":
                        size, pressed = content
                        count += size
                        yield PressedEntries(size, pressed, about)
                    case "left out":
                        count += 1
                        yield UnreadableError(*content)
                    case "fault":
                        raise UnreadableError(*content)
                    case "end":
                        ended = True
    except GivenUpError:
        raise UnreadableError(shown(locator), "given up") from None
    except (OSError, ValueError, EOFError):
        pass
    if not ended:
        yield from islice(unfold(locator, settings, watch).entries, count, None)
    elif not count:
        yield UnreadableError(shown(locator), "a feed without entries")


def document_apart(fetched: Fetched, watch: Watch) -> Document:
    """Return the document that fetched bytes hold, as `document_of` does; here, where no child can be had."""
    if len(fetched.data) < LONG:
        return document_of(fetched)
    about = (fetched.locator, fetched.name, fetched.url, fetched.charset, fetched.media_type)
    question = frame("bytes", (*about, len(fetched.data)))
    try:
        document = _document(answers("opening_child", (question, fetched.data), watch.stopped, first=True))
    except GivenUpError:
        raise UnreadableError(fetched.locator, "given up") from None
    except (OSError, ValueError, EOFError):
        document = None
    return _dated(document, fetched.when) if document else document_of(fetched)


def _document(told: Frames, *begin: tuple[str, Row]) -> Document | None:
    """Return the document that is told, None where its end is not; `UnreadableError` where there is none."""

    def faultless() -> Iterator[tuple[str, Row]]:
        for what, content in chain(begin, told):
            if what == "fault":
                raise UnreadableError(*content)
            yield what, content

    with closing(told):
        return gathered(faultless())


def _dated(document: Document, when: datetime | None) -> Document:
    return replace(document, provenance=replace(document.provenance, fetched_at=when))
