"""What a locator leads to: folders, lists of feeds, books and PDF; a bad part costs only itself."""

import io
import os
import socket
import threading
import zipfile
from collections.abc import Generator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import briefing_tui
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.desk.entry import Entry, completed
from briefing_tui.desk.open_many import Wish, open_many
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError

PAGE = (
    "<html lang='en'><head><title>Bridge reopens | Elm Post</title></head><body><article>"
    "<h1>Bridge reopens</h1>"
    "<p>The bridge over the Elm reopened on Friday, nine months after it closed, the town said.</p>"
    "<h2>Who paid</h2>"
    "<p>The town paid for most of it, and a toll will pay for the rest until the year is over.</p>"
    "</article></body></html>"
)
FEED = (
    "<rss version='2.0'><channel><title>Elm {n}</title><item><title>Entry {n}</title><link>{link}</link>"
    "<description>Short words.</description></item></channel></rss>"
)


def feed(n: int, link: str = "") -> str:
    return FEED.format(n=n, link=link)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve feeds at /feed/N and pages elsewhere; return the address."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    together, released = threading.Barrier(3), threading.Event()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = self.headers["Host"]
            if self.path == "/together":
                together.wait(30)
                self.path = "/feed/7"
            if self.path == "/never":
                released.wait(30)
            if self.path == "/dead":
                self.send_error(410)
                return
            if self.path == "/list":
                body = opml(f"http://{host}/feed/1", f"http://localhost:{host.rpartition(':')[2]}/feed/2")
            elif self.path.startswith("/feed/"):
                body = feed(int(self.path[6:]), f"http://{host}/page")
            else:
                body = PAGE
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    released.set()
    server.shutdown()
    server.server_close()
    thread.join(5)


def opml(*addresses: str) -> str:
    lines = "".join(
        f'<outline text="folder"><outline type="rss" xmlUrl="{one}"/></outline>' for one in addresses
    )
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{lines}</body></opml>'


def outcomes(locator: str, settings: Settings | None = None) -> tuple[list[str], list[str]]:
    """Return the titles of the articles a locator leads to, and what was said of the rest."""
    titles, faults = [], []
    for outcome in unfold(locator, settings).entries:
        if isinstance(outcome, UnreadableError):
            faults.append(str(outcome))
        else:
            titles.append(outcome.article.title)
    return titles, faults


def test_a_file_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    opened = unfold(str(tmp_path / "page.html"))
    assert not opened.several
    (entry,) = opened.entries
    assert isinstance(entry, Entry)
    assert entry.article.title == "Bridge reopens"
    assert completed(entry) is entry.article


def test_a_folder_gives_its_articles_by_name_and_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second Bridge\n\nIt is open.\n")
    (tmp_path / "a.md").write_text("# First Bridge\n\nIt is open.\n")
    (tmp_path / "c.txt").write_bytes(b"\0\1\2" * 100)
    (tmp_path / "feed.xml").write_text(feed(1))
    (tmp_path / "list.opml").write_text(opml("http://127.0.0.1:1/"))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "d.txt").write_text("Third Bridge\n\nIt is open.\n")
    titles, faults = outcomes(str(tmp_path))
    assert titles == ["First Bridge", "Second Bridge", "Entry 1", "Third Bridge"]
    assert faults == [f"{tmp_path}/c.txt: binary data, not text"]


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("briefing_tui.sources.folder.MAX_FILES", 2, "only the first 2 files in it were read"),
        ("briefing_tui.sources.folder.MAX_FOLDERS", 1, "only the first 1 folders in it were read"),
        ("briefing_tui.sources.folder.MAX_BYTES", 30, "only the first 1 files in it were read, of 0 MB"),
        ("briefing_tui.desk.open_many.FOLDER_SECONDS", -1, "only the first 0 folders in it were read: it"),
    ],
)
def test_a_folder_that_holds_too_much_says_what_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, said: str
) -> None:
    for name in ("a.txt", "b.txt", "inner/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The bridge reopens.\n")
    monkeypatch.setattr(limit, value)
    *_, last = open_many((str(tmp_path),), Wish(Settings(), Part(0))).articles
    assert isinstance(last, UnreadableError)
    assert last.reason.startswith(said)


