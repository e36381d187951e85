"""Meanings made values, each in the light of the publication date and of what was said before it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from briefing_tui.core.model.event import Anchor, TimexType
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.calendar import bounds, day_value, grain_of, months_on, moved, told_in
from briefing_tui.core.timeline.callback import Callbacks
from briefing_tui.core.timeline.candidate import (
    Base,
    Candidate,
    Clock,
    DayOfMonth,
    Every,
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
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.tense import tense_at

OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "S": "XXXX-XX",
    "H6": "XXXX-HX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
    "L": "X",
}


NEAR, FAR = 31, 300
"""Days: a date this near is meant rather than one that far, whatever the tense."""


ROUND = 210
"""Days back after which a month told without its year is taken for next year's: stories go forward."""
NEARBY = 200
"""Characters within which a date told is still what "the quarter" or "a year earlier" speaks of."""
FROM_STORY = {"previous": -1, "preceding": -1, "following": 1}
"""Words that count a weekday from the day last told, not from publication."""


class Resolved(NamedTuple):
    """An expression with its value; `anchor` tells what the value rests on."""

    candidate: Candidate
    type: TimexType
    value: str
    anchor: Anchor


@dataclass(slots=True)
class Memory:
    """What was said so far, by grain: the running reference of a text."""

    by_grain: dict[str, str] = field(default_factory=dict)
    recent: str = ""
    recent_at: int = 0

    def keep(self, value: str, *, forget: bool = False) -> None:
        """Take in a value, with its month and year; `forget` drops a day of another month."""
        day = value.split("T")[0]
        grain = grain_of(day)
        if not grain or grain in ("E", "C"):
            return
        if forget and grain in ("M", "S", "Y") and not self.by_grain.get("D", "").startswith(day[:7]):
            self.by_grain.pop("D", None)
        self.recent = day
        self.by_grain[grain] = day
        span = bounds(day)
        if not span:
            self.by_grain["Y"] = day[:6]
            return
        self.by_grain["Y"] = told_in(span[0], "Y")
        if grain in ("D", "M"):
            self.by_grain["M"] = told_in(span[0], "M")


