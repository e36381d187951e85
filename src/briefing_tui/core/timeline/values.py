"""Meanings made values, each in the light of the publication date and of what was said before it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefing_tui.core.model.event import Anchor, TimexType
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import bounds, day_value, grain_of, moved, told_in
from briefing_tui.core.timeline.callback import Callbacks
from briefing_tui.core.timeline.candidate import (
    Candidate,
    Clock,
    DayOfMonth,
    Every,
    FromEvent,
    Known,
    Length,
    Meaning,
    Part,
    Shift,
    Vague,
    WeekDay,
    WeekOf,
)
from briefing_tui.core.timeline.feasts import feast_value
from briefing_tui.core.timeline.lengths import length_value
from briefing_tui.core.timeline.memory import Memory
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.shifting import OPEN, Shifting
from briefing_tui.core.timeline.tense import tense_at

NEAR, FAR = 31, 300
"""Days: a date this near is meant rather than one that far, whatever the tense."""


ROUND = 210
"""Days back after which a month told without its year is taken for next year's: stories go forward."""
FROM_STORY = {"previous": -1, "preceding": -1, "following": 1}
"""Words that count a weekday from the day last told, not from publication."""


class Resolved(NamedTuple):
    """An expression with its value; `anchor` tells what the value rests on."""

    candidate: Candidate
    type: TimexType
    value: str
    anchor: Anchor


