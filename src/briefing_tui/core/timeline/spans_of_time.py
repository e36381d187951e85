"""From one date to another: two expressions that bound one stretch of time."""

from typing import NamedTuple

from briefing_tui.core.model.event import Anchor, Moment
from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.moments import moment_of, range_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.values import Resolved

DASH = Pattern(r"\s?[-–—/]\s?$")
TO = Pattern(r",?\s+(?:to|until|till|through|up to)\s+(?:the\s+)?$")
AND = Pattern(r"\s+and\s+$")
BETWEEN = Pattern(r"(?<!\w)between\s+(?:the\s+)?$")
FROM = Pattern(r"(?<!\w)from\s+(?:the\s+)?$")
FARTHEST, REACH = 16, 14
"""Characters between the two dates, and before the first, that are read."""


class Dated(NamedTuple):
    """Date words and their moment: one expression, or the two ends of a range."""

    span: Span
    moment: Moment
    anchor: Anchor
    rule: str
    parts: tuple[Resolved, ...]


def dated(found: list[Resolved], page: Page) -> list[Dated]:
    """Return the dates of a text in order, ends of a range made one."""
    out: list[Dated] = []
    for resolved in found:
        moment = moment_of(resolved.value, resolved.candidate.approximate)
        if moment is None:
            continue
        span = resolved.candidate.span
        whole = _range(out[-1], span, moment, page) if out and len(out[-1].parts) == 1 else None
        if whole:
            start = out.pop()
            anchor = Anchor.RELATIVE if Anchor.RELATIVE in (start.anchor, resolved.anchor) else start.anchor
            out.append(
                Dated(whole, range_of(start.moment, moment), anchor, start.rule, (*start.parts, resolved))
            )
        else:
            out.append(Dated(span, moment, resolved.anchor, resolved.candidate.rule, (resolved,)))
    return out


def bound_one_stretch(page: Page, start: Span, end: Span) -> bool:
    """Say whether the words around two dates make them the ends of one stretch."""
    between = page.low[start.end : end.start]
    if len(between) > FARTHEST:
        return False
    before = page.low[max(0, start.start - REACH) : start.start]
    joined = DASH.match(between) or TO.match(between)
    return bool(joined or (AND.match(between) and BETWEEN.search(before)))


def _range(start: Dated, span: Span, moment: Moment, page: Page) -> Span | None:
    """Return the words of the range that two dates bound, None where they bound none."""
    between = page.low[start.span.end : span.start]
    if (
        len(between) > FARTHEST
        or start.moment.order >= moment.order
        or len(start.moment.value) != len(moment.value)
    ):
        return None
    before = page.low[max(0, start.span.start - REACH) : start.span.start]
    lead = BETWEEN.search(before) or FROM.search(before)
    if not bound_one_stretch(page, start.span, span):
        return None
    if TO.match(between) and not FROM.search(before) and start.moment.grain is not moment.grain:
        return None
    return Span(start.span.start - (len(before) - lead.start()) if lead else start.span.start, span.end)
