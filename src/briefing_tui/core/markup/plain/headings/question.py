"""A short question that the prose below answers: "Why now?"."""

import re

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape
from briefing_tui.core.text.rare import Rare

_ASKED = Rare(r"\b(?:you|your|yours|we|our)\b", re.IGNORECASE)
"""Words of a question put to someone: an interview, not a heading."""


def _fits(line: str, shape: Shape) -> bool:
    return shape.end == "?" and shape.words <= 10 and not shape.quoted and not _ASKED.search(line)


FORM = Form("question", 0.12, _fits)
