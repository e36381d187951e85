"""Happenings spoken of again: "the assessment came the same day", "two days after the attack"."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern

CAME = Pattern(
    r"(?:the|this|that|his|her|its|their)\s+(?:\w+\s+)?(?P<noun>[a-z]{4,})\s+(?:came|comes|was|were|"
    r"took place|occurred|"
    r"happened|followed|fell|began|started|ended|died)(?:\s+\w+){0,2}\s+(?:on\s+)?$"
)
REACH = 20_000
TRIES = 4
BESIDE = 60


class Callbacks:
    """Finds the day of an earlier sentence by a noun it shares; `note` is told each day as it is resolved."""

    def __init__(self, page: Page, sentences: Sequence[Span]) -> None:
        self.page = page
        self.sentences = sentences
        self.starts = array("I", (s.start for s in sentences))
        self.places: list[int] = []
        self.days: list[str] = []

    def note(self, at: int, day: str) -> None:
        """Remember that a day stands at a place."""
        self.places.append(at)
        self.days.append(day)

    def day_before(self, at: int) -> str | None:
        """Return the day of the happening that the words before `at` call back."""
        found = CAME.search(self.page.low, max(0, at - 80), at)
        return self.day_of(found["noun"], found.start()) if found else None

    def day_of(self, noun: str, before: int, *, near: bool = False) -> str | None:
        """Return the day told in the latest earlier sentence with a noun, where `near` beside it."""
        floor, end = max(0, before - REACH), before
        for _ in range(TRIES):
            end = self.page.low.rfind(noun, floor, end)
            if end < 0:
                return None
            sentence = self._sentence(end)
            first = bisect_right(self.places, sentence.start - 1)
            if first >= len(self.places) or self.places[first] >= sentence.end:
                continue
            if not near or -BESIDE < self.places[first] - end < BESIDE:
                return self.days[first]
        return None

    def _sentence(self, at: int) -> Span:
        index = bisect_right(self.starts, at) - 1
        return self.sentences[index] if index >= 0 else Span(at, at)
