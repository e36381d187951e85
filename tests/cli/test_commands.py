"""What each command prints and how it ends."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cli.commands.table import NAMES

Run = Callable[..., Any]

LISTS = ["sections", "quotes", "timeline"]


@pytest.mark.parametrize("words", [[], *[[name] for name in NAMES], ["config", "path"], ["config", "check"]])
def test_every_command_has_help_with_examples(run: Run, words: list[str]) -> None:
    outcome = run(*words, "--help")
    assert outcome.code == 0
    assert "Examples:" in outcome.out
    assert outcome.err == ""


def test_the_version_is_printed(run: Run) -> None:
    from briefing_tui import __version__

    assert run("--version").out == f"briefing {__version__}\n"


def test_an_article_without_a_terminal_is_printed_as_it_stands(run: Run, story: Path) -> None:
    assert run(str(story)).out == story.read_text()
    assert run("show", str(story)).out == story.read_text()
    assert run("show", str(story), "--format", "plain").out == story.read_text()


def test_json_is_the_record_python_gives(run: Run, story: Path) -> None:
    import briefing_tui

    whole = json.loads(run("show", str(story), "--format", "json").out)
    article = briefing_tui.read(str(story))
    assert not isinstance(article, list)
    assert whole == article.to_dict()
    assert whole["text"] == story.read_text()


@pytest.mark.parametrize("command", [*LISTS, "search crossed"])
def test_lists_are_records_a_line_where_no_terminal_is(run: Run, story: Path, command: str) -> None:
    outcome = run(*command.split(), str(story))
    assert outcome.code == 0
    for line in outcome.out.splitlines():
        record = json.loads(line)
        assert record["article"] == str(story)
        assert 0 <= record["start"] <= record["end"] <= len(story.read_text())


@pytest.mark.parametrize("form", ["table", "plain", "markdown", "json", "jsonl", "csv"])
@pytest.mark.parametrize("command", ["show", *LISTS, "search crossed", "timeline --expressions"])
def test_every_format_writes_every_list(run: Run, story: Path, command: str, form: str) -> None:
    outcome = run(*command.split(), "--format", form, str(story), str(story))
    assert (outcome.code, outcome.err) == (0, "")
    if form == "json":
        assert isinstance(json.loads(outcome.out), list)
    if form == "csv":
        assert next(csv.reader(io.StringIO(outcome.out)))[0] in ("article", "schema")


def test_search_finds_without_case_and_says_where(run: Run, story: Path) -> None:
    outcome = run("search", "BRIDGE".lower(), str(story))
    (record,) = map(json.loads, outcome.out.splitlines())
    assert record["text"] == "Bridge"
    assert story.read_text()[record["start"] : record["end"]] == "Bridge"
    assert record["line"] == "Bridge Opens At Last"


@pytest.mark.parametrize("asked", ["Ms Okafor", "okafor, ines", "INES"])
def test_a_speaker_is_found_however_addressed(run: Run, story: Path, asked: str) -> None:
    outcome = run("quotes", "--speaker", asked, str(story))
    assert (outcome.code, [json.loads(line)["speaker"] for line in outcome.out.splitlines()]) == (
        0,
        ["Ines Okafor"],
    )


def test_nothing_found_ends_with_1(run: Run, story: Path) -> None:
    assert run("search", "zeppelin", str(story)).code == 1
    assert run("quotes", "--speaker", "Nobody Atall", str(story)).code == 1
    assert run("timeline", "--since", "2090", str(story)).code == 1
    assert run("timeline", "--until", "1066-10", str(story)).code == 1


@pytest.mark.parametrize(
    ("command", "sought"),
    [
        ("quotes", "quotations"),
        ("timeline", "dated events"),
        ("timeline --expressions", "time expressions"),
        ("quotes --format table", "quotations"),
    ],
)
def test_an_empty_list_is_told_beside_the_output(run: Run, tmp_path: Path, command: str, sought: str) -> None:
    bare, other = tmp_path / "bare.txt", tmp_path / "other.txt"
    for path in (bare, other):
        path.write_text("A Quiet Pier\n\nThe cat sat on the mat and looked at the wall.\n")
    for _ in range(2):
        outcome = run(*command.split(), str(bare))
        assert (outcome.code, outcome.out) == (0, "")
        assert outcome.err == f"briefing: no {sought} found in {bare}\n"
    assert run(*command.split(), str(bare), str(other)).err == f"briefing: no {sought} found in 2 articles\n"


def test_nothing_is_told_of_lists_with_filters_or_with_something_in_them(run: Run, story: Path) -> None:
    for words in (["quotes"], ["timeline"], ["sections"], ["quotes", "--speaker", "Nobody Atall"]):
        assert run(*words, str(story)).err == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-02-31", "there is no day 2026-02-31"),
        ("2026-13", "there is no month 2026-13"),
        ("0", "there is no year 0"),
        ("tomorrow", "'tomorrow' is not a date such as 2025-10-09"),
    ],
)
def test_a_day_that_is_none_is_told(run: Run, story: Path, day: str, said: str) -> None:
    outcome = run("timeline", "--date", day, str(story))
    assert (outcome.code, outcome.out) == (2, "")
    assert f"'--date': {said} (try" in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        ["--no-such-option"],
        ["quotes", "--kind", "loud"],
        ["quotes", "--format", "pdf"],
        ["timeline", "--since", "tomorrow"],
        ["timeline", "--date", "2025-13-40"],
        ["timeline", "--expressions", "--since", "2020"],
        ["timeline", "--expressions", "--format", "ics"],
        ["quotes", "--format", "ics"],
        ["search"],
        ["search", ""],
        ["search", "--regex", "(unclosed"],
        ["config", "nonsense"],
        ["--config", "/no/such/file.yaml", "quotes"],
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(run: Run, words: list[str]) -> None:
    outcome = run(*words)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("briefing: ")
    assert outcome.err.count("\n") == 1


def test_a_bad_locator_ends_with_3_and_costs_only_itself(run: Run, story: Path, tmp_path: Path) -> None:
    outcome = run("show", str(tmp_path / "none.txt"), str(story), "--format", "jsonl")
    assert outcome.code == 3
    assert outcome.err == f"briefing: {tmp_path}/none.txt: no such file\n"
    assert json.loads(outcome.out)["locator"] == str(story)


def test_a_mistyped_command_is_answered_with_the_command(run: Run) -> None:
    outcome = run("qoutes")
    assert outcome.code == 3
    assert outcome.err == "briefing: qoutes: no such file; did you mean quotes?\n"


def test_words_of_a_command_that_is_wrong_are_shown_clean(run: Run) -> None:
    outcome = run("quotes", "--kind", "\x1b]0;x\x07", "--format", "json")
    assert outcome.code == 2
    assert "\x1b" not in outcome.err


def test_dates_cover_what_they_name(run: Run, tmp_path: Path) -> None:
    from briefing_tui.cli.options import Day

    first, last = Day(), Day(last=True)
    days = [
        (str(first.convert(text, None, None)), str(last.convert(text, None, None)))
        for text in ("2024", "2024-02", "2024-12")
    ]
    assert days == [("2024-01-01", "2024-12-31"), ("2024-02-01", "2024-02-29"), ("2024-12-01", "2024-12-31")]
