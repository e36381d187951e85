import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_tui.core.model.article import Article
from briefing_tui.core.text.clean import clean
from briefing_tui.export.as_markdown import as_markdown, escaped
from briefing_tui.export.sheet import Layout, Sheet, View


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
    from dataclasses import replace

    marks = tuple(replace(mark, target=target) for mark in article.document.marks)
    changed = replace(article, document=replace(article.document, marks=marks))
    output = "".join(as_markdown([Sheet(changed, ())], Layout(View.SHOW)))
    assert "](" not in output
    assert "the city’s plan" in output
