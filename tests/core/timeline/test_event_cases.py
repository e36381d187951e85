"""Rows of the timeline as data: which dates have one, with which status and which words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.event import Event
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import timeline_of
from briefing_tui.core.timeline.shown import shown

PUBLISHED = date(2031, 5, 14)  # a Wednesday
Case = dict[str, Any]  # Any: YAML says what it holds
CASES: dict[str, list[Case]] = yaml.safe_load(
    (Path(__file__).resolve().parents[2] / "cases" / "timeline" / "events.yaml").read_text(encoding="utf-8")
)
EACH = [(name, case) for name, cases in CASES.items() for case in cases]


def events(text: str) -> tuple[Event, ...]:
    article = structure(read_text(text))
    return shown(timeline_of(replace(article, sentences=sentences_in(article.document)), PUBLISHED).events)


def row(event: Event, text: str) -> dict[str, str]:
    return {
        "when": event.when.of(text),
        "value": event.moment.value,
        "status": event.status.value,
        "phrase": event.phrase.of(text),
    }


@pytest.mark.parametrize(("name", "case"), EACH, ids=[f"{name}: {case['text'][:50]}" for name, case in EACH])
def test_a_row_is_as_told(name: str, case: Case) -> None:
    found = [row(event, case["text"]) for event in events(case["text"])]
    for expected in case.get("rows", []):
        alike = [one for one in found if one["when"] == expected["when"]]
        assert [{key: one[key] for key in expected} for one in alike] == [expected], found
    for words in case.get("absent", []):
        assert words not in [one["when"] for one in found]
    assert case.get("rows") or case.get("absent"), name
