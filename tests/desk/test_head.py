"""The head of a big file shows before the rest is read, as the whole will show it."""

from pathlib import Path

import pytest

from briefing_tui.config import Settings
from briefing_tui.core.markup.head import HEAD, HEAD_LINES, head_end
from briefing_tui.desk.at_hand import SMALL
from briefing_tui.desk.entry import Entry
from briefing_tui.desk.head import head_of
from briefing_tui.desk.unfold import unfold
from briefing_tui.ui.opening import Opening

FRONT = "The Pier Opens Again\n\nBy Ada Quill\n\nNORWICK, 3 May 2024 — The pier opened on Friday.\n\n"
PROSE = "“We waited nine years,” said Bo Reed, who sells tea there. It rained on and off for most of it. "
WRAPPED = "The long pier of Norwick was opened again on Friday, and the\nband had waited for it.\n\n"
BIG = {
    "paragraphs.txt": FRONT + (PROSE * 3 + "\n\n") * 2_000,
    "headings.txt": FRONT + ("What Happens Next\n\n" + PROSE * 4 + "\n\n" + PROSE * 2 + "\n\n") * 900,
    "wrapped.txt": FRONT + WRAPPED * 8_000,
    "notes.md": "# The Pier\n\n*A deck.*\n\n" + ("## Money\n\n" + PROSE * 5 + "\n\n- one\n- two\n\n") * 900,
    "lines.txt": "one word\n" * 90_000,
    "line.txt": PROSE * 8_000,
    "bom.txt": "\ufeff" + FRONT + (PROSE * 3 + "\n\n") * 2_000,
}


@pytest.mark.parametrize("name", BIG)
def test_the_first_page_is_the_first_page_of_the_whole(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(BIG[name], encoding="utf-8")
    assert path.stat().st_size > SMALL
    head = head_of(str(path), Settings())
    whole = next(unfold(str(path)).entries)
    assert head is not None
    assert isinstance(whole, Entry)
    article = whole.article
    assert len(head.text) <= HEAD
    assert article.text.startswith(head.text.rstrip("\n"))
    assert head.document.blocks[:-1] == article.document.blocks[: len(head.document.blocks) - 1]
    assert (head.title, head.decks, head.authors) == (article.title, article.decks, article.authors)
    assert (head.headline, head.dateline, head.published) == (
        article.headline,
        article.dateline,
        article.published,
    )


@pytest.mark.parametrize(
    "text",
    ["é" * 400_000, "日本の港 " * 100_000, "caf\xe9 " * 90_000],
    ids=["two bytes", "three bytes", "no blank lines"],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_no_character_is_cut_in_two(text: str, charset: str, tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(text.encode(charset))
    head = head_of(str(path), Settings())
    if head is not None:  # a coding without a mark may be told only from the whole
        assert text.startswith(head.text.rstrip("\n"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<html><body><p>" + b"words " * 90_000),
        ("feed.xml", b"<rss version='2.0'><channel>" + b"<item/>" * 90_000),
        ("feed.json", b'{"version": "https://jsonfeed.org/version/1.1", "x": "' + b"a" * 500_000 + b'"}'),
        ("noise.bin", bytes(range(256)) * 2_000),
        ("blank.txt", b" \n" * 300_000),
        ("huge.txt", b"a" * 2_000_000),
    ],
)
def test_what_has_no_head_of_its_own_is_waited_for(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert head_of(str(path), Settings(max_megabytes=1)) is None


def test_the_head_is_no_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_text(BIG["paragraphs.txt"])
    volume = Opening().begin(str(path), Settings())
    assert volume is not None
    assert volume.partial
    assert not volume.complete
    assert volume.locator == str(path)


@pytest.mark.parametrize("text", ["", "a", "a b " * 40_000, "a\n" * 90_000, "a\n\n" * 60_000, "x" * 200_000])
def test_a_head_is_short_and_ends_well(text: str) -> None:
    end = head_end(text)
    assert end <= HEAD
    assert text[:end].count("\n") <= HEAD_LINES + 1
    assert end == len(text) or end > HEAD_LINES
