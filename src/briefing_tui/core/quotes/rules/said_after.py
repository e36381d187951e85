"""The verb after the words, then who spoke: “…,” said Ann Lee."""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import CUE, WHO, Pattern, after

_PATTERN = Pattern("vcgk", rf"[,~-]?{CUE}T?{WHO}")
_OWNED = Pattern("'", rf"[,~-]?{CUE}T?[NO]'[wned]{{0,3}}(?:M&w?)?M,(?P<who>[NO])")
_OWNER = Pattern("'", rf"[,~-]?{CUE}T?[NO]'[wned]{{0,3}}(?P<who>[MNO])")


def said_after(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose whoever follows a verb of speech behind a closed quotation (“low” suggests … is none)."""
    if passage.closes[quote] or passage.shape[quote + 1 : quote + 2] == ",":
        owned = [*after(passage, quote, _OWNED)] or [*after(passage, quote, _OWNER)]
        yield from owned or after(passage, quote, _PATTERN)
