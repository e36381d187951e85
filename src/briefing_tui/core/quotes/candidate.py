"""What a rule proposes: a mention that may be the speaker of a quotation, and the words that say so."""

from msgspec import Struct, field

from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.text.names import Mention


class Proposal(Struct, frozen=True):
    """A rule's find in one passage: the item that speaks, and the items `[first, last)` of the cue."""

    who: int
    cue: tuple[int, int] | None = None


class Candidate(Struct):
    """A possible speaker of one quotation: `mention` is None for "nobody is named".

    `origin` is "here" for a mention in the quotation's own paragraph, "carried" for the speaker of the
    quotation before it, "above" for one of the paragraph before. `rules` names the rules that proposed it.
    """

    mention: Mention | None
    passage: Passage
    item: int
    origin: str
    rules: list[str] = field(default_factory=list)
    cue: tuple[int, int] | None = None
    chance: float = 0.0
