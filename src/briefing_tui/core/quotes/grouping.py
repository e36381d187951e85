"""Parts of one utterance: stretches that hang on the same mention of the same speaker."""

from collections.abc import Sequence

from briefing_tui.core.quotes.resolve import Attribution


def groups_of(found: Sequence[Attribution]) -> list[int]:
    """Return a group number for each attribution, counted from 0 in order of appearance."""
    out: list[int] = []
    numbers: dict[int, int] = {}
    fresh = 0
    for one in found:
        mention = one.chosen.mention
        key = mention.start if mention is not None else -1 - one.stretch.start
        if key not in numbers:
            numbers[key] = fresh
            fresh += 1
        out.append(numbers[key])
    return out
