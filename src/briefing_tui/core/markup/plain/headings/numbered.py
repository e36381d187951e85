"""Numbered headings: "1. What the ministers agreed", "III. The vote", "Part Two: The Flight"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape

NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVX]{1,5}[.):]|[A-H][.)]|#\d{1,2}[:.]?|"
    r"(?:part|chapter|section|step|lesson|act|day|phase)\s+(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|"
    r"nine|ten)\s*[:.–—-])\s+(?=\S)",
    re.IGNORECASE,
)


def _fits(line: str, shape: Shape) -> bool:
    match = NUMBER.match(line)
    return bool(match) and line[match.end()].isupper() if match else False


FORM = Form("numbered", 0.45, _fits)
