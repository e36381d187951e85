"""No verb at all: the speaker is the subject of the sentence before the quotation."""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import WHO, Pattern, before

_PATTERN = Pattern(".!?", rf"(?:^|[.!?Q]){{1}}[^Q.!?NOMRPYm]{{0,4}}{WHO}[^.!?]{{0,40}}[.!?]$")


def named_before(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the first one mentioned in the sentence just before a quotation that stands by itself."""
    return before(passage, quote, _PATTERN)
