"""Running the command line as a person's shell does, and in this process where streams do not matter."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_tui.cli.main import main

Run = Callable[..., "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """What came of a run."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `briefing` with words in this process."""

    def running(*words: str) -> Outcome:
        hook = sys.excepthook
        try:
            with pytest.raises(SystemExit) as ended:
                main(words)
        finally:
            sys.excepthook = hook
        out, err = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), out, err)

    return running


@pytest.fixture
def shell(repo: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Return a function that runs a shell line in which `briefing` is this checkout's."""

    def running(line: str, **options: object) -> "subprocess.CompletedProcess[str]":
        briefing = f"briefing() {{ '{sys.executable}' -m briefing_tui \"$@\"; }}; "
        return subprocess.run(
            ["bash", "-c", briefing + line],
            capture_output=True,
            text=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return running


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(
        "Bridge Opens At Last\n\n“It holds,” said Ines Okafor on 3 March 2024.\n\nCars crossed it.\n"
    )
    return path
