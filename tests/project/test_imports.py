"""What importing costs, looked at in a fresh interpreter."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = [
    "textual",
    "rich",
    "httpx2",
    "feedparser",
    "trafilatura",
    "lxml",
    "nupunkt",
    "chardet",
    "ftfy",
    "yaml",
]
MODULES = [
    "briefing_tui",
    "briefing_tui.cli.main",
    "briefing_tui.core.analyse",
    "briefing_tui.desk.open_article",
]


@pytest.mark.parametrize("module", MODULES)
def test_importing_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*(set({HEAVY!r}) & set(sys.modules)))"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.split() == []


@pytest.mark.parametrize(
    "command", ["--version", "--help", "quotes --help", "sections", "show --format json"]
)
def test_commands_load_no_screen(command: str) -> None:
    code = (
        "import sys\nfrom briefing_tui.cli.main import main\n"
        f"try: main({command.split()!r})\n"
        "except SystemExit: print(*({'textual', 'rich', 'httpx2'} & set(sys.modules)), file=sys.stderr)"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stderr.split() == []


SPARED = {
    *(
        "textual",
        "rich",
        "httpx2",
        "yaml",
        "platformdirs",
        "lxml",
        "zipfile",
        "briefing_tui.core.timeline",
    ),
    *(
        "importlib.metadata",
        "email",
        "ssl",
        "asyncio",
        "difflib",
        "shutil",
        "tempfile",
        "subprocess",
        "random",
    ),
}
"""What a list of quotations of a plain text must not wait for."""


@pytest.mark.parametrize(
    "words", ["quotes STORY --format json", "sections STORY", "search bridge STORY --format csv"]
)
def test_a_list_of_one_text_waits_for_nothing_it_does_not_need(tmp_path: Path, words: str) -> None:
    (tmp_path / "STORY").write_text("“It holds,” said Ines Okafor.\n")
    code = (
        "import sys\nfrom briefing_tui.cli.main import main\n"
        f"try: main({words.split()!r})\n"
        f"except SystemExit: print(*({SPARED!r} & set(sys.modules)), file=sys.stderr)"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert outcome.stderr.split() == []


def test_the_package_itself_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import briefing_tui; print(*set(sys.modules) - before)"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [name for name in outcome.stdout.split() if "briefing" in name] == ["briefing_tui"]
