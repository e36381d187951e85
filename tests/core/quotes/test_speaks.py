"""Who is meant when a speaker is asked for."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.model.quote import Speaker
from briefing_tui.core.quotes.speaks import speaks

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "asked.yaml"


def cases() -> list[dict[str, Any]]:  # Any: YAML as written
    loaded: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['asked']} - {case['name']}")
def test_a_speaker_is_found_by_name_role_and_mention(case: dict[str, Any]) -> None:  # Any: as above
    speaker = Speaker(case["name"], case["role"]) if case["name"] else None
    assert speaks(speaker, case["asked"], case["mention"]) is case["found"]
