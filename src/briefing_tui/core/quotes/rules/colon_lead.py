"""A colon or a dash leads in: The mayor had a warning: “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import WHO, Pattern, before

_PATTERN = Pattern(":-", rf"(?:^|[.!?Q]){{1}}[^Q.!?NOMRPYm]{{0,4}}{WHO}(?P<cue>[^Q.!?]{{0,14}}?[:-])$")


def colon_lead(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the subject of the sentence whose colon or dash leads in the quotation."""
    return before(passage, quote, _PATTERN)
