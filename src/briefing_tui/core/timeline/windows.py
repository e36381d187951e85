"""Where to look: stretches of the text made of the words of time.

One pass over the words keeps everything else from being matched: the rules run on these stretches only, so
their cost is in proportion to the dates of a text and not to its length.
"""

import re
from typing import NamedTuple

from briefing_tui.core.lang.en.dayparts import DAYPARTS, HOURS, ZONES
from briefing_tui.core.lang.en.holidays import AFTER_EASTER, FIXED, KNOWN_DAYS, NTH_WEEKDAY
from briefing_tui.core.lang.en.months import MONTHS, SHORT_MONTHS
from briefing_tui.core.lang.en.numbers import CARDINALS, MULTIPLIERS, ORDINALS, SOME
from briefing_tui.core.lang.en.seasons import SEASONS
from briefing_tui.core.lang.en.units import PLURALS, RATES, UNITS
from briefing_tui.core.lang.en.vague import FUTURE, PAST, PRESENT
from briefing_tui.core.lang.en.weekdays import SHORT_WEEKDAYS, WEEKDAYS
from briefing_tui.core.timeline.page import Page

WORD = 0
MONTH, WEEKDAY, UNIT, YEAR, DAY_NAME, SEASON, CLOCK, VAGUE, HOLIDAY, NUMERIC, RATE, ERA, DECADE, NUMBER = (
    1 << n for n in range(14)
)
"""Kinds of words, as bits: a rule says which it needs."""

TRIGGERS = ~(NUMBER)
GAP = re.compile(r"[\s,.'/:()\[\]–—-]{0,4}$")
HALF = re.compile(r"\s?[ap]\.?m(?!\w)")
TOKEN = re.compile(r"[a-z]+|\d+")
LINKS = TOKEN.findall(
    """
    the a an of in on at to and or by from this that these those last next past previous preceding
    prior coming following upcoming latest early earlier late later mid middle beginning end start
    half about around nearly almost roughly approximately just only at least most more less than no
    fewer over under up as many long well barely each every other same first ago before after since
    until within during for trading business calendar working entire whole full corresponding
    comparable current time period day old term very right then now ending ended s st nd rd th m p
    am pm oh summer other alternate both some all one recent recently near short distant so final t
    z w far immediate additional further another extra consecutive straight successive very within
    per
    """
)


NOW = """
    now currently present nowadays recently lately soon future past recent current presently
    previously formerly
    """


def _lexicon() -> dict[str, int]:
    words = dict.fromkeys(LINKS, WORD)
    words |= dict.fromkeys([*CARDINALS, *MULTIPLIERS, *ORDINALS, *SOME], NUMBER)
    words |= dict.fromkeys([*MONTHS, *SHORT_MONTHS], MONTH)
    words |= dict.fromkeys(WEEKDAYS, WEEKDAY) | {f"{w}s": WEEKDAY for w in WEEKDAYS}
    words |= dict.fromkeys(SHORT_WEEKDAYS, WORD)
    words |= dict.fromkeys(
        [*UNITS, *PLURALS, "period", "periods", "half", "term", "time", "eve", "date"], UNIT
    )
    words |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), DAY_NAME)
    words |= dict.fromkeys(SEASONS, SEASON) | {f"{w}s": SEASON for w in SEASONS}
    words |= dict.fromkeys([*DAYPARTS, *HOURS, *(f"{w}s" for w in DAYPARTS), "am", "pm"], CLOCK)
    words |= dict.fromkeys(ZONES, CLOCK)
    words |= dict.fromkeys(RATES, RATE) | {
        "twice": RATE,
        "once": RATE | VAGUE,
        "per": RATE,
        "each": RATE,
        "every": RATE,
    }
    words |= dict.fromkeys(("bc", "bce", "ad", "ce"), ERA)
    words |= {f"{w[:-1]}ies": DECADE for w in CARDINALS if w.endswith("ty")}
    words |= dict.fromkeys(("fiscal", "fy", "ytd"), YEAR) | dict.fromkeys(("q1", "q2", "q3", "q4"), UNIT)
    words["second"] = words["second"] | UNIT
    words |= dict.fromkeys(("nineteen", "eighteen", "seventeen"), NUMBER | YEAR)
    words["night"], words["nights"], words["quarter"] = UNIT | CLOCK, UNIT | CLOCK, UNIT
    for name in (*FIXED, *NTH_WEEKDAY, *AFTER_EASTER, *KNOWN_DAYS):
        for word in TOKEN.findall(name):
            if word.isalpha():
                words.setdefault(word, WORD)
        first = next((w for w in TOKEN.findall(name) if w.isalpha() and w not in LINKS), "")
        if first and first not in ("new", "all", "may", "father", "mother", "labor", "st", "saint"):
            words[first] |= HOLIDAY
    words |= dict.fromkeys(("christmas", "easter", "thanksgiving"), HOLIDAY)
    for phrase in (*PRESENT, *PAST, *FUTURE):
        for word in phrase.split():
            words.setdefault(word, WORD)
    words |= dict.fromkeys(TOKEN.findall(NOW), VAGUE)
    words["day"] |= HOLIDAY
    words["days"] |= VAGUE
    words["q"] = UNIT
    words["o"] = words["clock"] = CLOCK
    return words


LEXICON = _lexicon()
LONGEST = 240
"""Characters after which a window ends: no expression is longer, and a text of dates only stays cheap."""


class Window(NamedTuple):
    """A stretch and the kinds of words in it."""

    start: int
    end: int
    kinds: int


def windows(page: Page, start: int, end: int) -> list[Window]:
    """Return the windows of a stretch of the page (a block), in order."""
    low, known = page.low, LEXICON
    out: list[Window] = []
    first = last = -1
    kinds = 0
    for found in TOKEN.finditer(low, start, end):
        word = found.group()
        kind = known.get(word)
        if kind is None:
            kind = _digits(low, found.start(), found.end()) if word[0] <= "9" else None
            if kind is None:
                continue
        at = found.start()
        if first >= 0 and at - last <= 4 and at - first < LONGEST and GAP.match(low, last, at):
            last, kinds = found.end(), kinds | kind
            continue
        if kinds & TRIGGERS:
            out.append(Window(first, min(last + 2, end), kinds))
        first, last, kinds = at, found.end(), kind
    if kinds & TRIGGERS:
        out.append(Window(first, min(last + 2, end), kinds))
    return out


def _digits(low: str, start: int, end: int) -> int:
    after = low[end : end + 5]
    kind = NUMBER
    if HALF.match(after) or (after[:1] == ":" and after[1:2].isdigit()):
        kind |= CLOCK
    if end - start == 4 and low[start] in "12":
        kind |= YEAR
    if after[:1] in ("-", "/", ".") and (after[1:2].isdigit() or after[1:2] == "w"):
        kind |= NUMERIC
    if after[:2] in ("st", "nd", "rd", "th") and not after[2:3].isalpha():
        kind |= NUMERIC
    if after[:1] == "s" or after[:2] == "'s":
        kind |= DECADE
    if after[:1] == "t" and after[1:2].isdigit() and end - start == 2:
        kind |= NUMERIC
    return kind
