"""Someone gives a thing a name or a judgement: Lee called the plan “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, WHO, Pattern, before

_PATTERN = Pattern("ck", rf"{WHO}{ASIDE}(?P<cue>x{{0,2}}d{{0,2}}[ck])[^.!?:;Qv]{{0,12}}$")


def naming(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever calls, brands or dismisses something in the quoted words."""
    return before(passage, quote, _PATTERN)
