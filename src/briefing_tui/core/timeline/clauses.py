"""Sentences cut where one happening ends and another begins."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.verbs import FINITE, has_verb

SAY = (
    r"(?:said|says|saying|announced|announces|announcing|reported|reports|stated|states|stating|added|"
    r"adding|claimed|"
    r"claims|claiming|confirmed|confirms|declared|told \w+|warned|noted|insisted|argued|explained|"
    r"denied|revealed|"
    r"estimated|predicted|promised|vowed|acknowledged|indicated|emphasized|stressed|admitted|suggested)"
)
REPORT = Pattern(rf"\b{SAY}\b")
BORDER = Pattern(
    r"[,;:]?\s(?=(?:and then|but|while|whereas|although|though|because|if|unless|when|who|where|so "
    r"that|that)\s)|"
    rf"(?<=[a-z\d])\s(?=(?:after|before|once|because)\s(?:[\w'’-]+\s){{1,6}}?{FINITE.written}\s)|"
    r"(?<=;)\s|\s(?=[—–-]{1,2}\s)|(?=—)|"
    r",\s(?=(?:which|and|or|as|after|before|since|until|following|with|originally|previously)\s)|"
    rf"(?<=[a-z])\s(?=after\s\w+ing\s|before\s\w+ing\s)|"
    rf"\b{SAY}\s(?=(?:it|he|she|they|its|their|his|her|the|there|we|a|an)\s)|"
    r",\s(?=(?:an?\s|(?:two|three|[a-z]+)\s)?(?:minute|hour|day|week|month|year)s?\s(?:after|before)\s)|"
    r",\s(?=[a-z]+ing\s)|,\s(?=(?:[a-z]+ed|begun|made|due|held|built|born|set|known)\s)|,\s(?=(?:has|have|had|was|were|will)\s)|"
    rf",\s(?=(?:(?:the|an?|its|his|her|their)\s)?(?:he|she|they|[a-z]+)?\s?{SAY}\b)"
)
MAIN_VERB = Pattern(r"(?:[a-z]+ed|has|have|had|was|were|will)\s")
"""What stands behind an apposition: "Maria Stone, the chief executive, resigned"."""
PARTING = Pattern(r",?\s(?=(?:after|before|when|while|once|as|because|although|though|but|following)\s)")
LOOSER = Pattern(r",?\s(?=and\s)|[,;]\s")
WORD = Pattern(r"[^\W\d_]+")
TELLER = Pattern(rf",\s(?:(?:the|an?|its|his|her|their)\s)?[a-z]+\s{SAY}\b")
"""Whoever speaks, behind a date that belongs to it ("On Tuesday, the council announced") or behind words."""
TOLD = Pattern(rf"\b{SAY}\s$")
"""Behind it may stand a thing ("denied the report") where nothing is said to be so."""
SHORTEST, FEW, REACH = 12, 3, 200


def clauses_of(text: str, sentence: Span, quoted: list[int]) -> list[Span]:
    """Return the clauses that tile a sentence, by the words and marks that begin one.

    `quoted` are the places, in order, where a quotation cuts it, whatever the words.
    """
    cuts = [sentence.start]
    places = iter([*quoted, sentence.end])
    ahead = next(places)
    for found in BORDER.finditer(text, sentence.start, sentence.end):
        at = found.end()
        while at >= ahead and ahead < sentence.end:
            cuts.append(ahead)
            ahead = next(places)
        if at - cuts[-1] < SHORTEST or ahead - at < SHORTEST:
            continue
        if MAIN_VERB.match(text, at) and not has_verb(text, max(cuts[-1], at - REACH), at):
            continue
        if TELLER.match(text, at - 2) and not has_verb(text, max(cuts[-1], at - REACH), at):
            continue
        if TOLD.search(text, cuts[-1], at) and not has_verb(text, at, min(sentence.end, at + REACH)):
            continue
        cuts.append(at)
    cuts += [at for at in [ahead, *places] if cuts[-1] < at < sentence.end]
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True)]


def parted(text: str, clauses: list[Span], dates: list[Span]) -> list[Span]:
    """Return the clauses, those with two dates cut between them where words stand for two happenings."""
    out: list[Span] = []
    at = 0
    for clause in clauses:
        while at < len(dates) and dates[at].start < clause.start:
            at += 1
        start = clause.start
        while at + 1 < len(dates) and dates[at + 1].end <= clause.end:
            cut = _between(text, dates[at].end, dates[at + 1].start)
            if cut > start:
                out.append(Span(start, cut))
                start = cut
            at += 1
        out.append(Span(start, clause.end))
    return out


def _between(text: str, start: int, end: int) -> int:
    """Return where the words between two dates part, 0 where they do not."""
    for parting in (PARTING, LOOSER):
        for found in reversed(list(parting.finditer(text, start, end))):
            if len(WORD.findall(text, found.end(), end)) >= FEW:
                return found.end()
    return 0


def reports(words: str) -> bool:
    """Say whether a clause holds a verb of saying."""
    return bool(REPORT.search(words))
