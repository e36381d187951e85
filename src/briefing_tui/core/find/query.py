"""A query in a text, as vim's smartcase would have it: what is typed in lower case matches any case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import prod
from typing import Any

from briefing_tui.core.model.span import Span
from briefing_tui.core.text.fold import fold
from briefing_tui.errors import BriefingError

_TIMEOUT = 0.1
LONGEST = 4096
"""Characters a match may reach beyond the stretch it begins in."""
_ESCAPED = re.compile(r"\\.")
_REPEATS = re.compile(r"\{\s{0,9}(\d{1,20})")
MOST_REPEATS = 10_000
"""How often all that is repeated in an expression may be, multiplied: each repeat is written out."""


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
    literal: str = field(default="", compare=False, repr=False)
    """The folded words, where a match is these very characters, as whole words if `whole`."""
    _given_up: list[None] = field(default_factory=list, compare=False, repr=False)
    """Not empty once it took too long on a stretch: no other is tried, each would cost as much again."""

    def failing(self, fault: str) -> "Query":
        """Return the query as one that is not answered, and why."""
        return replace(self, fault=fault)

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
        return Query(words, whole, regex, "", _compiled(draft), _literal(draft))
    except (ValueError, RecursionError, OverflowError) as problem:
        return Query(words, whole, regex, f"not a regular expression: {str(problem)[:80]}")


def _literal(draft: Query) -> str:
    folded = fold(draft.words, draft.keeps_case)
    return "" if draft.regex or " " in folded.strip() else folded


def _compiled(draft: Query) -> Any:
    folded = fold(draft.words, keep_case=draft.regex or draft.keeps_case)
    if not draft.regex:
        body = r"\s+".join(map(re.escape, folded.split(" "))) if " " in folded.strip() else re.escape(folded)
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if draft.whole else body)
    if prod(max(int(count), 1) for count in _REPEATS.findall(_ESCAPED.sub("", folded))) > MOST_REPEATS:
        raise ValueError(f"more than {MOST_REPEATS:,} repeats")
    import regex  # `re` can neither be stopped nor timed; a typed pattern must be

    flags = regex.MULTILINE | (0 if draft.keeps_case else regex.IGNORECASE)
    try:
        return regex.compile(rf"\b(?:{folded})\b" if draft.whole else folded, flags)
    except regex.error as problem:
        raise ValueError(str(problem)) from None


def hits_in(text: str, wanted: Query) -> tuple[Span, ...]:
    """Return every match in a short text, in order; none for a query that is empty, faulty or too slow."""
    try:
        return tuple(hits_between(fold(text, wanted.regex or wanted.keeps_case), wanted, 0, len(text)))
    except TooSlowError:
        return ()


def hits_between(folded: str, wanted: Query, start: int, end: int) -> Iterator[Span]:
    """Yield the matches that begin in `[start, end)` of folded text; `TooSlowError` if it takes too long."""
    if wanted.literal and wanted.whole:
        yield from _whole_between(folded, wanted.literal, start, end)
    elif wanted.literal:
        yield from _literal_between(folded, wanted.literal, start, end)
    elif wanted:
        yield from _matched_between(folded, wanted, start, end)


def _literal_between(folded: str, words: str, start: int, end: int) -> Iterator[Span]:
    size = len(words)
    stop = min(end, len(folded)) + size - 1
    at = folded.find(words, start, stop)
    while at >= 0:
        yield Span(at, at + size)
        at = folded.find(words, at + size, stop)


def _whole_between(folded: str, words: str, start: int, end: int) -> Iterator[Span]:
    size = len(words)
    stop = min(end, len(folded)) + size - 1
    at = folded.find(words, start, stop)
    while at >= 0:
        whole = not (at and _in_word(folded[at - 1])) and not _in_word(folded[at + size : at + size + 1])
        if whole:
            yield Span(at, at + size)
        at = folded.find(words, at + size if whole else at + 1, stop)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _matched_between(folded: str, wanted: Query, start: int, end: int) -> Iterator[Span]:
    if wanted._given_up:
        raise TooSlowError
    stop = min(len(folded), end + LONGEST)
    limit = {"timeout": _TIMEOUT} if wanted.regex else {}
    try:
        for match in wanted._pattern.finditer(folded, start, stop, **limit):
            if match.start() >= end:
                return
            if match.end() > match.start():
                yield Span(*match.span())
    except TimeoutError:
        wanted._given_up.append(None)
        raise TooSlowError from None
