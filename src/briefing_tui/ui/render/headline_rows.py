"""The headline feed as rows: an article's masthead and outline, the other articles as one row each."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from briefing_tui.core.find import Query, hits_in
from briefing_tui.core.model.article import Article, Section
from briefing_tui.core.model.document import Status
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.shown import shown
from briefing_tui.ui.render.dates import publication
from briefing_tui.ui.render.paint import Look
from briefing_tui.ui.render.quote_rows import utterances
from briefing_tui.ui.render.sheet import Para, Row
from briefing_tui.ui.volume import Volume


@dataclass(frozen=True, slots=True)
class Opens:
    """The key of a row that stands for another article."""

    volume: int


class FeedRows(Sequence[Row]):
    """The rows of the feed: the current article unfolded between the others, filtered.

    The others' rows are made when looked at: a shelf may hold a hundred thousand.
    """

    def __init__(self, volumes: Sequence[Volume], current: int, wanted: Query) -> None:
        self._volumes = volumes
        kept = _matching(volumes, wanted) if wanted else range(len(volumes))
        self._before = kept[: bisect_left(kept, current)]
        self._after = kept[bisect_right(kept, current) :]
        self.unfolded: list[Row] = []
        if volumes:
            here = volumes[current]
            rows = _unfolded(here.article, here) if here.article else [_folded(here, current)]
            self.unfolded = [row for row in rows if not wanted or hits_in(row.text, wanted)]

    @property
    def first(self) -> int:
        """The index of the current article's first row."""
        return len(self._before)

    def __len__(self) -> int:
        return len(self._before) + len(self.unfolded) + len(self._after)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        if at < self.first:
            volume = self._before[at]
        elif at - self.first < len(self.unfolded):
            return self.unfolded[at - self.first]
        else:
            volume = self._after[at - self.first - len(self.unfolded)]
        return _folded(self._volumes[volume], volume)


def _matching(volumes: Sequence[Volume], wanted: Query) -> list[int]:
    return [n for n, volume in enumerate(volumes) if hits_in(volume.title, wanted)]


def _folded(volume: Volume, index: int) -> Row:
    fault = volume.fault if volume.article is None else ""
    look = "headlines--fault" if fault else "headlines--about"
    paras = [Para(volume.title, "headlines--other", limit=2)]
    about = fault or _source(volume.article)
    paras += [Para(about, look, limit=2)] if about else []
    return Row((*paras, Para("")), None, Opens(index))


def _source(article: Article | None) -> str:
    if article is None:
        return "opening…"
    parts = (article.document.provenance.site, publication(article.published))
    return " · ".join(part for part in parts if part)


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
        rows.append(Row((Para(f"only the summary: {volume.fault}", "headlines--fault"),)))
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


def section_counts(article: Article) -> dict[int, tuple[int, int]]:
    """Return, by section index, how many quotations and dated events it holds."""
    said = (one.head for one in utterances(article.quotes))
    quotes = Counter(head.section for head in said if head.kind is not QuoteKind.ECHO)
    events = Counter(event.section for event in shown(article.events))
    return {n: (quotes[n], events[n]) for n in quotes.keys() | events.keys()}


def section_at(article: Article, position: int) -> int:
    """Return the index of the section that holds a position."""
    starts = [section.span.start for section in article.sections]
    return max(0, bisect_right(starts, position) - 1)
