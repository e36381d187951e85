"""The gate holds for every code point and every text."""

import unicodedata
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.text.clean import REFUSED, RUN, TAB, clean, clean_line, normal

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)
HOSTILE = st.text(
    alphabet="a\r\n\t\x1b\x9b\u202e\u200d\u0301\u0315\u0f39\u0958\ufb4b\ud800\u2028\u00ad\u1100\u1161\u115f",
    max_size=80,
)
ALLOWED_FORMATS = set("\u200c\u200d\u200e\u200f")


def assert_safe(text: str) -> None:
    run = 0
    for c in text:
        category = unicodedata.category(c)
        assert category != "Cc" or c == "\n", hex(ord(c))
        assert category not in ("Cs", "Cn", "Zl", "Zp"), hex(ord(c))
        assert category != "Cf" or c in ALLOWED_FORMATS, hex(ord(c))
        assert c not in "\u115f\u1160\u3164\uffa0"
        run = run + 1 if category[0] == "M" or c in ALLOWED_FORMATS else 0
        assert run <= RUN


def test_every_code_point_leaves_safe() -> None:
    for plane in range(0x11):
        assert_safe(clean(" ".join(map(chr, range(plane * 0x10000, (plane + 1) * 0x10000)))))


@given(ANY | HOSTILE)
def test_what_leaves_is_safe_normal_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert_safe(once)
    assert unicodedata.is_normalized("NFC", once)
    assert clean(once) == once


@given(ANY | HOSTILE, st.integers(8, 40), st.booleans())
def test_a_line_is_one_line_within_its_limit(text: str, limit: int, middle: bool) -> None:
    line = clean_line(text, limit, middle=middle)
    assert "\n" not in line
    assert len(line) <= limit
    assert_safe(line)


def test_controls_show_as_refused_and_hide_nothing() -> None:
    assert clean("a\x1b[31mred\x07\x9b2J\x7f") == f"a{REFUSED}[31mred{REFUSED}{REFUSED}2J{REFUSED}"


def test_line_ends_of_every_sort_are_newlines() -> None:
    assert clean("a\r\nb\rc\x85d\ve\ff\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_tabs_are_spaces() -> None:
    assert clean("a\tb") == f"a{TAB}b"


def test_what_honest_pages_carry_unseen_vanishes() -> None:
    assert clean("\ufeffco\u00adop\u200ber\u2060ate") == "cooperate"


def test_overrides_and_isolates_go_and_plain_direction_marks_stay() -> None:
    assert clean("\u202eabc\u2066\u200f") == f"{REFUSED}abc{REFUSED}\u200f"


def test_emoji_and_joined_scripts_stay() -> None:
    kept = "👩\u200d🚀 ❤\ufe0f क\u094d\u200dष می\u200cخواهم"
    assert clean(kept) == kept


def test_towers_of_marks_are_cut() -> None:
    assert clean("a" + "\u0315" * 50 + "b") == "a" + "\u0315" * RUN + "b"


def test_a_long_run_of_unsorted_marks_costs_nothing() -> None:
    assert len(clean("\u0315\u0301" * 500_000)) <= RUN


def test_letters_and_marks_are_composed() -> None:
    assert clean("e\u0301") == "é"


def test_a_path_loses_its_middle_and_a_title_its_end() -> None:
    assert clean_line("/a/very/long/path/to/a/file.txt", 16, middle=True) == "/a/very/…ile.txt"
    assert clean_line("A title that goes on and on", 12) == "A title tha…"


@given(ANY | HOSTILE | st.lists(HOSTILE, max_size=6).map(" x".join), st.integers(1, 9))
def test_in_stretches_it_is_cleaned_as_in_one_go(text: str, stretch: int) -> None:
    whole, settled = clean(text), normal(text)
    assert settled == unicodedata.normalize("NFC", text)
    with patch("briefing_tui.core.text.clean._STRETCH", stretch):
        assert clean(text) == whole
        assert normal(text) == settled


def test_a_long_text_with_nothing_to_clean_is_not_copied() -> None:
    text = "“Nobody had asked the islanders,” said Ines Okafor.\n" * 20_000
    assert clean(text) is text
    assert normal(text) is text
