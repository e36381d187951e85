"""Streams that are closed, full, broken, endless: a result or one line, and the documented exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Process = Callable[..., Any]

PRINTING = [
    "--help",
    "--version",
    "config path",
    "config show",
    "show STORY",
    "STORY",
    "quotes STORY",
    "quotes --help",
]
NO_OUTPUT = "os.close(1)\n"
NOTHING = "os.close(0); os.close(1); os.close(2)\n"
FULL = "os.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
BROKEN = "r, w = os.pipe(); os.close(r); os.dup2(w, 1)\n"
FED = """
r, w = os.pipe()
if not os.fork():
    os.close(r)
    while True: os.write(w, b'y\\n' * 5000)
os.close(w); os.dup2(r, 0)
"""
PATIENT = """
r, w = os.pipe()
os.set_blocking(w, False)
if not os.fork():
    os.close(w)
    import time; time.sleep(0.2)
    while data := os.read(r, 50_000): os.write(2, b'.' * data.count(b'held'))
    os._exit(0)
os.close(r); os.dup2(w, 1)
"""


def words(line: str, story: Path) -> list[str]:
    return [str(story) if word == "STORY" else word for word in line.split()]


@pytest.mark.parametrize("line", PRINTING)
def test_a_closed_output_is_said(process: Process, story: Path, line: str) -> None:
    outcome = process(*words(line, story), before=NO_OUTPUT)
    assert (outcome.code, outcome.err) == (3, "briefing: output: standard output is closed\n")
    assert process(*words(line, story), before=NOTHING).code == 3


@pytest.mark.parametrize("line", PRINTING)
def test_a_full_device_is_said(process: Process, story: Path, line: str) -> None:
    outcome = process(*words(line, story), before=FULL)
    assert (outcome.code, outcome.err) == (3, "briefing: output: no space left on device\n")


@pytest.mark.parametrize("line", PRINTING)
def test_a_reader_that_is_gone_ends_it_quietly(process: Process, story: Path, line: str) -> None:
    outcome = process(*words(line, story), before=BROKEN)
    assert (outcome.code, outcome.err) == (141, "")


@pytest.mark.parametrize("line", PRINTING)
def test_input_and_errors_are_not_needed(process: Process, story: Path, line: str) -> None:
    outcome = process(*words(line, story), before="os.close(0); os.close(2)")
    assert outcome.code == 0
    assert outcome.out


def test_a_fault_is_said_even_where_nothing_can_be_printed(process: Process) -> None:
    outcome = process("no-such-file", before=NO_OUTPUT)
    assert (outcome.code, outcome.err) == (3, "briefing: no-such-file: no such file\n")
    assert process("no-such-file", before="os.dup2(os.open('/dev/full', os.O_WRONLY), 2)").code == 3


def test_a_file_opened_later_is_not_taken_for_a_closed_stream(process: Process, story: Path) -> None:
    process("quotes", str(story), before=NOTHING)
    assert process("quotes", str(story)).out.startswith('{"article"')
    assert "It holds" in story.read_text()


def test_a_pipe_that_does_not_wait_is_waited_for(process: Process, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A line that held.\n\n" * 20_000)
    outcome = process("show", "long.txt", before=PATIENT)
    assert outcome.code == 0


@pytest.mark.parametrize("line", ["quotes -", "-", "show - -", "- no-such-file"])
def test_input_without_end_is_refused_at_the_cap(process: Process, tmp_path: Path, line: str) -> None:
    (tmp_path / "small.yaml").write_text("max_megabytes: 1")
    outcome = process("--config", "small.yaml", *line.split(), before=FED)
    assert outcome.code == 3
    assert "briefing: -: larger than 1 MB, the most that is read (max_megabytes)\n" in outcome.err


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("os.close(0)", "standard input is closed"),
        ("os.dup2(os.open('/', os.O_RDONLY), 0)", "standard input is a directory"),
        ("os.dup2(os.open('/dev/null', os.O_WRONLY), 0)", "standard input is closed"),
        ("os.dup2(os.open('/dev/zero', os.O_RDONLY), 0)", "larger than 1 MB"),
        ("", "it is empty"),
    ],
)
def test_input_that_is_none_is_said(process: Process, tmp_path: Path, before: str, said: str) -> None:
    (tmp_path / "small.yaml").write_text("max_megabytes: 1")
    outcome = process("--config", "small.yaml", "show", "-", before=before)
    assert (outcome.code, outcome.out) == (3, "")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_text_can_be_typed_at_a_terminal(process: Process) -> None:
    typed = (
        "outer, inner = os.openpty(); os.write(outer, b'Words that are typed.\\n\\x04'); os.dup2(inner, 0)"
    )
    assert process("show", "-", before=typed).out == "Words that are typed.\n"


def test_an_interrupt_ends_it_at_once(process: Process, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("“It holds,” said Ines Okafor on Monday.\n\n" * 20_000)
    soon = (
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.{}))\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.3)"
    )
    outcome = process("timeline", "long.txt", before=soon.format("SIGINT"))
    assert (outcome.code, outcome.err) == (130, "")
    outcome = process("timeline", "long.txt", before=soon.format("SIGTERM"))
    assert (outcome.code in (-15, 143), outcome.err) == (True, "")


def test_completion_answers_and_does_not_stumble(process: Process) -> None:
    asked = {"_BRIEFING_COMPLETE": "bash_complete", "COMP_WORDS": "briefing quotes --f", "COMP_CWORD": "2"}
    assert "--format" in process(**asked).out
    outcome = process(**asked | {"COMP_WORDS": "briefing \x1b]0;x\x07"})
    assert "\x1b" not in outcome.out + outcome.err
    for odd in (asked | {"COMP_CWORD": "x"}, asked | {"COMP_WORDS": None}):
        outcome = process(**odd)
        assert (outcome.code, outcome.err) == (2, "briefing: the shell has not said what to complete\n")
    assert "complete" in process(_BRIEFING_COMPLETE="zsh_source").out


def test_json_lines_are_whole_up_to_the_end_of_the_output(process: Process, story: Path) -> None:
    assert json.loads(process("show", str(story), "--format", "json").out)["text"] == story.read_text()
