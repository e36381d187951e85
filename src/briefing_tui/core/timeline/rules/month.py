"""A month alone or with its year: March 1998, March of 1998, last March, this coming June."""

import re
from collections.abc import Iterator

from briefing_tui.core.lang.en.months import ALSO_WORDS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Meaning, Part, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.leanings import lean_of
from briefing_tui.core.timeline.named import month_of, year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.windows import MONTH

FORM = form(
    r"(?:(?P<lean>(?:the (?:next|following|previous)|this|last|this past|this coming|next|{last}|{next}) )?"
    r"(?P<month>{month}))"
    r"(?:(?:,| of|)? (?P<year>{year}|{spoken_year})|(?P<short>,?\s?'\d\d))?"
)
NOT_BEFORE = frozenset({"i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "there"})


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield capitalised months; one that is also another word needs a neighbour that dates it."""
    for found in FORM.finditer(page.low, start, end):
        name, at = found["month"], found.start("month")
        if page.text[at].islower() or (
            name.rstrip(".") in ALSO_WORDS and not found["year"] and not _dated(page, at, found)
        ):
            continue
        number = month_of(name)
        year = found["year"] or found["short"]
        meaning: Meaning = (
            Known(f"{year_of(year):04d}-{number:02d}")
            if year
            else Part(f"-{number:02d}", None, lean_of(found["lean"]))
        )
        yield Candidate(Span(*found.span()), meaning, "month")


def _dated(page: Page, at: int, found: re.Match[str]) -> bool:
    """Say whether an ambiguous word is a month here: what stands before and after it tells."""
    before = page.low[max(0, at - 24) : at].split()
    word = before[-1] if before else ""
    after = page.low[at : at + 30].split()
    follows = after[1] if len(after) > 1 else ""
    name = found["month"]
    if (
        len(name) <= 3
        and name != "may"
        and not name.endswith(".")
        and word in ("and", "or", "to", "for", "of")
    ):
        return False
    if word in PREPOSITIONS or word.startswith("mid-"):
        return name != "may" or follows not in ("be", "have", "not", "also", "well")
    if name == "march":
        return (
            follows not in ("of", "on", "against", "madness", "for", "to", "past", "in", "toward", "towards")
            and word != ""
            and word not in NOT_BEFORE
        )
    if len(name) <= 4:
        return name.endswith(".") or (name == "may" and word in ("the", "a", "'s") and follows[:1].isalpha())
    return (
        (word not in NOT_BEFORE and not page.text[at : at + 60].split()[1:2])
        or not follows[:1].isalpha()
        or not _capital_after(page, at)
    )


def _capital_after(page: Page, at: int) -> bool:
    words = page.text[at : at + 60].split()
    return len(words) > 1 and words[1][:1].isupper()


PREPOSITIONS = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "before",
        "after",
        "from",
        "through",
        "during",
        "early",
        "late",
        "last",
        "next",
        "this",
        "every",
        "each",
        "and",
        "to",
        "for",
        "between",
        "mid",
        "or",
        "following",
    ]
)
RULE = Rule("month", MONTH, find)
