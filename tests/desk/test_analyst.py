"""Findings worked out in a child process are the findings."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import Part, findings, findings_by_steps, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote
from briefing_tui.desk import analyst, wire
from briefing_tui.desk.analyst import GivenUpError, understand
from briefing_tui.desk.document_wire import gathered, rows_of
from briefing_tui.desk.pressed import PressedText

TEXT = """Ferry Sails Again After Nine Months

PORT ELM — The night ferry sailed on Monday. “We are back,” said Ines Okafor, the harbour master.

“The pier will open on 3 March,” she told the council.
"""
LONG = TEXT + "".join(
    f"\n“Berth {n} is safe,” Okafor said on {n % 28 + 1} May {1900 + n % 90}. He closed it two years later.\n"
    for n in range(6000)
)


@pytest.fixture
def article() -> Article:
    return structure(read_text(TEXT))


def test_a_child_finds_what_is_found_here(article: Article) -> None:
    here, there = findings(article, date(2026, 2, 5)), understand(article, date(2026, 2, 5))
    assert there.quotes
    assert there.to_dict() == here.to_dict()
    assert [quote.speaker for quote in there.quotes] == [quote.speaker for quote in here.quotes]
    assert there.document is article.document
    assert there.sections is article.sections


def test_findings_are_told_as_they_come_and_are_the_same_in_the_end() -> None:
    article = structure(read_text(LONG))
    heard: list[tuple[Article, float]] = []
    there = understand(article, None, told=lambda some, share: heard.append((some, share)))
    assert there.to_dict() == findings(article).to_dict()
    shares = [share for _, share in heard]
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1
    assert any(0 < len(some.quotes) < len(there.quotes) for some, _ in heard)
    assert {quote.span for some, _ in heard for quote in some.quotes} <= {
        quote.span for quote in there.quotes
    }
    assert any(0 < len(some.events) < len(there.events) for some, _ in heard)
    quoted = [len(some.quotes) for some, _ in heard]
    assert quoted == sorted(quoted)
    assert len({id(some) for some, _ in heard}) < 40


def test_what_is_told_on_the_way_is_refined_in_the_end() -> None:
    article = structure(read_text(LONG))
    steps, shares, quotes = findings_by_steps(article), list[float](), list[Quote]()
    while True:
        try:
            some = next(steps)
        except StopIteration as end:
            whole: Article = end.value
            break
        shares.append(some.share)
        quotes += some.quotes
    assert shares == sorted(shares)
    assert [quote.span for quote in quotes] == [quote.span for quote in whole.quotes][: len(quotes)]
    assert whole.to_dict() == findings(article, wanted=Part.ALL).to_dict()


def test_parts_of_a_long_text_are_read_by_a_child_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyst, "_APART", 100)
    article = structure(read_text(TEXT))
    assert understand(article, None).to_dict() == findings(article).to_dict()


@pytest.mark.parametrize("python", [sys.executable, "/nowhere/python"])
def test_a_pressed_text_is_read_as_the_text_itself(python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = gathered(rows_of(read_text(TEXT)))
    assert document is not None
    assert isinstance(document.text, PressedText)
    monkeypatch.setattr("sys.executable", python)
    here, there = findings(structure(read_text(TEXT))), understand(structure(document), None)
    assert here.quotes
    assert here.events
    assert (there.quotes, there.events, there.timexes) == (here.quotes, here.events, here.timexes)
    assert there.document is document


def test_nobody_waits_for_what_is_given_up(article: Article) -> None:
    with pytest.raises(GivenUpError):
        understand(article, None, lambda: True)


def test_without_a_child_the_work_is_done_here(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert understand(article, None).to_dict() == findings(article).to_dict()


def test_an_answer_that_never_came_is_a_fault(article: Article) -> None:
    hearing = analyst._Hearing(article, lambda *_: None)
    hearing.take("quoted", None)
    with pytest.raises(RuntimeError, match="without an answer"):
        hearing.whole()


def test_a_child_without_a_listener_ends() -> None:
    question = b"".join(wire.question_of(structure(read_text(LONG)), None, ("quotes",)))
    child = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui.desk.reader_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdout.close()
    child.stdin.write(question)
    child.stdin.close()
    assert child.wait(60) != 0


@given(st.lists(st.tuples(st.text(max_size=9), st.integers(0, 99)), max_size=9), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_messages_come_through_a_pipe_in_pieces(messages: list[tuple[str, int]], size: int) -> None:
    stream = b"".join(wire.frame(*message) for message in messages)
    buffer, heard = bytearray(), list[tuple[str, int]]()
    for at in range(0, len(stream), size):
        buffer += stream[at : at + size]
        heard += wire.unframed(buffer)
    assert heard == messages
    assert not buffer
