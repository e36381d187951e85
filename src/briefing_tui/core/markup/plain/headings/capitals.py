"""A line all in capitals: "WHAT THE COURT DECIDED"."""

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape


def _fits(line: str, shape: Shape) -> bool:
    return shape.capitals and shape.words <= 12


FORM = Form("capitals", 0.5, _fits)
