"""The publication date a text gives away: a date line, or a window solved from what its words allow.

No clock is asked. Each step that narrows the window leaves its words as evidence.
"""

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import NamedTuple

from briefing_tui.core.lang.en.weekdays import WEEKDAYS
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published, Status
from briefing_tui.core.timeline.address import published_at
from briefing_tui.core.timeline.calendar import bounds, day_value, grain_of, moved
from briefing_tui.core.timeline.candidate import Base, Candidate, Clock, Known, Part, Shift, WeekDay
from briefing_tui.core.timeline.dateline import after_dateline
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.tense import tense_at

HEAD, FOOT = 1500, 300
"""Characters at the top and the bottom of a text where a date line can stand."""
SHORT_LINE = 90
SAYS_DATE = Pattern(r"\b(?:published|posted|updated|issued|date|filed|released)\b")
TIME = Pattern(r"^[^\d]*\d\d?[:.]\d\d[^\d]*$")
PERFECT = Pattern(
    r"(?<!could )(?<!would )(?<!might )(?<!should )(?<!must )(?<!may )\b(?:has|have|'ve)"
    r"\s+(?:\w+ly\s+|already\s+|now\s+|also\s+)?"
    r"(?:been\s+)?(?:\w+(?:ed|en|wn|ung)|come|become|held|sold|made|lost|won|met|cut|hit|seen|gone|"
    r"done|had|put|set|kept|built|spent|led|paid|sent)\b[^,;:]{0,60}$"
)
PLUPERFECT = Pattern(r"\b(?:had|since)\b")
ALONE = Pattern(r"\s*(?:alone|so far)\b")
LESS = Pattern(r"(?:less than|nearly|almost|just under|barely|not quite)\b")
LEAD = 2500
SPAN = 6
HALF_YEAR = 183


class Window(NamedTuple):
    """The days publication may lie on, and the words that say so."""

    earliest: date
    latest: date
    evidence: tuple[str, ...]

    def cut(self, earliest: date, latest: date, words: str) -> "Window":
        """Return the window narrowed; as it was where nothing would be left of it."""
        first, last = max(self.earliest, earliest), min(self.latest, latest)
        if first > last or (first, last) == (self.earliest, self.latest):
            return self
        return Window(first, last, (*self.evidence, words))


def published_in(page: Page, found: list[Candidate]) -> Published:
    """Return what a text's own words say of its publication date."""
    if line := _date_line(page, found):
        return line
    window = _year_window(page, found) or _weekday_window(page, found)
    if window is None:
        return Published()
    window = _after_past_dates(page, found, window)
    window = _counted(page, found, window)
    window = _news_day(page, found, window)
    day = window.earliest if window.earliest == window.latest else None
    return Published(day, Status.INFERRED, window.earliest, window.latest, "; ".join(window.evidence))


def _date_line(page: Page, found: list[Candidate]) -> Published | None:
    """Return the day a date line or dateline names in full."""
    told: list[date] | None = None
    for candidate in found:
        meaning = candidate.meaning
        day = meaning.day if isinstance(meaning, Clock) else meaning
        if not isinstance(day, Known) or grain_of(day.value) != "D" or day.value.startswith("BC"):
            continue
        span = bounds(day.value)
        if span is None or not (_stands_alone(page, candidate) or _heads(page, candidate)):
            continue
        told = _told_days(found) if told is None else told
        if not _outlived(span[0], told):
            return Published(span[0], Status.SAID, span[0], span[0], f"“{candidate.span.of(page.text)}”")
    return None


def _outlived(day: date, told: list[date]) -> bool:
    """Say whether most dates lie after a day: then it heads a history, and is no date of print."""
    earlier, later = bisect_left(told, day), len(told) - bisect_right(told, day)
    return later > 1 and later >= earlier


def _told_days(found: list[Candidate]) -> list[date]:
    """Return the first days of all years, months and days told in full, sorted."""
    meanings = (c.meaning for c in found)
    values = (m.value for m in meanings if isinstance(m, Known) and grain_of(m.value) in ("D", "M", "Y"))
    return sorted(span[0] for value in values if (span := bounds(value)))


