"""The speaker comes with “by”: was called “…” by Lee, a plan described by the mayor as “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import NAMED, Pattern, after, before

_AFTER = Pattern("b", rf"[^Q.!?]{{0,8}}?(?P<cue>b){NAMED}")
_BEFORE = Pattern("b", rf"(?P<cue>[vcfe]b){NAMED}[^Q.!?]{{0,14}}$")


def passive(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever the words were spoken by."""
    yield from after(passage, quote, _AFTER)
    yield from before(passage, quote, _BEFORE)
