"""A participle takes up the subject: Lee rejected the plan, calling it “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import WHO, Pattern, before

_PATTERN = Pattern(
    "gk", rf"(?:^|[.!?;]){{1}}[^Q.!?NOMRPYm]{{0,4}}{WHO}[^.!?;Q]{{1,30}}?,?(?P<cue>[gk])[^Q.!?;]{{0,10}}$"
)


def participle(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the sentence's first subject for a participle of speech before the quotation."""
    return before(passage, quote, _PATTERN)
