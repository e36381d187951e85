"""The development set for plain text keeps its score, and laying out keeps its speed."""

import importlib.util
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import read_text

pytestmark = pytest.mark.bench


@pytest.fixture(scope="module")
def structure_set() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "structure_set", Path(__file__).with_name("structure_set.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["structure_set"] = module
    spec.loader.exec_module(module)
    if not module.ARTICLES.exists():
        pytest.skip(f"{module.ARTICLES} is not here")
    return module


def test_headings_keep_their_score(structure_set: ModuleType) -> None:
    report = list(structure_set.scores(list(structure_set.STYLES), False))
    print(*report, sep="\n")
    f1 = float(report[-2].split("F1 ")[1].split()[0])
    false = int(report[-1].rsplit(" ", 1)[1])
    assert f1 >= 0.95
    assert false <= 12


def test_laying_out_ten_megabytes_against_splitting_it_into_words() -> None:
    line = "The bridge over the Norr was opened on Tuesday before two thousand people in the rain."
    text = "".join(f"Bridge Number {n} Opens At Last\n\n{line}\n\n" for n in range(85_000))
    before = time.process_time()
    words = len(text.split())
    between = time.process_time()
    sections = len(outline(read_text(text)).sections)
    after = time.process_time()
    ratio = (after - between) / (between - before)
    print(f"{words} words, {sections} sections: {after - between:.1f} s, {ratio:.0f} x splitting")
    assert sections > 80_000
    assert after - between < 60