class Resolver:
    """Gives values in the order of the text.

    `published` is the publication date or None; `narrative` says that the running reference, not the
    publication date, fixes what is left open.
    """

    def __init__(
        self, page: Page, published: date | None, narrative: bool, sentences: Sequence[Span] = ()
    ) -> None:
        self.page = page
        self.published = published
        self.narrative = narrative
        self.memory = Memory()
        self.shifting = Shifting(self.memory, published, narrative)
        self.callbacks = Callbacks(page, sentences)
        self.anchor = Anchor.SAID

    def resolved(self, candidate: Candidate) -> Resolved:
        """Return the candidate with its value, and remember it."""
        self.anchor = Anchor.SAID
        meaning = candidate.meaning
        if isinstance(meaning, FromEvent):
            return self._from_event(meaning, candidate)
        if isinstance(meaning, Length):
            return Resolved(candidate, TimexType.DURATION, meaning.value, Anchor.SAID)
        if isinstance(meaning, Every):
            return Resolved(candidate, TimexType.SET, meaning.value, Anchor.SAID)
        try:
            value = self.value_of(meaning, candidate)
        except OverflowError:  # counted over the edge of what a `date` can hold
            return Resolved(candidate, TimexType.DATE, "", self.anchor)
        kind = TimexType.TIME if isinstance(meaning, Clock) else TimexType.DATE
        if "X" not in value and not _compares(meaning) and not self._closes(candidate):
            self.memory.keep(value, candidate.span.start, forget=self.narrative)
            if grain_of(value.split("T")[0]) == "D":
                self.callbacks.note(candidate.span.start, value.split("T")[0])
        return Resolved(candidate, kind, value, self.anchor)

    def _from_event(self, meaning: FromEvent, candidate: Candidate) -> Resolved:
        """Return the day counted from a happening told before, or the length where its day is not known."""
        day = self.callbacks.day_of(meaning.noun, candidate.span.start, near=True)
        span = bounds(day) if day else None
        after = moved(span[0], meaning.unit, meaning.by) if span else None
        if after is None:
            length = "" if meaning.silent else length_value(abs(meaning.by), meaning.unit)
            return Resolved(candidate, TimexType.DURATION, length, Anchor.SAID)
        value = told_in(after, meaning.unit)
        self.memory.keep(value, candidate.span.start, forget=self.narrative)
        return Resolved(candidate, TimexType.DATE, value, Anchor.RELATIVE)

    def value_of(self, meaning: Meaning, candidate: Candidate) -> str:
        """Return the value of a meaning at a place in the text."""
        if isinstance(meaning, Known | Vague):
            return meaning.value
        if isinstance(meaning, Part):
            return self._part(meaning, candidate)
        if isinstance(meaning, WeekDay):
            return self._weekday(meaning, candidate)
        if isinstance(meaning, Shift):
            self.anchor = Anchor.RELATIVE
            at = candidate.span.start
            called = self.callbacks.day_before(at) if meaning.unit == "D" else None
            return self.shifting.value(meaning, at, called)
        if isinstance(meaning, Clock):
            return self._clock(meaning, candidate)
        if isinstance(meaning, WeekOf):
            return self._week_of(meaning, candidate)
        if isinstance(meaning, DayOfMonth):
            return self._day_of_month(meaning, candidate)
        return ""

    def _closes(self, candidate: Candidate) -> bool:
        """Say whether a day only closes the quarter just named ("the quarter ended Sept. 30")."""
        start = candidate.span.start
        before = self.page.low[max(0, start - 8) : start].split()
        return (
            bool(before) and before[-1] in ("ended", "ending") and grain_of(self.memory.recent) in ("Q", "H6")
        )

    def _tense(self, candidate: Candidate) -> int:
        return tense_at(self.page, candidate.span.start, candidate.span.end)

    # parts of a year

    def _part(self, part: Part, candidate: Candidate) -> str:
        if part.of is not None and not part.feast.startswith("same"):
            year = self.value_of(part.of, candidate)
            if year.startswith("BC"):
                return year + part.suffix
            return self._in_year(part, int(year)) if year.isdigit() else "XXXX" + part.suffix
        if part.feast.startswith("same"):
            return self._like(part)
        if part.feast == "year-ago":
            return self._year_ago(part)
        if part.lean is None and self.memory.recent and self.narrative:
            return self._part_in_story(part)
        self.anchor = Anchor.RELATIVE
        if part.lean and (base := self._told_before(candidate)):
            return self._near(part, base, part.lean, strict=True)
        if self.published is None:
            return "XXXX" + (part.suffix or "-XX-XX")
        if part.lean == 0:
            return self._in_year(part, self.published.year)
        if part.lean is not None:
            return self._near(part, self.published, part.lean, strict=True)
        if part.suffix[:2] in ("-Q", "-H"):
            return self._near(part, self.published, -1, strict=False)
        return self._nearer(part, self.published, candidate)

    def _told_before(self, candidate: Candidate) -> date | None:
        """Return the day a leaning part is counted from where that is not publication."""
        said = candidate.span.of(self.page.low).split()
        if not self.narrative and not any(word in FROM_STORY for word in said[:2]):
            return None
        span = bounds(self.memory.recent) if self.memory.recent else None
        return span[0] if span else None

    def _nearer(self, part: Part, day: date, candidate: Candidate) -> str:
        """Return the last or the next such part: the tense decides, unless only one is near."""
        last, following = self._near(part, day, -1, strict=False), self._near(part, day, 1, strict=False)
        if last == following:
            return last
        before, after = bounds(last), bounds(following)
        if before and after:
            back, ahead = (day - before[1]).days, (after[0] - day).days
            if min(back, ahead) <= NEAR and max(back, ahead) >= FAR:
                return last if back < ahead else following
        return following if self._tense(candidate) > 0 else last

    def _near(self, part: Part, day: date, lean: int, *, strict: bool) -> str:
        """Return the last such part begun by a day, or the first not over; `strict` keeps the day out."""
        years = (day.year, day.year - 1) if lean < 0 else (day.year, day.year + 1)
        for year in years:
            value = self._in_year(part, year)
            span = bounds(value)
            if span is None:
                continue
            if strict and span[0] <= day <= span[1]:
                continue
            if (span[0] <= day) if lean < 0 else (span[1] >= day):
                return value
        return self._in_year(part, years[1])

    def _in_year(self, part: Part, year: int) -> str:
        return feast_value(part.feast, year) if part.feast else f"{year:04d}{part.suffix}"

    def _like(self, part: Part) -> str:
        """Return the year named, at the grain of the period it is set beside."""
        year = part.of.value if isinstance(part.of, Known) else "XXXX"
        recent = self.memory.recent
        like = grain_of(recent) in ("Q", "H6") or part.feast == "same quarter"
        told = recent if grain_of(recent) in ("Q", "H6") else self.memory.by_grain.get("Q", "")
        return year + told[4:] if like and told else year

    def _year_ago(self, part: Part) -> str:
        self.anchor = Anchor.RELATIVE
        if self.published is None:
            return "XXXX" + part.suffix
        return f"{self.published.year - 1:04d}{part.suffix}"

    def _part_in_story(self, part: Part) -> str:
        """Return the part in the story's year, or in the next where the months have gone round."""
        self.anchor = Anchor.RELATIVE
        recent = self.memory.recent
        if recent.startswith("BC"):
            return recent[:6] + part.suffix
        span = bounds(recent)
        if span is None:
            return "XXXX" + part.suffix
        value = self._in_year(part, span[0].year)
        mine = bounds(value)
        told = grain_of(recent) in ("D", "M", "S", "W")
        if mine and told and (span[0] - mine[0]).days > ROUND:
            return self._in_year(part, span[0].year + 1)
        return value

    # weekdays and days

    def _weekday(self, meaning: WeekDay, candidate: Candidate) -> str:
        self.anchor = Anchor.RELATIVE
        last = bounds(self.memory.by_grain["D"]) if "D" in self.memory.by_grain else None
        if last and (lean := FROM_STORY.get(candidate.span.of(self.page.low).split(" ")[-2:][0], 0)):
            away = (meaning.number - last[0].isoweekday()) * lean % 7 or 7
            return day_value(last[0] + timedelta(days=lean * away))
        story = last if self.narrative else None
        if story:
            return day_value(story[0] + timedelta(days=(meaning.number - story[0].isoweekday()) % 7))
        if self.published is None:
            return f"XXXX-WXX-{meaning.number}"
        lean = meaning.lean if meaning.lean is not None else (self._tense(candidate) or -1)
        day = self.published
        if lean < 0:
            back = (day.isoweekday() - meaning.number) % 7
            return day_value(day - timedelta(days=back or (7 if meaning.lean is not None else 0)))
        ahead = (meaning.number - day.isoweekday()) % 7
        if meaning.lean == 0 and self._tense(candidate) < 0:
            return day_value(day - timedelta(days=(day.isoweekday() - meaning.number) % 7))
        return day_value(day + timedelta(days=ahead or (7 if meaning.lean == 1 else 0)))

    def _day_of_month(self, meaning: DayOfMonth, candidate: Candidate) -> str:
        self.anchor = Anchor.RELATIVE
        month = self.memory.by_grain.get("M", "")
        if not month and self.published:
            month = told_in(self.published, "M")
        value = f"{month}-{meaning.day:02d}"
        return value if month and bounds(value) else f"XXXX-XX-{meaning.day:02d}"

    def _clock(self, meaning: Clock, candidate: Candidate) -> str:
        if meaning.day is not None:
            day = self.value_of(meaning.day, candidate)
            return day + meaning.time
        self.anchor = Anchor.CARRIED
        day = self.memory.by_grain.get("D") or (day_value(self.published) if self.published else "XXXX-XX-XX")
        return day + meaning.time

    def _week_of(self, meaning: WeekOf, candidate: Candidate) -> str:
        span = bounds(self.value_of(meaning.of, candidate))
        if span is None:
            return OPEN["W"]
        if not meaning.place:
            return told_in(span[0], "W")
        if meaning.place < 0:
            return told_in(span[1] - timedelta(days=3), "W")
        return told_in(span[0] + timedelta(days=3 + 7 * (meaning.place - 1)), "W")


def _compares(meaning: Meaning) -> bool:
    """Say whether an expression only sets a figure against an earlier one, and moves the story nowhere."""
    if isinstance(meaning, Shift):
        return meaning.like_base and (meaning.by or 0) < 0
    return isinstance(meaning, Part) and meaning.feast.startswith(("year-ago", "same"))
