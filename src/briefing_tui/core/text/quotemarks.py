"""Quoted stretches, by their marks, paragraph by paragraph: an odd mark costs no more than its paragraph."""

import re
from collections.abc import Iterator

from msgspec import Struct

from briefing_tui.core.text.rare import Rare

_MARK = re.compile(r"''|``|[\"“”„‟«»「」『』＂]")
_SINGLE = Rare(
    r"(?<![\w’'‘])[‘'‚](?=[^\s’'])(?!\d\ds\b|(?:em|til|tis|twas|cause)\b)([^\n‘‚]{1,300}?)"
    r"(?<=[\w.,!?…%)])(?!(?<=s)['’]\s[a-z](?:[^\n'‘’]|(?<=\w)['’](?=\w)){0,200}(?<=[,.!?…])['’](?!\w))"
    r"[’'‘](?![\w’'])"
)
_SENTENCE = Rare(r"(?<![\w’'‘])[‘'](?=[A-Z])(?:[^\n'‘’]|(?<=\w)['’](?=\w)){1,300}(?<=[,.!?…])[’'](?![\w’'])")
_OPENS_AFTER = "([{—–-/‘':,;>"
_LEFT = {"“": "”", "``": "''", "«": "»", "「": "」", "『": "』"}
_RIGHT = frozenset("”»」』")
_WHITE = "\"“”„‟«»「」『』＂‘’‚'`"


class Stretch(Struct, frozen=True):
    """A quoted stretch: `start` and `end` lie inside the marks, `opening` and `closing` outside them.

    `single` tells single marks from double ones, `closed` whether a closing mark was found before the
    paragraph's end.
    """

    start: int
    end: int
    opening: int
    closing: int
    single: bool = False
    closed: bool = True


def speaks_in_singles(text: str) -> bool:
    """Say whether a text quotes in single marks alone, as some British papers do: no double mark is in it."""
    return any(mark in text for mark in "‘'") and not _MARK.search(text) and bool(_SENTENCE.search(text))


def stretches_in(text: str, start: int, end: int, singles: bool = False) -> list[Stretch]:
    """Return the outermost quoted stretches of one paragraph; with `singles` those in single marks too."""
    found = list(_doubles(text, start, end))
    if singles and any(text.find(mark, start, end) >= 0 for mark in "‘'‚"):
        found += list(_singles(text, start, end, found))
    trimmed = [_trimmed(text, stretch) for stretch in found]
    return sorted((one for one in trimmed if one.start < one.end), key=lambda one: one.start)


def _singles(text: str, start: int, end: int, doubles: list[Stretch]) -> Iterator[Stretch]:
    """Yield what stands in single marks, but for what lies over one of the stretches in double marks."""
    rest = iter(doubles)
    other = next(rest, None)
    for one in _SINGLE.finditer(text, start, end):
        while other and other.end <= one.start():
            other = next(rest, None)
        if not other or other.start >= one.end():
            yield Stretch(one.start(1), one.end(1), one.start(), one.end(), single=True)


def _doubles(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Match marks with a stack; only what returns to the ground counts."""
    opening = inner = start
    stack: list[str] = []  # marks alone: a paragraph may have millions
    for found in _MARK.finditer(text, start, end):
        if _opens(text, found, stack, start, end):
            if not stack:
                opening, inner = found.span()
            stack.append(found.group())
        elif stack:
            stack.pop()
            if not stack:
                yield Stretch(inner, found.start(), opening, found.end())
    if stack:
        yield Stretch(inner, end, opening, end, closed=False)


def _opens(text: str, found: re.Match[str], stack: list[str], start: int, end: int) -> bool:
    """Decide whether a mark opens, from its form, what stands around it and what is open."""
    mark, at = found.group(), found.start()
    top = stack[-1] if stack else ""
    free = at == start or text[at - 1].isspace() or text[at - 1] in _OPENS_AFTER
    free = free and found.end() < end and not text[found.end()].isspace()
    if mark in "„‟":
        return True
    if mark == "“" and top in {"„", "‟"}:
        return False
    if mark == "«" and top == "»":
        return False
    if mark in _LEFT:
        return not stack or free or mark not in "“"
    if mark in _RIGHT:
        return not stack and free
    if not stack:
        return free
    return free and top != mark and text[at - 1].isspace()


def _trimmed(text: str, one: Stretch) -> Stretch:
    """Drop white space and stray marks at the edges."""
    start, end = one.start, one.end
    while start < end and (text[start].isspace() or text[start] in _WHITE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _WHITE):
        end -= 1
    return Stretch(start, end, one.opening, one.closing, one.single, one.closed)
