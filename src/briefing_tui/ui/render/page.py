"""The article as a page: units of text wrapped to a measure, drawn with what lies over them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import overload

from msgspec import Struct
from rich.cells import cell_len

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind, Document, MarkKind
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.paint import Line, Look, Run, runs, trimmed
from briefing_tui.ui.render.wrap import wrap

_LONGEST = 1 << 14
"""Characters of a block wrapped as one unit: a longer block is cut, at blanks where it has any."""
_KEPT = 2048
_BASE = {
    BlockKind.HEADLINE: "section--headline",
    BlockKind.DECK: "section--deck",
    BlockKind.BYLINE: "section--byline",
    BlockKind.DATELINE: "section--byline",
    BlockKind.HEADING: "section--heading",
    BlockKind.BLOCKQUOTE: "section--blockquote",
    BlockKind.CODE: "section--code",
    BlockKind.CAPTION: "section--caption",
}
_MARK = {
    MarkKind.EMPHASIS: "section--emphasis",
    MarkKind.STRONG: "section--strong",
    MarkKind.CODE: "section--code",
    MarkKind.LINK: "section--link",
}
_TIGHT = frozenset({BlockKind.ITEM, BlockKind.ROW, BlockKind.CODE, BlockKind.BYLINE, BlockKind.DATELINE})


class Unit(Struct, frozen=True):
    """A stretch of one block that is wrapped by itself: `first` where the block begins with it."""

    block: Block
    span: Span
    first: bool


class Units(Sequence[Unit]):
    """The units of an article in order, made when looked at: what is kept of each is two numbers."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self.starts = array("Q")
        self._of = array("Q")
        for number, block in enumerate(self._blocks):
            for start in _starts(document.text, block.span):
                self.starts.append(start)
                self._of.append(number)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Unit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Unit]: ...
    def __getitem__(self, index: int | slice) -> Unit | list[Unit]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        number, start = self._of[at], self.starts[at]
        block = self._blocks[number]
        more = at + 1 < len(self) and self._of[at + 1] == number
        end = self.starts[at + 1] if more else block.span.end
        return Unit(block, Span(start, end), at == 0 or self._of[at - 1] != number)


def _starts(text: str, span: Span) -> Iterator[int]:
    """Yield where the units of a block begin."""
    at = span.start
    yield at
    while span.end - at > _LONGEST:
        half = at + _LONGEST // 2
        blank = text[half : at + _LONGEST].rfind(" ")
        at = half + blank + 1 if blank >= 0 else at + _LONGEST
        yield at


@lru_cache(maxsize=2)
def units_of(document: Document) -> Units:
    """Return the units of a document, worked out once for all widths and whatever is found in it."""
    return Units(document)


@lru_cache(maxsize=2)
def _kickers(article: Article) -> dict[int, Span]:
    kickers = {s.heading.start: s.kicker for s in article.sections if s.heading and s.kicker}
    return kickers | {deck.span.start: deck.kicker for deck in article.decks if deck.kicker}


class Layers:
    """Looks over the text, sorted by start and apart from one another, found by place."""

    def __init__(self, spans: Iterable[tuple[Span, str]]) -> None:
        ordered = sorted((span.start, span.end, name) for span, name in spans)
        self._names = sorted({name for _, _, name in ordered})
        number = {name: n for n, name in enumerate(self._names)}
        self._starts = array("Q", (start for start, _, _ in ordered))
        self._ends = array("Q", (end for _, end, _ in ordered))
        self._looks = array("B", (number[name] for _, _, name in ordered))
        self._reach = max((end - start for start, end, _ in ordered), default=0)

    def between(self, start: int, end: int) -> list[Look]:
        """Return the looks that touch `[start, end)`."""
        low = bisect_left(self._starts, max(0, start - self._reach))
        high = bisect_left(self._starts, max(0, end))
        found = (n for n in range(low, high) if self._ends[n] > start)
        return [(self._starts[n], self._ends[n], self._names[self._looks[n]]) for n in found]


