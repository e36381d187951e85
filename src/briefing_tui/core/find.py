"""A query in a text, as vim's smartcase would have it: what is typed in lower case matches any case."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing_tui.core.model.span import Span
from briefing_tui.core.text.fold import fold
from briefing_tui.errors import BriefingError

SLICE = 1 << 18
"""Characters one step of a search looks at; also the most a typed regular expression runs over at a time."""
_TIMEOUT = 0.25
_LONGEST = 4096
_ESCAPED = re.compile(r"\\.")


class TooSlowError(BriefingError):
    """A regular expression took longer on a stretch of text than anybody should wait."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("this expression takes too long on this text; given up")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: `words` as typed, as whole words only, or as a regular expression."""

    words: str
    whole: bool = False
    regex: bool = False
    fault: str = field(default="", compare=False)
    _pattern: Any = field(default=None, compare=False, repr=False)

    @property
    def keeps_case(self) -> bool:
        """Whether case matters: it does as soon as a capital is typed."""
        return any(c.isupper() for c in (_ESCAPED.sub("", self.words) if self.regex else self.words))

    def __bool__(self) -> bool:
        return bool(self.words) and not self.fault


NOTHING = Query("")


def query(words: str, whole: bool = False, regex: bool = False) -> Query:
    """Return the query for what was typed; `fault` says in words why a regular expression is none."""
    if not words:
        return NOTHING
    draft = Query(words, whole, regex)
    try:
        return Query(words, whole, regex, "", _compiled(draft))
    except (ValueError, RecursionError, OverflowError) as problem:
        return Query(words, whole, regex, f"not a regular expression: {str(problem)[:80]}")


def _compiled(draft: Query) -> Any:
    folded = fold(draft.words, keep_case=draft.regex or draft.keeps_case)
    if not draft.regex:
        body = r"\s+".join(map(re.escape, folded.split(" "))) if " " in folded.strip() else re.escape(folded)
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if draft.whole else body)
    import regex  # `re` can neither be stopped nor timed; a typed pattern must be

    flags = regex.MULTILINE | (0 if draft.keeps_case else regex.IGNORECASE)
    try:
        return regex.compile(rf"\b(?:{folded})\b" if draft.whole else folded, flags)
    except regex.error as problem:
        raise ValueError(str(problem)) from None


@dataclass(frozen=True, slots=True, eq=False)
class Searchable:
    """A text and its foldings, made when first needed."""

    text: str
    _folded: dict[bool, str] = field(default_factory=dict, repr=False)

    def folded(self, keep_case: bool) -> str:
        """Return the text folded for a query that does, or does not, care about case."""
        if keep_case not in self._folded:
            self._folded[keep_case] = fold(self.text, keep_case)
        return self._folded[keep_case]


def hits_in(text: str, wanted: Query) -> tuple[Span, ...]:
    """Return every match in a short text, in order; none for a query that is empty, faulty or too slow."""
    try:
        return tuple(hits_between(fold(text, wanted.regex or wanted.keeps_case), wanted, 0, len(text)))
    except TooSlowError:
        return ()


def hits_between(folded: str, wanted: Query, start: int, end: int) -> Iterator[Span]:
    """Yield the matches that begin in `[start, end)` of folded text; `TooSlowError` if it takes too long."""
    if not wanted:
        return
    stop = min(len(folded), end + _LONGEST)
    limit = {"timeout": _TIMEOUT} if wanted.regex else {}
    try:
        for match in wanted._pattern.finditer(folded, start, stop, **limit):
            if match.start() >= end:
                return
            if match.end() > match.start():
                yield Span(*match.span())
    except TimeoutError:
        raise TooSlowError from None


def search(source: Searchable, wanted: Query) -> Iterator[tuple[Span, ...]]:
    """Yield the matches of a text slice by slice, so that a caller may paint, count or stop in between."""
    folded = source.folded(wanted.regex or wanted.keeps_case)
    at = 0
    while at < len(folded):
        found = tuple(hits_between(folded, wanted, at, at + SLICE))
        at = max(at + SLICE, found[-1].end if found else 0)
        yield found


def nearest(hits: tuple[Span, ...], place: int) -> int:
    """Return the index of the first hit at or after `place`, the first of all where there is none."""
    at = bisect_left(hits, place, key=lambda hit: hit.start)
    return at if at < len(hits) else 0
