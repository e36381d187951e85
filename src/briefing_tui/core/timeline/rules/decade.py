"""Decades: the 1990s, the '80s, the late sixties, the 1920's."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.numbers import CARDINALS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import any_of, form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import DECADE

WORDS = {f"{w[:-1]}ies": n for w, n in CARDINALS.items() if n >= 20}
FORM = form(
    rf"(?:the )?(?:(?:early|late|mid)[\s-]+(?:to[\s-]late[\s-])?)?(?:(?P<full>1\d\d0|20\d0)'?s|"
    rf"'?(?P<short>\d0)'?s|(?P<word>(?:nineteen[\s-])?{any_of(WORDS)}))"
)
AGES = Pattern(
    r"(?:his|her|their|my|our|your|low|high|upper|mid|temperatures? in) (?:the )?(?:early |late |"
    r"mid-?)?$|(?:his|her|their|my) "
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield decades; a person in their sixties is an age, and bare figures need "the" before them."""
    for found in FORM.finditer(page.low, start, end):
        before = page.low[max(0, found.start() - 12) : found.start()]
        if found["full"]:
            value = found["full"][:3]
        else:
            if AGES.search(before) or not found.group().startswith(("the ", "'")):
                continue
            tens = int(found["short"] or WORDS[found["word"].split()[-1].split("-")[-1]])
            value = f"{(1900 + tens if tens >= 20 else 2000 + tens) // 10}"
        yield Candidate(Span(*found.span()), Known(value), "decade")


RULE = Rule("decade", DECADE, find)
