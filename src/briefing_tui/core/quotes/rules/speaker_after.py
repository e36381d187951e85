"""Who spoke after the words, then the verb: “…,” Lee, the mayor, said."""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, CUE, WHO, Pattern, after

_PATTERN = Pattern("vcgk", rf"[,~-]?{WHO}{ASIDE}{CUE}")


def speaker_after(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the subject of the verb of speech that follows the quotation."""
    return after(passage, quote, _PATTERN)
