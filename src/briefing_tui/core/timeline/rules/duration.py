"""How long: three months, two-year, nearly an hour, the past 20 years, a few days, decades."""

import re
from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Length, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.lengths import length_value
from briefing_tui.core.timeline.named import unit_of
from briefing_tui.core.timeline.numerals import number_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import UNIT

FORM = form(
    r"(?:{about} )*(?:(?:the|its|his|her|their) )?(?:(?:very )?(?P<which>first|last|past|next|coming|"
    r"final|latest|previous|preceding|following|opening|remaining|recent) )?"
    r"(?P<count>{count}(?: or {count}|[\s-]to[\s-]{count})?|{some}|half an?|an? (?:full|whole|entire|"
    r"additional|extra|further|half)|an?)?"
    r"(?: more| additional| consecutive| straight| successive| trading| business| working| full| "
    r"whole| long| short| other| further)?[\s-]*?(?P<unit>{any_unit})(?P<half> and a half)"
    r"?(?:[\s-]long)?(?P<age>[\s-]olds?)?"
)
MANY = Pattern(
    r"(?:for|in|over|after|within|during|took|take|last|lasted|spent|of|than|about|through|as|or|and|"
    r"weeks|months|recent)\s+$|(?:^|\n)$"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield lengths; a unit alone needs a word before it that measures."""
    for found in FORM.finditer(page.low, start, end):
        word, said = found["unit"], found["count"]
        if found["age"]:
            continue
        if word in ("second", "quarter", "night", "nights", "weekend", "semester") and not (
            said and said not in ("a", "an")
        ):
            continue
        if word in ("second", "quarter", "half") or (
            word in ("seconds", "minute", "minutes") and not said and not found["which"]
        ):
            continue
        first = _first(found)
        many = word in ("centuries", "millennia") or word.endswith("s")
        if not said:
            before = page.low[max(0, found.start() - 9) : found.start()]
            if not (many and (found["which"] or MANY.search(before) or found.start() != found.start("unit"))):
                continue
        number = number_of(said) if said else None
        if number is not None and found["half"]:
            number += 0.5
        yield Candidate(Span(first, found.end()), Length(length_value(number, unit_of(word))), "duration")


def _first(found: re.Match[str]) -> int:
    """Return where it begins: "the" is no part of "the two-year plan", nor "over" of "over the years"."""
    if found["count"] and "-" in found.group()[found.start("unit") - found.start() - 1 :][:1]:
        return found.start("count")
    lead = OVER.match(found.group())
    return found.start() + (lead.end() if lead else 0)


OVER = Pattern(r"(?:over|under|about|up to)\s+(?=(?:the|its|his|her|their)\s)")
RULE = Rule("duration", UNIT, find)