class Page:
    """An article laid out for one width: units, their lines, and which line shows a place of the text."""

    def __init__(self, article: Article, width: int) -> None:
        self.article = article
        self.text = article.text
        self.width = max(8, width)
        self.units = units_of(article.document)
        self._kickers = _kickers(article)
        self._heights: dict[int, int] = {}
        self._spaces: dict[int, int] = {}
        self._wrapped: dict[int, list[tuple[int, int]]] = {}

    def height(self, index: int) -> int:
        """Return the lines of a unit, the blank ones before it included."""
        tall = self._heights.get(index)
        if tall is None:
            tall = self._heights[index] = self.space(index) + len(self.wrapped(index))
        return tall

    def space(self, index: int) -> int:
        """Return how many blank or ruled lines stand before a unit."""
        space = self._spaces.get(index)
        if space is None:
            if len(self._spaces) >= _KEPT:
                self._spaces.clear()
            space = self._spaces[index] = self._space(index)
        return space

    def _space(self, index: int) -> int:
        unit = self.units[index]
        if not unit.first or index == 0:
            return 0
        kind, above = unit.block.kind, self.units[index - 1].block
        if kind is BlockKind.HEADING:
            return 2
        if (kind is above.kind and kind in _TIGHT) or kind is BlockKind.DECK:
            return 0 if above.kind is not BlockKind.HEADLINE else 1
        if above.kind is BlockKind.HEADING or (kind is BlockKind.ITEM and _leads_in(self.text, above)):
            return 0
        if {kind, above.kind} <= {BlockKind.BYLINE, BlockKind.DATELINE}:
            return 0
        return 1

    def wrapped(self, index: int) -> list[tuple[int, int]]:
        """Return the lines of a unit as stretches of the text."""
        lines = self._wrapped.get(index)
        if lines is None:
            if len(self._wrapped) >= _KEPT:
                self._wrapped.clear()
                self._heights.clear()
            unit = self.units[index]
            width = self.width - len(self._lead(unit, 0))
            kicker = self._kickers.get(unit.span.start)
            first, words = unit.span.start, unit.span.of(self.text)
            if kicker and kicker.start == first and unit.block.kind is BlockKind.HEADING:
                after = _after_kicker(words, kicker.end - first, len(words))
                lines = wrap(words, width, 0, after)
                lines += wrap(words, width, after) if after < len(words) else []
            else:
                lines = wrap(words, width)
            lines = self._wrapped[index] = [(first + start, first + end) for start, end in lines]
        return lines

    def unit_at(self, position: int) -> int:
        """Return the unit that holds a position, or the nearest one before it."""
        return max(0, bisect_right(self.units.starts, position) - 1)

    def anchor(self, position: int) -> tuple[int, int]:
        """Return the anchor of the line that shows a position."""
        if not self.units:
            return 0, 0
        index = self.unit_at(position)
        lines = self.wrapped(index)
        line = next((n for n, (_, end) in enumerate(lines) if position < end), len(lines) - 1)
        return index, self.space(index) + line

    def stretch(self, anchor: tuple[int, int]) -> tuple[int, int]:
        """Return the stretch of text a line shows; an empty one, before its unit, for a blank line."""
        index, line = anchor
        lines = self.wrapped(index)
        line -= self.space(index)
        if line < 0:
            return lines[0][0], lines[0][0]
        return lines[min(line, len(lines) - 1)]

    def position_at(self, anchor: tuple[int, int], x: int) -> int:
        """Return the place in the text that a line shows at cell `x`, or the nearest one on that line."""
        start, end = self.stretch(anchor)
        used = cell_len(self._lead(self.units[anchor[0]], anchor[1]))
        for position in range(start, end):
            used += cell_len(self.text[position])
            if used > x:
                return position
        return max(start, end - 1)

    def draw(self, anchor: tuple[int, int], layers: Sequence[Look]) -> Line:
        """Return one line as runs; `layers` are looks over the text that touch it."""
        index, line = anchor
        unit = self.units[index]
        line -= self.space(index)
        if line < 0:
            return self._between(index, line)
        start, end = self.wrapped(index)[line]
        shown = trimmed(self.text, start, end)
        kicker = self._kickers.get(unit.span.start)
        looks = list(layers)
        if kicker:
            if unit.block.kind is BlockKind.HEADING and start < kicker.end:
                shown = min(shown, max(kicker.end, start))
            looks.insert(0, (kicker.start, kicker.end, "section--kicker"))
        lead = self._lead(unit, line)
        body = runs(self.text, start, shown, looks, _BASE.get(unit.block.kind, ""))
        return (Run(lead, ("section--lead",)), *body) if lead else tuple(body)

    def _between(self, index: int, line: int) -> Line:
        kinds = self.units[index].block.kind, self.units[index - 1].block.kind
        masthead = {BlockKind.HEADLINE, BlockKind.DECK, BlockKind.BYLINE, BlockKind.DATELINE}
        if kinds[1] in masthead and kinds[0] not in masthead and line == -1:
            return (Run("─" * self.width, ("section--rule",)),)
        return ()

    def _lead(self, unit: Unit, line: int) -> str:
        block = unit.block
        if block.kind is BlockKind.ITEM:
            marker = block.marker if block.marker[:1].isalnum() else "•"
            lead = "  " * max(1, min(block.level, 6)) + marker + " "
            return lead if unit.first and line == 0 else " " * len(lead)
        if block.kind is BlockKind.BLOCKQUOTE:
            return "▎ "
        return "  " if block.kind is BlockKind.CODE else ""


def _leads_in(text: str, above: Block) -> bool:
    return text[max(0, above.span.end - 1) : above.span.end] == ":"


def _after_kicker(text: str, position: int, end: int) -> int:
    while position < end and text[position] in ":–—-| ":
        position += 1
    return position


@lru_cache(maxsize=2)
def findings_layer(article: Article) -> Layers:
    """Return the soft marks of an article: inline markup, quotations, date words."""
    spans: list[tuple[Span, str]] = [(mark.span, _MARK[mark.kind]) for mark in article.document.marks]
    for quote in article.quotes:
        if quote.kind is not QuoteKind.SCARE:
            spans += [(piece, "section--quote") for piece in quote.pieces]
    seen: set[Span] = set()
    for event in article.events:
        if event.when not in seen and event.when:
            seen.add(event.when)
            spans.append((event.when, "section--date"))
    return Layers(spans)