def test_a_link_is_followed_inside_its_folder_only(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Keys\n\nOf the house.\n")
    (tmp_path / "shelf" / "inner").mkdir(parents=True)
    (tmp_path / "shelf" / "a.txt").write_text("The Bridge\n\nIt reopens.\n")
    (tmp_path / "shelf" / "b.txt").symlink_to("a.txt")
    (tmp_path / "shelf" / "inner" / "c.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "shelf" / "inner" / "d.txt").symlink_to("../a.txt")
    (tmp_path / "shelf" / "inner" / "loop").symlink_to("..")
    (tmp_path / "link").symlink_to("shelf")
    for name in ("shelf", "link"):
        titles, faults = outcomes(str(tmp_path / name))
        assert titles == ["The Bridge"] * 3
        assert faults == [f"{tmp_path}/{name}/inner/c.txt: a link that leads out of the folder"]


def test_a_folder_may_be_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1_500):  # deeper than Python recurses
        os.mkdir("a")
        os.chdir("a")
    Path("story.txt").write_text("The Bridge\n\nIt reopens.\n")
    try:
        assert outcomes(str(tmp_path)) == (["The Bridge"], [])
    finally:
        Path("story.txt").unlink()
        for _ in range(1_500):
            os.chdir("..")
            os.rmdir("a")


def test_a_folder_one_may_not_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refused)
    assert outcomes(str(tmp_path)) == ([], [f"{tmp_path}: not allowed to read it"])


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    assert outcomes(str(tmp_path)) == ([], [f"{tmp_path}: a directory without articles"])


def test_a_feed_without_entries_says_so(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text("<rss version='2.0'><channel><title>Elm</title></channel></rss>")
    assert outcomes(str(tmp_path / "feed.xml")) == ([], [f"{tmp_path}/feed.xml: a feed without entries"])
    assert briefing_tui.read(str(tmp_path / "feed.xml")) == []


def test_xml_that_is_no_feed_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "page.xml").write_text("<?xml version='1.0'?><book><para>The bridge is open.</para></book>")
    article = briefing_tui.read(str(tmp_path / "page.xml"))
    assert not isinstance(article, list)
    assert "The bridge is open." in article.text


def test_nine_feeds_of_a_list_open_and_one_says_why(tmp_path: Path, web: str) -> None:
    addresses = [f"{web}/feed/{n}" for n in range(9)]
    (tmp_path / "feeds.opml").write_text(opml(*addresses[:4], f"{web}/dead", *addresses[4:]))
    titles, faults = outcomes(str(tmp_path / "feeds.opml"))
    assert titles == [f"Entry {n}" for n in range(9)]
    assert faults == [f"{web}/dead: the server says 410 Gone"]


def test_feeds_of_a_list_are_fetched_side_by_side(tmp_path: Path, web: str) -> None:
    (tmp_path / "feeds.opml").write_text(opml(*[f"{web}/together#{n}" for n in range(3)]))
    assert outcomes(str(tmp_path / "feeds.opml")) == (["Entry 7"] * 3, [])


def test_a_list_that_nobody_reads_on_is_given_up(tmp_path: Path, web: str) -> None:
    (tmp_path / "feeds.opml").write_text(opml(f"{web}/feed/1", f"{web}/never"))
    entries = unfold(str(tmp_path / "feeds.opml"), Settings(timeout_seconds=600)).entries
    assert isinstance(next(entries), Entry)
    assert isinstance(entries, Generator)
    entries.close()


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "/etc/passwd", "exec:true", "filter:cat:http://x.invalid/", "gopher://x/"],
)
def test_a_list_leads_to_nothing_but_the_web(tmp_path: Path, address: str) -> None:
    (tmp_path / "feeds.opml").write_text(opml(address))
    titles, (fault,) = outcomes(str(tmp_path / "feeds.opml"))
    assert titles == []
    assert "only to http and https" in fault


def test_a_list_from_an_address_leads_into_no_other_private_host(web: str) -> None:
    titles, (fault,) = outcomes(f"{web}/list")
    assert titles == ["Entry 1"]
    assert "local network" in fault


def test_a_summary_is_completed_when_asked_for(web: str) -> None:
    (entry,) = unfold(f"{web}/feed/3").entries
    assert isinstance(entry, Entry)
    assert entry.link == f"{web}/page"
    assert "Short words." in entry.article.text
    whole = completed(entry)
    assert "nine months after it closed" in whole.text
    assert whole.document.provenance.title == "Entry 3"
    assert whole.document.provenance.site == "Elm 3"


def test_a_feed_from_a_file_leads_into_no_private_host_unless_allowed(tmp_path: Path, web: str) -> None:
    (tmp_path / "feed.xml").write_text(feed(1, f"{web}/page"))
    (entry,) = unfold(str(tmp_path / "feed.xml")).entries
    assert isinstance(entry, Entry)
    with pytest.raises(UnreadableError, match="local network"):
        completed(entry)
    assert "nine months" in completed(entry, Settings(allow_private_addresses=True)).text


