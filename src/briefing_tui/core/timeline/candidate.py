"""What a rule hands over: a stretch of text and what it means, not yet resolved to a date."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.page import Page


class Base(Enum):
    """What a relative expression counts from."""

    PUBLISHED = "published"  # "last year", "two weeks ago"
    EITHER = "either"  # "the next year": publication in news, the story in a history
    REFERENCE = "reference"  # "two weeks later", "that year"


class Known(NamedTuple):
    """A value that needs no other date: "1998-03-22", "19" (a century), "BC0044"."""

    value: str


class Part(NamedTuple):
    """A part of a year: `suffix` is "-08-15", "-08", "-Q3", "-H1" or "-SU"; `feast` names a movable feast.

    `of` means the year where the words give it. `lean` is -1 for the last such part, 0 for this year's,
    1 for the next, None where the words leave it open.
    """

    suffix: str
    of: "Meaning | None" = None
    lean: int | None = None
    feast: str = ""


class WeekDay(NamedTuple):
    """A day of the week by ISO number; `lean` as in `Part`."""

    number: int
    lean: int | None = None


class DayOfMonth(NamedTuple):
    """A day whose month stands elsewhere ("the 15th")."""

    day: int


class Shift(NamedTuple):
    """So many units from a base day; `grain` is the unit the result is told in.

    `like_base` keeps the grain of what it counts from: "a year earlier" than a quarter is a quarter.
    """

    unit: str
    by: int | None
    base: Base
    grain: str
    like_base: bool = False


class Clock(NamedTuple):
    """A time of day ("T10:35", "TMO") on a day; without one, on the day in force."""

    time: str
    day: "Meaning | None" = None
    day_only: bool = False


class WeekOf(NamedTuple):
    """The week that holds a date; `place` is its place in a month (-1 the last), 0 for the week of a day."""

    of: "Meaning"
    place: int = 0


class FromEvent(NamedTuple):
    """So many units from a happening named by a noun; `silent` where without its day nothing is meant."""

    unit: str
    by: int
    noun: str
    silent: bool = False


class Length(NamedTuple):
    """A duration, ISO 8601."""

    value: str


class Every(NamedTuple):
    """Something that comes again."""

    value: str


class Vague(NamedTuple):
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


Meaning = Known | Part | WeekDay | DayOfMonth | Shift | FromEvent | Clock | WeekOf | Length | Every | Vague


class Candidate(NamedTuple):
    """A stretch a rule takes for a time expression; `approximate` for "about", "early", "late"."""

    span: Span
    meaning: Meaning
    rule: str
    approximate: bool = False


class Rule(NamedTuple):
    """One way of writing a time: it runs where a kind of word it `needs` (bits of `windows`) stands."""

    name: str
    needs: int
    find: Callable[[Page, int, int], Iterator[Candidate]]


class Join(NamedTuple):
    """One way two neighbours make one: `joined` gets both and the lower-case words between them."""

    name: str
    joined: Callable[[Candidate, Candidate, str], Meaning | None]
