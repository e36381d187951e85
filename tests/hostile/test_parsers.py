"""Every parser and the gate, under whatever bytes: clean text or one reason, nothing else.

The quick runs are part of the check; `make long` tries each a hundred times as often.
"""

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.text.clean import RUN, clean, clean_line
from briefing_tui.desk.entry import Entry, Outcome
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.decode import NotTextError, decode

ODD = "\x00\x07\x1b\x7f\x85\x9b\u061c\u200b\u200d\u200f\u202e\u2066\u2028\u3164\ufeff\ud800\udfff\U000e0041\u0301"
ALLOWED = frozenset("\u200c\u200d\u200e\u200f")
SIGNS = (
    *("<", ">", "</", "/>", "&", "&#27;", "&#x9b;", "&#x202e;", "&#xd800;", "&#0;", "&#99999999999;", "&lt;"),
    *(
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml ",
        "?>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]>",
        "<html>",
        "<body>",
    ),
    *("<p>", "<b>", "<a href='", "</a>", "<li>", "<table>", "<td>", "<h1>", "<pre>", "<script>", "<title>"),
    *("<rss>", "<channel>", "<item>", "</item>", "<feed>", "<entry>", "<link>", "<description>", "<opml>"),
    *("<pubDate>", "<outline xmlUrl='", "'", '"', "=", "{", "}", "[", "]", '"version":', '"items":', "1e999"),
    *("# ", "## ", "---\n", "- ", "* ", "1. ", "> ", "```\n", "`", "**", "_", "![", "](", ")", "|", "|-|\n"),
    *(
        "\n",
        "\n\n",
        "\r",
        "\t",
        " ",
        "    ",
        "By Ada Quill",
        "NORWICK — ",
        "May 3, 2024",
        "Head",
        "“Yes,” he said.",
    ),
)
TEXTS = st.text(st.characters() | st.sampled_from(ODD), max_size=200)
SOUP = st.lists(st.sampled_from(SIGNS) | TEXTS, max_size=60).map("".join)
BYTES = st.binary(max_size=300) | SOUP.map(lambda text: text.encode("utf-8", "surrogatepass"))
HEADS = {
    "page.html": b"<html><body><article>",
    "note.md": b"---\ntitle: x\n---\n# ",
    "story.txt": b"",
    "feed.xml": b"<?xml version='1.0'?><rss version='2.0'><channel><title>a</title><item><title>",
    "atom.xml": b"<feed xmlns='http://www.w3.org/2005/Atom'><title>a</title><entry><title>",
    "feed.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "',
    "file.pdf": b"%PDF-1.4\n1 0 obj\n",
    "book.epub": b"PK\x03\x04",
}
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(QUICK, max_examples=6_000)


def is_clean(text: str) -> bool:
    """Say whether a text may go to a terminal; the rule is written here once more, in other words."""
    kinds = {character: unicodedata.category(character) for character in set(text)}
    bad = [c for c, kind in kinds.items() if kind in ("Cc", "Cf", "Cs", "Cn") and c not in ALLOWED | {"\n"}]
    run = longest = 0
    for character in text:
        run = run + 1 if kinds[character][0] == "M" or character in ALLOWED else 0
        longest = max(longest, run)
    return not bad and longest <= RUN


def strings_of(value: object) -> Iterator[str]:
    """Yield every string in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_of(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings_of(inner)


def see_to(article: Article) -> None:
    """Check an article: clean in every place, its blocks in order in its text, its sections tiling it."""
    assert all(map(is_clean, strings_of(article.to_dict())))
    assert all(is_clean(mark.target) and "\n" not in mark.target for mark in article.document.marks)
    ends = [0]
    for block in article.document.blocks:
        assert ends[-1] <= block.span.start < block.span.end <= len(article.text)
        ends.append(block.span.end)
    assert [section.span.start for section in article.sections][:1] == [0]
    assert article.sections[-1].span.end == len(article.text)


def open_and_see(path: Path) -> None:
    """Open a file and check all that comes of it; `UnreadableError` is the only fault there is."""
    for outcome in _outcomes(path):
        if isinstance(outcome, Entry):
            see_to(outcome.article)
            assert is_clean(outcome.title + outcome.locator + outcome.site + outcome.link)
        else:
            assert is_clean(str(outcome))
            assert "\n" not in str(outcome)


def _outcomes(path: Path) -> Iterator[Outcome]:
    try:
        yield from unfold(str(path)).entries
    except UnreadableError as fault:
        yield fault


def gate(text: str) -> None:
    """The gate: clean, idempotent, never a fault; a line is one line, and short."""
    once = clean(text)
    assert is_clean(once)
    assert clean(once) == once
    line = clean_line(text, 40)
    assert is_clean(line)
    assert "\n" not in line
    assert len(line) <= 40


def formats(text: str) -> None:
    """Each format's reader, on any text."""
    for kind in (None, *Format):
        see_to(structure(read_text(text, kind=kind)))


def codings(data: bytes) -> None:
    """The decoder, on any bytes, whatever was declared of them."""
    for charset in ("", "utf-7", "utf-16", "idna", "cp1252", "x" * 99):
        with suppress(NotTextError):
            assert is_clean(clean(decode(data, charset)))


def zipped(data: bytes) -> bytes:
    """Return a book whose package and chapter are the bytes given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", "<container><rootfile full-path='p.opf'/></container>")
        package = b"<package><item id='a' href='a.xhtml' media-type='text/html'/><itemref idref='a'/><title>"
        book.writestr("p.opf", package + (data if b"<" not in data else b"x") + b"</title></package>")
        book.writestr("a.xhtml", data)
    return out.getvalue()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parsers")


CHECKS: dict[str, tuple[st.SearchStrategy[object], Callable[..., None]]] = {
    "gate": (TEXTS | SOUP, gate),
    "formats": (TEXTS | SOUP, formats),
    "codings": (BYTES, codings),
}


def tried(name: str, often: settings) -> None:
    strategy, check = CHECKS[name]
    often(given(strategy)(check))()


def opened(name: str, place: Path, often: settings) -> None:
    @often
    @given(BYTES, st.booleans())
    def run(data: bytes, whole: bool) -> None:
        path = place / name
        path.write_bytes(zipped(data) if name == "book.epub" and whole else HEADS[name] + data)
        open_and_see(path)

    run()


@pytest.mark.parametrize("name", CHECKS)
def test_text_comes_out_clean_or_not_at_all(name: str) -> None:
    tried(name, QUICK)


@pytest.mark.parametrize("name", HEADS)
def test_a_file_gives_clean_articles_or_one_reason(name: str, place: Path) -> None:
    opened(name, place, QUICK)


@pytest.mark.long
@pytest.mark.parametrize("name", CHECKS)
def test_text_comes_out_clean_or_not_at_all_for_long(name: str) -> None:
    tried(name, LONG)


@pytest.mark.long
@pytest.mark.parametrize("name", HEADS)
def test_a_file_gives_clean_articles_or_one_reason_for_long(name: str, place: Path) -> None:
    opened(name, place, LONG)
