"""A label in capitals and a title after its colon: "OUTLOOK: No Clear Path Forward"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape, shape_of

KICKER = re.compile(r"([^\Wa-z][^a-z:]{1,60}?)\s?:\s+(?=\S)")


def split_kicker(line: str) -> tuple[str, int] | None:
    """Return the label before the colon and where the title begins, if a line has both."""
    match = KICKER.match(line)
    if not match or not any(c.isalpha() for c in match.group(1)) or match.group(1).upper() != match.group(1):
        return None
    return match.group(1), match.end()


def _fits(line: str, shape: Shape) -> bool:
    parts = split_kicker(line)
    return parts is not None and shape_of(line[parts[1] :]).titled and shape_of(parts[0]).capitals


FORM = Form("kicker", 0.6, _fits)
