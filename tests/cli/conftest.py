"""Running the command line as a person's shell does, and in this process where streams do not matter."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="session")
def forks() -> Iterator["subprocess.Popen[str]"]:
    """Start the process of which every `Process` run is a fork."""
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("forks.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        yield server
        assert server.stdin is not None
        server.stdin.close()


@pytest.fixture
def process(forks: "subprocess.Popen[str]", tmp_path: Path) -> Callable[..., Outcome]:
    """Return a function that runs `briefing` with words in a process of its own, soon.

    `before` is Python for that process to begin with; `environment` is added to (None: taken from) ours.
    """

    def running(*words: str, before: str = "", folder: Path = tmp_path, **environment: str | None) -> Outcome:
        whole = {**os.environ, **environment}
        request = {
            "words": words,
            "before": before,
            "folder": str(folder),
            "environment": {name: value for name, value in whole.items() if value is not None},
        }
        assert forks.stdin is not None
        assert forks.stdout is not None
        forks.stdin.write(json.dumps(request) + "\n")
        forks.stdin.flush()
        return Outcome(*json.loads(forks.stdout.readline()))

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
