"""The reading changes by pure transitions, known without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing_tui.core.find import NOTHING, Hits, query
from briefing_tui.core.find.hits import BLOCK
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.event import EventStatus
from briefing_tui.core.model.span import Span
from briefing_tui.ui.state import _AHEAD as AHEAD
from briefing_tui.ui.state import NO_HITS, NOWHERE, Light, Reading, light_of
from briefing_tui.ui.volume import Volume

TEXT = "".join(f"{blank:>10}pier{blank:>26}" for blank in ("", "", ""))
"""The word stands at 10, 50 and 90."""


def counted(text: str) -> Hits:
    hits = Hits(text, query("pier"))
    while not hits.counted:
        hits.count_on()
    return hits


HITS = counted(TEXT)


def shelf(*articles: Article) -> Reading:
    return Reading(tuple(Volume(n, str(n), article, True) for n, article in enumerate(articles)))


def test_a_jump_lights_its_words_and_leaves_a_trail(article: Article) -> None:
    here = replace(shelf(article), place=7)
    there = here.jumped(Span(50, 60), "quotes", (Span(70, 75),))
    assert (there.place, there.goal) == (50, here.goal + 1)
    assert there.light == Light(Span(50, 60), (Span(70, 75),))
    assert [(spot.place, spot.pane, spot.light) for spot in there.trail] == [(7, "quotes", None)]


def test_going_back_is_the_jump_undone(article: Article) -> None:
    here = shelf(article).jumped(Span(5, 8), "section")
    back = here.jumped(Span(50, 60), "timeline").back()
    assert (back.place, back.light, back.trail) == (here.place, here.light, here.trail)
    assert back.goal == here.goal + 2


def test_back_at_the_beginning_of_the_trail_is_here(article: Article) -> None:
    here = shelf(article)
    assert here.back() is here


def test_back_turns_to_the_article_the_trail_came_from(article: Article) -> None:
    there = replace(shelf(article, article), place=33).jumped(Span(40, 50), "section").turned(1)
    assert (there.current, there.place, there.light) == (1, 0, None)
    back = there.back()
    assert (back.current, back.place) == (0, 33)


def test_a_jump_to_nowhere_lights_nothing(article: Article) -> None:
    assert shelf(article).jumped(NOWHERE, "section").light is None


@given(st.integers(1, 450))
def test_the_trail_does_not_grow_without_end(jumps: int) -> None:
    reading = Reading()
    for n in range(jumps):
        reading = reading.jumped(Span(n, n + 1), "section")
    assert len(reading.trail) == min(jumps, 200)
    assert reading.trail[-1].place == max(0, jumps - 2)


def test_the_next_hit_goes_round_the_end() -> None:
    reading = Reading().asked(query("pier")).found(HITS, 0)
    seen = []
    for _ in range(4):
        seen.append((reading.hit, reading.place))
        reading = reading.next_hit()
    assert seen == [(0, 10), (1, 50), (2, 90), (0, 10)]
    assert reading.next_hit(-1).next_hit(-1).hit == 2


@pytest.mark.parametrize(("place", "step", "hit"), [(60, 1, 2), (60, -1, 1), (95, 1, 0), (5, -1, 2)])
def test_after_scrolling_the_next_hit_is_the_next_from_there(place: int, step: int, hit: int) -> None:
    reading = replace(Reading().asked(query("pier")).found(HITS, 0), place=place)
    assert reading.next_hit(step).hit == hit


def test_without_hits_there_is_no_next_one() -> None:
    reading = Reading()
    assert reading.next_hit() is reading


def test_what_is_found_is_followed_from_where_the_search_began() -> None:
    asked = replace(Reading(), place=60).asked(query("pier"))
    assert (asked.hits, asked.hit, asked.counted) == (NO_HITS, -1, False)
    found = asked.found(HITS, 60)
    assert (found.hit, found.place, found.goal) == (2, 90, asked.goal + 1)
    assert asked.found(HITS, 200).hit == 0


def test_while_more_may_come_an_earlier_hit_is_not_jumped_to() -> None:
    asked = replace(Reading(), place=60).asked(query("pier"))
    begun = Hits(TEXT[:50] + " " * BLOCK * 2 + TEXT, query("pier"))
    begun.count_on()
    some = asked.found(begun, 60)
    assert (some.match, some.hit, some.counted) == (Span(BLOCK * 2 + 60, BLOCK * 2 + 64), -1, False)
    begun = Hits(TEXT[:50] + " " * AHEAD * 2, query("pier"))
    begun.count_on()
    some = asked.found(begun, 60)
    assert (some.match, some.hit, some.place, some.hits) == (None, -1, 60, begun)


def test_a_match_gets_its_number_when_counting_has_come_to_it() -> None:
    begun = Hits(TEXT + " " * BLOCK + TEXT, query("pier"))
    begun.count_on()
    asked = replace(Reading(), place=200).asked(query("pier")).found(begun, 200)
    assert (asked.hit, asked.match) == (-1, Span(BLOCK + 130, BLOCK + 134))
    while not begun.counted:
        begun.count_on()
    known = asked.found(begun, 200)
    assert (known.hit, known.match, known.goal) == (3, asked.match, asked.goal)


def test_hits_that_are_not_followed_leave_the_place() -> None:
    asked = replace(Reading(), place=60).asked(query("pier"))
    found = asked.found(HITS, 0, follow=False)
    assert (found.place, found.hit, found.goal) == (60, -1, asked.goal)
    assert asked.found(counted("nothing"), 0).hit == -1


def test_asking_nothing_is_counted_at_once() -> None:
    assert Reading().asked(NOTHING).counted
    assert not Reading().asked(query("x")).counted


def test_turning_begins_at_the_top_and_stays_on_the_shelf(article: Article) -> None:
    here = replace(shelf(article, article), place=40, light=Light(Span(1, 2)), hits=HITS, hit=1)
    there = here.turned(1)
    assert (there.current, there.place, there.view, there.light) == (1, 0, NOWHERE, None)
    assert (there.hits, there.hit, there.goal) == (NO_HITS, -1, here.goal + 1)
    assert here.turned(0) is here
    assert here.turned(99).current == 1
    assert here.turned(-5) is here


@pytest.mark.parametrize("purpose", ["words", "speaker", "headlines", "timeline"])
def test_a_filter_changes_its_own_list_alone(purpose: str) -> None:
    wanted = query("pier")
    narrowed = Reading().narrowed(purpose, wanted)
    assert narrowed.filter_for(purpose) is wanted
    assert narrowed.filtered
    others = {"words", "speaker", "headlines", "timeline"} - {purpose}
    assert all(narrowed.filter_for(other) is NOTHING for other in others)
    assert not narrowed.narrowed(purpose, NOTHING).filtered


def test_clearing_takes_search_filters_and_light_and_leaves_the_place() -> None:
    reading = replace(
        Reading().asked(query("pier")).found(HITS, 0).jumped(Span(50, 54), "section"),
        quote_words=query("a"),
        quote_speaker=query("b"),
        headline_words=query("c"),
        event_words=query("d"),
        event_status=EventStatus.PLANNED,
        section_only=True,
    )
    cleared = reading.cleared()
    assert (cleared.query, cleared.hits, cleared.hit, cleared.light) == (NOTHING, NO_HITS, -1, None)
    assert not cleared.filtered
    assert (cleared.place, cleared.trail) == (reading.place, reading.trail)


def test_shelved_volumes_stand_where_their_locator_stood() -> None:
    one, two, three = (Volume(n, str(n)) for n in range(3))
    feed = (Volume(7, "a"), Volume(8, "b"))
    reading = Reading((one, two, three), current=2)
    instead = reading.shelved(1, feed, instead=True)
    assert [volume.number for volume in instead.volumes] == [0, 7, 8, 2]
    assert instead.volume is three
    behind = reading.shelved(1, feed, instead=False)
    assert [volume.number for volume in behind.volumes] == [0, 1, 7, 8, 2]
    assert behind.volume is three
    assert reading.index_of(2) == 2
    assert reading.index_of(9) is None


def test_one_volume_is_replaced_by_what_is_known_of_it(article: Article) -> None:
    reading = Reading((Volume(0, "a"), Volume(1, "b")))
    assert reading.article is None
    assert not reading.complete
    stocked = reading.stocked(0, Volume(0, "a", article, True))
    assert stocked.article is article
    assert stocked.complete
    assert stocked.volumes[1] is reading.volumes[1]
    assert Reading().volume is None


def test_a_quotation_lights_its_words_with_speaker_and_cue(article: Article) -> None:
    span, beside = light_of(article.quotes[0])
    assert span.of(article.text).startswith("We are back")
    assert [one.of(article.text) for one in beside] == ["Ines Okafor", "said"]


def test_an_event_lights_its_date_where_its_sentence_has_it(article: Article) -> None:
    span, beside = light_of(article.events[0])
    assert span.of(article.text) == "3 March 2024"
    assert [one.of(article.text) for one in beside] == ["The storm struck"]
    elsewhere = replace(article.events[0], when=article.events[4].when)
    span, beside = light_of(elsewhere)
    assert span.of(article.text) == "The storm struck"
    assert [one.of(article.text) for one in beside] == ["6 December 2024"]
