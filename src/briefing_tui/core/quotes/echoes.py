"""What repeats words said elsewhere in the article, and whom it is grouped with."""

from collections.abc import Sequence

from briefing_tui.core.quotes.found import Found
from briefing_tui.core.quotes.kinds import Said, spoken_words


def echoes_in(text: str, found: Sequence[Found]) -> dict[int, int]:
    """Return, for each stretch that is an echo, the place of the quotation that it repeats."""
    short = {at: one.echo for at, one in enumerate(found) if one.echo}
    if not short:
        return {}
    said = Said(short.values())
    for at, one in enumerate(found):
        if one.said:
            said.add(spoken_words(text, one.span.start, one.span.end), at)
    held = {at: said.holding(words) for at, words in short.items()}
    return {at: place for at, place in held.items() if place is not None}


def groups_of(found: Sequence[Found], echoes: dict[int, int]) -> list[int]:
    """Return a group number for each stretch, counted from 0 in order of appearance.

    Parts of one utterance hang on the same mention of the same speaker; an echo goes with what it echoes.
    """
    out: list[int] = []
    numbers: dict[int, int] = {}
    for one in found:
        key = one.mention.start if one.mention is not None else -1 - one.span.start
        out.append(numbers.setdefault(key, len(numbers)))
    for at, place in sorted(echoes.items()):
        out[at] = out[place]
    return out
