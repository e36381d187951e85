"""A book's chapters as articles."""

from collections.abc import Iterator

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.html.fragment import read_fragment
from briefing_tui.core.model.document import Provenance
from briefing_tui.desk.entry import Entry, Outcome
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.decode import NotTextError, decode
from briefing_tui.sources.epub import Archive, Book, book_in, chapters
from briefing_tui.sources.locator import shown


def book_chapters(fetched: Fetched) -> Iterator[Outcome]:
    """Return the chapters in reading order, those without words left out; `UnreadableError` for no book."""
    archive = Archive(fetched)
    return _chapters(archive, book_in(archive), fetched)


def _chapters(archive: Archive, book: Book, fetched: Fetched) -> Iterator[Outcome]:
    try:
        for name, data in chapters(archive, book):
            where = Provenance(
                locator=f"{fetched.locator}#{shown(name)}",
                site=book.title,
                authors=book.authors,
                language=book.language,
                published=book.published,
                fetched_at=fetched.when,
            )
            document = read_fragment(decode(data), where)
            if document.blocks:
                yield Entry(structure(document))
    except NotTextError as fault:
        yield UnreadableError(fetched.locator, str(fault))
    except UnreadableError as fault:
        yield fault
