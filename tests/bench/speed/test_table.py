"""The speed table says what got worse, and keeps what was not measured."""

from datetime import date
from pathlib import Path

import pytest
from tests.bench.speed.news import HEADLINE, write_feed, write_news
from tests.bench.speed.row import Known, Row, worse
from tests.bench.speed.table import BEGIN, DOCS, END, compared, known, worsened, written

from briefing_tui.core.analyse import analyse

EMPTY = f"# Speed\n\n{BEGIN}\n{END}\n\nThe rest.\n"
DAY = date(2026, 11, 22)


def row(name: str, *values: float, must: float | None = None) -> Row:
    return Row(name, "×", must, None, values)


@pytest.mark.parametrize(
    ("values", "before", "is_worse"),
    [
        ((1.0, 1.0, 1.0), Known(1.0, 0.0), False),
        ((1.09, 1.09, 1.09), Known(1.0, 0.0), False),
        ((1.2, 1.2, 1.2), Known(1.0, 0.0), True),
        ((1.0, 1.2, 1.4), Known(1.0, 0.0), False),
        ((1.2, 1.2, 1.2), Known(1.0, 0.2), False),
        ((0.5, 0.5, 0.5), Known(1.0, 0.0), False),
        ((0.0, 0.0, 0.0), Known(0.0, 0.0), False),
        ((3.0, 3.0, 3.0), Known(0.0, 0.0), True),
    ],
)
def test_worse_is_more_than_a_tenth_and_the_noise(
    values: tuple[float, ...], before: Known, is_worse: bool
) -> None:
    assert worse(row("a", *values), before) is is_worse


def test_figures_are_read_back_as_they_were_written() -> None:
    rows = [row("quit, 10 kB", 0.02, 0.04, 0.03, must=0.1), Row("analysis", "s", 60, 30, (412.0,))]
    text = written(EMPTY, rows, DAY, "a machine")
    assert known(text) == {"quit, 10 kB": Known(0.03, 0.01), "analysis": Known(412, 0)}
    assert text.startswith("# Speed\n")
    assert text.endswith("The rest.\n")
    assert "Measured 2026-11-22: a machine." in text


def test_what_was_not_measured_keeps_its_line() -> None:
    text = written(EMPTY, [row("one", 1.0), row("two", 2.0)], DAY, "a machine")
    text = written(text, [row("two", 3.0)], DAY, "a machine")
    assert known(text) == {"one": Known(1, 0), "two": Known(3, 0)}


def test_what_got_worse_and_what_misses_is_named() -> None:
    rows = [row("slow", 2.0, must=1.5), row("fine", 1.0, must=1.5), row("new", 9.0)]
    before = {"slow": Known(1.0, 0.1), "fine": Known(1.0, 0.1)}
    assert worsened(rows, before) == ["slow"]
    slow, fine, new = compared(rows, before)[1:]
    assert slow.endswith("MISSES WORSE")
    assert fine.endswith("–")
    assert new.endswith("–")


def test_the_page_has_a_place_for_the_figures() -> None:
    text = DOCS.read_text("utf-8")
    assert text.count(BEGIN) == text.count(END) == 1


def test_the_news_are_always_the_same_and_have_something_to_find(tmp_path: Path) -> None:
    first = write_news(tmp_path / "a.txt", 20_000).read_text("utf-8")
    assert write_news(tmp_path / "b.txt", 20_000).read_text("utf-8") == first
    assert first.splitlines()[0] == HEADLINE
    assert 20_000 <= len(first.encode()) < 22_000
    article = analyse(first)
    assert len(article.quotes) > 20
    assert len(article.events) > 20
    assert len(article.sections) > 3


def test_the_feed_is_one(tmp_path: Path) -> None:
    from briefing_tui.desk.unfold import unfold

    entries = unfold(str(write_feed(tmp_path / "feed.xml", 30))).entries
    assert len(list(entries)) == 30
