"""Floods of keys, clicks, pastes and replies: what leaves is answered, nothing else happens."""

import random
import time

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal

PROMPT = 6.0
"""Seconds within which the key that leaves is answered on a busy machine."""
DICE = random.Random(11)
NOISE = bytes(b for b in DICE.randbytes(6000) if b not in b"qQ\x03\x1a")
FLOODS = {
    "one key": b"j" * 6000,
    "two keys": b")(" * 3000,
    "panes": b"1234" * 1000,
    "tabs": b"\t" * 3000,
    "zoom": b"z" * 1000,
    "articles": b"JK" * 1500,
    "arrows": b"\x1b[B\x1b[A" * 3000,
    "pages": b"\x1b[6~\x1b[5~" * 2000,
    "redraw": b"\x0c" * 2000,
    "escape": b"\x1b" * 5000,
    "search and leave": b"/x\r" * 1000,
    "themes": b"t" * 500,
    "help": b"?" * 500,
    "copies": b"yY" * 500,
    "moves": b"\x1b[<35;10;10M" * 5000,
    "far moves": b"".join(b"\x1b[<35;%d;%dM" % (n % 300, n % 90) for n in range(5000)),
    "drags": b"\x1b[<0;10;10M"
    + b"".join(b"\x1b[<32;%d;%dM" % (n % 99, n % 29) for n in range(3000))
    + b"\x1b[<0;1;1m",
    "clicks": b"\x1b[<0;10;10M\x1b[<0;10;10m" * 2000,
    "clicks all over": b"".join(
        b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % ((n % 99, n % 29) * 2) for n in range(2000)
    ),
    "wheel": b"\x1b[<65;10;10M" * 5000,
    "far clicks": b"\x1b[<0;9999;9999M\x1b[<0;0;0M\x1b[<64;500;2M\x1b[<2;1;1M\x1b[<0;-1;-1M" * 200,
    "old mouse": b"\x1b[M\xff\xff\xff" * 500,
    "focus": b"\x1b[I\x1b[O" * 2000,
    "who are you": b"\x1b[?1;2c\x1b[>0;276;0c" * 2000,
    "where is the cursor": b"\x1b[24;80R" * 2000,
    "colours": b"\x1b]11;rgb:0000/0000/0000\x1b\\" * 1000,
    "modes": b"\x1b[?2026;2$y\x1b[?2048;1$y" * 1000,
    "keyboard protocol": b"\x1b[57441;1:1u\x1b[1114112u\x1b[99999999999u\x1b[27u\x1b[97;1:3u" * 300,
    "long numbers": b"\x1b[" + b"9" * 20_000 + b"A" + b"\x1b[1;" + b"1" * 20_000 + b"u",
    "semicolons": b"\x1b[" + b";" * 20_000 + b"m",
    "a string without an end": b"\x1b]52;c;" + b"A" * 20_000,
    "another without an end": b"\x1bP" + b"x" * 20_000,
    "a paste without an end": b"\x1b[200~" + b"B" * 20_000,
    "a paste in a paste": b"\x1b[200~" * 500 + b"x" + b"\x1b[201~" * 500,
    "a megabyte pasted": b"\x1b[200~" + b"paste " * 170_000 + b"\x1b[201~",
    "escapes pasted": b"\x1b[200~\x1b[7331m\x1b]52;c;S0FOQVJJ\x07q\x1b\x1b[A\x9b\x1b[201~",
    "a megabyte typed": b"abc " * 262_144,
    "no text": bytes(range(128, 256)) * 40,
    "nothing": b"\0" * 3000,
    "all controls": bytes(n for n in range(1, 32) if n not in (3, 26, 27, 17, 28)) * 50,
    "half a character": b"\xc3" + b"\xf0\x9f\x98",
    "noise": NOISE,
}
QUICK = (
    *("two keys", "panes", "clicks all over", "drags", "colours", "keyboard protocol", "long numbers"),
    *("a string without an end", "a paste without an end", "a megabyte pasted", "escapes pasted", "noise"),
)


def flooded(place: Place, name: str, before: str) -> None:
    with Terminal(place, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        terminal.type(before)
        terminal.send(FLOODS[name])
        if (
            before
            or "without" in name
            or name in ("noise", "search and leave", "themes", "help", "escape", "half a character")
        ):
            terminal.breathe(0.3)  # a breath, as a hand takes it before the next key
            for _ in range(5):
                terminal.type("\x1b")
        begun = time.monotonic()
        terminal.leave(seconds=PROMPT)
        assert not terminal.alive(), f"no answer within {time.monotonic() - begun:.1f} seconds"
        sound(terminal.faults(copied=name in ("copies", "noise", "all controls")))


@pytest.mark.parametrize("name", QUICK)
def test_the_key_that_leaves_is_answered_after_a_flood(place: Place, name: str) -> None:
    flooded(place, name, "")


@pytest.mark.long
@pytest.mark.parametrize(
    "before", ["", "/", ":", "3", "?"], ids=["text", "search", "palette", "list", "help"]
)
@pytest.mark.parametrize("name", FLOODS)
def test_every_flood_everywhere(place: Place, name: str, before: str) -> None:
    flooded(place, name, before)


@pytest.mark.long
def test_ten_megabytes_are_pasted_into_the_search(place: Place) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.type("/")
        terminal.send(b"\x1b[200~" + b"ferry \xe2\x80\xae" * 1_100_000 + b"\x1b[201~")
        terminal.quiet()
        terminal.type("\x1b", "\x1b")
        sound(terminal.farewell())


@pytest.mark.parametrize("keys", ["/ferry\r", '"ferry\r', "@Berg\r", "&ferry\r", "D2025-10-09\r"])
def test_what_is_typed_in_one_breath_lands_in_the_line(place: Place, keys: str) -> None:
    with Terminal(place, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        terminal.type(keys)
        assert b"\x1b]52;" not in terminal.raw
        terminal.type("\x1b", "\x1b")
        sound(terminal.farewell())


def test_a_terminal_that_reads_slowly_is_waited_for_but_not_by_the_key_that_leaves(place: Place) -> None:
    with Terminal(place, start=Start(size=(200, 60))) as terminal:
        assert terminal.ready()
        terminal.reading = False
        for _ in range(60):
            terminal.send("gG", 0.1)
        terminal.send("Q", 1)
        assert terminal.stopped(PROMPT), "it waits for a terminal that reads no more"
