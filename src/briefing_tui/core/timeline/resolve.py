"""Choosing between candidates and joining neighbours: the only place that sees what other rules found."""

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Join
from briefing_tui.core.timeline.edges import with_edges
from briefing_tui.core.timeline.joins import JOINS
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.rules import RULES
from briefing_tui.core.timeline.shared_year import sharing
from briefing_tui.core.timeline.windows import windows

FARTHEST = 12
"""Characters between two neighbours that can be one."""


def candidates_in(page: Page, start: int, end: int) -> list[Candidate]:
    """Return the expressions of one block, in order and disjoint."""
    out: list[Candidate] = []
    for window in windows(page, start, end):
        found = [
            candidate
            for rule in RULES
            if rule.needs & window.kinds
            for candidate in rule.find(page, window.start, window.end)
        ]
        chosen = together(best(found), page)
        grown: list[Candidate] = []
        for candidate in chosen:
            floor = grown[-1].span.end if grown else max(start, out[-1].span.end if out else start)
            grown.append(with_edges(candidate, page, floor))
        out += sharing(together(best(grown), page), page)
    return out


def best(found: list[Candidate]) -> list[Candidate]:
    """Return the longest of those that overlap; of equals, the one whose rule stands first."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: -len(c.span)):
        if not any(candidate.span.overlaps(other.span) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.span.start)


def together(found: list[Candidate], page: Page) -> list[Candidate]:
    """Return the candidates with neighbours joined, by one join after the other."""
    for join in JOINS:
        out: list[Candidate] = []
        for candidate in found:
            while out and (whole := _joined(join, out[-1], candidate, page)):
                candidate = whole
                out.pop()
            out.append(candidate)
        found = out
    return found


def _joined(join: Join, left: Candidate, right: Candidate, page: Page) -> Candidate | None:
    between = page.low[left.span.end : right.span.start]
    meaning = join.joined(left, right, between) if len(between) <= FARTHEST else None
    if meaning is None:
        return None
    rough = left.approximate or right.approximate
    return Candidate(Span(left.span.start, right.span.end), meaning, join.name, rough)
