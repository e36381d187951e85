"""The cue stands between two parts: “…,” said Lee, “…” and “…,” Lee said. “…”"""

import re
from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, CUE, WHO, before

_SPEAKER_FIRST = re.compile(rf"Q[,~-]?{WHO}{ASIDE}{CUE}[^Qvcgk.!?]{{0,12}}[,.:~-]?$")
_VERB_FIRST = re.compile(rf"Q[,~-]?{CUE}T?{WHO}[^Qvcgk.!?]{{0,20}}[,.:~-]?$")


def split(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever was said to speak between the quotation before and this one."""
    yield from before(passage, quote, _SPEAKER_FIRST)
    yield from before(passage, quote, _VERB_FIRST)
