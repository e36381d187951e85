"""A text's format: by its content, then by its name."""

import pytest

from briefing_tui.core.markup.format import Format, format_named, format_of

PAGE = "<!DOCTYPE html>\n<html><body><p>Words"
PLAIN = "The bridge is open.\n\nNorwick <3 it, and 2 < 3.\n"


@pytest.mark.parametrize(
    ("text", "hint", "wanted"),
    [
        (PAGE, None, Format.HTML),
        ("\ufeff  \n" + PAGE, Format.PLAIN, Format.HTML),
        ("<!-- saved -->\n" + PAGE, None, Format.HTML),
        ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', Format.MARKDOWN, Format.HTML),
        ("<p>One.</p><p>Two.</p>", None, Format.HTML),
        ("Summary <b>one</b> <a href='x'>y</a><br><p>two</p><p>three</p>", None, Format.HTML),
        (PLAIN, None, Format.PLAIN),
        (PLAIN, Format.MARKDOWN, Format.MARKDOWN),
        ("# Title\n\nWords.", None, Format.MARKDOWN),
        ("# Title\n\nWords.", Format.PLAIN, Format.PLAIN),
        ("Words **so** bold and [linked](https://a.example/).", None, Format.MARKDOWN),
        ("Words with one [note](see below) and 2 * 3 * 4.", None, Format.PLAIN),
        ("```\ncode\n```\n", None, Format.MARKDOWN),
        ("#hashtag first", None, Format.PLAIN),
        ("", None, Format.PLAIN),
    ],
)
def test_the_content_decides_first(text: str, hint: Format | None, wanted: Format) -> None:
    assert format_of(text, hint) is wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a/b.HTML", Format.HTML),
        ("x.md", Format.MARKDOWN),
        ("x.txt", Format.PLAIN),
        ("x.pdf", None),
        ("md", None),
    ],
)
def test_names_speak_by_their_ending(name: str, wanted: Format | None) -> None:
    assert format_named(name) is wanted
