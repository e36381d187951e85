"""A writing speaks: the report found “…”, “…,” the letter reads."""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import Pattern, after, before

_AFTER = Pattern("RO", r"[,~-]?(?P<who>[RO])[^Q.!?,]{0,6}?(?P<cue>x?d?[svf])")
_BEFORE = Pattern("RO", r"(?P<who>[RO])[^Q.!?,NMP]{0,6}?(?P<cue>x?d?[sf])[^Q.!?]{0,10}$")


def told_by_document(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the report, letter or sign in which the words stand."""
    yield from after(passage, quote, _AFTER)
    yield from before(passage, quote, _BEFORE)
