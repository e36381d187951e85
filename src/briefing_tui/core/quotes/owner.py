"""Whose a speaker is that has no name: "Lee's office", "the mayor's brother"."""

from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.text.names import MentionKind

_WITHOUT_NAME = frozenset((MentionKind.PEOPLE, MentionKind.WRITING))

_BETWEEN = 3
"""How many plain words may stand between the owner's mark and the noun."""


def owner_of(passage: Passage, item: int) -> int:
    """Return where the owner of a described person, body or writing begins; -1 where none is named."""
    mention = passage.mentions.get(item)
    if mention is None or mention.kind not in _WITHOUT_NAME:
        return -1
    shape, at = passage.shape, item - 1
    while at > 0 and item - at <= _BETWEEN and shape[at] in "wned":
        at -= 1
    owned = at > 0 and shape[at] == "'" and shape[at - 1] in "NOM"
    return passage.starts[at - 1] if owned else -1
