"""Whether the words around a date put it before or after the day of writing."""

from briefing_tui.core.lang.en import tense as words
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern

FUTURE, AUXILIARIES, IRREGULAR, NEVER_PAST, NOT_VERBS = (
    frozenset(said.split())
    for said in (
        words.FUTURE_WORDS,
        words.PAST_AUXILIARIES,
        words.IRREGULAR_PAST,
        words.NEVER_PAST,
        words.NOT_VERBS,
    )
)
WORD = Pattern(r"[A-Za-z']+|\d[\d.,]*")
REACH_BACK, REACH_ON = 110, 90
STOPS = Pattern(r"(?:(?<=[a-z]{4})|(?<=\d))[.;?!]\W*\s|\n|[“”\"]\s")
TITLES = ("corp.", "messrs.", "capt.", "prof.")
AHEAD = Pattern(
    r"(?:until|till|as early as|as soon as|no later than|effective|ahead of|scheduled for|set for|due)"
    r"\s(?:at\s)?$"
)
POSSIBLE = Pattern(
    r"\b(?:rul(?:e|es|ed|ing)\sout|may|could|threaten(?:s|ed|ing)?|likely|hop(?:es?|ed|ing)\s(?:to|for|that)"
    r"|call(?:s|ed|ing)?\sfor|aim(?:s|ed|ing)?\s(?:to|for)|want(?:s|ed)?\s(?:to|a|an))\b(?!\s(?:not|have)\b)"
)
"""What is held possible or wished for lies ahead, though the holding of it is past."""
SINCE = Pattern(r"\bsince\s$")
BY = Pattern(r"\bby\s(?:the\s)?$")
ARTICLE = Pattern(r"\b(?:an?|the)\s$")
OWNED = Pattern(r"['’]s\s")
NO_PAST = frozenset(("be", "being", "to", *words.MODALS.split()))
"""Words no past form follows: "should beat" lies ahead."""
DETERMINERS = ("the", "a", "an", "its", "his", "her", "their")
NOUNS = ("plan", "plans")
"""What is made as well as done: "rejected the plan on Tuesday" lies behind."""
CLOSE = 10
NEAR = 4


def tense_at(page: Page, start: int, end: int) -> int:
    """Return -1 for the past, 1 for the future, 0 where the words near `start` to `end` do not say."""
    before = page.text[max(0, start - REACH_BACK) : start]
    last = [s for s in STOPS.finditer(before) if not before[: s.start() + 1].endswith(TITLES)]
    if last:
        before = before[last[-1].end() :]
    after = page.text[end : end + REACH_ON]
    stop_after = STOPS.search(after)
    after = after[: stop_after.start()] if stop_after else after
    if SINCE.search(before):
        return -1
    if AHEAD.search(before) and len(before) > 12:
        return 1
    possible = POSSIBLE.search(before)
    if possible and not _past_after(WORD.findall(before[possible.end() :])):
        return 1
    left, right = (
        _first(WORD.findall(before)[::-1], back=True, attributive=bool(ARTICLE.search(before))),
        _first(WORD.findall(after), back=False),
    )
    if left is None and BY.search(before):
        return 1
    if OWNED.match(after) and left and left[1] > 0:
        left = None
    return _weighed(left, right)


def _past_after(words: list[str]) -> bool:
    """Say whether a verb of the past stands among words."""
    pairs = zip(words, ["", *words], strict=False)
    return any(_sign(word.lower(), previous.lower()) < 0 for word, previous in pairs)


def _weighed(left: tuple[int, int] | None, right: tuple[int, int] | None) -> int:
    """Return the sign of the nearer verb; the one before the date counts as nearer unless it is far off."""
    if left and right:
        return left[1] if left[0] <= right[0] + CLOSE else right[1]
    chosen = left or right
    return chosen[1] if chosen else 0


def _first(found: list[str], *, back: bool, attributive: bool = False) -> tuple[int, int] | None:
    """Return the distance and sign of the first word that has one; `back` says the list runs backwards."""
    for n, word in enumerate(found):
        at = n + 1 if back else n - 1
        previous = found[at] if 0 <= at < len(found) else ""
        sign = _sign(word.lower(), previous.lower())
        if not sign and back and n < NEAR and not attributive and previous == "to" and _infinitive(word):
            sign = 1
        if sign:
            return n, sign
    return None


def _infinitive(word: str) -> bool:
    return len(word) > 2 and word.islower() and word.isalpha() and word not in NOT_VERBS


def _sign(word: str, previous: str) -> int:
    if word in FUTURE or word.endswith("'ll"):
        return 0 if previous == "been" or (word in NOUNS and previous in DETERMINERS) else 1
    if previous in NO_PAST and word not in AUXILIARIES:
        return 0
    if previous in ("is", "are") and (word.endswith("ed") or word in IRREGULAR):
        return 1
    if word in AUXILIARIES or word in IRREGULAR:
        return -1
    past = word.endswith("ed") and len(word) > 4 and not word.startswith("un") and word not in NEVER_PAST
    return -1 if past and previous not in DETERMINERS else 0
