"""The article as a page: units of text wrapped to a measure, drawn with what lies over them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind, MarkKind
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.paint import Line, Look, Run, runs, trimmed
from briefing_tui.ui.render.wrap import wrap

_LONGEST = 1 << 14
"""Characters of a block wrapped as one unit: a longer block is cut, at blanks where it has any."""
_KEPT = 4096
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


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one block that is wrapped by itself: `first` where the block begins with it."""

    block: Block
    span: Span
    first: bool


class Layers:
    """Looks over the text, sorted by start and apart from one another, found by place."""

    def __init__(self, spans: Iterable[tuple[Span, str]]) -> None:
        self._spans = sorted(spans, key=lambda pair: (pair[0].start, pair[0].end))
        self._starts = [span.start for span, _ in self._spans]
        self._reach = max((len(span) for span, _ in self._spans), default=0)

    def between(self, start: int, end: int) -> list[Look]:
        """Return the looks that touch `[start, end)`."""
        low = bisect_right(self._starts, start - self._reach - 1)
        high = bisect_right(self._starts, end - 1)
        return [(s.start, s.end, name) for s, name in self._spans[low:high] if s.end > start]


class Page:
    """An article laid out for one width: units, their lines, and which line shows a place of the text."""

    def __init__(self, article: Article, width: int) -> None:
        self.article = article
        self.text = article.text
        self.width = max(8, width)
        self.units = _units(article)
        self._starts = [unit.span.start for unit in self.units]
        self._kickers = {s.heading.start: s.kicker for s in article.sections if s.heading and s.kicker}
        self._kickers.update({deck.span.start: deck.kicker for deck in article.decks if deck.kicker})
        self._wrapped: dict[int, list[tuple[int, int]]] = {}

    def height(self, index: int) -> int:
        """Return the lines of a unit, the blank ones before it included."""
        return self.space(index) + len(self.wrapped(index))

    def space(self, index: int) -> int:
        """Return how many blank or ruled lines stand before a unit."""
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
            unit = self.units[index]
            width = self.width - len(self._lead(unit, 0))
            kicker = self._kickers.get(unit.span.start)
            if kicker and kicker.start == unit.span.start and unit.block.kind is BlockKind.HEADING:
                after = _after_kicker(self.text, kicker.end, unit.span.end)
                lines = wrap(self.text, width, unit.span.start, after)
                lines += wrap(self.text, width, after, unit.span.end) if after < unit.span.end else []
            else:
                lines = wrap(self.text, width, unit.span.start, unit.span.end)
            self._wrapped[index] = lines
        return lines

    def unit_at(self, position: int) -> int:
        """Return the unit that holds a position, or the nearest one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

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


def _units(article: Article) -> list[Unit]:
    out: list[Unit] = []
    for block in article.document.blocks:
        if len(block.span) <= _LONGEST:
            out.append(Unit(block, block.span, True))
        else:
            out += _cut(article.text, block)
    return out


def _cut(text: str, block: Block) -> list[Unit]:
    out: list[Unit] = []
    at, end = block.span.start, block.span.end
    while end - at > _LONGEST:
        blank = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
        cut = blank + 1 if blank > 0 else at + _LONGEST
        out.append(Unit(block, Span(at, cut), at == block.span.start))
        at = cut
    return [*out, Unit(block, Span(at, end), at == block.span.start)]


def _leads_in(text: str, above: Block) -> bool:
    return text[max(0, above.span.end - 1) : above.span.end] == ":"


def _after_kicker(text: str, position: int, end: int) -> int:
    while position < end and text[position] in ":–—-| ":
        position += 1
    return position


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
