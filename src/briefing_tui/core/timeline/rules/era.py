"""Years with their era: 431 BC, 48 BCE, AD 79, 1066 AD, the 5th century BC is in `century`."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import ERA

BEFORE = form(
    r"(?:(?P<first>\d{1,4})\s?(?:–|-|—|/| to | and )\s?)?(?P<year>\d{1,4})\s?(?:bce|b\.c\.(?:e\.)?|bc)"
)
SINCE = form(r"(?:(?:ad|a\.d\.|ce) (?P<a>\d{1,4})|(?P<b>\d{1,4})\s?(?:ad|a\.d\.|ce))")


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield years of either era; the letters must be capitals."""
    for found in BEFORE.finditer(page.low, start, end):
        if page.capital(found.end() - 1) or page.text[found.end() - 1] == ".":
            begin = found.start()
            if found["first"]:
                yield Candidate(Span(*found.span("first")), Known(f"BC{int(found['first']):04d}"), "era")
                begin = found.start("year")
            yield Candidate(Span(begin, found.end()), Known(f"BC{int(found['year']):04d}"), "era")
    for found in SINCE.finditer(page.low, start, end):
        letters = found.start() if found["a"] else found.end() - 1
        if page.capital(letters) or page.text[letters] == ".":
            yield Candidate(Span(*found.span()), Known(f"{int(found['a'] or found['b']):04d}"), "era")


RULE = Rule("era", ERA, find)
