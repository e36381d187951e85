"""The present, the past and the future in a word: now, recently, soon, the future, recent years."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.vague import PRESENT
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Rule, Vague
from briefing_tui.core.timeline.forms import any_of, form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import VAGUE

FORMS = (
    (form(any_of(w for w in PRESENT)), "PRESENT_REF"),
    (
        form(
            r"(?:more |most )?recently|lately|"
            r"(?<=in\s)the (?:recent )?past(?! (?:{count}|{some}|{any_unit}))|"
            r"recent (?:years|times)(?: and (?:weeks|months|years))?"
        ),
        "PAST_REF",
    ),
    (
        form(
            r"as soon as possible|(?:very )?soon(?! (?:as|after))|the (?:near |foreseeable |distant )?future|"
            r"(?:the )?coming (?:days|weeks|months|years|quarters)|the (?:near|short|long)"
            r"[\s-]term(?=\s?(?:[,.;?!]|and|or)|$)"
        ),
        "FUTURE_REF",
    ),
    (form(r"current(?! (?:year|week|month|quarter|fiscal|decade|affairs))"), "PRESENT_REF"),
    (form(r"recent(?! (?:days|weeks|months|years|times|quarters))"), "PAST_REF"),
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them."""
    for pattern, value in FORMS:
        for found in pattern.finditer(page.low, start, end):
            yield Candidate(Span(*found.span()), Vague(value), "vague")


RULE = Rule("vague", VAGUE, find)
