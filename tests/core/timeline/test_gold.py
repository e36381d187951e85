"""The bundled article's timeline is the one a careful reader made."""

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import Status
from briefing_tui.core.model.event import Event
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import Times, timeline_of
from briefing_tui.core.timeline.shown import shown

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT.parent / "shared" / "gold" / "alaska-illusion.yaml"
pytestmark = pytest.mark.skipif(
    not GOLD.exists(), reason="the hand-made gold lies beside the repository, not in it"
)
Entry = dict[str, Any]  # Any: YAML says what it holds


@pytest.fixture(scope="module")
def gold() -> Entry:
    loaded: Entry = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def text() -> str:
    return (ROOT / "seeds" / "alaska-illusion.txt").read_text(encoding="utf-8")


def times(text: str, published: date | None) -> Times:
    article = structure(read_text(text))
    return timeline_of(replace(article, sentences=sentences_in(article.document)), published)


def place(text: str, entry: Entry) -> Span:
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: entry["line"] - 1])
    at = start + lines[entry["line"] - 1].index(entry["text"])
    return Span(at, at + len(entry["text"]))


def tells(event: Event, where: Span) -> bool:
    return event.when.overlaps(where) or any(mention.contains(where) for mention in event.mentions)


def test_every_entry_of_the_gold_is_told_at_its_place_with_its_value(gold: Entry, text: str) -> None:
    events = shown(times(text, gold["published"]).events)
    for entry in gold["timeline"]:
        values = {e.moment.value for e in events if tells(e, place(text, entry))}
        assert values == {entry["value"]}, entry


def test_nothing_else_is_in_the_list(gold: Entry, text: str) -> None:
    places = [place(text, entry) for entry in gold["timeline"]]
    extra = [
        e.when.of(text)
        for e in shown(times(text, gold["published"]).events)
        if not any(tells(e, p) for p in places)
    ]
    assert extra == []


def test_the_order_is_the_golds(gold: Entry, text: str) -> None:
    mine = [
        value for value, _ in groupby(e.moment.value for e in shown(times(text, gold["published"]).events))
    ]
    assert mine == [value for value, _ in groupby(entry["value"] for entry in gold["timeline"])]


def test_all_of_it_is_past(gold: Entry, text: str) -> None:
    assert {entry.get("status", "past") for entry in gold["timeline"]} == {"past"}
    for event in shown(times(text, gold["published"]).events):
        assert event.moment.first is not None
        assert event.moment.first <= gold["published"]


def test_durations_echoes_and_the_verb_may_stay_out(gold: Entry, text: str) -> None:
    events = shown(times(text, gold["published"]).events)
    for entry in gold["not_timeline"]:
        if entry["text"] in text.split("\n")[entry["line"] - 1]:
            assert not any(e.when.overlaps(place(text, entry)) for e in events), entry
    assert not any(e.when.of(text).lower() == "may" for e in events)


def test_without_a_date_the_text_tells_the_week_it_was_published_in(text: str) -> None:
    found = times(text, None)
    published = found.published
    assert published.status is Status.INFERRED
    assert published.earliest is not None
    assert published.latest is not None
    assert published.earliest <= date(2025, 10, 9) <= published.latest
    assert (published.latest - published.earliest).days <= 6
    assert "Wednesday" in published.evidence
    assert {e.when.of(text): e.moment.value for e in found.events}["August 15"] == "2025-08-15"


def test_what_the_inferred_week_leaves_open_stays_open(gold: Entry, text: str) -> None:
    events = shown(times(text, None).events)
    right = {(entry["text"], entry["value"]) for entry in gold["timeline"]}
    for event in events:
        if (
            "X" not in event.moment.value
            and "/" not in event.moment.value
            and event.when.of(text) == "Friday"
        ):
            assert ("Friday", event.moment.value) in right
        if "X" in event.moment.value:
            assert event.moment.first is None
            assert event.moment.approximate
