"""A stamp changes with what it stands for, and with nothing else."""

import os
from pathlib import Path

import pytest

from briefing_tui.keeping.stamp import NONE, stamp_below, stamp_of


def test_what_is_not_there_has_no_stamp(tmp_path: Path) -> None:
    assert stamp_of(str(tmp_path / "none")) == stamp_of("a\0b") == NONE
    with pytest.raises(OSError, match="none"):
        stamp_below(str(tmp_path / "none"))


def test_the_stamp_of_a_folder_changes_with_each_file_below_it(tmp_path: Path) -> None:
    deep = tmp_path / "one" / "two"
    deep.mkdir(parents=True)
    stamps = [stamp_below(str(tmp_path))]
    for name, words, when in (("a.py", "x", 1), ("b.py", "", 20), ("a.py", "xy", 1), ("a.py", "xy", 300)):
        (deep / name).write_text(words)
        os.utime(deep / name, (when, when))
        stamps.append(stamp_below(str(tmp_path)))
    (deep / "b.py").unlink()
    stamps.append(stamp_below(str(tmp_path)))
    assert len(set(stamps)) == len(stamps)


def test_what_is_compiled_or_stands_apart_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x")
    before = stamp_below(str(tmp_path), "ui")
    for name in ("__pycache__", "ui"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "b.py").write_text("y")
    assert stamp_below(str(tmp_path), "ui") == before != stamp_below(str(tmp_path))
