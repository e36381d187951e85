"""Answers kept from one run to the next: the same as worked out anew, and never in the way."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cli import remembered

Process = Callable[..., Any]


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], list[Path]]:
    folder = tmp_path / "xdg-cache/briefing/answers"
    return lambda: sorted(folder.iterdir()) if folder.exists() else []


QUESTIONS = ["quotes -f json", "quotes -f csv -s okafor", "quotes -s nobody", "timeline", "sections -f table"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_question_has_the_same_answer(
    process: Process, story: Path, kept: Callable[[], list[Path]], question: str
) -> None:
    words = [*question.split(), str(story)]
    first = process(*words)
    (answer,) = kept()
    assert answer.read_text().endswith(first.out)
    assert process(*words) == first
    story.write_text(story.read_text().replace("holds", "falls").replace("Okafor", "Okoye"))
    assert process(*words) == process(*words, before="os.environ['XDG_CACHE_HOME'] = '/dev/null'")


def test_an_answer_is_given_without_working_it_out(
    process: Process, story: Path, kept: Callable[[], list[Path]]
) -> None:
    process("quotes", str(story))
    (answer,) = kept()
    rest = b"1\n" + b"said before\n"
    head = remembered._digest(rest + answer.name.encode()).encode()
    answer.write_bytes(head + b"\n" + rest)
    outcome = process("quotes", str(story))
    assert (outcome.code, outcome.out) == (1, "said before\n")


@pytest.mark.parametrize("damage", [b"", b"\n", b"\xff" * 99, b"0\nwrong", b"x" * 2_000_000], ids=range(5))
def test_a_damaged_answer_is_none(
    process: Process, story: Path, kept: Callable[[], list[Path]], damage: bytes
) -> None:
    first = process("quotes", str(story))
    (answer,) = kept()
    answer.write_bytes(damage)
    assert process("quotes", str(story)) == first
    answer.unlink()
    os.mkfifo(answer)
    assert process("quotes", str(story)) == first


@pytest.mark.parametrize(
    "words",
    [
        "quotes",
        "quotes -",
        "quotes STORY STORY",
        "quotes FOLDER",
        "quotes STORY none",
        "STORY",
        "config path",
    ],
)
def test_only_single_files_are_kept(
    process: Process, story: Path, kept: Callable[[], list[Path]], words: str
) -> None:
    (story.parent / "FOLDER").mkdir()
    (story.parent / "FOLDER/story.txt").write_bytes(story.read_bytes())
    process(*words.replace("STORY", story.name).split())
    assert kept() == []


def test_nothing_is_kept_where_that_is_not_wished(
    process: Process, story: Path, tmp_path: Path, kept: Callable[[], list[Path]]
) -> None:
    process("quotes", story.name)
    (answer,) = kept()
    (tmp_path / "xdg-config/briefing").mkdir(parents=True)
    (tmp_path / "xdg-config/briefing/config.yaml").write_text("cache: false\n")
    answer.unlink()
    assert process("quotes", story.name).code == 0
    assert kept() == []


def test_what_was_told_beside_it_is_told_again(process: Process, story: Path, tmp_path: Path) -> None:
    (tmp_path / "xdg-config/briefing").mkdir(parents=True)
    (tmp_path / "xdg-config/briefing/config.yaml").write_text("mesure: 60\n")
    first = process("quotes", story.name)
    assert "unknown key" in first.err
    assert process("quotes", story.name) == first


def test_completing_a_question_is_not_asking_it(process: Process, story: Path) -> None:
    process("quotes", story.name)
    outcome = process("quotes", story.name, _BRIEFING_COMPLETE="bash_source")
    assert "complete" in outcome.out
    assert "okafor" not in outcome.out.lower()


def test_the_oldest_answers_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 3)
    for number in range(6):
        remembered.keep(f"{number:064}", 0, "text")
        time.sleep(0.01)
    folder = tmp_path / "xdg-cache/briefing/answers"
    assert sorted(path.name[-1] for path in folder.iterdir()) == ["3", "4", "5"]
    assert remembered.answer_to(f"{5:064}") == (0, "text")
    remembered.keep(f"{9:064}", 0, "x" * (remembered.LARGEST_ANSWER + 1))
    remembered.keep(f"{8:064}", 3, "text")
    assert remembered.answer_to(f"{9:064}") is remembered.answer_to(f"{8:064}") is None
