"""What the reader sees, as one frozen value, and how it changes. Pure Python, known without a screen."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing_tui.core.find import NOTHING, Hits, Query
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import Event, EventStatus
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.model.span import Span
from briefing_tui.ui.render.event_rows import Choice, Zoom
from briefing_tui.ui.render.headline_rows import section_at
from briefing_tui.ui.shelf import Shelf
from briefing_tui.ui.volume import Volume

NOWHERE = Span(0, 0)
NO_HITS = Hits()
_AHEAD = 1 << 20
"""Characters in which the first match is looked for before a frame is drawn."""
_TRAIL = 200


class Light(Struct, frozen=True):
    """The words a jump led to, lit in the text, with the words that belong to them (speaker, cue, date)."""

    span: Span
    beside: tuple[Span, ...] = ()


class Spot(Struct, frozen=True):
    """A place one can come back to; `key` is that of the list row that was left, if one was."""

    volume: int
    place: int
    pane: str
    light: Light | None = None
    key: object = None


class Reading(Struct, frozen=True, eq=False):
    """The one state of the reader screen.

    `share` is how much of the current article was read for findings, 0 to 1, while it is not `complete`.
    `place` is where in the text the reader is, `view` the stretch on screen; `goal` counts up whenever the
    text must be scrolled to `place`. `hits` are the matches of `query`, complete when `counted`; `match` is
    the one gone to, and `hit` its number, -1 while that is not known.
    """

    volumes: Sequence[Volume] = ()
    current: int = 0
    share: float = 0
    place: int = 0
    view: Span = NOWHERE
    goal: int = 0
    light: Light | None = None
    trail: tuple[Spot, ...] = ()
    query: Query = NOTHING
    hits: Hits = NO_HITS
    match: Span | None = None
    hit: int = -1
    counted: bool = True
    quote_words: Query = NOTHING
    quote_speaker: Query = NOTHING
    headline_words: Query = NOTHING
    event_words: Query = NOTHING
    event_status: EventStatus | None = None
    section_only: bool = False
    zoom: Zoom = Zoom.EVENTS
    everything: bool = False

    @property
    def article(self) -> Article | None:
        """The article being read, once it is open."""
        return self.volumes[self.current].laid_out if self.volumes else None

    @property
    def complete(self) -> bool:
        """Whether the findings of the current article are there."""
        return bool(self.volumes) and self.volumes[self.current].complete

    @property
    def filtered(self) -> bool:
        """Whether any list shows only a part."""
        words = (self.quote_words, self.quote_speaker, self.headline_words, self.event_words)
        return any(words) or self.event_status is not None or self.section_only

    @property
    def section(self) -> int:
        """The index of the section being read."""
        return section_at(self.article, self.place) if self.article else 0

    @property
    def choice(self) -> Choice:
        """Which events the timeline shows."""
        section = self.section if self.section_only else None
        return Choice(self.event_words, self.event_status, section, self.everything, self.zoom)

    @property
    def volume(self) -> Volume | None:
        """The volume being read."""
        return self.volumes[self.current] if self.volumes else None

    def index_of(self, number: int) -> int | None:
        """Return where the volume with a number stands."""
        if number < len(self.volumes) and self.volumes[number].number == number:  # as on a shelf of one feed
            return number
        return Shelf.of(self.volumes).index_of(number)

    def stocked(self, index: int, volume: Volume) -> "Reading":
        """Return the reading with one volume replaced by what is now known of it."""
        return replace(self, volumes=Shelf.of(self.volumes).spliced(index, index + 1, (volume,)))

    def shelved(self, index: int, volumes: Sequence[Volume], instead: bool) -> "Reading":
        """Return the reading with volumes put in the place of the one at `index`, or behind it."""
        rest = index if instead else index + 1
        shelf = Shelf.of(self.volumes).spliced(rest, index + 1, volumes)
        moved = len(shelf) - len(self.volumes) if self.current > index else 0
        return replace(self, volumes=shelf, current=min(self.current + moved, max(0, len(shelf) - 1)))

    def turned(self, index: int) -> "Reading":
        """Return the reading turned to another article, at its top; the search is made anew by the caller."""
        index = max(0, min(index, len(self.volumes) - 1))
        if index == self.current:
            return self
        held = self.stocked(index, self.volumes[index])  # what is read is no more made anew
        there = replace(
            held, current=index, share=0, place=0, view=NOWHERE, light=None, hits=NO_HITS, match=None, hit=-1
        )
        return replace(there, goal=self.goal + 1)

    def moved(self, place: int, view: Span) -> "Reading":
        """Return the reading after the text was scrolled by hand."""
        return replace(self, place=place, view=view)

    def jumped(self, target: Span, pane: str, beside: tuple[Span, ...] = (), key: object = None) -> "Reading":
        """Return the reading at `target`, its words lit, the place left (and the row chosen) on the trail."""
        trail = (*self.trail, Spot(self.current, self.place, pane, self.light, key))[-_TRAIL:]
        light = Light(target, beside) if target else None
        return replace(self, place=target.start, light=light, goal=self.goal + 1, trail=trail)

    def back(self) -> "Reading":
        """Return the reading at the last place on the trail."""
        if not self.trail:
            return self
        spot = self.trail[-1]
        there = self.turned(spot.volume)
        return replace(there, place=spot.place, light=spot.light, goal=self.goal + 1, trail=self.trail[:-1])

    @property
    def stops(self) -> tuple[int, ...]:
        """The places of the trail that lie in the current article."""
        return tuple(spot.place for spot in self.trail if spot.volume == self.current)

    def recalled(self, places: tuple[int, ...]) -> "Reading":
        """Return the reading with places of an earlier visit on the trail, the last on top."""
        known = self.stops
        new = (place for place in places if place not in known or place == places[-1])
        spots = tuple(Spot(self.current, place, "section") for place in new)
        return replace(self, trail=(*self.trail, *spots)[-_TRAIL:])

    def asked(self, query: Query) -> "Reading":
        """Return the reading with a new query and nothing found yet."""
        return replace(self, query=query, hits=NO_HITS, match=None, hit=-1, counted=not query)

    def found(self, hits: Hits, origin: int, follow: bool = True) -> "Reading":
        """Return the reading with what was found so far; it goes to the first match from `origin` on."""
        match = self.match
        if follow and match is None:
            match = hits.after(origin, _AHEAD)
            if match is None and hits.counted and hits:
                match = hits.after(origin, hits.reached) or hits[0]
        counted = replace(self, hits=hits, counted=hits.counted)
        return counted._at(match, moved=match is not self.match)

    def _at(self, match: Span | None, moved: bool) -> "Reading":
        """Return the reading with its current match, its number where it is known."""
        if match is None:
            return replace(self, match=None, hit=-1)
        known = match.start < self.hits.reached
        there = replace(self, match=match, hit=self.hits.rank(match.start) if known else -1)
        if not moved:
            return there
        return replace(there, place=match.start, goal=self.goal + 1)

    def next_hit(self, step: int = 1) -> "Reading":
        """Return the reading at the next match (or the one before, for -1), round the end."""
        hits, here = self.hits, self.match
        at = here.end if here is not None and here.start == self.place and step > 0 else self.place
        end = hits.reached if self.counted else len(self.article.text) if self.article else 0
        ahead = step > 0
        match = hits.after(at, end) or hits.after(0, end) if ahead else hits.before(at) or hits.before(end)
        return self._at(match, moved=True) if match is not None else self

    def narrowed(self, purpose: str, wanted: Query) -> "Reading":
        """Return the reading with one filter changed: "words", "speaker", "headlines" or "timeline"."""
        match purpose:
            case "words":
                return replace(self, quote_words=wanted)
            case "speaker":
                return replace(self, quote_speaker=wanted)
            case "headlines":
                return replace(self, headline_words=wanted)
            case _:
                return replace(self, event_words=wanted)

    def filter_for(self, purpose: str) -> Query:
        """Return the filter that `narrowed` changes for the same purpose."""
        return {
            "words": self.quote_words,
            "speaker": self.quote_speaker,
            "headlines": self.headline_words,
        }.get(purpose, self.event_words)

    def cleared(self) -> "Reading":
        """Return the reading without search, filters and light."""
        return replace(
            self,
            query=NOTHING,
            hits=NO_HITS,
            match=None,
            hit=-1,
            counted=True,
            light=None,
            quote_words=NOTHING,
            quote_speaker=NOTHING,
            headline_words=NOTHING,
            event_words=NOTHING,
            event_status=None,
            section_only=False,
        )


def light_of(finding: Quote | Event) -> tuple[Span, tuple[Span, ...]]:
    """Return the words to light for a finding, and those that belong to it."""
    if isinstance(finding, Quote):
        beside = [span for span in (finding.mention, finding.cue) if span]
        return finding.span, (*finding.pieces[1:], *beside)
    if finding.when and finding.sentence.contains(finding.when):
        return finding.when, (finding.phrase,)
    return finding.phrase or finding.span, (finding.when,) if finding.when else ()
