"""A short question that the prose below answers: "Why now?"."""

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape


def _fits(line: str, shape: Shape) -> bool:
    return shape.end == "?" and shape.words <= 10 and not shape.quoted


FORM = Form("question", 0.12, _fits)
