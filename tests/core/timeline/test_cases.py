"""Every rule and join fires where it must and is silent where it must be, and none is without cases."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.event import Timex
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import timeline_of
from briefing_tui.core.timeline.joins import JOINS
from briefing_tui.core.timeline.rules import RULES

CASES = Path(__file__).resolve().parents[2] / "cases" / "timeline" / "en"
NAMES = [rule.name for rule in RULES] + [join.name for join in JOINS]
PUBLISHED = date(2031, 5, 14)


def cases(name: str) -> dict[str, Any]:  # Any: YAML says what it holds
    loaded: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def timexes(text: str, published: date) -> tuple[Timex, ...]:
    article = structure(read_text(text))
    return timeline_of(replace(article, sentences=sentences_in(article.document)), published).timexes


def test_every_rule_has_cases_and_every_case_file_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} == set(NAMES)
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_fires_with_the_right_words_type_and_value(name: str) -> None:
    held = cases(name)
    assert held["fires"]
    for case in held["fires"]:
        text = case["text"]
        found = [
            {"words": t.span.of(text), "type": t.type.value, "value": t.value}
            for t in timexes(text, date.fromisoformat(case["published"]))
            if t.rule == name
        ]
        assert case["expect"]
        for expected in case["expect"]:
            assert expected in found, text


@pytest.mark.parametrize("name", NAMES)
def test_it_is_silent_where_it_must_be(name: str) -> None:
    held = cases(name)
    assert held["silent"]
    for text in held["silent"]:
        assert [t.span.of(text) for t in timexes(text, PUBLISHED) if t.rule == name] == [], text
