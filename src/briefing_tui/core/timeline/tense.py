"""Whether the words around a date put it before or after the day of writing."""

import re

from briefing_tui.core.lang.en.tense import FUTURE_WORDS, IRREGULAR_PAST, PAST_AUXILIARIES
from briefing_tui.core.timeline.page import Page

WORD = re.compile(r"[a-z']+")
REACH_BACK, REACH_ON = 110, 90
STOPS = re.compile(r"[.;?!\n]\s|[“”\"]\s")


def tense_at(page: Page, start: int, end: int) -> int:
    """Return -1 for the past, 1 for the future, 0 where the words near `start` to `end` do not say."""
    before = page.low[max(0, start - REACH_BACK) : start]
    stops = list(STOPS.finditer(before))
    if stops:
        before = before[stops[-1].end() :]
    after = page.low[end : end + REACH_ON]
    stop = STOPS.search(after)
    after = after[: stop.start()] if stop else after
    return _nearest(WORD.findall(before)[::-1], WORD.findall(after))


def _nearest(before: list[str], after: list[str]) -> int:
    left = next(
        (
            (n, s)
            for n, w in enumerate(before)
            if (s := _sign(w, before[n + 1] if n + 1 < len(before) else ""))
        ),
        None,
    )
    right = next(((n, s) for n, w in enumerate(after) if (s := _sign(w, after[n - 1] if n else ""))), None)
    if left and right:
        return left[1] if left[0] <= right[0] + 4 else right[1]
    chosen = left or right
    return chosen[1] if chosen else 0


def _sign(word: str, previous: str) -> int:
    if word in FUTURE_WORDS or word.endswith("'ll"):
        return 1
    if word in PAST_AUXILIARIES or word in IRREGULAR_PAST:
        return -1
    if word.endswith("ed") and len(word) > 4 and previous != "to":
        return -1
    return 0
