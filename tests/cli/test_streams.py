"""Pipes, closed streams and faults, in processes of their own."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Shell = Callable[..., "subprocess.CompletedProcess[str]"]


def test_a_pipe_is_read_to_its_end(shell: Shell, story: Path) -> None:
    outcome = shell(f"cat '{story}' | briefing show - --format json")
    assert json.loads(outcome.stdout)["text"] == story.read_text()
    assert json.loads(outcome.stdout)["locator"] == "-"


def test_what_a_shell_hands_over_as_a_descriptor_is_read(shell: Shell, story: Path) -> None:
    assert shell(f"briefing show <(cat '{story}')").stdout == story.read_text()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("briefing - < /dev/null", "it is empty"),
        ("briefing - <&-", "standard input is closed"),
        ("briefing show >&-", "standard output is closed"),
        ("briefing show > /dev/full", "no space left on device"),
        ("head -c 3000 /bin/sh | briefing -", "binary data, not text"),
    ],
)
def test_streams_that_do_not_serve_are_said_in_one_line(shell: Shell, line: str, words: str) -> None:
    outcome = shell(line)
    assert outcome.returncode == 3
    assert words in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_a_reader_that_leaves_ends_it_quietly(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A line of words that is read.\n\n" * 40_000)
    outcome = shell(f"briefing show '{tmp_path}/long.txt' | head -1; exit ${{PIPESTATUS[0]}}")
    assert (outcome.returncode, outcome.stderr) == (141, "")


def test_nobody_to_tell_is_no_fault(shell: Shell) -> None:
    assert shell("briefing no-such-file 2>&-").returncode == 3


def test_output_is_utf_8_whatever_the_locale(shell: Shell, story: Path) -> None:
    outcome = shell(
        f"export LC_ALL=C PYTHONCOERCECLOCALE=0 PYTHONUTF8=0 PYTHONIOENCODING=ascii; briefing show '{story}'"
    )
    assert outcome.stdout == story.read_text()


def test_a_fault_of_our_own_is_one_line_and_a_private_log(tmp_path: Path) -> None:
    code = (
        "import briefing_tui.desk.open_many as room, sys\n"
        "def broken(*words): secret = 'canary-value'; raise RuntimeError('broken')\n"
        "room.unfold = broken\n"
        "from briefing_tui.cli.main import main\n"
        "main(['show'])\n"
    )
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    outcome = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    log = tmp_path / "briefing" / "fault.log"
    assert outcome.returncode == 70
    assert (
        outcome.stderr == f"briefing: a fault of the program itself: RuntimeError; the details are in {log}\n"
    )
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "RuntimeError" in log.read_text()
    assert "canary-value" not in log.read_text().replace("secret = 'canary-value'", "")


def test_an_interrupt_ends_with_130() -> None:
    code = (
        "import briefing_tui.desk.open_many as room\n"
        "def interrupted(*words): raise KeyboardInterrupt\n"
        "room.unfold = interrupted\n"
        "from briefing_tui.cli.main import main\n"
        "main(['show'])\n"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr.strip()) == (130, "")


def test_completion_knows_the_commands(shell: Shell) -> None:
    outcome = shell("COMP_WORDS='briefing q' COMP_CWORD=1 _BRIEFING_COMPLETE=bash_complete briefing")
    assert "quotes" in outcome.stdout


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_for_a_full_device_is_told(shell: Shell, option: str) -> None:
    outcome = shell(f"briefing {option} > /dev/full")
    assert outcome.returncode == 3
    assert outcome.stderr == "briefing: output: no space left on device\n"
