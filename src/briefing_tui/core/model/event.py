"""What happened when."""

from datetime import date
from enum import Enum

from msgspec import Struct

from briefing_tui.core.model.span import Span


class Grain(Enum):
    """How fine a date is."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"


class Anchor(Enum):
    """How an event came by its date."""

    SAID = "said"  # the date words name it in full
    RELATIVE = "relative"  # counted from another date ("the same day", "Friday", "two days later")
    CARRIED = "carried"  # taken over from the sentences around it
    PUBLISHED = "published"  # taken from the publication date


class EventStatus(Enum):
    """Whether it happened."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class TimexType(Enum):
    """TimeML's TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Timex(Struct, frozen=True, gc=False):
    """A time expression with its TIMEX3 type and value, as in TimeML."""

    span: Span
    type: TimexType
    value: str
    rule: str


class Moment(Struct, frozen=True, gc=False):
    """A place on the calendar.

    `value` is ISO 8601 / EDTF at the grain the text supports ("2025-08", "2025-05-15/2025-05-16"); where the
    publication date would be needed and is not known, it has X for what is open ("XXXX-08-15") and `first`
    and `last` are None, as they are for years a `date` cannot hold. `order` sorts moments of every sort.
    """

    value: str
    first: date | None
    last: date | None
    grain: Grain
    approximate: bool = False
    order: tuple[int, ...] = ()


class Event(Struct, frozen=True, gc=False):
    """Something that happens at a time.

    `span` is the event's stretch of text, `when` the date words that place it (its own, or those carried
    over), `phrase` a short stretch of the sentence that says what happens, `mentions` the other places that
    tell the same event. `section` indexes `Article.sections`. `rule` names the rule behind the date.
    """

    span: Span
    when: Span
    moment: Moment
    anchor: Anchor
    status: EventStatus
    confidence: float
    phrase: Span
    sentence: Span
    section: int
    rule: str
    mentions: tuple[Span, ...] = ()
