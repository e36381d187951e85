"""A list of rows, each made of small paragraphs, wrapped to a width when first shown."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from briefing_tui.core.find import Query, hits_in
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.paint import Line, Look, Run, runs, trimmed
from briefing_tui.ui.render.wrap import wrap

_KEPT = 1024
_LEAST = 8
"""Cells below which a shortened aside says too little."""


class Para(Struct, frozen=True):
    """One small paragraph of a row.

    `looks` are over its own text; `lead` stands before the first line and indents the others; `aside`
    stands at the right of the first line; at most `limit` lines show (0: all), the last then ends in "…".
    """

    text: str
    base: str = ""
    looks: tuple[Look, ...] = ()
    lead: str = ""
    lead_look: str = ""
    aside: str = ""
    limit: int = 0


class Row(Struct, frozen=True):
    """One row: where it leads in the text, and what it is for; a row without a `key` cannot be chosen."""

    paras: tuple[Para, ...]
    target: Span | None = None
    key: object = None

    @property
    def text(self) -> str:
        """All the words of the row, a paragraph a line: what a search in the list looks at."""
        return "\n".join(part for para in self.paras for part in (para.lead, para.text) if part)


class Rows(Sequence[Row]):
    """Rows made when looked at from what they stand for; there may be a hundred thousand.

    `entries` are what they stand for: a finding, a row made already. `found` says how many findings they are.
    """

    def __init__(
        self,
        entries: Sequence[object],
        made: Callable[[object], Row],
        key: Callable[[object], object],
        places: Iterable[tuple[int, Span]] = (),
        found: int = 0,
        place: Callable[[object], Span | None] = lambda _: None,
    ) -> None:
        """`place` says of a key where in the text it stands, if that is among `places`."""
        self.entries = entries
        self._place = place
        self.found = found
        self._make = made
        self._key = key
        ordered = sorted((span.start, span.end, row) for row, span in places)
        self._starts = array("Q", (start for start, _, _ in ordered))
        self._ends = array("Q", (end for _, end, _ in ordered))
        self._places = array("Q", (row for _, _, row in ordered))
        self._reach = max((end - start for start, end, _ in ordered), default=0)
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        row = self._made.get(at)
        if row is None:
            row = self._make(self.entries[at])
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[at] = row
        return row

    def __iter__(self) -> Iterator[Row]:
        return map(self._make, self.entries)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Rows | tuple) and tuple(self) == tuple(other))

    __hash__ = object.__hash__

    def key_at(self, index: int) -> object:
        """Return the key of a row; `None` where there is no such row, or it cannot be chosen."""
        return self._key(self.entries[index]) if 0 <= index < len(self.entries) else None

    def index_of(self, key: object) -> int | None:
        """Return the first row with a key; it is looked for where the key stands, if that is known."""
        kind, place = type(key), self._place(key)
        keys: Iterable[tuple[int, object]] = (
            enumerate(map(self._key, self.entries)) if key is not None else ()
        )
        if place is not None:
            low, high = (bisect(self._starts, place.start) for bisect in (bisect_left, bisect_right))
            keys = [(row, self.key_at(row)) for row in sorted(self._places[low:high])]
        return next((n for n, one in keys if one is key or (type(one) is kind and one == key)), None)

    def in_view(self, view: Span) -> frozenset[int]:
        """Return the rows whose place in the text touches a stretch of it."""
        first = bisect_left(self._starts, max(0, view.start - self._reach))
        last = bisect_left(self._starts, view.end)
        return frozenset(self._places[n] for n in range(first, last) if self._ends[n] > view.start)


def given(rows: Sequence[Row]) -> Rows:
    """Return rows that are made already."""
    places = ((n, row.target) for n, row in enumerate(rows) if row.target and row.key is not None)
    return Rows(rows, row_itself, row_key, places)


def row_itself(entry: object) -> Row:
    """Return an entry that is a row."""
    assert isinstance(entry, Row)
    return entry


def row_key(entry: object) -> object:
    """Return the key of an entry that is a row."""
    return row_itself(entry).key


class Sheet:
    """The rows laid out for one width; `lines(i)` gives row `i` as drawn lines, hits of `wanted` lit."""

    def __init__(self, rows: Sequence[Row], width: int, wanted: Query) -> None:
        self.rows = rows
        self.width = max(4, width)
        self.wanted = wanted
        self._laid: dict[int, tuple[Line, ...]] = {}
        self._lit: dict[int, tuple[Line, ...]] = {}

    def seek(self, wanted: Query) -> None:
        """Light the hits of another query; where lines break does not depend on it."""
        self.wanted = wanted
        self._lit.clear()

    def height(self, index: int) -> int:
        """Return how many lines a row takes."""
        return max(1, len(self._plain(index)))

    def is_inked(self, index: int, line: int) -> bool:
        """Say whether a line of a row has anything on it."""
        lines = self._plain(index)
        return line < len(lines) and bool(lines[line])

    def is_lit(self, index: int) -> bool:
        """Say whether a row holds hits."""
        return bool(self.wanted) and self._lighted(index) is not self._plain(index)

    def lines(self, index: int) -> tuple[Line, ...]:
        """Return the lines of a row."""
        return self._lighted(index) if self.wanted else self._plain(index)

    def _plain(self, index: int) -> tuple[Line, ...]:
        laid = self._laid.get(index)
        if laid is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            laid = tuple(line for para in self.rows[index].paras for line in self._lay(para))
            self._laid[index] = laid
        return laid

    def _lighted(self, index: int) -> tuple[Line, ...]:
        """Return the lines of a row with hits lit; the very same as without where it holds none."""
        lit = self._lit.get(index)
        if lit is None:
            if len(self._lit) >= _KEPT:
                self._lit.clear()
            paras = self.rows[index].paras
            hits = [(hits_in(para.text, self.wanted), hits_in(para.lead, self.wanted)) for para in paras]
            lit = self._plain(index)
            if any(words or lead for words, lead in hits):
                drawn = zip(paras, hits, strict=True)
                lit = tuple(line for para, (words, lead) in drawn for line in self._lay(para, words, lead))
            self._lit[index] = lit
        return lit

    def _lay(self, para: Para, hits: Iterable[Span] = (), lead_hits: Iterable[Span] = ()) -> list[Line]:
        indent = cell_len(para.lead)
        aside = _fitting(para.aside, (self.width - indent) // 3)
        width = max(2, self.width - indent)
        first = max(2, width - (cell_len(aside) + 1 if aside else 0))
        spans = _wrapped(para.text, first, width)
        looks = [*para.looks, *((h.start, h.end, "pane--hit") for h in hits)]
        leads = [(h.start, h.end, "pane--hit") for h in lead_hits]
        cut = para.limit and len(spans) > para.limit
        lines: list[Line] = []
        for number, (start, end) in enumerate(spans[: para.limit] if cut else spans):
            lead = runs(para.lead, 0, len(para.lead), leads, para.lead_look) if number == 0 else []
            shown = runs(para.text, start, trimmed(para.text, start, end), looks, para.base)
            if cut and number == para.limit - 1:
                shown = _ended(shown, width if number else first)
            line = [*(lead or [Run(" " * indent)]), *shown]
            if aside and number == 0:
                used = indent + sum(cell_len(run.text) for run in shown)
                line += [Run(" " * max(1, self.width - used - cell_len(aside))), Run(aside, ("pane--aside",))]
            lines.append(tuple(line))
        return lines


def _fitting(aside: str, room: int) -> str:
    """Return an aside that takes no more than `room` cells; none where hardly a word would be left."""
    if cell_len(aside) <= room:
        return aside
    return set_cell_size(aside, room - 1).rstrip() + "…" if room >= _LEAST else ""


def _wrapped(text: str, first: int, width: int) -> list[tuple[int, int]]:
    if first == width:
        return wrap(text, width)
    head = wrap(text, first)[0]
    return [head, *wrap(text, width, head[1])] if head[1] < len(text) else [head]


def _ended(line: list[Run], width: int) -> list[Run]:
    """Return the line closed by an ellipsis that fits."""
    used = sum(cell_len(run.text) for run in line)
    if not line:
        return [Run("…")]
    last = line[-1]
    room = cell_len(last.text) - max(0, used + 1 - width)
    text = set_cell_size(last.text, max(0, room)).rstrip() if room < cell_len(last.text) else last.text
    return [*line[:-1], Run(text + "…", last.looks)]


def count_hits(rows: Iterable[Row], wanted: Query) -> int:
    """Return how many matches the words of the rows hold."""
    return sum(len(hits_in(row.text, wanted)) for row in rows) if wanted else 0
