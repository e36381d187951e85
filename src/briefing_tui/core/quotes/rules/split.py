"""The cue stands between two parts: “…,” said Lee, “…” and “…,” Lee said. “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, CUE, WHO, Pattern, before

_SPEAKER_FIRST = Pattern("Q", rf"Q[,~-]?{WHO}{ASIDE}{CUE}[^Qvcgk.!?]{{0,12}}[,.:~-]?$")
_VERB_FIRST = Pattern("Q", rf"Q[,~-]?{CUE}T?{WHO}[^Qvcgk.!?]{{0,20}}[,.:~-]?$")


def split(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever was said to speak between the quotation before and this one."""
    yield from before(passage, quote, _SPEAKER_FIRST)
    yield from before(passage, quote, _VERB_FIRST)
