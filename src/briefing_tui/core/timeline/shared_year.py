"""The year two neighbours share: from 1 July to 18 November 1916; 3 May 1998 to 5 June."""

from briefing_tui.core.timeline.calendar import grain_of
from briefing_tui.core.timeline.candidate import Candidate, Clock, Known, Meaning, Part
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern

BETWEEN = Pattern(
    r",?\s*(?:-|–|—|/|,|\bto|\band|\bor|\buntil|\btill|\bthrough|\bup to)?\s*(?:on\s+|the\s+)?$"
)


def sharing(found: list[Candidate], page: Page) -> list[Candidate]:
    """Return the candidates, those without a year given that of the neighbour they are joined to."""
    out = list(found)
    for at in range(len(out) - 1, 0, -1):
        out[at - 1] = _with_year(out[at - 1], out[at], page, at_left=True)
    for at in range(1, len(out)):
        out[at] = _with_year(out[at], out[at - 1], page, at_left=False)
    return out


def _with_year(bare: Candidate, dated: Candidate, page: Page, *, at_left: bool) -> Candidate:
    part, told = _day(bare.meaning), _day(dated.meaning)
    if (
        not isinstance(part, Part)
        or part.of
        or part.lean is not None
        or part.feast
        or part.suffix[1:2] in "QH"
    ):
        return bare
    left, right = (bare, dated) if at_left else (dated, bare)
    between = page.low[left.span.end : right.span.start]
    if len(between) > 12 or not BETWEEN.match(between):
        return bare
    value = _full(told)
    if value is None:
        return bare
    wraps = part.suffix[:3] > value[4:7] if at_left else part.suffix[:3] < value[4:7]
    year = int(value[:4]) + (0 if not wraps else -1 if at_left else 1)
    dated_part = part._replace(of=Known(f"{year:04d}"))
    meaning = bare.meaning._replace(day=dated_part) if isinstance(bare.meaning, Clock) else dated_part
    return bare._replace(meaning=meaning)


def _day(meaning: Meaning) -> Meaning | None:
    return meaning.day if isinstance(meaning, Clock) else meaning


def _full(meaning: Meaning | None) -> str | None:
    """Return the value of a month or day that names its year."""
    if (
        isinstance(meaning, Known)
        and grain_of(meaning.value) in ("D", "M")
        and not meaning.value.startswith("BC")
    ):
        return meaning.value
    if isinstance(meaning, Part) and isinstance(meaning.of, Known) and not meaning.feast:
        return meaning.of.value[:4] + meaning.suffix
    return None
