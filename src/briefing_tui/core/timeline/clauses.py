"""Sentences cut where one happening ends and another begins."""

import re

from briefing_tui.core.model.span import Span

BORDER = re.compile(
    r"[,;:]?\s+(?:and then|but|while|whereas|although|though|because|if|unless|when|after which|before which|which|who|where|so that)\s|;\s|\s[—–-]{1,2}\s|—|[,]\s+(?:and|or|as|after|before|since|until|following|with)\s"
)
SHORTEST = 12


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """Return the clauses that tile a sentence, by the words and marks that begin one."""
    cuts = [sentence.start]
    for found in BORDER.finditer(text, sentence.start, sentence.end):
        at = found.start()
        if at - cuts[-1] >= SHORTEST and sentence.end - at >= SHORTEST:
            cuts.append(at)
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True)]
