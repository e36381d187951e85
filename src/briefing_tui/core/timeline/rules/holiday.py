"""Holidays and days known by name: Christmas, last Thanksgiving, Good Friday 1998, 9/11."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.holidays import AFTER_EASTER, FIXED, KNOWN_DAYS, NTH_WEEKDAY
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Meaning, Part, Rule
from briefing_tui.core.timeline.feasts import feast_value
from briefing_tui.core.timeline.forms import any_of, form
from briefing_tui.core.timeline.leanings import lean_of
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import HOLIDAY, NUMERIC

FORM = form(
    rf"(?:(?P<lean>this past|this coming|this|last|next|{{last}}|{{next}}) )"
    rf"?(?P<name>{any_of([*FIXED, *NTH_WEEKDAY, *AFTER_EASTER])})"
    r"(?:(?: of|,)? (?P<year>{year}))?"
)
KNOWN = form(any_of(KNOWN_DAYS))
NOT_AFTER = (
    "island",
    "islands",
    "egg",
    "bunny",
    "rising",
    "tree",
    "trees",
    "card",
    "cards",
    "carol",
    "shopping",
    "season",
    "offensive",
    "uprising",
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield capitalised holidays; some names are also those of other things ("the Easter Rising")."""
    for found in FORM.finditer(page.low, start, end):
        if page.text[found.start("name")].islower() or page.low[
            found.end() : found.end() + 12
        ].strip().startswith(NOT_AFTER):
            continue
        name = found["name"]
        if (
            name == "new year"
            and not found["year"]
            and not page.low[max(0, found.start() - 4) : found.start()].endswith("the ")
        ):
            continue
        meaning: Meaning = (
            Known(feast_value(name, year_of(found["year"])))
            if found["year"]
            else Part(FIXED.get(name, ""), None, lean_of(found["lean"]), "" if name in FIXED else name)
        )
        yield Candidate(Span(*found.span()), meaning, "holiday")
    for found in KNOWN.finditer(page.low, start, end):
        if page.text[found.start()].isdigit() or page.capital(found.start()):
            yield Candidate(Span(*found.span()), Known(KNOWN_DAYS[found.group()]), "holiday")


RULE = Rule("holiday", HOLIDAY | NUMERIC, find)
