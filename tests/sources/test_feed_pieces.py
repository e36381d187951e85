"""A big feed is read in pieces: with the same outcome, its first entries at once, in little memory."""

import tracemalloc
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.core.model.article import Article
from briefing_tui.desk.feed_entries import FeedItem
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources import feed_pieces
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import FeedEntry, Told, read_feed
from briefing_tui.sources.feed_pieces import FIRST, MANY, Piece, pieces, survey
from briefing_tui.sources.feed_plain import plain_entries

RSS_ITEM = (
    "<item><title>Tide {n} &amp; more</title><link>/tide/{n}</link><dc:creator>Ada Quill</dc:creator>"
    "<pubDate>Thu, 09 Oct 2025 23:30:00 -0400</pubDate><description><![CDATA[<p>Low at {n}. <a href='x'>x</a>"
    "</p>]]></description><guid isPermaLink='false'>t{n}</guid></item>\n"
)
ATOM_ENTRY = (
    "<entry><title type='html'>Tide &lt;i&gt;{n}&lt;/i&gt;</title><link href='/tide/{n}'/>"
    "<updated>2025-10-09T00:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
    "<p>Low <b>at</b> {n}.</p></div></content></entry>\n"
)
RDF_ITEM = (
    "<item rdf:about='/tide/{n}'><title>Tide {n}</title><link>http://elm.example/tide/{n}</link></item>\n"
)
FEEDS = {
    "rss": (
        "<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Tidés</title><language>en-gb</language>"
        "<link>http://elm.example/</link>",
        RSS_ITEM,
        "</channel></rss>",
    ),
    "atom": (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://elm.example/' xml:lang='en'>"
        "<title>Tides</title><author><name>Bo Reed</name></author>",
        ATOM_ENTRY,
        "</feed>",
    ),
    "rdf": (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        "<channel><title>Tides</title></channel>",
        RDF_ITEM,
        "</rdf:RDF>",
    ),
    "plain": (
        "<rss version='2.0'><channel><title>Tides</title><language>en-gb</language>",
        "<item>\n<title> Tide {n} </title><link>http://elm.example/tide/{n}</link>"
        "<description>Low at {n}.\n\nThen  high.</description><guid>t{n}</guid>"
        "<pubDate>Thu, 09 Oct 2025 03:30:00 -0400</pubDate></item>\n",
        "</channel></rss>",
    ),
    "escaped": (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Tides</title>",
        "<item><title>Tide &amp; &lt;ebb&gt; {n} &#8217;s</title><link>http://elm.example/t?a={n}&amp;b=2</link>"
        "<description>&lt;p&gt;Low &amp; &#x2014; &quot;high&quot; at &lt;b&gt;{n}&lt;/b&gt;.&lt;/p&gt;"
        "</description>"
        "<guid isPermaLink='true'>http://elm.example/t{n}</guid><category>a</category><category>b</category></item>"
        "<item><title><![CDATA[Tide & {n}]]></title><description> <![CDATA[<p>Low & 'high'</p>]]>"
        "</description>"
        "<guid isPermaLink='false'>t{n}</guid><link>http://elm.example/t{n}</link></item>"
        "<item><title>Tide &amp;amp; &#146;{n}</title>"
        "<description>&lt;a href='x'&gt;Low&lt;/a&gt;</description></item>",
        "</channel></rss>",
    ),
    "bare": (
        "<rss version='2.0'><channel><title>Tides</title>",
        "<item><title>Tide {n}</title></item>",
        "</channel></rss>",
    ),
    "plain and not": (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Tides</title>",
        "<item><title>Tide {n}</title><description>Low.</description></item>"
        "<item><title>Tide &lt;b&gt;{n}</title></item><item><title>T</title><title>U</title></item>"
        "<item><title>D</title><pubDate>9.10.2025</pubDate></item><item><title>G</title><guid>http://a.b/</guid></item>",
        "</channel></rss>",
    ),
    "damaged": (
        "<rss version='2.0'><channel><title>Tides</title>",
        RSS_ITEM.replace("&amp;", "&"),
        "</channel>",
    ),
}


def written(name: str, count: int) -> bytes:
    head, entry, foot = FEEDS[name]
    return (head + "".join(entry.format(n=n) for n in range(count)) + foot).encode("latin-1")


