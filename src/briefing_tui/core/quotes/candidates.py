"""Every possible speaker of one quotation, near to far, with the rules that speak for each."""

import re
from bisect import bisect_left

from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.rules import RULES
from briefing_tui.core.text.names import MentionKind

BEFORE, AFTER, ABOVE = 14, 8, 3
"""How many mentions before and after the quotation, and of the paragraph above, are looked at."""

FAR = 250
"""How many items away a mention may stand."""

TAIL = 40
"""How many mentions at the end of the paragraph above are looked at for its last subjects."""

_OWNED = re.compile("'[wned]{0,3}[MNO]")
"""An owner's mark and the person or body owned."""


def candidates_for(
    passage: Passage, quote: int, above: Passage | None, last: Candidate | None
) -> list[Candidate]:
    """List the possible speakers of the quotation at item `quote`; the last candidate is nobody.

    `above` is the paragraph before, `last` the speaker chosen for the quotation before.
    """
    here = _here(passage, quote)
    by_item = {candidate.item: candidate for candidate in here}
    for rule in RULES:
        for proposal in rule(passage, quote):
            candidate = by_item.get(proposal.who)
            if candidate is not None:
                candidate.rules.append(rule.__name__)
                candidate.cue = candidate.cue or proposal.cue
    out = here
    if last is not None and last.mention is not None and last.passage is not passage:
        out.append(Candidate(last.mention, last.passage, last.item, "carried"))
    if above is not None and quote <= 1:
        out.extend(_above(above, last))
    out.append(Candidate(None, passage, quote, "nobody"))
    return out


def _here(passage: Passage, quote: int) -> list[Candidate]:
    places = passage.mention_places
    place = bisect_left(places, quote)
    behind = [item for item in places[max(0, place - BEFORE) : place] if quote - item < FAR]
    ahead = [item for item in places[place : place + AFTER] if item - quote < FAR]
    near = [item for item in behind + ahead if not _owns_speaker(passage, item)]
    return [Candidate(passage.mentions[item], passage, item, "here") for item in near]


def _owns_speaker(passage: Passage, item: int) -> bool:
    """Say whether a name only tells whose the one behind it is: "Lee's former teacher"."""
    owned = _OWNED.match(passage.shape, item + 1) if passage.shape[item] in "NO" else None
    if owned is None:
        return False
    behind = passage.mentions[owned.end() - 1]
    return behind.kind is MentionKind.PEOPLE or bool(behind.role)


def _above(above: Passage, last: Candidate | None) -> list[Candidate]:
    """The subjects the paragraph above ends on: the first mentions of its last sentences."""
    taken = last.item if last is not None and last.passage is above else -1
    firsts: dict[int, int] = {}
    for item in above.mention_places[-TAIL:]:
        firsts.setdefault(above.sentences[item], item)
    items = [item for item in list(firsts.values())[-ABOVE:] if item != taken]
    return [Candidate(above.mentions[item], above, item, "above") for item in reversed(items)]
