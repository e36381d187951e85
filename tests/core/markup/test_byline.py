"""A line that is let go unread is no byline: every line the patterns match is looked at."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.markup import byline

LETTERS = st.characters(codec="latin-1")


@given(st.from_regex(byline.BYLINE.ready, fullmatch=True, alphabet=LETTERS))
def test_a_line_that_says_by_whom_begins_with_one_of_the_leads(line: str) -> None:
    found = byline.BYLINE.fullmatch(line)
    assert found is not None
    if len(line) <= byline.LONGEST:
        assert byline.is_byline(line)


@given(st.from_regex(byline._BARE.ready, fullmatch=True, alphabet=LETTERS))
def test_a_name_beside_a_paper_or_a_trade_is_seen_by_it(line: str) -> None:
    found = byline._BARE.fullmatch(line)
    assert found is not None
    if len(line) <= byline.LONGEST and line[0].isupper() and not byline.is_body(found["names"]):
        assert byline.is_byline(line)
