"""A noun of speech with its owner: Lee’s claim that “…”, the mayor’s warning of “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import Pattern, before

_OWNED = Pattern("jR", r"(?P<who>[NOM])'[wden]{0,3}(?P<cue>[jR])[^Q.!?:;]{0,14}$")
_HIS = Pattern("h", r"(?P<who>h)[wden]{0,3}(?P<cue>[jR])[^Q.!?:;]{0,14}$")


def noun_cue(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the owner of a claim, a warning or another noun of speech."""
    yield from before(passage, quote, _OWNED)
    yield from before(passage, quote, _HIS)
