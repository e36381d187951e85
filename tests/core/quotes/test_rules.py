"""Every rule has sentences in which it must find the speaker, and sentences in which it must find none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.candidate import Proposal
from briefing_tui.core.quotes.passage import Passage, passage_of
from briefing_tui.core.quotes.rules import RULES, Rule
from briefing_tui.core.text.quotemarks import stretches_in
from briefing_tui.core.text.tokens import tokens_in

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "en"
BY_NAME = {rule.__name__: rule for rule in RULES}


def passage(text: str) -> Passage:
    tokens = tokens_in(text, 0, len(text))
    words = {token[2] for token in tokens}
    return passage_of(text, Span(0, len(text)), stretches_in(text, 0, len(text)), words)


def proposals(rule: Rule, laid: Passage) -> list[Proposal]:
    return [proposal for quote in laid.quotes for proposal in rule(laid, quote)]


def loaded(name: str) -> dict[str, Any]:  # Any: YAML as written
    cases: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return cases


def firing() -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted(CASES.glob("*.yaml")):
        for case in loaded(path.stem)["fires"]:
            yield path.stem, case


def silent() -> Iterator[tuple[str, str]]:
    for path in sorted(CASES.glob("*.yaml")):
        for text in loaded(path.stem)["silent"]:
            yield path.stem, text


def test_every_rule_has_cases_of_both_sorts() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} == set(BY_NAME)
    for name in BY_NAME:
        assert len(loaded(name)["fires"]) >= 2, name
        assert len(loaded(name)["silent"]) >= 2, name


@pytest.mark.parametrize(("name", "case"), firing())
def test_the_rule_finds_the_speaker(name: str, case: dict[str, str]) -> None:
    text = case["text"]
    laid = passage(text)
    found = proposals(BY_NAME[name], laid)
    said = {
        (
            text[laid.mentions[one.who].start : laid.mentions[one.who].end],
            text[laid.starts[one.cue[0]] : laid.ends[one.cue[1] - 1]] if one.cue else None,
        )
        for one in found
        if one.who in laid.mentions
    }
    assert (case["who"], case.get("cue")) in said, (laid.shape, said)


@pytest.mark.parametrize(("name", "text"), silent())
def test_the_rule_is_silent(name: str, text: str) -> None:
    laid = passage(text)
    assert not proposals(BY_NAME[name], laid), laid.shape
