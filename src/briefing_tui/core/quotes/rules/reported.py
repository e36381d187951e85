"""Words quoted inside a reported sentence: Lee said the plan was “…” and later “…”"""

from collections.abc import Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.pattern import ASIDE, WHO, Pattern, before

_PATTERN = Pattern(
    "vcf", rf"(?:^|[.!?:;,&]|[.!?]Q){WHO}{ASIDE}(?P<cue>x{{0,2}}d{{0,2}}[vcf])[^.!?;:]{{0,40}}$"
)


def reported(passage: Passage, quote: int) -> Iterator[Proposal]:
    """Propose the subject of the verb of speech that governs the sentence up to the quotation."""
    return before(passage, quote, _PATTERN)
