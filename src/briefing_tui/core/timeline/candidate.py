"""What a rule hands over: a stretch of text and what it means, not yet resolved to a date."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.page import Page


class Base(Enum):
    """What a relative expression counts from."""

    PUBLISHED = "published"  # "last year", "two weeks ago"
    REFERENCE = "reference"  # "two weeks later", "that year"


@dataclass(frozen=True, slots=True)
class Known:
    """A value that needs no other date: "1998-03-22", "19" (a century), "BC0044"."""

    value: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a year: `suffix` is "-08-15", "-08", "-Q3", "-H1", "-SU", or a movable feast's name in `feast`.

    `of` means the year where the words give it. `lean` is -1 for the last such part, 0 for this year's,
    1 for the next, None where the words leave it open.
    """

    suffix: str
    of: "Meaning | None" = None
    lean: int | None = None
    feast: str = ""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of the week by ISO number; `lean` as in `Part`."""

    number: int
    lean: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day whose month stands elsewhere ("the 15th")."""

    day: int


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from a base day; `grain` is the unit the result is told in.

    `like_base` keeps the grain of what it counts from: "a year earlier" than a quarter is a quarter.
    """

    unit: str
    count: int | None
    base: Base
    grain: str
    like_base: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day ("T10:35", "TMO") on a day; without one, on the day in force."""

    time: str
    day: "Meaning | None" = None
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a date; `place` is its place in a month (-1 the last), 0 for the week of a day."""

    of: "Meaning"
    place: int = 0


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, ISO 8601."""

    value: str


@dataclass(frozen=True, slots=True)
class Every:
    """Something that comes again."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


Meaning = Known | Part | WeekDay | DayOfMonth | Shift | Clock | WeekOf | Length | Every | Vague


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch a rule takes for a time expression; `approximate` for "about", "early", "late"."""

    span: Span
    meaning: Meaning
    rule: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time: `needs` are the kinds of words (bits of `windows`) one of which must be there."""

    name: str
    needs: int
    find: Callable[[Page, int, int], Iterator[Candidate]]


@dataclass(frozen=True, slots=True)
class Join:
    """One way two neighbours make one: `joined` gets both and the lower-case words between them."""

    name: str
    joined: Callable[[Candidate, Candidate, str], Meaning | None]
