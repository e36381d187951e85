"""What is told only to be denied: "denied that it had paid", "no evidence that the bridge was closed"."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.clauses import SAY
from briefing_tui.core.timeline.patterns import Pattern

CLAIM = (
    r"(?:claim|report|allegation|accusation|suggestion|rumou?r|assertion|charge|notion|idea|speculation)s?"
)
REJECT = r"(?:reject|refut|disput|dismiss|contradict|rebut|deni|deny|debunk)(?:t?ed|e?s|t?ing)?"
DENIED = r"den(?:y|ies|ied|ying)"
NO_GERUND = r"(?:wrongdo|fund|plann|build|hous|park|noth|anyth|everyth)ing"
DENIAL = Pattern(
    r"(?<!\bnot )(?<!n't )(?<!\bnever )(?<!\bcannot )(?<!\bor )(?<!\bnor )(?<!\bnobody )(?<!\bno one )\b(?:"
    rf"{DENIED},?\s(?!(?:the|an?|any|its|his|her|their|this|those)\s)(?:[\w,'’.-]+\s){{0,6}}?that|"
    r"den(?:y|ies)\s(?:[\w'’-]+\s){1,4}?of|"
    rf"{DENIED}\s(?:it|he|she|they|we|i|there|(?!{NO_GERUND}\b)[a-z]{{2,}}ing)|"
    rf"{REJECT}\s(?:[\w,'’.-]+\s){{0,4}}?{CLAIM}\s(?:[\w'’.-]+\s){{0,4}}?that|"
    rf"{REJECT}\s(?:claim|report|allegation|accusation|suggestion|rumou?r)s\s(?:it|he|she|they|there)|"
    r"no (?:evidence|proof|sign|indication|suggestion|record)\s(?:[\w'’.-]+\s){0,4}?that|"
    r"(?:not |\w+n't |un)true that|false that|(?:false|untrue|baseless|unfounded) claims? that)\s"
)
UNTRUE = Pattern(
    rf"\b{CLAIM}\sthat\s(?=[^.;?!]{{0,160}}?\s(?:was|were|is|are|has been|have been)\s(?:\w+ly\s)?"
    r"(?:denied|rejected|refuted|dismissed|debunked|false|untrue|baseless|unfounded|wrong|not true)\b)"
)
OVER = Pattern(
    rf"[;—]|\sbut\s|,\s(?:[\w'’.-]+\s){{0,4}}{SAY}\b|\s(?:and|while|though)\s(?:[\w'’.-]+\s)?{SAY}\b|[.?!]\s"
)
"""Where the words of the denier begin again."""
ASIDE = Pattern(r"[,;—]")
"""Where a denial ends that is no more than the circumstance of another thing: "denying that …, he left"."""
GRANTED = Pattern(
    r"\W*(?:when|while|after|before|since|as|because|although|though|whereas|following|which|who)\b"
)
"""What begins a clause that is taken for true within a denial: "denied that he slept when it fell"."""
THAT = "that "
REACH = 240
"""Characters on each side of a date in which its denial is looked for."""
SIGNS = (
    "den",
    "claim",
    "report",
    "no ",
    "true",
    "reject",
    "refut",
    "disput",
    "rumo",
    "alleg",
    "suggest",
    "notion",
    "false",
)


def is_denied(low: str, sentence: Span, clause: Span, when: Span) -> bool:
    """Say whether the lower-case words before a date deny what the clause tells of it."""
    at = min(max(when.start, clause.start + len(THAT) * low.startswith(THAT, clause.start)), clause.end)
    first = max(sentence.start, at - REACH)
    if not any(sign in low[first:at] for sign in SIGNS) or GRANTED.match(low, clause.start, clause.end):
        return False
    for pattern, last in ((DENIAL, at), (UNTRUE, min(sentence.end, at + REACH))):
        for found in pattern.finditer(low, first, last):
            over = ASIDE if found.group().startswith("denying") else OVER
            if found.end() <= at and not over.search(low, found.end(), at):
                return True
    return False
