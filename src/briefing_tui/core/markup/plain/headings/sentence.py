"""A few words begun large and left without a stop: "What happens next"."""

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape


def _fits(line: str, shape: Shape) -> bool:
    return shape.upper and shape.words <= 9 and shape.end not in "?!"


FORM = Form("sentence", 0.2, _fits)
