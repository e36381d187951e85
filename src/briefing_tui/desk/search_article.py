"""Look for words in one article."""

from bisect import bisect_right
from collections.abc import Iterator

from briefing_tui.core.find import Query, Searchable, search
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record
from briefing_tui.core.model.span import Span

AROUND = 60
"""How many characters of its line stand on each side of a hit."""


def hit_records(article: Article, wanted: Query) -> Iterator[Record]:
    """Yield each match with its line around it and the section it stands in."""
    starts = [section.span.start for section in article.sections]
    for hits in search(Searchable(article.text), wanted):
        for hit in hits:
            section = max(bisect_right(starts, hit.start) - 1, 0)
            heading = article.sections[section].heading if article.sections else None
            yield {
                "start": hit.start,
                "end": hit.end,
                "text": hit.of(article.text),
                "line": line_around(article.text, hit),
                "section": section,
                "heading": heading.of(article.text) if heading else None,
            }


def line_around(text: str, hit: Span) -> str:
    """Return the line a hit stands on, cut to whole words near the hit where it is long."""
    first = max(text.rfind("\n", max(0, hit.start - AROUND), hit.start) + 1, hit.start - AROUND, 0)
    last = text.find("\n", hit.end, hit.end + AROUND)
    last = min(hit.end + AROUND, len(text)) if last < 0 else last
    line = text[first:last]
    if first and text[first - 1] != "\n":
        line = "…" + line[line.find(" ", 0, 20) + 1 :] if " " in line[: hit.start - first] else "…" + line
    if last < len(text) and text[last] != "\n":
        cut = line.rfind(" ", len(line) - 20)
        line = (line[:cut] if cut > 0 else line) + "…"
    return line
