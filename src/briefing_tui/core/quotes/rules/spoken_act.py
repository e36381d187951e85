"""A verb with a noun of speech: officials issued warnings about “…”, Lee gave an answer: “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, WHO, Pattern, before

_PATTERN = Pattern("jR", rf"{WHO}{ASIDE}(?P<cue>[wexdznv]{{1,3}}[Th]?[wde]?[jR])[^.!?;:Q]{{0,30}}[:,-]?$")


def spoken_act(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the subject of a phrase that means to say: "issued a warning"."""
    return before(passage, quote, _PATTERN)
