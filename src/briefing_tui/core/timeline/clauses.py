"""Sentences cut where one happening ends and another begins."""

import re

from briefing_tui.core.model.span import Span

SAY = (
    r"(?:said|says|saying|announced|announces|announcing|reported|reports|stated|states|stating|added|"
    r"adding|claimed|"
    r"claims|claiming|confirmed|confirms|declared|told \w+|warned|noted|insisted|argued|explained|"
    r"denied|revealed|"
    r"estimated|predicted|promised|vowed|acknowledged|indicated|emphasized|stressed|admitted|suggested)"
)
REPORT = re.compile(rf"\b{SAY}\b")
BORDER = re.compile(
    r"[,;:]?\s(?=(?:and then|but|while|whereas|although|though|because|if|unless|when|who|where|so "
    r"that|that)\s)|"
    r"(?<=;)\s|\s(?=[—–-]{1,2}\s)|(?=—)|"
    r",\s(?=(?:which|and|or|as|after|before|since|until|following|with|originally|previously)\s)|"
    rf"(?<=[a-z])\s(?=after\s\w+ing\s|before\s\w+ing\s)|"
    rf"\b{SAY}\s(?=(?:it|he|she|they|its|their|his|her|the|there|we|a|an)\s)|"
    r",\s(?=[a-z]+ing\s)|,\s(?=(?:[a-z]+ed|begun|made|due|held|built|born|set|known)\s)|,\s(?=(?:has|have|had|was|were|will)\s)|"
    rf",\s(?=(?:he|she|they|[a-z]+)?\s?{SAY}\b)"
)
SHORTEST = 12


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """Return the clauses that tile a sentence, by the words and marks that begin one."""
    cuts = [sentence.start]
    for found in BORDER.finditer(text, sentence.start, sentence.end):
        at = found.end()
        if at - cuts[-1] >= SHORTEST and sentence.end - at >= SHORTEST:
            cuts.append(at)
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True)]


def reports(words: str) -> bool:
    """Say whether a clause holds a verb of saying."""
    return bool(REPORT.search(words))
