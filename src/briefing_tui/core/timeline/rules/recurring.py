"""What comes again: daily, every week, each July, twice a year, annually."""

import re
from collections.abc import Iterator

from briefing_tui.core.lang.en.months import MONTHS
from briefing_tui.core.lang.en.seasons import SEASONS
from briefing_tui.core.lang.en.units import RATES
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Every, Rule
from briefing_tui.core.timeline.forms import any_of, form
from briefing_tui.core.timeline.lengths import length_value
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.numerals import number_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import RATE, UNIT

ONE_WORD = form(rf"{any_of(w for w in RATES if w not in ('quarterly', 'annual'))}")
EACH = form(
    r"(?:every|each|per) (?:(?P<other>other|second|alternate) )?(?:(?P<count>{count}|few) )"
    r"?(?:(?P<unit>{any_unit})|(?P<month>{long_month})|(?P<season>{season})|(?P<part>morning|evening|"
    r"afternoon))"
)
MONEY = form(
    r"(?:\d|\$[\d.,]+\d|percent|per cent|%|million|billion|thousand|hundred|dollars|pounds|cents|"
    r"euros|times|tons|tonnes|barrels|people|units|shares|jobs)"
    r" (?P<unit>an? (?:year|month|week|day|hour))(?! (?:ago|earlier|later|before|after|or|and))"
)
PER = form(
    r"(?:once|twice|three times|four times|times) (?P<unit>an? (?:hour|day|week|month|quarter|year|decade))"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield them; a capital in mid-sentence is a paper's name ("the Daily Argus")."""
    for found in ONE_WORD.finditer(page.low, start, end):
        if not page.capital(found.start()):
            yield Candidate(Span(*found.span()), Every(RATES[found.group()]), "recurring")
    for found in EACH.finditer(page.low, start, end):
        yield Candidate(Span(*found.span()), Every(_value(found)), "recurring")
    for found in MONEY.finditer(page.low, max(0, start - 12), end):
        unit = unit_of(found["unit"].split()[-1])
        yield Candidate(Span(*found.span("unit")), Every(length_value(1, unit)), "recurring")
    for found in PER.finditer(page.low, start, end):
        unit = unit_of(found["unit"].split()[-1])
        yield Candidate(Span(*found.span()), Every(length_value(1, unit)), "recurring")


def _value(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups["month"]:
        return f"XXXX-{MONTHS[groups['month']]:02d}"
    if groups["season"]:
        return f"XXXX-{SEASONS[groups['season']]}"
    if groups["part"]:
        return "P1D"
    count = number_of(groups["count"]) if groups["count"] else (2 if groups["other"] else 1)
    return length_value(count, unit_of(groups["unit"]))


RULE = Rule("recurring", RATE | UNIT, find)
