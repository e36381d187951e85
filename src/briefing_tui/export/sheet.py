"""What every export format is handed: articles one by one, and what of each is wanted."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum

from msgspec import Struct

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record


class View(Enum):
    """What is asked of an article."""

    SHOW = "show"
    SECTIONS = "sections"
    QUOTES = "quotes"
    TIMELINE = "timeline"
    EXPRESSIONS = "expressions"
    HITS = "hits"


class Sheet(Struct, frozen=True):
    """One article with the records asked for: `SHOW` has the one record of the whole article.

    A merged sheet has the records of several articles and no article; each record then names its own.
    """

    article: Article | None
    records: tuple[Record, ...]
    day: date | None = None

    @property
    def whole(self) -> Article:
        """The article, where there is one, as `SHOW` always has it."""
        if self.article is None:
            raise ValueError("a merged sheet has no article to show")
        return self.article

    @property
    def name(self) -> str:
        """The locator, which every list record carries as `article`."""
        return self.article.document.provenance.locator if self.article else ""

    @property
    def title(self) -> str:
        """What the article is called."""
        return self.article.title if self.article else ""

    @property
    def upcoming(self) -> int:
        """How many of a timeline's records, the last ones, begin after the publication date."""
        day = self.day or (self.article.published.day if self.article else None)
        if day is None:
            return 0
        return sum(bool(record.get("from")) and record["from"] > day.isoformat() for record in self.records)

    def divided(self) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
        """Return a timeline's records up to the publication date, and those after it."""
        at = len(self.records) - self.upcoming
        return self.records[:at], self.records[at:]

    def utterances(self) -> tuple[tuple[Record, ...], ...]:
        """Return quotations, the parts of one utterance together, each echo behind the words it echoes."""
        heads: dict[int, int] = {}
        said: dict[tuple[int, bool, int], list[Record]] = {}
        for at, record in enumerate(self.records):
            if record["kind"] in ("full", "partial"):
                head = heads.setdefault(record["group"], at)
                said.setdefault((head, False, head), []).append(record)
        for at, record in enumerate(self.records):
            if record["kind"] == "echo":
                said[heads.get(record["group"], at), True, at] = [record]
            elif record["kind"] == "scare":
                said[at, False, at] = [record]
        return tuple(tuple(said[place]) for place in sorted(said))


class Layout(Struct, frozen=True):
    """How to write: what is wanted, whether several articles may come, and the columns of the terminal."""

    view: View
    several: bool = False
    width: int = 80


def merged(sheets: Iterable[Sheet]) -> Sheet:
    """Return the timelines of several articles as one chronology; what has no day comes last."""
    days: set[date] = set()
    records: list[Record] = []
    for sheet in sheets:
        records += [{"article": sheet.name, **record} for record in sheet.records]
        if sheet.article and sheet.article.published.day:
            days.add(sheet.article.published.day)
    records.sort(key=lambda record: (record["from"] is None, record["from"] or "", record["to"] or ""))
    return Sheet(None, tuple(records), max(days, default=None))


Exporter = Callable[[Iterable[Sheet], Layout], Iterator[str]]
"""Yields the output in pieces, an article at a time, so that memory does not grow with the articles."""

FIELDS: dict[View, tuple[str, ...]] = {
    View.SHOW: (
        *("schema", "locator", "url", "site", "language", "headline", "dateline", "authors"),
        *("published", "published_status", "text"),
    ),
    View.SECTIONS: ("article", "heading", "kicker", "title", "level", "start", "end", "text"),
    View.QUOTES: (
        *("article", "start", "end", "text", "kind"),
        *("speaker", "mention", "mention_start", "mention_end", "role"),
        *("cue", "cue_start", "cue_end", "section", "group", "confidence", "rule"),
    ),
    View.TIMELINE: (
        *("article", "start", "end", "text", "date", "from", "to", "granularity", "anchor", "status"),
        *("confidence", "phrase", "sentence", "sentence_start", "sentence_end", "section", "rule"),
        "approximate",
    ),
    View.EXPRESSIONS: ("article", "start", "end", "text", "type", "value"),
    View.HITS: ("article", "start", "end", "text", "line", "section", "heading"),
}
"""The fields of each view that a flat table can hold, in their order."""


def dated(record: Record) -> str:
    """Return a timeline record's date in words, "~" before one that is inferred."""
    from briefing_tui.core.model.event import Anchor
    from briefing_tui.core.timeline.shown import marked
    from briefing_tui.core.timeline.wording import told

    inferred = record["approximate"] or marked(Anchor(record["anchor"]), record["date"])
    return ("~" if inferred else "") + told(record["date"], record["text"])


def flat(value: object) -> str:
    """Return a field as one cell: nothing for None, a list joined by "; "."""
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def one_line(value: object) -> str:
    """Return a field as one line of text: every run of blanks and newlines becomes one blank."""
    return " ".join(flat(value).split())


def quoted(parts: Iterable[Record], written: Callable[[str], str] = one_line) -> str:
    """Return the parts of one utterance in quotation marks, with an ellipsis for what stands between them."""
    return " … ".join(f"“{written(part['text'])}”" for part in parts)
