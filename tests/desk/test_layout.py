"""A long text laid out by a child is the text laid out here."""

import subprocess
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.markup.format import Format
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import Document
from briefing_tui.desk import layout
from briefing_tui.desk.document_wire import Gathering, rows_of
from briefing_tui.desk.layout import document_apart
from briefing_tui.desk.open_article import document_of
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
    gathering = Gathering()
    for what, content in rows_of(document):
        gathering.take(what, content)
    whole = gathering.whole()
    assert whole is not None
    return whole


@pytest.fixture(autouse=True)
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "LONG", 1)


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


def test_a_child_that_ends_early_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = Fetched("ferry.md", MARKDOWN.encode(), "ferry.md", when=WHEN)
    monkeypatch.setattr(layout, "answers", lambda *_: iter([("text", "Only this")]))
    assert same(document_apart(fetched, NOBODY), document_of(fetched))


@settings(max_examples=40)
@given(st.text(max_size=400), st.sampled_from(Format))
def test_any_document_comes_through_the_pipe(text: str, kind: Format) -> None:
    document = read_text(text, kind=kind)
    assert same(through_the_pipe(document), document)
