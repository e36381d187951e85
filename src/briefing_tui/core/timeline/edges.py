"""Words at the edge of an expression that belong to it: early, mid-, the end of, ... and Friday's morning."""

from briefing_tui.core.lang.en.dayparts import DAYPARTS
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Clock, Every, Known, Meaning, Part, Shift, WeekDay
from briefing_tui.core.timeline.forms import any_of
from briefing_tui.core.timeline.joins.clock_day import is_day
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern

HEAD = Pattern(
    r"(?<![\w-])(?:(?:the\s+)?(?:very\s+)?(?:early|late|mid)(?:\s+in)?[\s-]+(?:the\s+)?|(?:earlier|"
    r"later|sometime)\s+(?:in\s+|on\s+)?|"
    r"(?:the\s+)?(?:early\s+part|latter\s+part|end|beginning|start|middle|rest|close|course|"
    r"first\s+half|second\s+half|"
    r"first\s+days|last\s+days|final\s+days|early\s+days|early\s+hours|small\s+hours|opening\s+days)\s+of\s+(?:the\s+)?)$"
)
EARLIER = Pattern(r"(?:earlier|later|sometime)")
PART_OF_DAY = Pattern(
    r"(?<!\w)(?:the\s+)?(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening|night|dawn|eve|day)"
    r"\s+of\s+(?:the\s+)?$"
)
TAIL = Pattern(
    rf"(?:'s)?,?\s+(?:(?:early|late|mid)[\s-]+)"
    rf"?(?P<part>{any_of(k for k in DAYPARTS if k != 'overnight')})(?P<many>s)?(?!\w)"
)
REACH = 28


def with_edges(candidate: Candidate, page: Page, floor: int) -> Candidate:
    """Return a candidate grown over the words that modify it, not past `floor`."""
    meaning = candidate.meaning
    if isinstance(meaning, Known | Part | Shift | WeekDay):
        candidate = _tail(candidate, meaning, page)
        candidate = _part_of_day(candidate, page, floor)
        return _head(candidate, page, floor)
    if isinstance(meaning, Clock) and meaning.day:
        return _head(candidate, page, floor)
    return candidate


def _tail(candidate: Candidate, meaning: Meaning, page: Page) -> Candidate:
    if not is_day(meaning):
        return candidate
    found = TAIL.match(page.low, candidate.span.end, candidate.span.end + 24)
    if not found:
        return candidate
    time = DAYPARTS[found["part"]]
    span = Span(candidate.span.start, found.end())
    if found["many"]:
        value = f"XXXX-WXX-{meaning.number}T{time}" if isinstance(meaning, WeekDay) else "P1D"
        return candidate._replace(span=span, meaning=Every(value))
    return candidate._replace(span=span, meaning=Clock(f"T{time}", meaning))


def _part_of_day(candidate: Candidate, page: Page, floor: int) -> Candidate:
    if not is_day(candidate.meaning):
        return candidate
    found = PART_OF_DAY.search(page.low, max(floor, candidate.span.start - REACH), candidate.span.start)
    if not found or found["part"] in ("eve", "day"):
        return candidate
    clock = Clock(f"T{DAYPARTS[found['part']]}", candidate.meaning)
    return candidate._replace(span=Span(found.start(), candidate.span.end), meaning=clock)


def _head(candidate: Candidate, page: Page, floor: int) -> Candidate:
    found = HEAD.search(page.low, max(floor, candidate.span.start - REACH), candidate.span.start)
    if not found:
        return candidate
    meaning = candidate.meaning
    day = is_day(meaning) or (isinstance(meaning, Clock) and meaning.day is not None)
    rough = not day and not EARLIER.match(found.group())  # "late Tuesday" is Tuesday, and no other day
    adjective = found.group().split()[-1] in ("earlier", "later")
    if adjective and isinstance(
        candidate.meaning, Known
    ):  # "in earlier 2022 talks": the talks are, not the year
        return candidate
    return candidate._replace(
        span=Span(found.start(), candidate.span.end), approximate=rough or candidate.approximate
    )
