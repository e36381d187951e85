"""Command lines nobody means: read as what they say, or refused in one line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Process = Callable[..., Any]
Run = Callable[..., Any]


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("-x", "--", "quotes", "--help", "a b", "=1+1"):
        (tmp_path / name).write_text(f"Words of {name}.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("-- -x", "-x"),
        ("-- --", "--"),
        ("-- --help", "--help"),
        ("-- quotes", "quotes"),
        ("read -- -x", "-x"),
        ("read quotes", "quotes"),
        ("show -- -x", "-x"),
        ("--config none.yaml -- -x", "-x"),
        ("./-x", "-x"),
        ("--date 2025-01-01 -- -x", "-x"),
    ],
)
def test_what_stands_behind_two_dashes_is_a_locator(run: Run, odd: Path, line: str, name: str) -> None:
    (odd / "none.yaml").touch()
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (0, f"Words of {name}.\n")


@pytest.mark.parametrize(
    "line", ["-x", "show -x", "--bogus", "quotes --bogus=1", "config", "config nonsense"]
)
def test_what_is_no_option_is_refused(run: Run, odd: Path, line: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "word",
    [
        "",
        " ",
        "\udcff\udcfe",
        "a\nb",
        "\x1b]0;x\x07",
        "\u202eabc",
        "x" * 100_000,
        "é" * 300,
        "\t",
        "[/]",
        "a\0b",
    ],
    ids=range(11),
)
def test_any_word_is_a_locator_and_said_clean(run: Run, odd: Path, word: str) -> None:
    for words in ([word], ["show", word], ["--", word]):
        outcome = run(*words)
        assert (outcome.code, outcome.out) == (3, "")
        assert outcome.err.endswith("\n")
        assert outcome.err[:-1].isprintable()
        assert len(outcome.err) < 800


@pytest.mark.parametrize("word", ["\udcff", "\x1b[31m", "\u202e", "x" * 100_000])
@pytest.mark.parametrize(
    "option", ["--config", "--date", "--bogus", "--speaker", "--format", "--kind", "--about"]
)
def test_any_word_of_an_option_is_taken_or_refused_in_one_clean_line(
    run: Run, story: Path, option: str, word: str
) -> None:
    command = [option, word] if option == "--config" else ["quotes", str(story), option, word]
    outcome = run(*command)
    assert outcome.code in (1, 2)
    assert outcome.out == ""
    assert outcome.err == "" or outcome.err[:-1].isprintable()
    assert outcome.err.count("\n") <= 1


@pytest.mark.parametrize(
    "day",
    [
        "99999999999999999999",
        "-1",
        "0000-00-00",
        "2024-13",
        "2023-02-29",
        "２０２４",
        "1" * 5000,
        "+2024",
        "",
    ],
)
def test_a_day_that_is_none_is_refused(run: Run, story: Path, day: str) -> None:
    outcome = run("timeline", str(story), f"--since={day}")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1


def test_a_crowd_of_words_is_worked_off(process: Process, story: Path) -> None:
    outcome = process("sections", *["none"] * 3_000, str(story))
    assert outcome.code == 3
    assert outcome.err.count("\n") == 3_000
    assert '"heading": "Bridge' in outcome.out or '"article"' in outcome.out
