"""A text as shown, with what its markup said kept as blocks and marks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing_tui.core.model.span import Span

if TYPE_CHECKING:
    from datetime import date, datetime


class BlockKind(Enum):
    """What a block of text is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"  # a line of its own that holds only place or date
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BLOCKQUOTE = "blockquote"
    CODE = "code"
    CAPTION = "caption"
    ROW = "row"  # one row of a table, cells apart by " | "


PROSE = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.BLOCKQUOTE, BlockKind.CAPTION, BlockKind.ROW}
)
"""The kinds that hold the article's own sentences."""


class MarkKind(Enum):
    """What inline markup said of a stretch."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"


class Status(Enum):
    """How a publication date is known."""

    SAID = "said"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Block(Struct, frozen=True, gc=False):
    """One paragraph-like unit: `level` is the heading rank (1 is the headline's) or the list depth (from 1).

    `marker` is a list item's own label as written ("-", "3."); the span begins after it.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""


class Mark(Struct, frozen=True, gc=False):
    """Inline markup over a stretch; `target` is a link's address."""

    kind: MarkKind
    span: Span
    target: str = ""


class Published(Struct, frozen=True):
    """The publication date as known: `day` when one day is known, else the window it must lie in.

    `evidence` says in one line of words where it comes from.
    """

    day: date | None = None
    status: Status = Status.UNKNOWN
    earliest: date | None = None
    latest: date | None = None
    evidence: str = ""


class Provenance(Struct, frozen=True):
    """Where a text comes from, and what its container said of it (front matter, meta tags, a feed)."""

    locator: str = ""
    url: str = ""
    site: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    published: Published = field(default_factory=Published)
    fetched_at: datetime | None = None


class Document(Struct, frozen=True, eq=False):
    """One text and its blocks, sorted and disjoint; marks sorted by start.

    Characters outside every block (blank lines, list markers of plain text) belong to no block but count in
    offsets: plain text keeps its own length, so a position here is a position in the file once cleaned.
    """

    text: str
    blocks: Sequence[Block] = ()
    marks: tuple[Mark, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
