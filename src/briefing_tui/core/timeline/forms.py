"""Patterns of time expressions, spelled with named pieces.

A form is a regular expression over lower-case text in which `{month}` and the like stand for the words of the
language, and a blank for any white space. It begins and ends at word borders.
"""

import re
from collections.abc import Iterable

from briefing_tui.core.lang.en.dayparts import DAYPARTS, HOURS, ZONES
from briefing_tui.core.lang.en.months import MONTHS, SHORT_MONTHS
from briefing_tui.core.lang.en.numbers import CARDINALS, MULTIPLIERS, ORDINALS
from briefing_tui.core.lang.en.seasons import SEASONS
from briefing_tui.core.lang.en.units import PLURALS, UNITS
from briefing_tui.core.lang.en.weekdays import SHORT_WEEKDAYS, WEEKDAYS
from briefing_tui.core.timeline.patterns import Pattern


def any_of(words: Iterable[str]) -> str:
    """Return an alternation, the longest words first."""
    return (
        "(?:"
        + "|".join(re.escape(w).replace("\\ ", " ") for w in sorted(words, key=lambda w: (-len(w), w)))
        + ")"
    )


_tens = any_of(w for w, n in CARDINALS.items() if n >= 20)
_ones = any_of(w for w, n in CARDINALS.items() if 0 < n < 10)
_ordinal_words = rf"(?:{_tens}[\s-]+)?{any_of(ORDINALS)}"
_count_word = any_of([*CARDINALS, *MULTIPLIERS])
_count = (
    rf"(?:\d+[\s-]+\d/\d|\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:[\s-](?:hundred|thousand|million))?|"
    rf"(?:an?[\s-])?{any_of(MULTIPLIERS)}|{_count_word}(?:[\s-](?:and\s)?{_count_word}){{0,4}}(?:[\s-]and[\s-]a[\s-]half)?)"
)

PIECES = {
    "month": rf"(?:{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\b\.?)",
    "long_month": any_of(MONTHS),
    "weekday": rf"(?:{any_of(WEEKDAYS)})",
    "any_weekday": rf"(?:{any_of(WEEKDAYS)}|{any_of(SHORT_WEEKDAYS)}\b\.?)",
    "short_weekday": rf"{any_of(SHORT_WEEKDAYS)}\b\.?",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|%|,\d{3}|\.\d)",
    "day_word": rf"(?:{_ordinal_words})",
    "year": r"(?<![\d$€£¥#.,/])(?<!\d-)(?:1\d{3}|20\d\d)(?![\d%]|[,.]\d|-\d\d?-\d)",
    "spoken_year": rf"(?:(?:nineteen|eighteen|seventeen)[\s-]+(?:oh[\s-]{_ones}|{_tens}(?:[\s-]+{_ones})?|"
    rf"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))|"
    rf"two[\s-]thousand(?:[\s-](?:and[\s-])?(?:{any_of(CARDINALS)})(?:[\s-]{_ones})?)?)",
    "ordinal": rf"(?:\d+(?:st|nd|rd|th)|{_ordinal_words})",
    "unit": any_of(UNITS),
    "units": any_of(PLURALS),
    "any_unit": any_of([*UNITS, *PLURALS]),
    "season": any_of(SEASONS),
    "daypart": any_of(DAYPARTS),
    "hour": any_of(HOURS),
    "zone": any_of(ZONES),
    "count": _count,
    "some": r"(?:an? few|several|some|many|a couple(?: of)?|couple of|few|a number of|numerous|a handful of)",
    "about": r"(?:nearly|almost|roughly|approximately|at least|at most|more than|less than|"
    r"no more than|no less than|fewer than|over|under|up to|just over|just under|well over)",
    "round": r"(?:about|around|some|just|only|barely|well|a little|slightly)",
    "last": r"(?:last|past|previous|preceding|prior|latest)",
    "next": r"(?:next|coming|following|upcoming|ensuing)",
}
"""The named pieces of forms."""

BLANK = r"\s+"


class Form(Pattern):
    """A form: compiled when it is first used, for most texts need few of them."""

    __slots__ = ()

    def ready(self) -> re.Pattern[str]:
        """Return the form compiled."""
        if self._compiled is None:
            self._compiled = compiled(self.written)
        return self._compiled


def form(written: str) -> Form:
    """Return a form."""
    return Form(written)


def compiled(written: str) -> re.Pattern[str]:
    """Return a form's pattern: pieces filled in, blanks made any white space, borders added."""
    spaced = written.replace(" ", BLANK)
    filled = re.sub(r"\{([a-z_]+)\}", lambda m: PIECES[m.group(1)].replace(" ", BLANK), spaced)
    return re.compile(rf"(?<![\w])(?:{filled})(?!\w)")
