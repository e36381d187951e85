"""docs/safety.md tells how much is read: its numbers are the program's."""

import re
from importlib import import_module
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs/safety.md"
ROWS = re.findall(
    r"^\| (.+) \| (.+) \| `([\w/]+)\.py` `([A-Z_]+)` \|$", PAGE.read_text("utf-8"), re.MULTILINE
)
UNITS = {"": 1, " kB": 1_000, " MB": 1_000_000, " s": 1}


def test_the_page_has_the_table() -> None:
    assert len(ROWS) > 15


@pytest.mark.parametrize(("cap", "module", "name"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_cap_is_as_the_page_says(cap: str, module: str, name: str) -> None:
    room = import_module("briefing_tui." + module.removesuffix("/__init__").replace("/", "."))
    value = getattr(room, name)
    assert cap in {f"{value // size:,}{unit}" for unit, size in UNITS.items()}
