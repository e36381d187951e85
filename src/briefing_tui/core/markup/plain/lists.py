"""List items of plain text: a marker, a blank, and the words."""

import re

from briefing_tui.core.markup.plain.paragraphs import MARKER, Paragraph

_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")
LONGEST_HEADING = 90
"""Characters from which on a numbered line that stands alone is an item, not a heading."""

_DASH = frozenset("–—")


def markers(paragraphs: list[Paragraph]) -> dict[int, int]:
    """Return the list items by index, each with the length of its marker and the blank after it.

    A dash may also be a signature or a line of dialogue, and a number a heading: those are items only beside
    another item of their sort.
    """
    found = {i: len(m.group()) for i, p in enumerate(paragraphs) if (m := MARKER.match(p.text))}
    return {i: size for i, size in found.items() if _is_item(paragraphs, found, i)}


def _is_item(paragraphs: list[Paragraph], found: dict[int, int], i: int) -> bool:
    text = paragraphs[i].text
    if text[0] not in _DASH and not _NUMBER.match(text):
        return True
    beside = [j for j in (i - 1, i + 1) if j in found and _sort(paragraphs[j].text) == _sort(text)]
    return bool(beside) or (bool(_NUMBER.match(text)) and (text[-1] in ";," or len(text) > LONGEST_HEADING))


def _sort(text: str) -> str:
    return "1" if _NUMBER.match(text) else text[0]


def depths(paragraphs: list[Paragraph], items: dict[int, int]) -> dict[int, int]:
    """Return each item's depth, from 1, by its indent among the items above it."""
    found: dict[int, int] = {}
    indents: list[int] = []
    for i in items:
        if i - 1 not in items:
            indents = []
        while indents and indents[-1] > paragraphs[i].indent:
            indents.pop()
        if not indents or indents[-1] < paragraphs[i].indent:
            indents.append(paragraphs[i].indent)
        found[i] = len(indents)
    return found
