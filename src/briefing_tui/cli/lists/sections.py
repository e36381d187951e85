"""The sections of articles: headings and what stands under them."""

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.record import section_records
from briefing_tui.desk.open_many import Wish
from briefing_tui.export.sheet import View


def listed(locators: tuple[str, ...], form: str | None, settings: Settings) -> int:
    """Write the sections and return the exit code."""
    wish = Wish(settings, wanted=Part.NONE)
    return answer(Request(View.SECTIONS, locators, wish, section_records, chosen_format(form)))
