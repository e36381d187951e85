"""A query finds what a reader means by it, everywhere, in bounded time, and never raises."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.find import (
    NOTHING,
    Hits,
    Searchable,
    TooSlowError,
    hits_between,
    hits_in,
    nearest,
    query,
    search,
)
from briefing_tui.core.find import hits as blocks
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.fold import fold

TEXT = "The pier. “Piers,” said Tomás, don’t last — a PIER is 40–50 years old.\nThe end of the\npier"

# what is typed, whole words, regular expression, the words found in TEXT
FINDS = (
    ("pier", False, False, ("pier", "Pier", "PIER", "pier")),
    ("Pier", False, False, ("Pier",)),
    ("PIER", False, False, ("PIER",)),
    ("pier", True, False, ("pier", "PIER", "pier")),
    ("tomas", False, False, ("Tomás",)),
    ("Tomás", False, False, ("Tomás",)),
    ("TOMAS", False, False, ()),
    ('"piers,"', False, False, ("“Piers,”",)),
    ("don't", True, False, ("don’t",)),
    ("40-50", False, False, ("40–50",)),
    ("the pier", False, False, ("The pier", "the\npier")),
    ("p.er", False, False, ()),
    ("p.er", False, True, ("pier", "Pier", "PIER", "pier")),
    ("P.er", False, True, ("Pier",)),
    (r"\Sier\b", False, True, ("pier", "PIER", "pier")),
    ("pier|end", True, True, ("pier", "PIER", "end", "pier")),
    (r"^the", False, True, ("The", "The")),
    (r"\d+", False, True, ("40", "50")),
    ("x*", False, True, ()),
    ("(", False, False, ()),
)

_LETTERS = "ab ‘’'Éé-–→東ŁßẞÿŸ\n"

FAULTS = (
    *("(", "[a", "*a", "a{2,1}", "(?P<x", "\\", "(?<=a+", "[[:nothing:]]+(", "a" * 5 + "(?"),
    *("a{100000000}", "(?:(?:a{100}){100}){100}", r"\d{ 99999,}", "x{" + "9" * 400 + "}"),
)


@pytest.mark.parametrize(("words", "whole", "regex", "found"), FINDS)
def test_a_query_finds_its_words(words: str, whole: bool, regex: bool, found: tuple[str, ...]) -> None:
    assert tuple(hit.of(TEXT) for hit in hits_in(TEXT, query(words, whole, regex))) == found


def test_repeats_as_people_write_them_are_none_too_many() -> None:
    assert not query(r"\d{4}-\d{2}-\d{2}|\w{3,5000} \{99999\}", regex=True).fault


@pytest.mark.parametrize("words", FAULTS)
def test_a_faulty_expression_is_said_in_words_and_finds_nothing(words: str) -> None:
    wanted = query(words, regex=True)
    assert wanted.fault.startswith("not a regular expression: ")
    assert len(wanted.fault) > len("not a regular expression: ")
    assert "\n" not in wanted.fault
    assert not wanted
    assert hits_in(TEXT, wanted) == ()
    assert [hit for some in search(Searchable(TEXT), wanted) for hit in some] == []


def test_no_words_are_no_query() -> None:
    assert query("") is NOTHING
    assert not NOTHING
    assert hits_in(TEXT, NOTHING) == ()


def test_case_matters_from_the_first_capital_on_but_not_for_classes() -> None:
    assert not query("ada").keeps_case
    assert query("aDa").keeps_case
    assert not query(r"\S\W\D", regex=True).keeps_case
    assert query(r"\SA", regex=True).keeps_case


@given(st.text(max_size=40), st.booleans(), st.booleans(), st.text(max_size=200))
def test_whatever_is_typed_nothing_raises_and_hits_lie_in_the_text(
    words: str, whole: bool, regex: bool, text: str
) -> None:
    end = 0
    for hit in hits_in(text, query(words, whole, regex)):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@given(st.text("ab ‘’'É é-–\n", min_size=1, max_size=6), st.text("ab ‘’'Éé-–\n", max_size=60))
def test_plain_words_find_exactly_the_places_where_folded_text_holds_them(words: str, text: str) -> None:
    wanted = query(words)
    folded, needle = fold(text, wanted.keeps_case), fold(words, wanted.keeps_case)
    hits = hits_in(text, wanted)
    assert bool(hits) or needle not in folded
    for hit in hits:
        found = folded[hit.start : hit.end]
        assert found == needle or found.split() == needle.split()


def test_a_catastrophic_expression_is_stopped_and_said() -> None:
    text, wanted = "a" * 5000 + "b", query(r"(a|aa)+$", regex=True)
    start = process_time()
    with pytest.raises(TooSlowError, match="takes too long"):
        list(search(Searchable(text), wanted))
    for _ in range(100):  # the rows of a list, each as bad
        assert hits_in(text, wanted) == ()
    assert process_time() - start < 2


@given(st.integers(1, 9), st.sampled_from([("ab", False), ("a b", False), ("(ab)+", True), ("a", False)]))
def test_slices_find_what_one_pass_finds(size: int, wanted: tuple[str, bool]) -> None:
    text = "ab abab a  b xx aab ba\nab " * 3
    asked = query(wanted[0], regex=wanted[1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK", size)
        sliced = [hit for some in search(Searchable(text), asked) for hit in some]
    assert sliced == list(hits_in(text, asked))


def test_a_search_yields_before_it_is_done() -> None:
    text = "a pier " * 100_000
    steps = list(search(Searchable(text), query("pier")))
    assert len(steps) >= len(text) // blocks.BLOCK
    assert sum(map(len, steps)) == 100_000


def test_a_match_over_the_edge_of_a_slice_is_found_once() -> None:
    text = "x" * (blocks.BLOCK - 2) + "pier" + "x" * 10
    hits = [hit for some in search(Searchable(text), query("pier")) for hit in some]
    assert hits == [Span(blocks.BLOCK - 2, blocks.BLOCK + 2)]


def test_hits_between_begin_where_asked() -> None:
    folded = fold("pier pier pier")
    assert list(hits_between(folded, query("pier"), 1, 10)) == [Span(5, 9)]
    assert list(hits_between(folded, query("pier"), 0, 0)) == []


@given(st.lists(st.integers(0, 50), unique=True, min_size=1).map(sorted), st.integers(0, 60))
def test_the_nearest_hit_is_the_first_from_a_place_on_round_the_end(starts: list[int], place: int) -> None:
    hits = tuple(Span(start, start + 1) for start in starts)
    assert nearest(hits, place) == next((n for n, start in enumerate(starts) if start >= place), 0)


def test_nothing_is_nearest_to_nowhere() -> None:
    assert nearest((), 5) == 0


def test_text_is_folded_once_a_way() -> None:
    source = Searchable("Ünder «ß» → 東")
    assert not source.is_ready(query("x"))
    assert source.folded(query("x")) is source.folded(query("any"))
    assert source.is_ready(query("x"))
    assert source.folded(query("x")).startswith('under "ß" ')
    assert source.folded(query("X")).startswith('Under "ß" ')
    assert source.folded(query("→")).endswith("→ 東")
    assert source.folded(query("x", regex=True)).endswith("→ 東")


@given(st.text("aB`´’é東ŁßẞÿŸ…\x85", max_size=30), st.booleans())
def test_the_ways_to_fold_agree(text: str, keep_case: bool) -> None:
    wanted = query("X" if keep_case else "x")
    many = "".join(map(chr, range(0x100, 0x140)))
    assert Searchable(text).folded(wanted) == Searchable(text + many).folded(wanted)[: len(text)]


@given(st.text(_LETTERS, min_size=1, max_size=3), st.text(_LETTERS, max_size=60))
def test_whole_words_have_no_letter_beside_them(words: str, text: str) -> None:
    asked = query(words, whole=True)
    body = r"\s+".join(map(re.escape, fold(words, asked.keeps_case).split(" ")))
    if " " in words and not words.strip():
        body = re.escape(words)
    naive = re.finditer(rf"(?<!\w)(?:{body})(?!\w)", fold(text, asked.keeps_case))
    assert hits_in(text, asked) == tuple(Span(*found.span()) for found in naive)


@pytest.mark.parametrize("text", ["plain words only", "“curly” words — 40–50 → 東京 for Łódź"])
def test_folded_text_has_every_character_in_its_place_and_is_compact_where_it_may_be(text: str) -> None:
    folded = Searchable(text * 9).folded(query("x"))
    assert len(folded) == len(text * 9)
    assert max(folded) <= "\xff"


@given(
    st.text(_LETTERS, max_size=4),
    st.text(_LETTERS, max_size=60),
    st.integers(1, 9),
    st.booleans(),
    st.booleans(),
)
def test_hits_are_those_of_the_plain_search_whole_in_count_and_by_place(
    words: str, text: str, block: int, whole: bool, regex: bool
) -> None:
    asked = query(words, whole, regex)
    naive = hits_in(text, asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK", block)
        hits = Hits(Searchable(text).folded(asked), asked)
        while not hits.counted:
            hits.count_on()
        assert (len(hits), tuple(hits)) == (len(naive), naive)
        assert hits == naive
        assert [hits[n] for n in range(len(naive))] == list(naive)
        for place in range(len(text) + 1):
            later = [hit for hit in naive if hit.start >= place]
            earlier = [hit for hit in naive if hit.start < place]
            assert hits.rank(place) == len(earlier)
            assert hits.after(place, len(text)) == (later[0] if later else None)
            assert hits.before(place) == (earlier[-1] if earlier else None)
            stretch = hits.between(place, place + 5)
            assert stretch == [hit for hit in naive if hit.start < place + 5 and hit.end > place]


def test_hits_are_looked_at_before_they_are_counted() -> None:
    text = "a pier " * 50_000
    hits = Hits(Searchable(text).folded(query("pier")), query("pier"))
    assert (len(hits), hits.reached, hits.counted) == (0, 0, False)
    assert hits.between(200_003, 200_010) == [Span(200_006, 200_010)]
    assert hits.after(200_000, 100) == Span(200_006, 200_010)
    assert hits.after(200_007, 3) is None
    assert hits.before(5) == Span(2, 6)
    hits.count_on()
    assert hits.reached == blocks.BLOCK
    assert 0 < len(hits) < 50_000


def test_no_query_has_no_hits_and_is_counted() -> None:
    assert Hits().counted
    assert Hits() == ()
    assert Hits().between(0, 10) == []
    assert Hits().after(0, 10) is None
    assert Hits().before(10) is None
    with pytest.raises(IndexError):
        Hits()[0]
