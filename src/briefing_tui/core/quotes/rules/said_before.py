"""Who spoke and the verb, then the words: Lee told reporters, “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, CUE, WHO, Pattern, before

_PATTERN = Pattern("vcgk", rf"{WHO}{ASIDE}{CUE}[^Q.!?:;vcgk]{{0,12}}?[,:t~-]{{0,2}}$")


def said_before(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the subject of the verb of speech that leads up to the quotation."""
    return before(passage, quote, _PATTERN)
