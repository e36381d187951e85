"""Who is meant: descriptions, and where a name ends."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.quotes.engine import quotes_in

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "people.yaml"


def cases() -> list[dict[str, Any]]:  # Any: YAML as written
    loaded: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["form"]))
def test_each_quotation_is_given_to_whoever_is_meant(case: dict[str, Any]) -> None:  # Any: as above
    article = structure(read_text(f"A town decides\n\n{case['text']}"))
    found = [quote.speaker.name if quote.speaker else "" for quote in quotes_in(article)]
    assert found == case["speakers"]
