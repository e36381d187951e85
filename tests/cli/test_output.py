"""What is printed holds nothing that steers a terminal, whatever comes in; CSV nothing a spreadsheet runs."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.cli.output import REFUSED, put
from briefing_tui.core.text import clean
from briefing_tui.export.as_csv import as_csv
from briefing_tui.export.sheet import Layout, Sheet, View

Run = Callable[..., Any]

UNSAFE = re.compile(
    "[^\\n\\t\\r -\\x7e\\xa0-\\u2029\\u202f-\\u2065\\u206a-\\ud7ff\\ue000-\\U0010ffff]|\\r(?!\\n)"
)
STEERING = "\x1b[31m\x1b]0;x\x07\x9b7m\x08\x7f\u202e\u2066"


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=60)))
def test_whatever_is_put_comes_out_clean(pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", stream := io.StringIO(newline=""))
        put(pieces)
    assert not UNSAFE.search(stream.getvalue())
    assert len(stream.getvalue()) == len("".join(pieces))


def test_what_is_clean_is_left_as_it_is() -> None:
    text = "Ünïcödé “said” 🙂\u200d\tend\r\n\u2028"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", stream := io.StringIO(newline=""))
        put([text])
    assert stream.getvalue() == text
    assert clean.REFUSED == REFUSED


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    name = f"na{STEERING}me.txt"
    said = f"“It {STEERING} holds,” said Ines {STEERING} Okafor on 3 March 2024."
    Path(name).write_text(f"Bridge {STEERING} Opens\n\n{said}\n\n- {said}\n", "utf-8", "surrogatepass")
    return name


COMMANDS = [
    "show",
    "sections",
    "quotes --kind all",
    "timeline --all",
    "timeline --expressions",
    "search holds",
]


@pytest.mark.parametrize("form", ["table", "plain", "markdown", "json", "jsonl", "csv"])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_of_an_article_steers_the_terminal(run: Run, hostile: str, command: str, form: str) -> None:
    for several in ([hostile], [hostile, hostile, f"none{STEERING}"]):
        outcome = run(*command.split(), *several, "--format", form)
        assert outcome.code in (0, 3)
        assert outcome.out
        assert not UNSAFE.search(outcome.out + outcome.err)
        if form == "json":
            json.loads(outcome.out)


def test_nothing_of_a_path_steers_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", f"/tmp/{STEERING}")
    for command in ("config path", "config check", "config show", "config folders"):
        outcome = run(*command.split())
        assert not UNSAFE.search(outcome.out + outcome.err)


FORMULAE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", "''=1", "-2+3+cmd|' /C calc'!A0"]
HARMLESS = ["1=1", "'tis", "a-b", "", "“=”", "x; - y", "- a\n- b"[2:], "1", "–", "a =1"]


def cells(value: str) -> list[str]:
    record = {"text": value, "start": -1, "end": 5}
    table = "".join(as_csv([Sheet(None, (record,))], Layout(View.QUOTES)))
    header, row = csv.reader(io.StringIO(table, newline=""))
    return [row[header.index(name)] for name in ("text", "start", "end")]


@pytest.mark.parametrize("value", FORMULAE)
def test_a_formula_is_made_text_and_can_be_had_back(value: str) -> None:
    assert cells(value) == ["'" + value, "-1", "5"]
    assert cells(f"a;{value}\n{value}")[0] == f"a;'{value}\n'{value}" or value.startswith("\t")


@pytest.mark.parametrize("value", HARMLESS)
def test_other_cells_are_left_as_they_are(value: str) -> None:
    assert cells(value)[0] == value


@given(st.text(st.sampled_from("=+-@'a;\n ＝")))
def test_no_cell_begins_as_a_formula_and_none_is_lost(value: str) -> None:
    (cell, *_) = cells(value)
    assert not re.match("[=+\\-@＝\\t]", cell)
    assert re.sub(r"(?:\A|(?<=[;\n]))'(?='*[=+@＝]|'*-(?! )|(?<=\A')'*-)", "", cell) == value
