"""A noun of speech that opens a clause: Lee’s claim that the plan is “…”, the mayor’s warning that “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import Pattern, before

_PATTERN = Pattern("jR", r"(?P<who>[NOM](?=')|h)'?[wden]{0,3}(?P<cue>[jR])t[^Q.!?:;]{0,14}$")


def claim_that(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the owner of a claim whose clause holds the quotation."""
    return before(passage, quote, _PATTERN)
