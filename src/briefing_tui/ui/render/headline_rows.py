"""The headline feed as rows: an article's masthead and outline, the other articles as one row each."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import overload

from msgspec import Struct

from briefing_tui.core.find import Query, hits_in
from briefing_tui.core.model.article import Article, Section
from briefing_tui.core.model.document import Status
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.fold import fold
from briefing_tui.core.timeline.shown import shown
from briefing_tui.ui.render.dates import publication
from briefing_tui.ui.render.paint import Look
from briefing_tui.ui.render.quote_rows import heard
from briefing_tui.ui.render.sheet import Para, Row, Rows, row_itself, row_key
from briefing_tui.ui.shelf import Shelf
from briefing_tui.ui.volume import Volume


class Opens(Struct, frozen=True):
    """The key of a row that stands for another article."""

    volume: int


class Titles:
    """The titles of all volumes, folded once for as long as they stay on the shelf."""

    def __init__(self, volumes: Sequence[Volume]) -> None:
        self.volumes = volumes
        self._folded: dict[bool, str] = {}

    def matching(self, wanted: Query) -> Sequence[int]:
        """Return which titles match; plain words are looked for in all of them folded together."""
        words = fold(wanted.words, wanted.keeps_case)
        if wanted.regex or wanted.whole or words != " ".join(words.split()):
            titles = Shelf.of(self.volumes).titles()
            return [n for n, title in enumerate(titles) if hits_in(title, wanted)]
        return [n for n, title in enumerate(self.folded(wanted.keeps_case).split("\n")) if words in title]

    def folded(self, keep_case: bool) -> str:
        """Return all titles folded, a line each, blanks made one."""
        if keep_case not in self._folded:
            titles = "\n".join(" ".join(title.split()) for title in Shelf.of(self.volumes).titles())
            self._folded[keep_case] = fold(titles, keep_case)
        return self._folded[keep_case]


class FeedRows(Rows):
    """The rows of the feed: the current article unfolded between the others, filtered.

    The others' rows are made when looked at: a shelf may hold a hundred thousand.
    """

    def __init__(
        self, volumes: Sequence[Volume], current: int, wanted: Query, titles: Titles | None = None
    ) -> None:
        self._volumes = volumes
        kept = (titles or Titles(volumes)).matching(wanted) if wanted else range(len(volumes))
        before = kept[: bisect_left(kept, current)]
        after = kept[bisect_right(kept, current) :]
        unfolded: list[Row] = []
        if volumes:
            here = volumes[current]
            article = here.laid_out
            rows = _unfolded(article, here) if article else [_folded(here, current)]
            unfolded = [row for row in rows if not wanted or hits_in(row.text, wanted)]
        self.first = len(before)
        """The index of the current article's first row."""
        self._sections = {id(row.key): n for n, row in enumerate(unfolded, self.first)}
        self.unfolded = unfolded
        super().__init__(_Chained(before, unfolded, after), self._row, _key)

    def _row(self, entry: object) -> Row:
        return _folded(self._volumes[entry], entry) if isinstance(entry, int) else row_itself(entry)

    def index_of(self, key: object) -> int | None:
        """Return the row with a key: of the current article's rows, where it can only be."""
        rows = enumerate(self.unfolded, self.first)
        return next((n for n, row in rows if row.key is not None and row.key == key), None)

    def row_of(self, section: Section) -> int | None:
        """Return the row of a section, if it is shown."""
        return self._sections.get(id(section))


def _key(entry: object) -> object:
    return Opens(entry) if isinstance(entry, int) else row_key(entry)


