"""What holds for the layout of any text in any format."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.document import BlockKind, Document
from briefing_tui.core.text.clean import clean

LINES = st.sampled_from(
    [
        "A Second Bridge",
        "WHAT COMES NEXT",
        "1. One",
        "- item",
        "   - inner",
        "2) two",
        "By Ada Quill",
        "Oct 3, 2025",
        "",
        "",
        "---",
        "MOSCOW — It was said on Tuesday that the bridge",
        "would open. It did not open for a long while.",
        "OUTLOOK: No Way",
        "> q",
        "# One",
        "## Two",
        "*it* and **bold**",
        "[a](http://b.example)",
        "| a | b |",
        "|---|---|",
        "```",
        "====",
        "key: value",
        "<p>It was <b>so</b>",
        "</p>",
        "<h2>Head</h2>",
        "<ul><li>x<li>y",
        "</ul>",
        "<table><tr><td>a<td>b",
        "<!--",
        "&#27;&#8238;",
    ]
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join) | st.text(max_size=80)


def assert_well_formed(document: Document) -> None:
    text = document.text
    assert clean(text) == text
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
        blanks = "\n" if block.kind is BlockKind.CODE else " \n"
        assert block.span.of(text).strip(blanks) == block.span.of(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.blocks))
    for mark in document.marks:
        assert any(block.span.contains(mark.span) for block in document.blocks)
    assert [m.span.start for m in document.marks] == sorted(m.span.start for m in document.marks)


def assert_tiled(document: Document) -> None:
    article = outline(document)
    sections = article.sections
    assert (sections[0].span.start, sections[-1].span.end) == (0, len(document.text))
    assert all(one.span.end == other.span.start for one, other in pairwise(sections))
    inside = [
        b
        for s in sections
        for b in ((s.heading, *(x.span for x in s.blocks)) if s.heading else [x.span for x in s.blocks])
    ]
    assert inside == [b.span for b in document.blocks]
    for section in sections:
        assert section.span.contains(section.body) or (
            not section.body and section.body.end == section.span.end
        )
        if section.heading and section.title:
            assert section.heading.contains(section.title)
            assert section.heading.end == section.title.end


@settings(max_examples=150)
@given(TEXTS, st.sampled_from([None, *Format]))
def test_blocks_are_sorted_disjoint_and_tiled_by_sections(text: str, kind: Format | None) -> None:
    document = read_text(text, kind)
    assert_well_formed(document)
    assert_tiled(document)


@given(TEXTS)
def test_plain_text_keeps_every_character_in_its_place(text: str) -> None:
    document, cleaned = read_text(text, Format.PLAIN), clean(text)
    assert len(document.text) == len(cleaned)
    assert all(
        was == now or (was, now) == ("\n", " ") for was, now in zip(cleaned, document.text, strict=True)
    )


@settings(max_examples=50)
@given(TEXTS, st.sampled_from([None, *Format]))
def test_reading_twice_gives_the_same(text: str, kind: Format | None) -> None:
    one, other = read_text(text, kind), read_text(text, kind)
    assert (one.text, one.blocks, one.marks) == (other.text, other.blocks, other.marks)
