"""According to someone, before or after the words; also “in the words of” and “as Lee put it”."""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import NAMED, Pattern, after, before

_AFTER = Pattern("a", rf"[^Q.!?]{{0,8}}?(?P<cue>a[zo]?){NAMED}")
_BEFORE = Pattern("a", rf"(?P<cue>a[zo]?){NAMED}[^Q.!?]{{0,24}}$")


def according_to(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever the words are according to."""
    yield from after(passage, quote, _AFTER)
    yield from before(passage, quote, _BEFORE)
