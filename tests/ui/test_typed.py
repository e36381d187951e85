"""What terminals send besides keys."""

import os
import threading

import pytest
from textual.events import Key

from briefing_tui.ui.taken import write_soon
from briefing_tui.ui.typed import Parser, wanted

REPLIES = [
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1b]52;c;cXVpdA==\x07",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
    "\x1b[?1;2c",
    "\x1b[>0;276;0c",
    "\x1b[0n",
    "\x1b[8;1;1t",
    "\x1b[48;99999;99999;0;0t",
    "\x1b[?2048;1$y",
    "\x1b[I\x1b[O",
    "\x1b[MqqQ",
    "\x1b[" + "9" * 1000 + "A",
]
KEYS = [
    "q",
    "\x1b",
    "\x1b[A",
    "\x1b[1;5C",
    "\x1bOP",
    "\x1b[5~",
    "\x1b[Z",
    "\x1b[97;5u",
    "\x1b[27;2;13~",
    "\x1b[[A",
]
KEYS += ["\x1b[<0;10;10M", "\x1b[<0;10;10m", "\x1b[?2026;2$y", "\x1b[200~pasted\x1b[201~", "\x1bj"]


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_types_nothing(reply: str) -> None:
    assert wanted(f"j{reply}q") == "jq"


@pytest.mark.parametrize("key", KEYS)
def test_keys_and_the_mouse_pass(key: str) -> None:
    assert wanted(key) == key


def test_of_many_moves_of_the_mouse_the_last_one_counts() -> None:
    assert wanted("\x1b[<35;1;1M" * 500 + "\x1b[<35;7;8M" + "q") == "\x1b[<35;7;8Mq"


@pytest.mark.parametrize(
    "sequence",
    ["\x1b[1114112u", "\x1b[99999999999u", "\x1b[57441;1:1u", f"\x1b[{'9' * 25}A", "\x1b[97;1;9999999u"],
)
def test_a_number_no_key_has_is_no_key(sequence: str) -> None:
    parser = Parser()
    events = [*parser.feed(sequence), *parser.feed("q")]
    assert [event.key for event in events if isinstance(event, Key)] == ["q"]


def test_a_full_terminal_is_waited_for_but_not_for_ever() -> None:
    inner, outer = os.pipe()
    os.set_blocking(outer, False)
    assert write_soon(outer, b"x" * 1_000_000, 0.05)
    reader = threading.Timer(0.05, lambda: os.read(inner, 1 << 20))
    reader.start()
    assert write_soon(outer, b"restored", 30) == b""
    reader.join()
    os.close(inner)
    os.close(outer)
