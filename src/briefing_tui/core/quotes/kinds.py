"""Full, partial, echo or scare: what a quoted stretch is, once its speaker is known."""

import re
from collections.abc import Iterable
from itertools import pairwise

from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.quotes.resolve import Attribution

_WORD = re.compile(r"\w[\w’'-]*")
_FOLD = str.maketrans("’‘“”", "''\"\"")
ECHO_WORDS = 12
"""An echo is short; longer repetitions are told as quotations of their own."""

LEAST_SIGNS = 4
"""A quotation in Chinese or Japanese has at least so many characters; what is shorter is a term."""

MANY = 2_000
"""How many quotations with one pair of words are compared with an echo."""

Pair = tuple[str, str]

SURE, SURE_OF_SPEAKER = 0.85, 0.5
"""Chances above which a stretch is nobody's echo but somebody's words."""


def spoken_words(text: str, start: int, end: int) -> str:
    """Return a stretch's words folded and one space apart, for comparing what was said."""
    return " ".join(_WORD.findall(text[start:end].lower().translate(_FOLD)))


class Said:
    """What is said in an article, found by two words in a row; only pairs that an echo begins with count."""

    __slots__ = ("_by_pair", "_holding")

    def __init__(self, echoes: Iterable[str]) -> None:
        pairs = {_first_pair(words) for words in echoes}
        self._by_pair: dict[Pair, dict[str, int]] = {pair: {} for pair in pairs}
        self._holding: dict[str, int | None] = {}

    def add(self, words: str, place: int) -> None:
        """Take in the folded words of the quotation at a place in the order of the article."""
        for pair in set(pairwise(words.split())).intersection(self._by_pair):
            known = self._by_pair[pair]
            if len(known) < MANY:
                known.setdefault(words, place)

    def holding(self, words: str) -> int | None:
        """Return the place of the longest quotation that holds these words and more."""
        if words not in self._holding:
            fitting = self._by_pair.get(_first_pair(words), {})
            longer = [
                (len(other), -place) for other, place in fitting.items() if words in other and words != other
            ]
            self._holding[words] = -max(longer)[1] if longer else None
        return self._holding[words]


def _first_pair(words: str) -> Pair:
    first, second = words.split(maxsplit=2)[:2]
    return first, second


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
    behind = one.passage.shape[one.item + 1 : one.item + 2]
    ends = inner[-1] in ".,!?…-—–;])" or behind == "," or one.item + 1 >= len(one.passage.shape)
    return bool(
        begins and leads and (ends or words > 5) and (words > 3 or inner[-1] in ".!?," or behind == ",")
    )


def stands_alone(text: str, one: Attribution) -> bool:
    """Say whether a stretch that nobody is named for is a sentence of its own: words of someone unknown."""
    inner = text[one.stretch.start : one.stretch.end]
    if text[one.stretch.opening] in "「『":
        return len(inner) >= LEAST_SIGNS
    bare = one.seen[0][-1:] in {"", ".", "?", "!", ":", "Q"}
    return one.chosen.mention is None and bare and inner[-1] in ".!?…" and len(_WORD.findall(inner)) > 2


def may_echo(one: Attribution, share: float, words: str) -> bool:
    """Say whether a stretch is its speaker's only if nobody said these words before: then it is an echo.

    It stands in a headline, deck or heading, or the reporter repeats it without giving it to anybody. `share`
    is the chance that the stretch is speech.
    """
    loose = not _is_attributed(one) and (share < SURE or one.chosen.chance < SURE_OF_SPEAKER)
    return (one.title or loose) and 0 < words.count(" ") < ECHO_WORDS


def kind_of(text: str, one: Attribution, spoken: bool, words: str) -> QuoteKind:
    """Return the kind of a stretch that echoes nothing."""
    if not spoken and not one.title and stands_alone(text, one):
        return QuoteKind.FULL
    if not spoken or (one.title and not _is_attributed(one) and words.count(" ") < 3):
        return QuoteKind.SCARE
    return QuoteKind.FULL if is_full(text, one) else QuoteKind.PARTIAL


def _is_attributed(one: Attribution) -> bool:
    return one.chosen.mention is not None and one.chosen.cue is not None