def test_opening_a_feed_asks_for_nothing_but_the_feed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("a connection nobody asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "feed.xml").write_text(feed(1, "http://example.org/page"))
    (tmp_path / "page.html").write_text(PAGE.replace("<p>", "<p><img src='http://example.org/x.png'>"))
    assert isinstance(briefing_tui.read(str(tmp_path / "feed.xml")), list)
    assert not isinstance(briefing_tui.read(str(tmp_path / "page.html")), list)


def test_one_article_is_held_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First Bridge\n\nIt is open.\n")
    opened = open_many((str(tmp_path / "a.txt"), str(tmp_path / "none")), Wish(Settings(), wanted=Part.NONE))
    assert opened.several
    first = next(opened.articles)
    assert not isinstance(first, UnreadableError)
    assert isinstance(next(opened.articles), UnreadableError)


CONTAINER = '<container><rootfiles><rootfile full-path="OPS/package.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns:dc="x"><metadata><dc:title>Bridges of Elm</dc:title>
<dc:creator>Ada Quill</dc:creator>
<dc:language>en-GB</dc:language><dc:date>2024-05-06</dc:date></metadata><manifest>
<item id="c2" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="a.css" media-type="text/css"/>
<item id="c1" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="c1"/><itemref idref="css"/><itemref idref="c2"/></spine></package>"""


def book(**parts: str | bytes) -> bytes:
    return packed(zipfile.ZIP_DEFLATED, **parts)


def packed(method: int, /, **parts: str | bytes) -> bytes:
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/package.opf": PACKAGE,
        "OPS/text/one a.xhtml": "<html><body><h1>The First Bridge</h1><p>It was wood.</p></body></html>",
        "OPS/two.xhtml": "<html><body><h1>The Second Bridge</h1><p>It was iron.</p></body></html>",
        **parts,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_the_chapters_of_a_book_are_articles(tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(book())
    chapters = briefing_tui.read(str(tmp_path / "book.epub"))
    assert isinstance(chapters, list)
    records = [chapter.to_dict() for chapter in chapters]
    assert [record["headline"] for record in records] == ["The First Bridge", "The Second Bridge"]
    assert records[0]["locator"] == f"{tmp_path}/book.epub#OPS/text/one a.xhtml"
    for record in records:
        assert (record["authors"], record["published"], record["site"]) == (
            ["Ada Quill"],
            "2024-05-06",
            "Bridges of Elm",
        )


BAD_BOOKS = {
    "its archive is damaged": book()[:300],
    "is missing": book(**{"META-INF/container.xml": CONTAINER.replace("package", "none")}),
    "it names no package": book(**{"META-INF/container.xml": "<container/>"}),
    "no well-formed XML": book(**{"OPS/package.opf": "<package"}),
    "document type": book(**{"OPS/package.opf": '<!DOCTYPE p [<!ENTITY a "b">]>' + PACKAGE}),
    "nested too deep": book(**{"OPS/package.opf": "<a>" * 5000 + "</a>" * 5000}),
    "one of its parts is too large": book(**{"OPS/two.xhtml": bytes(9_000_000)}),
    "packed as no book is": packed(zipfile.ZIP_BZIP2, **{"OPS/two.xhtml": bytes(50_000_000)}),
}


@pytest.mark.parametrize("words", BAD_BOOKS)
def test_a_bad_book_says_why(tmp_path: Path, words: str) -> None:
    (tmp_path / "book.epub").write_bytes(BAD_BOOKS[words])
    try:
        _, faults = outcomes(str(tmp_path / "book.epub"))
    except UnreadableError as fault:
        faults = [str(fault)]
    assert len(faults) == 1
    assert words in faults[0]


def test_another_archive_is_no_article(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(UnreadableError, match="a zip archive"):
        unfold(str(tmp_path / "a.zip"))


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page that pdfium reads, without a table of its objects."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Title (Bridge Opens) >>",
    ]
    body = "%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(body)
    body += f"xref\n0 7\n0000000000 65535 f \n{table}trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\n"
    body += f"startxref\n{start}\n%%EOF"
    return body.encode("latin-1")


def test_the_text_of_a_pdf_is_an_article(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")
    (tmp_path / "a.pdf").write_bytes(pdf("Bridge Opens", "The bridge is open, the town said."))
    article = briefing_tui.read(str(tmp_path / "a.pdf"))
    assert not isinstance(article, list)
    assert "The bridge is open, the town said." in article.text
    assert article.title == "Bridge Opens"


def test_a_damaged_pdf_says_so(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\nnothing of the sort")
    with pytest.raises(UnreadableError, match="damaged"):
        briefing_tui.read(str(tmp_path / "a.pdf"))


def test_a_pdf_without_its_package_names_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (tmp_path / "a.pdf").write_bytes(pdf("Bridge"))
    with pytest.raises(UnreadableError, match=r"pip install 'briefing-tui\[pdf\]'"):
        briefing_tui.read(str(tmp_path / "a.pdf"))
