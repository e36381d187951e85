"""Dates that only limit or measure what a sentence tells: before 2012, the worst since 1992.

A deadline ("until 31 December") is no such limit: it is what a reader looks for.
"""

from briefing_tui.core.model.event import Grain
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.spans_of_time import Dated

BEFORE = Pattern(
    r"\b(?:ahead of|before|prior to|"
    r"compared (?:with|to)(?: the)?|than(?: in| the| for| on| during)?"
    r"|versus|against)\s+(?:at least\s+)?(?:the\s+)?$"
)
SINCE = Pattern(r"\bsince\s+(?:at least\s+)?(?:the\s+)?$")
BEST = Pattern(
    r"\b(?:first|last|only|most|least|best|worst|\w{3,}est|record|time|improvement|rise|drop|gain|change)\b"
)
FROM = Pattern(r"\bfrom\s+(?:the\s+)?$")
BY = Pattern(r"\bby\s+(?:at least\s+)?(?:the\s+)?(?:end of\s+)?$")
NAMES = Pattern(
    r"\s(?!and|or|but|by|to|in|at|on|of|for|with|when|while|as|after|the|an?|it|he|she|they|that|which|who|was|is|"
    r"will|has|had)[a-z]{3,}"
)
REACH, CLAUSE = 24, 160


def limits(page: Page, dated: Dated, sentence: Span) -> bool:
    """Say whether a date only limits or measures; one that names a thing ("the 2022 talks") does not."""
    if NAMES.match(page.low, dated.span.end):
        return False
    around = (page.low, max(sentence.start, dated.span.start - REACH), dated.span.start)
    if BEFORE.search(*around):
        return True
    if SINCE.search(*around):
        return bool(BEST.search(page.low, max(sentence.start, dated.span.start - CLAUSE), dated.span.start))
    if FROM.search(*around):
        return dated.moment.grain is not Grain.DAY
    return dated.moment.grain not in (Grain.DAY, Grain.MONTH) and bool(BY.search(*around))
