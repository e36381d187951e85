"""Rows of a list: nothing wider than the list, what is cut ends in an ellipsis, hits are lit."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.core.find import NOTHING, query
from briefing_tui.ui.render.paint import Line, plain
from briefing_tui.ui.render.sheet import Para, Row, Sheet, count_hits

TEXTS = st.text("ab cd é東京🙂-\n", max_size=60)
PARAS = st.builds(
    Para,
    TEXTS,
    lead=st.sampled_from(["", "  ", "  ↳ ", "3 Mar        "]),
    aside=st.sampled_from(["", "lead", "planned", "Who Pays for the Pier"]),
    limit=st.integers(0, 3),
)


def lines(para: Para, width: int, words: str = "") -> list[str]:
    return [plain(line) for line in Sheet((Row((para,)),), width, query(words)).lines(0)]


def looks(line: Line, name: str) -> list[str]:
    return [run.text for run in line if name in run.looks]


def test_a_paragraph_is_wrapped_and_indented_by_its_lead() -> None:
    assert lines(Para("one two three", lead="- "), 9) == ["- one two", "  three"]


def test_a_limited_paragraph_ends_in_an_ellipsis_that_fits() -> None:
    text = "one two three four five"
    assert lines(Para(text, limit=2), 9) == ["one two", "three…"]
    assert lines(Para("abcdefghi jkl", limit=1), 9) == ["abcdefgh…"]
    assert lines(Para("one two three", limit=2), 9) == ["one two", "three"]


def test_an_aside_stands_at_the_right_of_the_first_line() -> None:
    assert lines(Para("Ines Okafor speaks often", aside="lead"), 20) == [
        "Ines Okafor     lead",
        "speaks often",
    ]


def test_an_aside_too_wide_for_the_list_is_left_out() -> None:
    assert lines(Para("Ines", aside="a long way off"), 20) == ["Ines"]


def test_hits_are_lit_in_text_and_lead() -> None:
    sheet = Sheet((Row((Para("the Pier, the pier", lead="pier: "),)),), 40, query("pier"))
    assert looks(sheet.lines(0)[0], "pane--hit") == ["pier", "Pier", "pier"]


def test_a_hit_over_a_line_end_is_lit_on_both_lines() -> None:
    sheet = Sheet((Row((Para("the old pier"),)),), 8, query("old pier"))
    assert [looks(line, "pane--hit") for line in sheet.lines(0)] == [["old"], ["pier"]]


def test_paragraph_looks_are_kept() -> None:
    sheet = Sheet((Row((Para("MONEY: Who pays", "base", ((0, 5, "kicker"),)),)),), 40, NOTHING)
    assert looks(sheet.lines(0)[0], "kicker") == ["MONEY"]
    assert all("base" in run.looks for run in sheet.lines(0)[0] if run.text)


@given(st.lists(PARAS, min_size=1, max_size=3), st.integers(4, 60), st.sampled_from(["", "a", "b c"]))
def test_no_line_is_wider_than_the_list(paras: list[Para], width: int, words: str) -> None:
    sheet = Sheet((Row(tuple(paras)),), width, query(words))
    room = max(width, 2 + max(cell_len(para.lead) for para in paras))
    for line in sheet.lines(0):
        assert sum(cell_len(run.text) for run in line) <= room
    assert sheet.height(0) == max(1, len(sheet.lines(0)))


@given(PARAS, st.integers(4, 60))
def test_a_limit_limits_and_nothing_else_cuts(para: Para, width: int) -> None:
    shown = lines(para, width)
    if para.limit:
        assert len(shown) <= para.limit
    if not para.limit:
        sheet = Sheet((Row((para,)),), width, NOTHING)
        runs = [run for line in sheet.lines(0) for run in line if "pane--aside" not in run.looks]
        drawn = "".join(run.text for run in runs).replace(para.lead, "")
        want = para.text.replace(para.lead, "")
        assert drawn.split() == want.split() or "".join(drawn.split()) == "".join(want.split())


def test_a_row_without_words_takes_a_line() -> None:
    assert Sheet((Row((Para(""),)),), 10, NOTHING).height(0) == 1
    assert Sheet((Row(()),), 10, NOTHING).height(0) == 1


def test_hits_are_counted_in_the_words_of_rows() -> None:
    rows = (Row((Para("a pier", lead="pier "), Para("no"))), Row((Para("Pier", aside="pier"),)))
    assert count_hits(rows, query("pier")) == 3
    assert count_hits(rows, query("Pier")) == 1
    assert count_hits(rows, NOTHING) == 0
