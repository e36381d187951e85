"""What terminals send besides keys."""

import os
import threading

import pytest
from textual.events import Key, Paste
from textual.message import Message

from briefing_tui.ui import parser as timing
from briefing_tui.ui.parser import Parser
from briefing_tui.ui.taken import write_soon
from briefing_tui.ui.typed import wanted

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
    "\x1b[81R",
    "\x1b[113;1R",
    "\x1b[81;113R",
    "\x1b[113A",
    "\x1b[113~",
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
    "\x1b[a",
    "\x1b[1;1:3A",
    "\x1b[3;5~",
    "\x1b[1;2R",
]
KEYS += ["\x1b[<0;10;10M", "\x1b[<0;10;10m", "\x1b[?2026;2$y", "\x1bj"]


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


class Hand:
    """Types into a parser at times it chooses."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(timing, "monotonic", lambda: self.now)
        self.parser = Parser()

    def type(self, text: str) -> list[Message]:
        return list(self.parser.feed(text))

    def wait(self, seconds: float) -> list[Message]:
        self.now += seconds
        return list(self.parser.tick())


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


def keys(events: list[Message]) -> list[str]:
    return [event.key for event in events if isinstance(event, Key)]


def pasted(events: list[Message]) -> list[str]:
    return [event.text for event in events if isinstance(event, Paste)]


@pytest.mark.parametrize(
    "text", ["j\x1b[5~q", "\x1b[1;5Ck", "\x1b\x1b[Ax", "\x1b]11;rgb:0/0/0\x1b\\q", "\x1b[?1;2cq"]
)
def test_a_sequence_cut_anywhere_is_the_same_sequence(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = keys(Hand(monkeypatch).type(text))
    for at in range(1, len(text)):
        hand = Hand(monkeypatch)
        assert keys(hand.type(text[:at]) + hand.type(text[at:])) == whole


def test_an_escape_alone_is_told_by_time(hand: Hand) -> None:
    assert hand.type("\x1b") == []
    assert hand.wait(0.03) == []
    assert keys(hand.wait(0.03)) == ["escape"]
    hand.type("\x1bP")
    assert keys(hand.wait(0.2)) == ["alt+shift+p"]


@pytest.mark.parametrize("leaving", ["q", "Q", "\x03"])
def test_a_key_that_leaves_is_none_with_alt_because_it_follows_an_escape_at_once(
    hand: Hand, leaving: str
) -> None:
    (key,) = keys(hand.type(leaving))
    for escapes in ("\x1b", "\x1b\x1b"):
        assert keys(hand.type(f"j{escapes}{leaving}"))[:3:2] == ["j", key]
        hand.type(escapes)
        assert keys(hand.type(leaving))[-1] == key


HOSTILE_PASTE = "A\x1b[31mB\x1b]0;T\x07C\x9b1mD\u202eE\x00"


@pytest.mark.parametrize("cut", range(1, len(HOSTILE_PASTE) + 10))
def test_a_paste_is_one_clean_paste_wherever_it_is_cut(hand: Hand, cut: int) -> None:
    text = f"\x1b[200~{HOSTILE_PASTE}\x1b[201~q"
    events = hand.type(text[:cut]) + hand.type(text[cut:])
    assert pasted(events) == ["A\ufffd[31mB\ufffd]0;T\ufffdC\ufffd1mD\ufffdE\ufffd"]
    assert keys(events) == ["q"]


def test_of_a_paste_of_ten_megabytes_the_beginning_is_kept(hand: Hand) -> None:
    events = hand.type("\x1b[200~")
    for _ in range(2500):
        events += hand.type("x" * 4096)
    assert [len(text) for text in pasted(events + hand.type("\x1b[201~"))] == [timing.LONGEST]


def test_a_paste_without_an_end_ends_in_silence_or_with_the_key_that_leaves(hand: Hand) -> None:
    hand.type("\x1b[200~words")
    assert hand.wait(0.5) == []
    assert pasted(hand.wait(1.0)) == ["words"]
    hand.type("\x1b[200~words")
    hand.wait(0.2)
    assert keys(hand.type("q")) == ["q"]
    hand.type("\x1b[200~words")
    hand.wait(0.2)
    assert pasted(hand.type("\x1b")) == ["words"]
    assert keys(hand.wait(0.1)) == ["escape"]


@pytest.mark.parametrize(
    "begun", ["\x1b]52;c;", "\x1bP", "\x1b_", "\x1b[<0;", "\x1b[" + "9" * 9000, "\x1b]" + "x" * 9000]
)
def test_what_is_never_ended_types_nothing_and_hides_no_key(hand: Hand, begun: str) -> None:
    hand.type("j")
    assert hand.type(begun) == []
    assert len(hand.wait(0.2)) <= 1  # Alt with what began it
    assert keys(hand.type("q")) == ["q"]
    assert hand.type(begun) == []
    hand.now += 0.2
    assert keys(hand.type("q")) == ["q"]


def test_an_unended_string_is_ended_by_the_next_sequence(hand: Hand) -> None:
    assert keys(hand.type("\x1b]52;c;AAA") + hand.type("AAA") + hand.type("\x1b[Aq")) == ["up", "q"]
    assert keys(hand.type("\x1b]52;c;AAA") + hand.type("\x1b") + hand.type("\\q")) == ["q"]
    assert keys(hand.type("\x1b]52;c;AAA") + hand.type("A\x07q")) == ["q"]


def test_brackets_of_a_paste_are_not_put_together_from_others(hand: Hand) -> None:
    for text in (
        "\x1b\x1b[0n[200~",
        "\x1b[20\x1b[A0~",
        "\x1b[20\x1b[200~0~",
        "\x1b[201~",
        "\x1b\x1b[201~[200~",
    ):
        hand.type(text)
        hand.wait(2)
    assert keys(hand.type("q")) == ["q"]


def test_of_a_flood_the_beginning_counts_and_what_leaves(hand: Hand) -> None:
    assert keys(hand.type("j" * 5000 + "\x1b[1;2Q" + "q")).count("j") == 512
    assert keys(hand.type("\x1b[<65;9;9M" * 900 + "q")) == ["q"]
    assert len(hand.type("\x1b[B" * 3000)) < 200
    assert len(hand.type("\x1b" * 4000 + "j")) <= 2


def test_characters_that_cannot_be_seen_are_not_typed(hand: Hand) -> None:
    assert keys(hand.type("a\u202e\u3164\ufffd\u200bb")) == ["a", "b"]


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
