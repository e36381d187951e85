"""A few words begun large and left without a stop: "What happens next"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape
from briefing_tui.core.text.rare import Rare

_TOLD = Rare(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march \d|april|june|july|august|"
    r"september|october|november|december|said|says|told|asked|added|wrote)\b",
    re.IGNORECASE,
)
"""Words of a report: a caption or a line of speech, not the name of what follows."""


def _fits(line: str, shape: Shape) -> bool:
    return shape.upper and shape.words <= 9 and shape.end not in "?!" and not _TOLD.search(line)


FORM = Form("sentence", 0.2, _fits)
