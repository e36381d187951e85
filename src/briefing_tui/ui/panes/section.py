"""The section reader: the article's text, wrapped to a measure, what was found in it softly marked."""

from collections.abc import Hashable
from typing import ClassVar

from textual.message import Message
from textual.reactive import reactive

from briefing_tui.core.find import TooSlowError, hits_between
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.fold import fold
from briefing_tui.ui.panes.pane import Pane
from briefing_tui.ui.render.headline_rows import section_at
from briefing_tui.ui.render.page import Layers, Page, findings_layer
from briefing_tui.ui.render.paint import Line, Look, Run
from briefing_tui.ui.render.roll import TOP, Anchor, Roll
from briefing_tui.ui.state import NO_HITS, NOWHERE, Light, Reading

_KEPT = 1024
"""Lines of which it is kept what lies over them."""
_AROUND = 256
"""Characters beside a line in which a match over it may begin or end."""


class SectionPane(Pane):
    """The text. It tells where it is read, and is scrolled to where it should be."""

    NAME = "section"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"section--{name}"
        for name in [
            "headline",
            "deck",
            "byline",
            "heading",
            "kicker",
            "blockquote",
            "code",
            "caption",
            "emphasis",
            "strong",
            "link",
            "lead",
            "rule",
            "quote",
            "date",
            "light",
            "beside",
        ]
    }
    measure: reactive[int] = reactive(76, init=False)

    class Moved(Message):
        """The text was scrolled by hand: where it is now read, and what of it shows."""

        def __init__(self, place: int, view: Span) -> None:
            super().__init__()
            self.place = place
            self.view = view

    class Pressed(Message):
        """A place in the text was clicked."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._soft = Layers(())
        self._unseen: int | None = None  # where to go once the pane shows
        self._overs: dict[Anchor, tuple[Hashable, tuple[str, ...], bool]] = {}

    # From the reading ------------------------------------------------------------------------------------

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Follow the reading: another article, new findings, a goal, a light, hits."""
        if old.article is not new.article:
            self._take(new.article, keep=old.current == new.current and old.article is not None)
        if new.goal != old.goal or (old.article is None and new.article is not None):
            self._show(new.place)
        if (
            old.article is not new.article
            or old.light is not new.light
            or old.query is not new.query
            or old.hits is not new.hits
            or old.match != new.match
        ):
            self.redraw()
        elif old.counted is not new.counted:
            self._overs.clear()

    def redraw(self) -> None:
        """Draw anew with what now lies over the text."""
        self._overs.clear()
        super().redraw()

    def watch_measure(self) -> None:
        """Wrap to the new measure, the place kept."""
        self.lay_out()
        self.redraw()

    def _take(self, article: Article | None, keep: bool) -> None:
        place, top, before = self._first_position() if keep else 0, self.top, self._page
        self._soft = findings_layer(article) if article else Layers(())
        self._page = Page(article, self._width) if article else None
        self._bind(place)
        if keep and before and self._page and _stand_alike(before, self._page, top[0]):
            self.top = self.roll.held(top, self.lines_shown)

    def _bind(self, place: int) -> None:
        self._strips.clear()
        self._overs.clear()
        if self._page is None:
            self.roll, self.top = Roll(0, lambda _: 1), TOP
            return
        self.roll = Roll(len(self._page.units), self._page.height)
        anchor = self._page.anchor(place) if place else TOP
        self.top = self.roll.held(anchor, self.lines_shown)

    @property
    def _width(self) -> int:
        return min(self.measure, self.text_width - 1)

    def lay_out(self) -> None:
        """Wrap to the present width; the words at the top stay at the top."""
        if self._page is None or not self.lines_shown:
            return
        place = self._first_position()
        self._page = Page(self._page.article, self._width)
        self._bind(place)
        if self._unseen is not None:
            self._show(self._unseen)
        view, place = self.view, self.reading.place
        self.post_message(self.Moved(place if view.contains(place) else view.start, view))

    # Places ----------------------------------------------------------------------------------------------

    def _first_position(self) -> int:
        if self._page is None or self.top == TOP:
            return 0
        return self._page.stretch(self.top)[0]

    @property
    def reading_place(self) -> int:
        """Where one who scrolled here reads: the top; at the end of the text, the last heading in view."""
        view, article = self.view, self.reading.article
        if article is None or self._page is None or not self._page.units:
            return view.start
        if view.end < self._page.units[-1].span.end:
            return view.start
        near = article.sections[section_at(article, view.start) :]
        seen = (s.heading.start for s in near if s.heading and view.contains(s.heading.start))
        return max(seen, default=view.start)

    @property
    def view(self) -> Span:
        """The stretch of the text that shows; while the pane is hidden, the one that did."""
        size = self.lines_shown
        if not size:
            return self.reading.view
        rows = self.window(size)
        if self._page is None or not rows:
            return NOWHERE
        return Span(self._page.stretch(rows[0])[0], self._page.stretch(rows[-1])[1])

    def ends_below(self, position: int) -> bool:
        """Say whether the text's end shows where a position stands at the top: it may be the first page."""
        if self._page is None or not self._page.units or not self.lines_shown:
            return False
        return self._page.anchor(position) >= self.roll.last(self.lines_shown)

    def _show(self, position: int) -> None:
        self._unseen = None if self.lines_shown else position
        if self._page is None or not self._page.units or not self.lines_shown:
            return
        anchor = self._page.anchor(position)
        rows = self.window(self.lines_shown)
        margin = 2 if len(rows) > 8 else 0
        if anchor in rows[margin : len(rows) - margin] and position:
            self.refresh()
            return
        unit = anchor[0]
        heading = (unit, 0) if anchor[1] <= self._page.space(unit) else anchor
        above = 0 if self._starts_section(position) else self.lines_shown // 3
        self.top = self.roll.held(self.roll.moved(heading, -above), self.lines_shown)
        self.refresh()

    def _starts_section(self, position: int) -> bool:
        article = self.reading.article
        if article is None or not article.sections:
            return False
        heading = article.sections[section_at(article, position)].heading
        return heading is not None and heading.start == position

    def scrolled(self) -> None:
        """Tell where the text is now read."""
        view = self.view
        self.post_message(self.Moved(view.start, view))

    def go_fraction(self, part: float) -> None:
        """Scroll to a part of the text."""
        if self._page is not None:
            place = int(part * len(self._page.text))
            self.go_top(self.roll.held(self._page.anchor(place), self.lines_shown))

    def fraction(self) -> tuple[float, float]:
        """Return which part of the text shows."""
        view, size = self.view, len(self._page.text) if self._page else 1
        return view.start / max(1, size), view.end / max(1, size)

    def pressed(self, anchor: Anchor, x: int) -> None:
        """Tell which character was clicked."""
        if self._page is not None:
            self.post_message(self.Pressed(self._page.position_at(anchor, x - self._pad)))

    # Drawing ---------------------------------------------------------------------------------------------

    @property
    def _pad(self) -> int:
        return max(0, (self.text_width - self._width) // 2) if self._page else 0

    def over(self, anchor: Anchor) -> tuple[Hashable, tuple[str, ...], bool]:
        """Return the looks that lie over a line, and whether it is lit."""
        assert self._page is not None
        known = self._overs.get(anchor)
        if known is None:
            if len(self._overs) >= _KEPT:
                self._overs.clear()
            start, end = self._page.stretch(anchor)
            light = self.reading.light
            marked = light is not None and end > start and light.span.start < end and light.span.end > start
            known = self._overs[anchor] = tuple(self._looks_over(start, end)), (), marked
        return known

    def draw(self, anchor: Anchor, over: Hashable) -> Line:
        """Draw one line of the text with all that lies over it."""
        assert self._page is not None
        assert isinstance(over, tuple)
        line = self._page.draw(anchor, over)
        pad = " " * self._pad
        return (Run(pad), *line) if pad else line

    def _looks_over(self, start: int, end: int) -> list[Look]:
        looks = self._soft.between(start, end)
        light = self.reading.light
        if light is not None:
            looks += _lit(light)
        if self.reading.query:
            looks += self._hits(start, end)
        return looks

    def _hits(self, start: int, end: int) -> list[Look]:
        """Return the matches over a line; until the text is ready for a search, those in its surroundings."""
        reading = self.reading
        try:
            spans = self._near(start, end) if reading.hits is NO_HITS else reading.hits.between(start, end)
        except TooSlowError:
            return []
        return [(s.start, s.end, "pane--hit-here" if s == reading.match else "pane--hit") for s in spans]

    def _near(self, start: int, end: int) -> list[Span]:
        assert self._page is not None
        wanted = self.reading.query
        if self.reading.counted:
            return []
        low, high = max(0, start - _AROUND), min(len(self._page.text), end + _AROUND)
        folded = fold(self._page.text[low:high], wanted.regex or wanted.keeps_case)
        found = [Span(h.start + low, h.end + low) for h in hits_between(folded, wanted, 0, len(folded))]
        return [span for span in found if span.start < end and span.end > start]

    def empty_line(self) -> str:
        """Say why there is no text."""
        reading = self.reading
        fault = reading.volumes[reading.current].fault if reading.volumes else ""
        if fault:
            return fault
        return "opening…" if reading.article is None else "This article has no text."


def _lit(light: Light) -> list[Look]:
    looks = [(span.start, span.end, "section--beside") for span in light.beside]
    return [*looks, (light.span.start, light.span.end, "section--light")]


def _stand_alike(before: Page, now: Page, unit: int) -> bool:
    """Say whether a unit is the same stretch of the same words in both: then its lines are, too."""
    if before.article.document is now.article.document:
        return True
    if unit >= min(len(before.units), len(now.units)):
        return False
    old, new = before.units[unit].span, now.units[unit].span
    return old == new and old.of(before.text) == new.of(now.text)
