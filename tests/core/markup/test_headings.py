"""Every form of heading fires where it must, and keeps still where it must."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.markup.plain.headings import FORMS
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.document import BlockKind

CASES = Path(__file__).parents[2] / "cases" / "markup" / "headings"
TITLE = "Bridge Opens After Twenty Years of Waiting"
PROSE = (
    "The bridge over the Norr was opened on Tuesday before two thousand people, who had waited since dawn.",
    "It was planned twenty years ago, when the ferry sank, but the money ran out twice before it was built.",
    "Cora Vance, the mayor, cut the ribbon at ten o’clock, and the first children ran to the other side.",
    "The old ferry made its last crossing at noon, with flags on every mast and the band of the town.",
)


def _cases() -> dict[str, dict[str, Any]]:
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.yaml"))
    }


def _groups(key: str) -> list[Any]:
    return [
        pytest.param(lines, joint, id=f"{name}: {lines[0][:40]}{' dense' if joint == chr(10) else ''}")
        for name, cases in _cases().items()
        for lines in cases[key]
        for joint in ("\n\n", "\n")
    ]


def _headings(lines: list[str], joint: str) -> list[str]:
    paragraphs = [TITLE, *PROSE[:2]]
    for i, line in enumerate(lines):
        paragraphs += [line, PROSE[i % 4], PROSE[(i + 1) % 4]]
    document = read_text(joint.join(paragraphs) + "\n", Format.PLAIN)
    return [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]


def test_every_form_has_cases() -> None:
    assert {form.name for form in FORMS} == set(_cases())


@pytest.mark.parametrize(("lines", "joint"), _groups("fires"))
def test_headings_are_found(lines: list[str], joint: str) -> None:
    assert _headings(lines, joint) == lines


@pytest.mark.parametrize(("lines", "joint"), _groups("silent"))
def test_what_only_looks_like_a_heading_is_left_alone(lines: list[str], joint: str) -> None:
    assert _headings(lines, joint) == []