@pytest.mark.parametrize("name", FEEDS)
def test_pieces_and_the_whole_say_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = Fetched("feed.xml", written(name, 120), url="http://elm.example/feed.xml")
    whole = read_feed(fetched)
    entries = list(whole.entries)
    monkeypatch.setattr(feed_pieces, "MANY", 10)
    monkeypatch.setattr(feed_pieces, "FIRST", 1)
    monkeypatch.setattr(feed_pieces, "EACH", 7)
    assert len(list(pieces(fetched.data, survey(fetched.data, "x"), "x"))) > 10
    cut = read_feed(fetched)
    assert (cut.title, cut.known) == (whole.title, whole.known)
    assert list(cut.entries) == entries
    assert len(entries) == {"plain and not": 600, "escaped": 360}.get(name, 120)
    assert all(isinstance(entry, FeedEntry) and entry.title for entry in entries)


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "A",
                "tide",
                " ",
                "\n",
                "\t",
                ">",
                "'",
                '"',
                "[x]",
                "]",
                "@",
                "é",
                "日",
                "\x85",
                "\u200b",
                "R&amp;D",
            ),
            *("&amp; ", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&amp;amp;", "&nbsp;", "&amp;nbsp;"),
            *(
                "&#8217;",
                "&#x2014;",
                "&#146;",
                "&#160;",
                "&#233;",
                "&#65;",
                "&#9;",
                "&lt;p&gt;",
                "&lt;/p&gt;",
            ),
            *(
                "&lt;b&gt;",
                "&lt;/b&gt;",
                "&lt;P&gt;",
                "&lt;a href='x'&gt;y&lt;/a&gt;",
                "x&lt;y",
                "&lt;script&gt;x",
            ),
        ]
    ),
    max_size=5,
).map("".join)
MARKUP = st.lists(
    st.sampled_from(["A", " ", "\n", "& ", "&", "<p>", "</p>", "<b>", "<", "é", "&amp;", "'", "<br>"]),
    max_size=5,
).map(lambda parts: f"<![CDATA[{''.join(parts)}]]>")


@given(WORDS | MARKUP, WORDS | MARKUP, WORDS)
def test_what_is_read_without_feedparser_says_the_same(title: str, content: str, category: str) -> None:
    item = (
        f"<item><title>{title}</title><link>http://elm.example/a?b=1&amp;c=2</link>"
        f"<description>{content}</description><category>{category}</category></item>"
    )
    head = b"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>T</title>"
    given_piece = Piece(item.encode(), head, b"</channel></rss>")
    fetched = Fetched("feed.xml", b"", url="http://elm.example/feed.xml")
    plain = plain_entries(given_piece, fetched, "")
    if plain is not None:
        assert plain == list(read_feed(Fetched("f", given_piece.whole, url=fetched.url)).entries)


def test_the_first_entries_do_not_wait_for_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = Fetched("feed.xml", written("rss", 3 * MANY))
    read: list[object] = []
    true = feed_pieces.pieces

    def told(*words: object) -> object:
        for piece in true(*words):  # type: ignore[arg-type]  # handed on as they are
            read.append(piece)
            yield piece

    monkeypatch.setattr("briefing_tui.sources.feed.pieces", told)
    assert len(list(islice(read_feed(fetched).entries, FIRST))) == FIRST
    assert len(read) == 1


def test_a_damaged_entry_that_is_too_large_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_pieces, "LARGEST_DAMAGED", 10_000)
    flood = "<item><title>Flood</title><description>" + "<" * 20_000 + "</description></item>"
    head, entry, foot = FEEDS["damaged"]
    text = head + entry.format(n=1) + flood + entry.format(n=2) + foot
    found: list[Told] = list(read_feed(Fetched("feed.xml", text.encode())).entries)
    assert [one.title for one in found if isinstance(one, FeedEntry)] == ["Tide 1 & more", "Tide 2 & more"]
    assert [one.reason for one in found if isinstance(one, UnreadableError)] == [
        "one of its entries is too large: it is not well-formed"
    ]


@pytest.mark.parametrize(
    "inside",
    ["<a>" * 300 + "</a>" * 300, "<a>" * 100_000, "<a " + " ".join(f"b{n}='c'" for n in range(900)) + "/>"],
    ids=["deep", "deep and open", "attributes"],
)
def test_what_is_nested_too_deep_is_refused(inside: str) -> None:
    text = f"<rss version='2.0'><channel><title>a</title><item>{inside}</item></channel></rss>"
    with pytest.raises(UnreadableError, match="nested too deep"):
        read_feed(Fetched("feed.xml", text.encode()))


def test_an_entry_is_laid_out_when_it_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feed.xml").write_bytes(written("rss", 20))
    laid: list[str] = []
    true = FeedItem.laid_out

    def told(item: FeedItem) -> Article:
        laid.append(item.title)
        return true(item)

    monkeypatch.setattr(FeedItem, "laid_out", told)
    entries = list(unfold(str(tmp_path / "feed.xml")).entries)
    assert not laid
    entry = entries[3]
    assert isinstance(entry, FeedItem)
    assert (entry.title, entry.site, entry.link) == ("Tide 3 & more", "Tidés", "http://elm.example/tide/3")
    assert entry.article is entry.article
    assert entry.article.title == entry.title
    assert entry.article.authors == ("Ada Quill",)
    assert laid == ["Tide 3 & more"]


def test_a_shelf_of_entries_is_small(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(written("rdf", 5_000))
    tracemalloc.start()
    entries = list(unfold(str(tmp_path / "feed.xml")).entries)
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(entries) == 5_000
    assert size < 1_000 * len(entries) + 4_000_000  # feedparser's own modules are the rest


@pytest.mark.parametrize("name", ["plain", "bare"])
def test_plain_entries_do_without_feedparser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import feedparser

    fetched = Fetched("feed.xml", written(name, 3 * MANY))
    asked: list[object] = []
    true = feedparser.parse

    def told(*words: object, **named: object) -> object:
        asked.append(words)
        return true(*words, **named)

    monkeypatch.setattr(feedparser, "parse", told)
    assert len(list(read_feed(fetched).entries)) == 3 * MANY
    assert len(asked) == 1
