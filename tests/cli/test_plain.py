"""Plain questions are answered as the parser would answer them, and without it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cli import plain
from briefing_tui.cli.group import run as parsed
from briefing_tui.export.table import FORMATS

Run = Callable[..., Any]


@pytest.mark.parametrize("form", ["", *FORMATS])
@pytest.mark.parametrize("command", plain.COMMANDS)
def test_the_parser_gives_the_same(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str], command: str, form: str
) -> None:
    for locators in ([str(story)], [str(story), "none", str(story)], []):
        words = [command, *locators, *(["--format", form] if form else [])]
        outcome = run(*words)
        code = parsed(words)
        out, err = capsys.readouterr()
        assert (outcome.code, outcome.out) == (code, out)
        assert outcome.err == err


@pytest.mark.parametrize(
    "line",
    [
        "quotes --format",
        "quotes --format pdf",
        "quotes -f json",
        "quotes --speaker x",
        "show -- -x",
        "show --help",
        "timeline --all x",
        "quotes --format ics x",
        "",
        "x",
        "--config x quotes",
    ],
)
def test_all_else_is_left_to_the_parser(line: str) -> None:
    assert plain.answered(line.split()) is None


def test_a_calendar_is_a_plain_question_too(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["timeline", str(story), "--format", "ics"]
    outcome = run(*words)
    assert (parsed(words), capsys.readouterr().out) == (outcome.code, outcome.out)
    assert outcome.out.startswith("BEGIN:VCALENDAR")


def test_the_version_is_told_alike(run: Run) -> None:
    outcome = run("--version")
    assert parsed(["--version"]) == outcome.code == 0
    assert outcome.out.startswith("briefing ")


@pytest.mark.parametrize("command", plain.COMMANDS)
def test_a_plain_question_imports_no_parser(story: Path, command: str) -> None:
    code = (
        "import sys\nfrom briefing_tui.cli.main import main\n"
        f"try: main(['{command}', '{story}', '--format', 'json'])\n"
        "except SystemExit:\n"
        "    dear = {'click', 'yaml', 'textual', 'typing_extensions', 'json'}\n"
        "    print(*(dear & set(sys.modules)), file=sys.stderr)"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stderr.split() == []
