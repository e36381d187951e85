"""Full, partial, echo or scare: what a quoted stretch is, once its speaker is known."""

import re

from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.quotes.resolve import Attribution

_WORD = re.compile(r"\w[\w’'-]*")
_FOLD = str.maketrans("’‘“”", "''\"\"")
ECHO_WORDS = 12
"""An echo is short; longer repetitions are told as quotations of their own."""

SURE, SURE_OF_SPEAKER = 0.85, 0.5
"""Chances above which a stretch is nobody's echo but somebody's words."""


def spoken_words(text: str, start: int, end: int) -> str:
    """Return a stretch's words folded and one space apart, for comparing what was said."""
    return " ".join(_WORD.findall(text[start:end].lower().translate(_FOLD)))


def is_full(text: str, one: Attribution) -> bool:
    """Say whether a stretch is a sentence or clause by itself: it begins like one and ends like one.

    One word more than a fragment and a capital at its beginning, or a paragraph's beginning, or a colon or a
    comma after a verb of speech before it; and a stop, a comma or a dash at its end.
    """
    inner = text[one.stretch.start : one.stretch.end]
    words = len(_WORD.findall(inner))
    left = one.seen[0][-1:]
    leads = left in {"", ",", ":", ".", "?", "!", "Q", "-"} or one.item == 0
    begins = inner[0].isupper() or inner[0] in "[(…." or (leads and one.previous >= 0)
    ends = inner[-1] in ".,!?…-—–;])" or one.item + 1 >= len(one.passage.shape)
    return bool(begins and leads and (ends or words > 5) and (words > 3 or inner[-1] in ".!?,"))


def kind_of(
    text: str, one: Attribution, share: float, spoken: bool, title: bool, said: set[str]
) -> QuoteKind:
    """Return the kind; `said` holds the words of the quotations found in the article's body.

    A stretch in a headline, deck or heading that repeats the body is an echo; so is one that the reporter
    repeats without giving it to anybody. `share` is the chance that the stretch is speech.
    """
    words = spoken_words(text, one.stretch.start, one.stretch.end)
    attributed = one.chosen.mention is not None and one.chosen.cue is not None
    loose = not attributed and (share < SURE or one.chosen.chance < SURE_OF_SPEAKER)
    if (title or loose) and 0 < words.count(" ") < ECHO_WORDS and any(words in other and words != other for other in said):
        return QuoteKind.ECHO
    if not spoken or (title and not attributed and words.count(" ") < 3):
        return QuoteKind.SCARE
    return QuoteKind.FULL if is_full(text, one) else QuoteKind.PARTIAL
