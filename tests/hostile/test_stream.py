"""The judge is judged: every payload sent raw is noticed, the program's own sequences are not."""

import pytest
from tests.hostile.payloads import ALL, ESCAPES, INVISIBLE
from tests.hostile.stream import modes_left, smuggled

OWN = b"\x1b[?1049h\x1b[?25l\x1b[38;2;1;2;3;48;2;4;5;6m words \x1b[0m\x1b[12;1H\x1b[?2026$p\x1b]22;default\x07\x1b[>25u\r\n"


@pytest.mark.parametrize("name", [*ESCAPES, *INVISIBLE])
def test_every_raw_canary_is_noticed(name: str) -> None:
    assert smuggled(b"words " + ALL[name].encode() + b" words")


@pytest.mark.parametrize("raw", [b"\x9b7331m", b"a\x80b", b"\xff"])
def test_raw_bytes_of_no_encoding_are_noticed(raw: bytes) -> None:
    assert smuggled(b"words " + raw)


def test_its_own_sequences_are_not() -> None:
    assert smuggled(OWN + "Zoë 東京 👩\u200d👧".encode()) == []


def test_a_clipboard_is_set_with_clean_words_only_when_asked() -> None:
    assert smuggled(b"\x1b]52;c;d29yZHM=\x07")
    assert smuggled(b"\x1b]52;c;d29yZHM=\x07", copied=True) == []
    assert smuggled(b"\x1b]52;c;G1szMW0=\x07", copied=True)


def test_what_is_left_switched_is_named() -> None:
    assert modes_left(OWN) == ["?25", "?1049", "keyboard protocol"]
    assert modes_left(OWN + b"\x1b[?1049l\x1b[?25h\x1b[<u") == []
    assert modes_left(b"\x1b[?1000;1006h\x1b[?1000l") == ["?1006"]
