"""Dates that only limit or measure what a sentence tells: before 2012, the worst since 1992.

A deadline ("until 31 December") is no such limit: it is what a reader looks for.
"""

from datetime import date

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
AHEAD = Pattern(
    r"\b(?:plann(?:ed|ing)|expects?|expected|due|scheduled|slated|aims?|promised|pledged|vowed|agreed|hopes?|"
    r"intends?|needs?|wants?|has|have|is|are|set) to\b|\b(?:will|shall|must|would|plans?)\b|should be\b|'ll\b"
)
REACH, CLAUSE = 24, 160


def limits(page: Page, dated: Dated, sentence: Span, published: date | None) -> bool:
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
    if dated.moment.grain in (Grain.DAY, Grain.MONTH) or not BY.search(*around):
        return False
    return not _deadline(page, dated, sentence, published)


def is_deadline(page: Page, dated: Dated) -> bool:
    """Say whether a date closes what its own words tell, and dates nothing else: "by Friday"."""
    return bool(BY.search(page.low, max(0, dated.span.start - REACH), dated.span.start))


def _deadline(page: Page, dated: Dated, sentence: Span, published: date | None) -> bool:
    """Say whether something is planned or demanded by a time still to come; a year alone is an aim."""
    if dated.span.of(page.text).isdigit() or (
        published and dated.moment.last and dated.moment.last <= published
    ):
        return False
    near = max(sentence.start, dated.span.start - CLAUSE), min(sentence.end, dated.span.end + CLAUSE // 2)
    return bool(AHEAD.search(page.low, *near))