class _Chained(Sequence[object]):
    """What stands before, in and behind the current article."""

    def __init__(self, *parts: Sequence[object]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @overload
    def __getitem__(self, index: int) -> object: ...
    @overload
    def __getitem__(self, index: slice) -> list[object]: ...
    def __getitem__(self, index: int | slice) -> object:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        at = index
        for part in self._parts:
            if 0 <= at < len(part):
                return part[at]
            at -= len(part)
        raise IndexError(index)


def _folded(volume: Volume, index: int) -> Row:
    fault = "" if volume.article or volume.entry else volume.fault
    look = "headlines--fault" if fault else "headlines--about"
    paras = [Para(volume.title, "headlines--other", limit=2)]
    about = fault or _source(volume)
    paras += [Para(about, look, limit=2)] if about else []
    return Row((*paras, Para("")), None, Opens(index))


def _source(volume: Volume) -> str:
    published = volume.published
    if published is None:
        return "opening…"
    return " · ".join(part for part in (volume.site, publication(published)) if part)


def _unfolded(article: Article, volume: Volume) -> list[Row]:
    text = article.text
    rows: list[Row] = []
    title = Span(0, 0) if article.headline is None else article.headline
    rows.append(Row((Para(article.title, "headlines--headline"),), title, title))
    for deck in article.decks:
        looks: tuple[Look, ...] = ()
        if deck.kicker:
            at = deck.kicker.start - deck.span.start
            looks = ((at, at + len(deck.kicker), "headlines--kicker"),)
        rows.append(Row((Para(deck.span.of(text), "headlines--deck", looks),), deck.span, deck.span))
    about = _about(article)
    if about:
        rows.append(Row((Para(about, "headlines--about"),)))
    if article.published.status is Status.INFERRED and article.published.evidence:
        evidence = f"date inferred from {article.published.evidence}"
        rows.append(Row((Para(evidence, "headlines--about", limit=4),)))
    if volume.fault:
        part = "beginning" if volume.partial else "summary"
        rows.append(Row((Para(f"only the {part}: {volume.fault}", "headlines--fault"),)))
    elif volume.link:
        rows.append(Row((Para("only the summary: r fetches the article", "headlines--about"),)))
    rows.append(Row((Para(""),)))
    counts = section_counts(article) if volume.complete else {}
    rows += [_section(article, section, counts.get(n)) for n, section in enumerate(article.sections)]
    rows.append(Row((Para(""),)))
    return rows


def _about(article: Article) -> str:
    parts = [article.dateline.of(article.text)] if article.dateline else []
    parts += [f"By {', '.join(article.authors)}"] if article.authors else []
    parts += [article.document.provenance.site] if article.document.provenance.site else []
    when = publication(article.published)
    return " · ".join([*parts, when] if when else parts)


def _section(article: Article, section: Section, counts: tuple[int, int] | None) -> Row:
    quotes, dates = counts or (0, 0)
    aside = " ".join(part for part in (f"“{quotes}" if quotes else "", f"◷{dates}" if dates else "") if part)
    if section.heading is None:
        start = section.blocks[0].span.start if section.blocks else section.span.start
        return Row((Para("Lead", "headlines--lead", aside=aside),), Span(start, start), section)
    heading = section.heading.of(article.text)
    lead = "  " * max(0, min(section.level, 5) - 2)
    if section.kicker is None:
        return Row((Para(heading, "headlines--section", lead=lead, aside=aside),), section.heading, section)
    at = section.kicker.start - section.heading.start
    looks = ((at, at + len(section.kicker), "headlines--kicker"),)
    return Row((Para(heading, "headlines--section", looks, lead, aside=aside),), section.heading, section)


@lru_cache(maxsize=2)
def section_counts(article: Article) -> dict[int, tuple[int, int]]:
    """Return, by section index, how many quotations and dated events it holds."""
    said = (one.head for one in heard(article))
    quotes = Counter(head.section for head in said if head.kind is not QuoteKind.ECHO)
    events = Counter(event.section for event in shown(article.events))
    return {n: (quotes[n], events[n]) for n in quotes.keys() | events.keys()}


def section_at(article: Article, position: int) -> int:
    """Return the index of the section that holds a position."""
    return max(0, bisect_right(article.sections, position, key=lambda section: section.span.start) - 1)