class Resolver:
    """Gives values in the order of the text.

    `published` is the publication date or None; `narrative` says that the running reference, not the
    publication date, fixes what is left open.
    """

    def __init__(
        self, page: Page, published: date | None, narrative: bool, sentences: tuple[Span, ...] = ()
    ) -> None:
        self.page = page
        self.published = published
        self.narrative = narrative
        self.memory = Memory()
        self.callbacks = Callbacks(page, sentences)
        self.anchor = Anchor.SAID

    def resolved(self, candidate: Candidate) -> Resolved:
        """Return the candidate with its value, and remember it."""
        self.anchor = Anchor.SAID
        meaning = candidate.meaning
        if isinstance(meaning, Length):
            return Resolved(candidate, TimexType.DURATION, meaning.value, Anchor.SAID)
        if isinstance(meaning, Every):
            return Resolved(candidate, TimexType.SET, meaning.value, Anchor.SAID)
        value = self.value_of(meaning, candidate)
        kind = TimexType.TIME if isinstance(meaning, Clock) else TimexType.DATE
        if "X" not in value and not _compares(meaning) and not self._closes(candidate):
            self.memory.keep(value, forget=self.narrative)
            self.memory.recent_at = candidate.span.start
            if grain_of(value.split("T")[0]) == "D":
                self.callbacks.note(candidate.span.start, value.split("T")[0])
        return Resolved(candidate, kind, value, self.anchor)

    def value_of(self, meaning: Meaning, candidate: Candidate) -> str:
        """Return the value of a meaning at a place in the text."""
        if isinstance(meaning, Known | Vague):
            return meaning.value
        if isinstance(meaning, Part):
            return self._part(meaning, candidate)
        if isinstance(meaning, WeekDay):
            return self._weekday(meaning, candidate)
        if isinstance(meaning, Shift):
            return self._shift(meaning, candidate)
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

    # shifts

    def _shift(self, shift: Shift, candidate: Candidate) -> str:
        self.anchor = Anchor.RELATIVE
        if shift.by is None:
            return OPEN.get(shift.grain, "XXXX")
        if self.narrative and shift.unit == "D" and not shift.by and shift.base is Base.PUBLISHED:
            return "PRESENT_REF"
        if shift.base is Base.EITHER:
            shift = shift._replace(base=Base.REFERENCE if self.narrative else Base.PUBLISHED)
        now = shift.base is Base.PUBLISHED and self.published is not None
        if now and self.narrative and not shift.by and shift.unit in ("W", "M", "Y"):
            shift = shift._replace(base=Base.REFERENCE)
        if shift.base is Base.PUBLISHED:
            return self._from_published(shift)
        called = self.callbacks.day_before(candidate.span.start) if shift.unit == "D" else None
        return self._from_reference(shift, shift.by or 0, called, candidate)

    def _from_published(self, shift: Shift) -> str:
        count = shift.by or 0
        if (
            self.published
            and shift.like_base
            and self.memory.recent
            and grain_of(self.memory.recent) in ("Q", "H6")
        ):
            return self._moved_value(self.memory.recent, shift.unit, count)
        if self.published is None:
            return OPEN.get(shift.grain, "XXXX")
        day = self.published
        if shift.unit == "WE":
            return told_in(
                day
                - timedelta(days=7 if day.isoweekday() < 4 and shift.like_base else 0)
                + timedelta(days=7 * count),
                "WE",
            )
        if shift.unit == "E" and shift.grain == "E" and count < 0:
            return f"{day.year // 10 - 1:03d}"
        after = moved(day, shift.unit, count)
        return (
            told_in(
                after,
                "Y"
                if shift.unit == "E" and abs(count) >= 1 and shift.grain == "E" and shift.by is None
                else shift.grain,
            )
            if after
            else OPEN.get(shift.grain, "XXXX")
        )

    def _far_from(self, shift: Shift, candidate: Candidate) -> bool:
        """Say whether, in news without a date, the last date told is too far off to be what is meant."""
        if self.narrative or self.published or shift.unit == "D":
            return False
        distant = candidate.span.start - self.memory.recent_at > NEARBY
        return distant or (grain_of(self.memory.recent) == "Y" and (shift.like_base or not shift.by))

    def _from_reference(self, shift: Shift, count: int, called: str | None, candidate: Candidate) -> str:
        base = called or self._base(shift)
        if base is None or self._far_from(shift, candidate):
            return OPEN.get(shift.grain, "XXXX")
        if shift.like_base and grain_of(base) in ("Q", "H6", "M", "S"):
            return self._moved_value(base, shift.unit, count)
        if base.startswith("BC"):
            return f"BC{int(base[2:6]) - count:04d}" if shift.unit == "Y" else base
        span = bounds(base)
        after = moved(span[0], shift.unit, count) if span else None
        grain = "D" if shift.grain == "NIGHT" else "W" if shift.grain == "FORTNIGHT" else shift.grain
        if shift.unit in ("M", "W") and count and grain_of(base) == "Y":
            return OPEN.get(grain, "XXXX")
        return told_in(after, grain if grain in OPEN else "D") if after else OPEN.get(grain, "XXXX")

    def _base(self, shift: Shift) -> str | None:
        """Return what a reference shift counts from: the last of its grain, else of all, else now."""
        memory = self.memory
        if shift.unit in ("D", "NIGHT"):
            found = memory.by_grain.get("D")
        elif shift.like_base:
            found = memory.recent
        elif shift.by:
            found = (
                memory.recent
                if shift.unit in ("Y", "M", "W", "FORTNIGHT", "E", "C")
                else memory.by_grain.get(shift.unit)
            )
        elif shift.unit in ("W", "S") and grain_of(memory.recent) in ("D", shift.unit):
            found = memory.recent
        else:
            found = memory.by_grain.get(shift.unit) or memory.recent
        if (
            found
            and shift.unit == "Y"
            and not shift.by
            and self.published
            and found[:4] > f"{self.published.year:04d}"
        ):
            return day_value(self.published)
        if found:
            return found
        if self.published is None or (self.narrative and memory.recent):
            return None
        if shift.unit == "Q" and not shift.by:
            past = months_on(self.published, -3)
            return told_in(past, "Q") if past else None
        return day_value(self.published)

    def _moved_value(self, value: str, unit: str, count: int) -> str:
        span = bounds(value)
        after = moved(span[0], unit, count) if span else None
        return told_in(after, grain_of(value)) if after else value


def _compares(meaning: Meaning) -> bool:
    """Say whether an expression only sets a figure against an earlier one, and moves the story nowhere."""
    if isinstance(meaning, Shift):
        return meaning.like_base and (meaning.by or 0) < 0
    return isinstance(meaning, Part) and meaning.feast.startswith(("year-ago", "same"))
