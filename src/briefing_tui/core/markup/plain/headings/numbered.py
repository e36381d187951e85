"""Numbered headings: "1. What the ministers agreed", "III. The vote", "Part Two: The Flight"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape
from briefing_tui.core.text.rare import Rare

_NUMBER = Rare(
    r"(?:\(?\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVX]{1,5}[.):]|[A-H]\)|#\d{1,2}[:.]?|"
    r"(?:part|chapter|section|step|lesson|act|day|phase)\s+(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|seven|"
    r"eight|nine|ten)\s*[:.–—-])\s+(?=\S)",
    re.IGNORECASE,
)


_NAMED = Rare(
    r"(?:part|chapter|section|step|lesson|act|phase)\s+(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|"
    r"seven|eight|nine|ten)",
    re.IGNORECASE,
)


_WORDS = frozenset({"part", "chapter", "section", "step", "lesson", "act", "day", "phase"})


def number_at(line: str) -> re.Match[str] | None:
    """Return the number a line begins with, with the blank after it, if it begins with one."""
    return _NUMBER.match(line) if _may_be_numbered(line) else None


def _may_be_numbered(line: str) -> bool:
    """Say whether a line's first word lets a number be thought of."""
    first = (line[:40].split(None, 1) or [" "])[0]
    return first[0] in "(#" or first[0].isdecimal() or first[-1] in ".):" or first.lower() in _WORDS


def _fits(line: str, shape: Shape) -> bool:
    if not _may_be_numbered(line):
        return False
    match = _NUMBER.match(line)
    return line[match.end()].isupper() if match else _NAMED.fullmatch(line) is not None


FORM = Form("numbered", 0.45, _fits)
