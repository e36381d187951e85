"""Large words in every weighty place: "A Second Bridge for Norwick"."""

from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.shape import Shape


def _fits(line: str, shape: Shape) -> bool:
    return shape.titled and shape.strong >= 2 and shape.words <= 12


FORM = Form("titled", 0.35, _fits)
