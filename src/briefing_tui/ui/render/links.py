"""The links of a stretch of text."""

from bisect import bisect_left

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import MarkKind
from briefing_tui.core.model.span import Span

Link = tuple[str, str]
"""The words of a link and its address."""


def links_in(article: Article, view: Span) -> tuple[Link, ...]:
    """Return the links whose words touch a stretch of the text, each address once."""
    marks = article.document.marks
    first = bisect_left(marks, view.start - 2000, key=lambda mark: mark.span.start)
    found: dict[str, str] = {}
    for mark in marks[first:]:
        if mark.span.start >= view.end:
            break
        if mark.kind is MarkKind.LINK and mark.target and mark.span.overlaps(view):
            found.setdefault(mark.target, mark.span.of(article.text).replace("\n", " "))
    return tuple((words, target) for target, words in found.items())
