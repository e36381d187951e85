"""Days told from today: today, yesterday, tomorrow, the day before yesterday, tonight."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Base, Candidate, Clock, Rule, Shift
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import DAY_NAME

FORM = form(r"(?P<far>(?:the )?day (?:before|after) )?(?P<day>today|yesterday|tomorrow|tonight)")
COUNT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; a capital in mid-sentence is the name of a paper or programme ("USA Today")."""
    for found in FORM.finditer(page.low, start, end):
        word = found["day"]
        at = found.start("day")
        if page.capital(at) and at and page.text[at - 1] == " " and page.text[at - 2 : at - 1].isalpha():
            continue
        count = COUNT[word] + ((-1 if word == "yesterday" else 1) if found["far"] else 0)
        day = Shift("D", count, Base.PUBLISHED, "D")
        yield Candidate(Span(*found.span()), Clock("TNI", day) if word == "tonight" else day, "day_name")


RULE = Rule("day_name", DAY_NAME, find)
