"""With a terminal: who reads what, and where keys come from."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

SCREEN = """
import os, sys
import briefing_tui.cli.reader as read
from briefing_tui.desk.open_article import open_structure

def screen(locators, settings, published, code, named):
    text = "".join(open_structure(one).text for one in locators)
    keys = f"{os.isatty(0)} {sys.stdin.isatty()} {sys.__stdin__.fileno()}"
    os.write(1, f"TEXT {text!r} DATE {published} KEYS {keys} ".encode())
    sys.__stderr__.write("SCREEN ")
    sys.__stderr__.flush()
    os.write(1, b"KEY " + os.read(0, 10))
    return code

read._reader = screen
from briefing_tui.cli.main import main
main(sys.argv[1:])
"""


def on_a_terminal(
    words: list[str],
    stdin: bytes | None,
    keys: bytes,
    term: str = "xterm",
    control: bool = True,
    stderr: int | None = None,
) -> tuple[int, str]:
    """Run with stdout on a terminal (controlling, or not), stdin from a pipe or on the terminal too."""
    outer, inner = pty.openpty()
    code = f"import fcntl, termios; fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n{SCREEN}" if control else SCREEN
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdin=inner if stdin is None else subprocess.PIPE,
        stdout=inner,
        stderr=inner if stderr is None else stderr,
        start_new_session=True,
        env={**os.environ, "TERM": term},
    )
    os.close(inner)
    os.write(outer, keys)
    if process.stdin:
        process.stdin.write(stdin or b"")
        process.stdin.close()
    output = b""
    while True:
        try:
            part = os.read(outer, 4096)
        except OSError:
            break
        if not part:
            break
        output += part
    os.close(outer)
    return process.wait(60), output.decode()


@pytest.mark.parametrize("words", [["-"], ["-", "-"]])
def test_text_comes_from_the_pipe_and_keys_from_the_terminal(words: list[str]) -> None:
    code, output = on_a_terminal(words, b"Words of a pipe.", b"q\n")
    assert "KEYS True True 0 SCREEN KEY q" in output
    assert output.count("Words of a pipe.") == len(words)
    assert code == 0


def test_a_file_is_read_with_standard_input_at_its_end(story: Path) -> None:
    code, output = on_a_terminal([str(story)], b"", b"q\n")
    assert "Bridge Opens" in output
    assert "KEYS True True 0 SCREEN KEY q" in output
    assert code == 0


def test_the_publication_date_is_handed_to_the_reader(story: Path) -> None:
    code, output = on_a_terminal(["--date", "2025-10-09", str(story)], None, b"q\n")
    assert "DATE 2025-10-09" in output
    assert code == 0


def test_what_cannot_be_read_is_told_before_a_screen_is_opened(story: Path, tmp_path: Path) -> None:
    code, output = on_a_terminal([str(tmp_path / "none")], None, b"q\n")
    assert "none: no such file" in output
    assert "TEXT" not in output
    assert code == 3
    code, output = on_a_terminal([str(tmp_path / "none"), str(story)], None, b"q\n")
    assert "none: no such file" in output
    assert "TEXT" in output
    assert code == 3


def test_a_mistyped_command_opens_no_screen() -> None:
    code, output = on_a_terminal(["timelin"], None, b"q\n")
    assert "did you mean timeline?" in output
    assert code == 3


def test_without_a_keyboard_there_is_one_clear_line() -> None:
    code, output = on_a_terminal(["-"], b"Words.", b"", control=False)
    assert output.split("\r\n") == ["briefing: keyboard: there is no terminal to read keys from", ""]
    assert code == 3


def test_the_screen_is_seen_where_stderr_leads_elsewhere(story: Path) -> None:
    code, output = on_a_terminal([str(story)], None, b"q\n", stderr=subprocess.DEVNULL)
    assert "SCREEN" in output
    assert code == 0


def test_a_dumb_terminal_gets_the_text(story: Path) -> None:
    code, output = on_a_terminal([str(story)], None, b"", term="dumb")
    assert "Cars crossed it." in output
    assert "TEXT" not in output
    assert "\x1b" not in output
    assert code == 0


def test_a_list_on_a_terminal_is_a_table(story: Path) -> None:
    code, output = on_a_terminal(["sections", str(story)], None, b"")
    assert "words  " in output
    assert "{" not in output
    assert code == 0
