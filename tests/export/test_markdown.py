import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import event_records
from briefing_tui.core.text.clean import clean
from briefing_tui.export.as_markdown import as_markdown, escaped
from briefing_tui.export.sheet import Layout, Sheet, View
from briefing_tui.export.table import exporter


@given(st.text(max_size=60))
def test_escaped_text_is_one_paragraph_of_the_same_words(raw: str) -> None:
    text = clean(raw)
    tokens = MarkdownIt("commonmark").parse(escaped(text))
    words = [
        child.content for token in tokens for child in token.children or () if child.type.startswith("text")
    ]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert "".join("".join(words).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "https://a\nb", "https://a> b", ""]
)
def test_a_link_that_is_no_web_address_is_left_as_words(article: Article, target: str) -> None:
    from msgspec.structs import replace

    marks = tuple(replace(mark, target=target) for mark in article.document.marks)
    changed = replace(article, document=replace(article.document, marks=marks))
    output = "".join(as_markdown([Sheet(changed, ())], Layout(View.SHOW)))
    assert "](" not in output
    assert "the city’s plan" in output


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize(
    ("value", "anchor", "approximate", "text", "words"),
    [
        ("2025-10-07/2025-10-08", "relative", False, "Tuesday and Wednesday", "7–8 Oct 2025"),
        ("2025-10-XX", "relative", True, "Friday", "~Oct 2025, day open"),
        ("XXXX-WXX-5", "relative", False, "Friday", "~Friday, week open"),
        ("2025-10", "said", True, "early October 2025", "~early Oct 2025"),
        ("194X", "said", False, "the 1940s", "1940s"),
        ("2025-22", "published", False, "summer 2025", "~summer 2025"),
    ],
)
def test_people_are_told_dates_in_words(
    article: Article, form: str, value: str, anchor: str, approximate: bool, text: str, words: str
) -> None:
    record = event_records(article)[0] | {
        "date": value,
        "anchor": anchor,
        "approximate": approximate,
        "text": text,
    }
    output = "".join(exporter(form)([Sheet(article, (record,))], Layout(View.TIMELINE)))
    assert f"**{words}**" in output if form == "markdown" else output.startswith(words + "  ")
