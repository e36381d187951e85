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
        f"briefing: {path}, line 2: keymap: no key is called pane.zom; did you mean pane.zoom?",
    ]


def test_check_tells_all_that_is_wrong_and_other_commands_how_much(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(
        "theme: brefing-dark\nmeasure: wide\nkeys: emacs\n"
        "keymap:\n  pane.zoom: 7\n  pane.nxt: x\n  qqqqqqqq: [z]\nsize: 3\n"
    )
    outcome = run("--config", str(path), "config", "check")
    assert (outcome.code, outcome.out) == (2, "")
    assert [line.removeprefix(f"briefing: {path}, ") for line in outcome.err.splitlines()] == [
        "line 2: measure: expected a number from 40 to 120, got 'wide'",
        "line 3: keys: expected one of default, newsboat, less, got 'emacs'",
        "line 5: keymap: pane.zoom: expected keys such as 'ctrl+f,pagedown', got 7",
        "line 7: keymap: qqqqqqqq: expected keys such as 'ctrl+f,pagedown', got a list",
        "line 8: unknown key 'size'; known are allow_private_addresses, cache, keymap, keys, max_megabytes, "
        "measure, theme, timeout_seconds",
        "line 1: theme: no theme is called brefing-dark; did you mean briefing-dark?",
        "line 6: keymap: no key is called pane.nxt; did you mean pane.next?",
    ]
    outcome = run("--config", str(path), "show")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"briefing: {path}, line 2: measure: expected a number from 40 to 120, got 'wide' "
        "(config check tells 3 more)\n"
    )


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
