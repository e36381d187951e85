"""A label before a colon, as in transcripts and interviews: SMITH: “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import NAMED, Pattern, before

_PATTERN = Pattern(":", rf"^{NAMED}(?:,[^Q.!?]{{1,10}}|\([^)Q]{{1,8}}\))?(?P<cue>:)$")


def label(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the name that alone stands before the colon at the paragraph's start."""
    return before(passage, quote, _PATTERN)
