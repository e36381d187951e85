"""A season: last spring, this summer, the fall of 1998, winter 1941-42."""

from collections.abc import Iterator

from briefing_tui.core.lang.en.seasons import SEASONS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Every, Known, Meaning, Part, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.leanings import lean_of
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import SEASON

FORM = form(
    r"(?:(?P<lean>(?:the )?(?:next|following|previous)|this past|this coming|this|last|"
    r"next|{last}|{next}|that|the same) |"
    r"(?P<the>the )"
    r"(?:following |previous )?)?(?P<season>{season})"
    r"(?:(?: of)?,? (?P<year>{year}|{spoken_year})(?P<more>[–/-]\d\d(?:\d\d)?)?)?"
)
IN = (
    "in",
    "since",
    "by",
    "until",
    "during",
    "throughout",
    "over",
    "this",
    "early",
    "late",
    "through",
    "of",
    "mid-",
    "and",
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield seasons; a bare "fall" or "spring" needs a word before it that dates."""
    for found in FORM.finditer(page.low, start, end):
        letters = SEASONS[found["season"]]
        before = page.low[max(0, found.start() - 12) : found.start()].split()
        told = found["lean"] or found["year"]
        if not told and not _dated(found["season"], bool(found["the"]), before[-1] if before else ""):
            continue
        meaning: Meaning
        if found["year"]:
            meaning = Known(f"{year_of(found['year']):04d}-{letters}")
        elif before and before[-1] in ("every", "each"):
            meaning = Every(f"XXXX-{letters}")
        else:
            meaning = Part(f"-{letters}", None, lean_of(found["lean"]))
        yield Candidate(Span(*found.span()), meaning, "season")


def _dated(season: str, the: bool, word: str) -> bool:
    if word in ("every", "each") or word.endswith("'s"):
        return True
    return (
        word in IN
        and (the or season in ("summer", "winter", "spring", "autumn"))
        and not (the and season == "fall" and word == "of")
    )


RULE = Rule("season", SEASON, find)
