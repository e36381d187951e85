"""`briefing config`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

Run = Callable[..., Any]


def test_the_path_is_the_one_that_is_read(run: Run, tmp_path: Path) -> None:
    assert run("config", "path").out == f"{tmp_path}/xdg-config/briefing/config.yaml\n"
    assert run("--config", "other.yaml", "config", "path").out == "other.yaml\n"


def test_the_settings_shown_are_a_file_that_says_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("measure: 60\nkeymap: {pane.zoom: f}\n")
    shown = run("--config", str(path), "config", "show").out
    assert yaml.safe_load(shown)["measure"] == 60
    (tmp_path / "again.yaml").write_text(shown)
    assert run("--config", str(tmp_path / "again.yaml"), "config", "show").out == shown


def test_check_tells_what_is_wrong(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    assert run("config", "check").out == "no configuration file; the defaults are in force\n"
    path.write_text("measure: 60\n")
    assert run("--config", str(path), "config", "check").out == f"{path}: fine\n"
    path.write_text("mesure: 60\nkeymap: {pane.zom: f, pane.zoom: z}\n")
    outcome = run("--config", str(path), "config", "check")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines() == [
        f"briefing: {path}, line 1: unknown key 'mesure'; did you mean 'measure'?",
        f"briefing: {path}: keymap: no key is called pane.zom; did you mean pane.zoom?",
    ]
    path.write_text("measure: wide\n")
    assert run("--config", str(path), "config", "check").code == 2


def test_an_unknown_key_is_a_warning_and_no_hindrance(run: Run, tmp_path: Path, story: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("mesure: 60\n")
    outcome = run("--config", str(path), "show", str(story))
    assert (outcome.code, outcome.out) == (0, story.read_text())
    assert "unknown key" in outcome.err


def test_options_before_nothing_open_the_reader(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("measure: 60\n")
    outcome = run("--config", str(path))
    assert outcome.code == 0
    assert outcome.out.startswith("The Alaska Illusion")