def _stands_alone(page: Page, candidate: Candidate) -> bool:
    start, end = candidate.span.start, candidate.span.end
    if HEAD < start < len(page.text) - FOOT:
        return False
    floor, ceiling = max(0, start - SHORT_LINE), min(len(page.text), end + SHORT_LINE)
    first = max(page.text.rfind("\n", floor, start) + 1, floor)
    last = page.text.find("\n", end, ceiling)
    last = ceiling if last < 0 else last
    if last - first > SHORT_LINE:
        return False
    rest = page.low[first:start] + " " + page.low[end:last]
    if any(c.isdigit() for c in rest) and not TIME.search(rest):
        return False
    words = re.findall(r"[a-z]{2,}", rest)
    said = bool(SAYS_DATE.search(rest))
    return len(words) <= (6 if said else 1) and (said or start < HEAD)


def _heads(page: Page, candidate: Candidate) -> bool:
    return candidate.span.start < HEAD and bool(after_dateline(page.text, candidate.span))


def _year_window(page: Page, found: list[Candidate]) -> Window | None:
    """Return the year that the present perfect puts publication in: "has happened in 2031" is said in 2031.

    One such sentence can mislead, so it takes two of one year, or one that says "so far" or "alone".
    """
    newest = _newest(page, found)
    weights: dict[int, int] = {}
    for candidate in found:
        meaning = candidate.meaning
        if not isinstance(meaning, Known) or grain_of(meaning.value) != "Y" or meaning.value.startswith("BC"):
            continue
        year, start, end = int(meaning.value), candidate.span.start, candidate.span.end
        weights[year] = weights.get(year, 0) + _nowness(page, start, end)
        if weights[year] >= 2 and year >= newest:
            return Window(date(year, 1, 1), date(year, 12, 31), (f"“{_quote(page, start - 40, end)}”",))
    return None


def _nowness(page: Page, start: int, end: int) -> int:
    """Return how strongly the words around a year say that it is the present one."""
    if not page.low[max(0, start - 4) : start].endswith(("in ", "in\n")):
        return 0
    if ALONE.match(page.low, end):
        return 2
    near = max(0, start - 120)
    first = max(page.low.rfind("\n", near, start), page.low.rfind(". ", near, start), near)
    before = page.low[max(0, first + 1) : start - 3]
    return 1 if PERFECT.search(before) and not PLUPERFECT.search(before) else 0


def _weekday_window(page: Page, found: list[Candidate]) -> Window | None:
    """Return the half year around a day told with its weekday: few years give that day of the week.

    The year must be the only one that fits in the five after the latest year told as past.
    """
    newest = _newest(page, found)
    days = [
        c for c in found if c.rule == "weekday_date" and isinstance(c.meaning, Part) and c.meaning.of is None
    ]
    if not newest or not days:
        return None
    fitting = [year for year in range(newest, newest + SPAN) if all(_falls(page, c, year) for c in days)]
    first = bounds(f"{fitting[0]:04d}{_suffix(days[0])}") if len(fitting) == 1 else None
    if first is None:
        return None
    past = tense_at(page, *_ends(days[0])) < 0
    half = timedelta(days=HALF_YEAR)
    words = f"“{days[0].span.of(page.text)}” falls so in {fitting[0]}"
    return Window(first[0] - (timedelta(0) if past else half), first[0] + half, (words,))


def _suffix(candidate: Candidate) -> str:
    return candidate.meaning.suffix if isinstance(candidate.meaning, Part) else ""


def _falls(page: Page, candidate: Candidate, year: int) -> bool:
    """Say whether the day of a candidate has in a year the weekday told with it."""
    span = bounds(f"{year:04d}{_suffix(candidate)}")
    said = candidate.span.of(page.low).split()[0].strip(",.")
    return span is not None and span[0].isoweekday() == WEEKDAYS.get(said)


def _newest(page: Page, found: list[Candidate]) -> int:
    """Return the latest year told as past: publication does not lie before it."""
    years = [
        int(c.meaning.value[:4])
        for c in found
        if isinstance(c.meaning, Known)
        and c.meaning.value[:4].isdigit()
        and grain_of(c.meaning.value) not in ("", "E", "C")
        and tense_at(page, *_ends(c)) < 0
    ]
    return max(years, default=0)


