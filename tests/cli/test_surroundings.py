"""The environment, limits and places a process may find itself in."""

import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cli.surroundings import settle

Process = Callable[..., Any]

SCREEN = {
    "COLUMNS": ["99999", "0", "-1", "abc", "1" + "0" * 30, "1" * 5000, "１２", "²"],
    "LINES": ["99999", "-1", "abc", "1" + "0" * 30, "²"],
    "TERM": ["", "dumb", "unknown", "no-such-terminal", "\x1b]0;x\x07"],
    "LC_ALL": ["C", "POSIX", "xx_YY.nothing", "\x1b"],
    "TZ": ["nowhere", "../../etc/passwd", ":/dev/zero"],
    "NO_COLOR": ["", "1"],
    "FORCE_COLOR": ["1", "bogus"],
    "COLORTERM": ["bogus", "\x1b"],
    "TEXTUAL_COLOR_SYSTEM": ["bogus"],
    "UNICODE_VERSION": ["bogus", "-1"],
}
PLACES: list[dict[str, str | None]] = [
    {"HOME": None},
    {"HOME": ""},
    {"HOME": "/nonexistent"},
    {"HOME": "/etc/passwd"},
    {"HOME": "relative"},
    {"HOME": "/proc"},
    {"XDG_CONFIG_HOME": "/dev/null"},
    {"XDG_CONFIG_HOME": "relative"},
    {"XDG_CONFIG_HOME": "/tmp/new\nline"},
    {"XDG_CONFIG_HOME": "/" + "x" * 5000},
    {"XDG_CACHE_HOME": "/dev/full"},
    {"XDG_CACHE_HOME": "/proc/1"},
    {"XDG_STATE_HOME": "/etc/passwd"},
]
NONE = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"))


@pytest.mark.parametrize("name", SCREEN)
def test_no_variable_keeps_from_reading(process: Process, story: Path, name: str) -> None:
    for value in SCREEN[name]:
        outcome = process("quotes", str(story), "--format", "table", **{name: value})
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out == "Ines Okafor  “It holds,”\n"


def test_a_table_is_neither_too_narrow_nor_too_wide(process: Process, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("words " * 400)
    for columns, widest in (("1", 20), ("33", 33), ("99999", 76)):
        lines = process("show", "long.txt", "--format", "table", COLUMNS=columns).out.splitlines()
        assert widest - 6 < max(map(len, lines)) <= widest


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_no_home_is_needed(process: Process, story: Path, place: dict[str, str | None]) -> None:
    outcome = process("quotes", str(story), "--format", "table", **{**NONE, **place})
    assert (outcome.code, outcome.out) == (0, "Ines Okafor  “It holds,”\n")
    assert outcome.err.count("\n") <= 1
    assert outcome.err[:-1].isprintable()


def test_a_place_for_settings_that_is_relative_is_none(process: Process, story: Path, tmp_path: Path) -> None:
    (tmp_path / "relative/briefing").mkdir(parents=True)
    (tmp_path / "relative/briefing/config.yaml").write_text("theme: [\n")
    assert process("show", str(story), XDG_CONFIG_HOME="relative", HOME="relative").code == 0


@pytest.mark.parametrize(
    "before",
    [
        "resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))",
        "resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))",
        "os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')",
        "os.umask(0o777)",
    ],
)
def test_narrow_limits_are_enough(process: Process, story: Path, before: str) -> None:
    assert process("quotes", str(story), "-f", "table", before=before).out == "Ines Okafor  “It holds,”\n"


def test_too_little_memory_is_one_line(process: Process, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("“It holds,” said Ines Okafor on Monday.\n\n" * 100_000)
    used = "int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()"
    before = f"resource.setrlimit(resource.RLIMIT_AS, ({used} + 30_000_000,) * 2)"
    outcome = process("quotes", "long.txt", before=before)
    assert (outcome.code, outcome.err) == (3, "briefing: there is not enough memory for this\n")


def test_switches_of_libraries_and_of_python_are_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign = ["TEXTUAL_LOG", "TEXTUAL_DRIVER", "TEXTUAL", "RICH_THEME", "SSLKEYLOGFILE", "PYTHONINSPECT"]
    found = {**dict.fromkeys(foreign, "x"), "TERM": "xterm", "PYTHONPATH": "src", "NO_COLOR": "1"}
    monkeypatch.setattr(os, "environ", found)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    with warnings.catch_warnings():
        settle()
    assert set(found) == {"TERM", "PYTHONPATH", "NO_COLOR"}


def test_a_clock_that_cannot_be_counted_with_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    def beyond() -> float:
        raise OverflowError("timestamp too large")

    monkeypatch.setattr(time, "time", beyond)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    with warnings.catch_warnings():
        settle()
    assert date.fromtimestamp(time.time()).year == 2262


@pytest.mark.parametrize(
    "options",
    [
        "PYTHONWARNINGS=error",
        "PYTHONINSPECT=1 PYTHONDEVMODE=1",
        "PYTHONOPTIMIZE=2",
        "PYTHONIOENCODING=utf-16 -I",
    ],
)
def test_python_may_be_started_oddly(story: Path, options: str) -> None:
    words = options.split()
    given = {name: value for name, _, value in (word.partition("=") for word in words) if value}
    flags = [word for word in words if "=" not in word]
    outcome = subprocess.run(
        [sys.executable, *flags, "-m", "briefing_tui", "quotes", str(story), "--format", "table"],
        capture_output=True,
        check=False,
        env={**os.environ, **given},
        stdin=subprocess.DEVNULL,
    )
    assert outcome.returncode == 0
    assert outcome.stderr == b""
    assert outcome.stdout.decode() == "Ines Okafor  “It holds,”\n"
