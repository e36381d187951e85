"""Bytes to text: order of the tries, and that no bytes at all raise anything else than `NotTextError`."""

import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.decode import NotTextError, codec_of, decode

ENGLISH = "The café’s owner, Zoë Brandt, said: “We’re open – naïvely so.” It cost £20. " * 5
CYRILLIC = "Мост снова открыт, сообщила мэр города в четверг. Паромы остановят в пятницу. " * 5

RIGHT = [
    (ENGLISH.encode(), "", ENGLISH),
    (ENGLISH.encode("utf-8-sig"), "", ENGLISH),
    (ENGLISH.encode("utf-16"), "", ENGLISH),
    (ENGLISH.encode("utf-16-le"), "", ENGLISH),
    (ENGLISH.encode("utf-16-be"), "", ENGLISH),
    (ENGLISH.encode("utf-32"), "", ENGLISH),
    (ENGLISH.encode("cp1252"), "", ENGLISH),
    (ENGLISH.encode("cp1252"), "iso-8859-1", ENGLISH),
    (ENGLISH.encode(), "iso-8859-1", ENGLISH),
    (ENGLISH.encode("cp1252"), "utf-8", ENGLISH),
    (ENGLISH.encode("cp1252"), "no-such-charset", ENGLISH),
    (ENGLISH.encode("cp1252"), "idna", ENGLISH),
    (CYRILLIC.encode("koi8-r"), "KOI8-R", CYRILLIC),
    (CYRILLIC.encode("koi8-r"), "", CYRILLIC),
    (CYRILLIC.encode("cp1251"), "windows-1251", CYRILLIC),
    ("東京で橋が開いた。".encode("cp932"), "Shift_JIS", "東京で橋が開いた。"),
    (b'<?xml version="1.0" encoding="koi8-r"?>' + "мост".encode("koi8-r"), "", "мост"),
    (b'<html><meta charset="windows-1251">' + "мост".encode("cp1251"), "", "мост"),
    (
        b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>" + "мост".encode("koi8-r"),
        "",
        "мост",
    ),
    ("e\u0301lan".encode(), "", "élan"),
]


@pytest.mark.parametrize(("data", "declared", "text"), RIGHT)
def test_bytes_become_the_text_that_was_meant(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared).endswith(text)


@pytest.mark.parametrize(
    "text",
    [
        "It’s “all but” over – he said… The café’s £20 menu.",
        "Het was “níet” zo’n ﬁasco ½ ａ …",
        "São Paulo, NÃO! ÂNGELA disse “não”",
        "&lt;b&gt; stays as it stands",
    ],
)
def test_clean_text_is_left_alone_and_mojibake_is_mended(text: str) -> None:
    assert decode(text.encode()) == unicodedata.normalize("NFC", text)
    twice = "“We’re open,” said Zoë.".encode().decode("cp1252", "replace")
    assert "�" in twice or decode(twice.encode()) == "“We’re open,” said Zoë."
    assert decode("naÃ¯ve cafÃ© owners".encode()) == "naïve café owners"


def test_only_listed_charsets_are_taken() -> None:
    assert codec_of('"UTF-8"') == "utf-8"
    assert not any(
        map(codec_of, ("rot13", "base64", "zlib", "punycode", "unicode_escape", "idna", "utf-7", "../x"))
    )


@pytest.mark.parametrize(
    "data", [b"\x7fELF\0\0\0\1" * 9, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x01\x02\x03 a"]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@given(
    st.binary(max_size=400), st.sampled_from(["", "utf-8", "utf-16", "latin-1", "big5", "iso-2022-jp", "x"])
)
def test_no_bytes_raise_anything_else(data: bytes, declared: str) -> None:
    try:
        text = decode(data, declared)
    except NotTextError:
        return
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    from briefing_tui.sources.decode import MOJIBAKE

    if not MOJIBAKE.search(text) and not text.startswith("\ufeff"):
        assert decode(text.encode(), "") == unicodedata.normalize("NFC", text)


@given(
    st.lists(
        st.sampled_from(["naÃ¯ve", "cafÃ©", " ", "\n", "\r\n", "\x85", "\u2028", "â€œyesâ€\x9d", "Pier"])
    ),
    st.integers(1, 9),
)
def test_in_stretches_it_is_mended_as_in_one_go(parts: list[str], stretch: int) -> None:
    data = "".join(parts).encode()
    whole = decode(data)
    with patch("briefing_tui.sources.decode.STRETCH", stretch):
        assert decode(data) == whole
