"""Folding keeps every offset, and makes alike what a reader takes for alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.text.fold import fold

ANY = st.text(st.characters(codec=None, exclude_categories=["Cs"]))

ALIKE = (
    ("‘Port’", "'port'"),
    ("“Port”", '"port"'),
    ("„Port‟ «Elm»", '"port" "elm"'),
    ("nine–ten — eleven‑twelve −1", "nine-ten - eleven-twelve -1"),
    ("Tomás Reyes", "tomas reyes"),
    ("Ångström ÉCOLE naïve", "angstrom ecole naive"),
    ("40\u00a0000\u202fkm", "40 000 km"),
    ("ＡＢＣ", "abc"),
    ("`so-called´", "'so-called'"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
)
APART = (("ß", "s"), ("æ", "a"), ("ø", "o"), ("…", "."), ("東", "京"))


@pytest.mark.parametrize(("written", "plain"), ALIKE)
def test_what_reads_alike_folds_alike(written: str, plain: str) -> None:
    assert fold(written) == plain == fold(plain)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_letters_stay_other_letters(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_case_is_kept_when_asked() -> None:
    assert fold("Tomás “REYES”", keep_case=True) == 'Tomas "REYES"'
    assert fold("Ada `Quill`", keep_case=True) == "Ada 'Quill'"


@given(ANY, st.booleans())
def test_folded_text_has_the_same_offsets(text: str, keep_case: bool) -> None:
    folded = fold(text, keep_case)
    assert len(folded) == len(text)
    cut = len(text) // 2
    assert folded == fold(text[:cut], keep_case) + fold(text[cut:], keep_case)


@given(ANY, st.booleans())
def test_folding_twice_is_folding_once(text: str, keep_case: bool) -> None:
    once = fold(text, keep_case)
    assert fold(once, keep_case) == once


@given(st.text(st.characters(codec="latin-1", categories=["L"])))
def test_letters_with_accents_fold_to_their_letter(text: str) -> None:
    for character, plain in zip(text, fold(text), strict=True):
        assert plain == unicodedata.normalize("NFD", character)[0].casefold()[:1] or character in "ßªºµ"


@given(ANY)
def test_keeping_case_differs_from_folding_by_case_alone(text: str) -> None:
    assert [a.lower()[:1] for a in fold(fold(text, keep_case=True))] == [a.lower()[:1] for a in fold(text)]
