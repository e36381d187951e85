"""The ways of attributing words, one a file; of two in `RULES` that agree, the earlier is named."""

from collections.abc import Callable, Iterator

from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.rules.according_to import according_to
from briefing_tui.core.quotes.rules.claim_that import claim_that
from briefing_tui.core.quotes.rules.colon_lead import colon_lead
from briefing_tui.core.quotes.rules.label import label
from briefing_tui.core.quotes.rules.named_before import named_before
from briefing_tui.core.quotes.rules.naming import naming
from briefing_tui.core.quotes.rules.noun_cue import noun_cue
from briefing_tui.core.quotes.rules.participle import participle
from briefing_tui.core.quotes.rules.passive import passive
from briefing_tui.core.quotes.rules.reported import reported
from briefing_tui.core.quotes.rules.said_after import said_after
from briefing_tui.core.quotes.rules.said_before import said_before
from briefing_tui.core.quotes.rules.speaker_after import speaker_after
from briefing_tui.core.quotes.rules.split import split
from briefing_tui.core.quotes.rules.spoken_act import spoken_act
from briefing_tui.core.quotes.rules.told_by_document import told_by_document

Rule = Callable[[Passage, int], Iterator[Proposal]]
"""From a passage and the item of one quotation to possible speakers; a rule sees no other rule's result."""

RULES: tuple[Rule, ...] = (
    said_after,
    speaker_after,
    label,
    split,
    said_before,
    according_to,
    told_by_document,
    claim_that,
    noun_cue,
    naming,
    participle,
    passive,
    spoken_act,
    colon_lead,
    reported,
    named_before,
)
