"""Whether a text tells a history or the news, by its own words: that decides what fixes its open dates."""

from datetime import date

from briefing_tui.core.timeline.calendar import grain_of
from briefing_tui.core.timeline.candidate import Base, Candidate, Clock, Known, Meaning, Shift, WeekDay

FAR = 2
"""Years from publication: what lies nearer can be news."""
LEAST, MANY, TIMES = 2, 4, 4


def is_narrative(found: list[Candidate], published: date | None) -> bool:
    """Say whether a running reference date carries the text.

    Years and full dates long before publication speak for it; days of the week and words that count from the
    day of writing ("yesterday", "last week") speak against it.
    """
    told = [c for c in found if _told(c.meaning, published)]
    deictic = sum(1 for c in found if c.rule != "year_end" and _deictic(c.meaning))
    fine = sum(1 for c in told if _fine(c.meaning))
    if published is None and fine < LEAST:
        return False
    return len(told) > TIMES * deictic and (len(told) >= MANY or fine >= LEAST)


def _told(meaning: Meaning, published: date | None) -> bool:
    if isinstance(meaning, Clock) and meaning.day:
        meaning = meaning.day
    if not isinstance(meaning, Known) or grain_of(meaning.value) in ("", "E", "C"):
        return False
    return (
        meaning.value.startswith("BC") or published is None or published.year - int(meaning.value[:4]) >= FAR
    )


def _fine(meaning: Meaning) -> bool:
    """Say whether a date is told to its month or day."""
    if isinstance(meaning, Clock) and meaning.day:
        meaning = meaning.day
    return isinstance(meaning, Known) and grain_of(meaning.value) in ("D", "M")


def _deictic(meaning: Meaning) -> bool:
    if isinstance(meaning, Clock) and meaning.day:
        meaning = meaning.day
    return isinstance(meaning, WeekDay) or (isinstance(meaning, Shift) and meaning.base is Base.PUBLISHED)
