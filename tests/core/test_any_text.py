"""Whatever the text, it is understood: nothing raises, every finding lies in it, steps and whole agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import StoppedError, analyse, findings, findings_by_steps, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article

WORDS = [
    "Ann", "Lee", "Mara Quint", "Quint", "MARA VOSS:", "Dr.", "Sen.", "he", "she", "who", "the mayor", "said",
    "told", "warned that", "according to", "“", "”", '"', "‘", "’", "''", "„", "«", "»", "「", "」", "’s",
    ",", ".", "?", "!", ":", "—", "…", "(", ")", "[", "\n", "\n\n", "\n# ", "\n- ", "\n> ", "\t", "\u00a0",
    "3 May", "2019", "in 1999", "Friday", "two days later", "the same day", "last week", "since", "until",
    "from May to June", "1990s", "19th century", "44 BC", "10:35 pm", "2019-02-30", "9999-12-31",
    "every year", "99999 years ago", "q", "e\u0301", "\u202e", "\u200b", "\ud7ff", "𝕏", "Ⅷ", "ß", "İ", "ﬀ",
    "٣", "½", "x" * 300,
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=120).map("".join),
    st.text(max_size=300),
)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_understood(text: str) -> None:
    article = analyse(text)
    size = len(article.text)
    spans = [quote.span for quote in article.quotes] + [event.span for event in article.events]
    spans += [timex.span for timex in article.timexes] + list(article.sentences)
    assert all(0 <= span.start <= span.end <= size for span in spans)
    assert article.to_dict() == analyse(text).to_dict()


@given(TEXTS, st.integers(1, 40))
@settings(max_examples=40, deadline=None)
def test_in_steps_the_same_is_found(text: str, often: int) -> None:
    article = structure(read_text(text * often))
    whole = findings(article)
    quotes, events, shares = 0, 0, [0.0]
    steps = findings_by_steps(article)
    while True:
        try:
            some = next(steps)
        except StopIteration as end:
            last: Article = end.value
            break
        quotes, events = quotes + len(some.quotes), events + len(some.events)
        shares.append(some.share)
    assert last.to_dict() == whole.to_dict()
    assert quotes <= len(whole.quotes)
    assert shares == sorted(shares)
    assert shares[-1] <= 1


def test_the_work_can_be_left() -> None:
    article = structure(read_text("“We go on,” said Ann Lee on 3 May 2019.\n\n" * 3000))
    asked = iter([False, False, True])
    with pytest.raises(StoppedError):
        findings(article, stopped=lambda: next(asked))
