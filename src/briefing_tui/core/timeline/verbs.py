"""Verbs told by their form: enough to say whether a clause has one, and whether it begins with one."""

from briefing_tui.core.lang.en import tense as words
from briefing_tui.core.timeline.patterns import Pattern

PRESENT = "is are be 's says say can cannot has have does do"
NAMED = "|".join(
    sorted(
        {
            word
            for said in (words.FUTURE_WORDS, words.PAST_AUXILIARIES, words.IRREGULAR_PAST, PRESENT)
            for word in said.split()
            if word[0].isalpha()
            and word not in ("due", "plan", "effective", "ready", "deadline", "till", "until", "tomorrow")
        }
    )
)
NOT_ED = "|".join(words.NEVER_PAST.split())
FINITE = Pattern(rf"(?<![\w'’-])(?:(?:{NAMED})|(?!(?:{NOT_ED})\b)[a-z]{{2,}}ed)(?![\w-])")
HEADLESS = Pattern(
    rf"(?:(?:{NAMED})|(?!(?:{NOT_ED})\b)[a-z]{{2,}}(?:ed|ing)|(?:which|who|that|whose))(?![\w-])"
)


def has_verb(text: str, start: int, end: int) -> bool:
    """Say whether a verb whose form shows it stands in a stretch."""
    return FINITE.search(text, start, end) is not None


def is_headless(text: str, start: int, end: int) -> bool:
    """Say whether a stretch begins with its verb, and not with what the verb is told of."""
    return HEADLESS.match(text, start, end) is not None
