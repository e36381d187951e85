"""Findings worked out in a child process are the findings."""

from datetime import date

import pytest

from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.desk import analyst
from briefing_tui.desk.analyst import GivenUpError, understand

TEXT = """Ferry Sails Again After Nine Months

PORT ELM — The night ferry sailed on Monday. “We are back,” said Ines Okafor, the harbour master.

“The pier will open on 3 March,” she told the council.
"""


@pytest.fixture
def article() -> Article:
    return structure(read_text(TEXT))


def test_a_child_finds_what_is_found_here(article: Article) -> None:
    here, there = findings(article, date(2026, 2, 5)), understand(article, date(2026, 2, 5))
    assert there.quotes
    assert there.to_dict() == here.to_dict()
    assert there.document is article.document
    assert there.sections is article.sections


def test_nobody_waits_for_what_is_given_up(article: Article) -> None:
    with pytest.raises(GivenUpError):
        understand(article, None, lambda: True)


def test_without_a_child_the_work_is_done_here(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert understand(article, None).to_dict() == findings(article).to_dict()


def test_an_answer_that_never_came_is_a_fault(article: Article) -> None:
    with pytest.raises(RuntimeError, match="without an answer"):
        analyst._joined(article, b"")
