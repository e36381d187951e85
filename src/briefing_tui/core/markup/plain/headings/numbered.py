"""Numbered headings: "1. What the ministers agreed", "III. The vote", "Part Two: The Flight"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape

NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVX]{1,5}[.):]|[A-H]\)|#\d{1,2}[:.]?|"
    r"(?:part|chapter|section|step|lesson|act|day|phase)\s+(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|seven|"
    r"eight|nine|ten)\s*[:.–—-])\s+(?=\S)",
    re.IGNORECASE,
)


_NAMED = re.compile(
    r"(?:part|chapter|section|step|lesson|act|phase)\s+(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|"
    r"seven|eight|nine|ten)",
    re.IGNORECASE,
)


def _fits(line: str, shape: Shape) -> bool:
    match = NUMBER.match(line)
    return line[match.end()].isupper() if match else _NAMED.fullmatch(line) is not None


FORM = Form("numbered", 0.45, _fits)