def _after_past_dates(page: Page, found: list[Candidate], window: Window) -> Window:
    """Narrow to what follows the latest date told as past, in full or in the window's year."""
    latest, words = window.earliest, ""
    for candidate in found:
        meaning = candidate.meaning
        value = (
            meaning.value
            if isinstance(meaning, Known)
            else f"{window.earliest.year:04d}{meaning.suffix}"
            if isinstance(meaning, Part) and meaning.of is None and meaning.suffix.count("-") == 2
            else ""
        )
        span = bounds(value) if value and "/" not in value else None
        if span is None or grain_of(value) not in ("D", "M") or tense_at(page, *_ends(candidate)) > 0:
            continue
        if latest < span[0] <= window.latest:
            latest, words = span[0], f"“{candidate.span.of(page.text)}” is past"
    return window.cut(latest, window.latest, words) if words else window


def _ends(candidate: Candidate) -> tuple[int, int]:
    return candidate.span.start, candidate.span.end


def _counted(page: Page, found: list[Candidate], window: Window) -> Window:
    """Narrow by a count from a date to now that is a sentence of its own: "Less than two months later?"."""
    base = ""
    for candidate in found:
        meaning = candidate.meaning
        if isinstance(meaning, Part) and meaning.suffix.count("-") == 2:
            base = f"{window.latest.year:04d}{meaning.suffix}"
        elif isinstance(meaning, Known) and grain_of(meaning.value) == "D":
            base = meaning.value
        if not isinstance(meaning, Shift) or meaning.base is not Base.REFERENCE or (meaning.by or 0) < 1:
            continue
        span = bounds(base) if base else None
        stands = page.text[candidate.span.end : candidate.span.end + 1] in ("?", ":", "…")
        after = moved(span[0], meaning.unit, meaning.by or 0) if span else None
        unit = moved(after, meaning.unit, 1) if after else None
        if not (stands and after and unit):
            continue
        slack = (unit - after) / 3
        words = f"“{candidate.span.of(page.text)}” counted from {base}"
        if LESS.match(page.low, candidate.span.start):
            return window.cut(after - slack, after - timedelta(days=1), words)
        return window.cut(after - slack, after + slack, words)
    return window


def _news_day(page: Page, found: list[Candidate], window: Window) -> Window:
    """Narrow by the first weekday of the lead: news is told within the week."""
    for candidate in found:
        if candidate.span.start > LEAD:
            break
        meaning = candidate.meaning.day if isinstance(candidate.meaning, Clock) else candidate.meaning
        if (
            not isinstance(meaning, WeekDay)
            or meaning.lean is not None
            or tense_at(page, *_ends(candidate)) > 0
        ):
            continue
        if (window.latest - window.earliest).days > 13:
            break
        first = window.earliest + timedelta(days=(meaning.number - window.earliest.isoweekday()) % 7)
        if first + timedelta(days=7) <= window.latest or first > window.latest:
            break
        return window.cut(
            first, first + timedelta(days=6), f"“{candidate.span.of(page.text)}” is {day_value(first)}"
        )
    return window


def _quote(page: Page, start: int, end: int) -> str:
    start = max(0, start, page.text.rfind("\n", 0, end) + 1)
    words = page.text[start:end]
    return words if start == 0 or not page.text[start - 1].isalnum() else words.partition(" ")[2]


def known(article: Article, day: date | None, page: Page, found: list[Candidate]) -> Published:
    """Return the publication date: the caller's, container's, date line's, address's, else the words' own.

    What the layout took for a date line counts only where the dates of the text do not outlive it.
    """
    if day is not None:
        return Published(day, Status.SAID, day, day, "given")
    container = article.document.provenance.published
    if container.day is not None:
        return container
    said = published_in(page, found)
    printed = article.published
    if said.status is not Status.SAID:
        for other in (printed, published_at(article.document.provenance)):
            if other and other.day is not None and not _outlived(other.day, _told_days(found)):
                return other
    return container if said.status is Status.UNKNOWN else said
