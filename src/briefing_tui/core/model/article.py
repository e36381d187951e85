"""One article, understood: findings by position in its document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing_tui.core.model.document import Block, Document, Published
from briefing_tui.core.model.span import Span

if TYPE_CHECKING:  # a text is laid out before anything is found in it
    from briefing_tui.core.model.event import Event, Timex
    from briefing_tui.core.model.quote import Quote
    from briefing_tui.core.model.record import Record


class Deck(Struct, frozen=True, gc=False):
    """A line under the headline; `kicker` is the label before its colon ("BREAKING"), `title` the rest."""

    span: Span
    kicker: Span | None
    title: Span


class Section(Struct, frozen=True, gc=False):
    """A heading and all up to the next: the lead has no `heading`.

    `span` covers heading and body; sections tile the document's text, so the first begins at 0 (headline and
    decks lie in it) and each ends where the next begins. `body` covers the blocks after the heading (empty,
    at the section's end, where there are none). `level` is the heading's rank, 0 for the lead.
    """

    heading: Span | None
    kicker: Span | None
    title: Span | None
    level: int
    span: Span
    body: Span
    blocks: Sequence[Block]


class Article(Struct, frozen=True, eq=False):
    """One immutable value with all that was found; every finding points into `document.text`."""

    document: Document
    headline: Span | None
    decks: tuple[Deck, ...]
    dateline: Span | None
    authors: tuple[str, ...]
    published: Published
    language: str
    sections: tuple[Section, ...]
    sentences: Sequence[Span] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def text(self) -> str:
        """The one text all spans point into."""
        return self.document.text

    @property
    def title(self) -> str:
        """The headline, else the container's title, else the locator: what a list shows for this article."""
        if self.headline:
            return self.headline.of(self.document.text)
        return self.document.provenance.title or self.document.provenance.locator

    def to_dict(self) -> Record:
        """Return plain JSON types, the same as `briefing show --format json` prints."""
        from briefing_tui.core.model.record import article_record

        return article_record(self)
