"""A long text laid out by a child is the text laid out here."""

import subprocess
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.format import Format
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import Document
from briefing_tui.desk import apart
from briefing_tui.desk.analyst import GivenUpError, understand
from briefing_tui.desk.apart import Offered, document_apart, unfold_apart
from briefing_tui.desk.children import answers
from briefing_tui.desk.document_wire import gathered, rows_of
from briefing_tui.desk.entry import Bundle, Entry
from briefing_tui.desk.open_article import document_of
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Fetched, Watch

MARKDOWN = """---
title: Ferry Sails Again
date: 2026-02-05
author: Ada Quill
---

# Ferry Sails Again

The *night* ferry – the **only** one – [sailed](https://example.org/ferry) on Monday.

- ropes
- nets, “old” ones

> “We are back,” said Ines Okafor.
"""
WHEN = datetime(2026, 2, 5, tzinfo=UTC)


def same(one: Document, other: Document) -> bool:
    parts = [(d.text, d.blocks, d.marks, d.provenance) for d in (one, other)]
    return parts[0] == parts[1]


def through_the_pipe(document: Document) -> Document:
    whole = gathered(rows_of(document))
    assert whole is not None
    return whole


@pytest.fixture(autouse=True)
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONG", 1)


@pytest.mark.parametrize("name", ["ferry.md", "ferry.txt", "ferry.html"])
def test_a_child_lays_out_what_is_laid_out_here(name: str) -> None:
    fetched = Fetched(name, MARKDOWN.encode(), name, when=WHEN)
    assert same(document_apart(fetched, NOBODY), document_of(fetched))


def test_what_is_no_text_is_said_as_here() -> None:
    fetched = Fetched("x.txt", b"\x00\x01\x02\x03" * 100, "x.txt")
    with pytest.raises(UnreadableError) as here:
        document_of(fetched)
    with pytest.raises(UnreadableError) as there:
        document_apart(fetched, NOBODY)
    assert str(there.value) == str(here.value)


def test_nobody_waits_for_what_was_given_up() -> None:
    fetched = Fetched("ferry.txt", MARKDOWN.encode() * 1000, "ferry.txt")
    with pytest.raises(UnreadableError, match="given up"):
        document_apart(fetched, Watch(stopped=lambda: True))


def test_without_a_child_it_is_laid_out_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", none)
    fetched = Fetched("ferry.md", MARKDOWN.encode(), "ferry.md", when=WHEN)
    assert same(document_apart(fetched, NOBODY), document_of(fetched))


def one_frame() -> Generator[tuple[str, list[bytes]]]:
    yield "text", []


def test_a_child_that_ends_early_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = Fetched("ferry.md", MARKDOWN.encode(), "ferry.md", when=WHEN)
    monkeypatch.setattr(apart, "answers", lambda *_, **__: one_frame())
    assert same(document_apart(fetched, NOBODY), document_of(fetched))


@settings(max_examples=40)
@given(st.text(max_size=400), st.sampled_from(Format))
def test_any_document_comes_through_the_pipe(text: str, kind: Format) -> None:
    document = read_text(text, kind=kind)
    assert same(through_the_pipe(document), document)


FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Port Elm Post</title>'
    "<link>http://elm.example/</link>{}</channel></rss>"
)


def entries(count: int) -> str:
    item = (
        "<item><title>Note {0}</title><link>http://elm.example/{0}</link>"
        "<pubDate>Tue, 07 Oct 2025 10:00:00 GMT</pubDate>"
        "<description>The pier &lt;b&gt;{0}&lt;/b&gt;.</description></item>"
    )
    return "".join(item.format(n) for n in range(count)).replace("<title>Note 7</title>", "")


def told(offered: Unfolded | Offered) -> list[object]:
    """Return all that is known of every entry, and the reasons of those left out."""
    ones = (one for some in offered.entries for one in (some if isinstance(some, Bundle) else [some]))
    return [
        (one.title, one.locator, one.link, one.site, one.published, one.article.text)
        if isinstance(one, Entry)
        else str(one)
        for one in ones
    ]


@pytest.fixture
def feed(tmp_path: Path) -> str:
    path = tmp_path / "feed.xml"
    path.write_text(FEED.format(entries(1200)), "utf-8")
    return str(path)


def test_a_long_feed_is_read_by_a_child_as_here(feed: str) -> None:
    offered = unfold_apart(feed, Settings(), NOBODY)
    assert isinstance(offered, Offered)
    assert offered.several
    assert told(offered) == told(unfold(feed))


def test_titles_of_a_bundle_are_those_of_its_entries(feed: str) -> None:
    bundles = [one for one in unfold_apart(feed, Settings(), NOBODY).entries if isinstance(one, Bundle)]
    assert len(bundles) > 1
    for bundle in bundles:
        assert list(bundle.titles()) == [entry.title for entry in bundle]
        assert bundle[-1].title == bundle[len(bundle) - 1].title == bundle[-2:][1].title


def test_a_child_that_ends_amid_a_feed_leaves_the_rest_to_be_read_here(
    feed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = told(unfold(feed))

    def ends_early(*asked: Any, **how: Any) -> Generator[Any]:  # Any: whatever a child is asked
        yield from islice(answers(*asked, **how), 2)

    monkeypatch.setattr(apart, "answers", ends_early)
    assert told(unfold_apart(feed, Settings(), NOBODY)) == whole


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.xml", FEED.format("")),
        ("broken.xml", FEED.format(entries(700))[:-9_000] + "</b> & <item>"),
        ("page.xml", "<note><to>Ada</to><p>The pier stands.</p></note>"),
        ("story.txt", "The Pier Stands\n\nNobody had asked for it, said Ines Okafor.\n"),
        ("nothing.txt", "   \n"),
        ("list.opml", "<opml version='2.0'><body></body></opml>"),
    ],
    ids=lambda value: value if len(value) < 12 else "",
)
def test_what_a_child_opens_is_what_is_opened_here(name: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")

    def opened(way: Callable[[str, Settings, Watch], Unfolded | Offered]) -> list[object]:
        try:
            return told(way(str(path), Settings(), NOBODY))
        except UnreadableError as fault:
            return [str(fault)]

    assert opened(unfold_apart) == opened(unfold)


def test_a_file_that_is_given_up_says_so(feed: str) -> None:
    with pytest.raises(UnreadableError, match="given up"):
        told(unfold_apart(feed, Settings(), Watch(stopped=lambda: True)))


def test_what_is_found_waits_until_what_is_long_is_open(feed: str) -> None:
    article = structure(read_text(MARKDOWN))
    opening = iter(unfold_apart(feed, Settings(), NOBODY).entries)
    next(opening)
    with pytest.raises(GivenUpError):
        understand(article, None, lambda: True)
    looks: list[bool] = []

    def looked() -> bool:
        looks.append(True)
        if len(looks) == 3:
            opening.close()  # type: ignore[attr-defined]  # a generator: as when nobody goes on reading
        return False

    assert understand(article, None, looked).quotes == findings(article).quotes
    assert len(looks) >= 3
