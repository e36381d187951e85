"""How a rule looks around a quotation: regular expressions over a passage's shape."""

import re
from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage

REACH = 48
"""How many items before or after a quotation a rule may look at."""

WHO = "(?P<who>[NOMRPYm])"
"""Whoever can speak."""

NAMED = "(?P<who>[NOMRm])"
"""Whoever can speak, pronouns apart."""

ASIDE = "(?:,[^Q,.!?:]{1,16},|[ioW][^Q,.!?:]{1,14}|#|,#,|,)?"
"""What may stand between a speaker and the verb: an apposition, a relative clause, an age."""

CUE = "(?P<cue>x{0,2}d{0,2}[vcgk])"
"""A verb of speech with its auxiliaries."""


class Pattern:
    """A regular expression over shapes, compiled when one has a letter it `needs`: most have none."""

    __slots__ = ("_compiled", "_needs", "_written")

    def __init__(self, needs: str, written: str) -> None:
        self._needs, self._written = frozenset(needs), written
        self._compiled: re.Pattern[str] | None = None

    def fitting(self, shape: str) -> re.Pattern[str] | None:
        """Return the expression compiled, None where it cannot be found in a shape."""
        if self._needs.isdisjoint(shape):
            return None
        if self._compiled is None:
            self._compiled = re.compile(self._written)
        return self._compiled


def after(passage: Passage, quote: int, pattern: Pattern) -> Iterator[Proposal]:
    """Yield what `pattern` finds right after item `quote`."""
    ahead = passage.shape[quote + 1 : quote + 1 + REACH]
    if (fitting := pattern.fitting(ahead)) and (found := fitting.match(ahead)):
        yield _proposal(found, quote + 1)


def before(passage: Passage, quote: int, pattern: Pattern) -> Iterator[Proposal]:
    """Yield what `pattern` finds in the items before `quote`; the pattern ends in a dollar sign."""
    begin = max(0, quote - REACH)
    behind = passage.shape[begin:quote]
    if (fitting := pattern.fitting(behind)) and (found := fitting.search(behind)):
        yield _proposal(found, begin)


def _proposal(found: re.Match[str], shift: int) -> Proposal:
    cue = found.span("cue") if "cue" in found.re.groupindex else (-1, -1)
    span = (cue[0] + shift, cue[1] + shift) if cue[0] >= 0 else None
    return Proposal(found.start("who") + shift, span)
