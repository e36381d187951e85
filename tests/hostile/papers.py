"""Papers made of payloads: each format's text, with the payload in every place text can come from."""

import json
from collections.abc import Callable
from html import escape

SENTENCES = (
    "The ferry of {0} is late. \u201cThe pier {0} opened on Monday,\u201d said Anna {0} Berg, minister of {0} "
    "works, on 9 October 2025. Next week {0} the council meets.\n\n"
)


def plain(payload: str) -> str:
    """Return plain text: title, dateline, section, list, block quotation."""
    body = SENTENCES.format(payload)
    return (
        f"Ferry {payload} Opens\n\nBy Anna {payload} Berg\n\nBERLIN {payload} \u2014 It begins. {payload}\n\n"
        f"SECTION {payload}: A Kicker {payload}\n\n{body}* {payload}\n* second\n\n> {payload}\n\n{payload}\n"
    )


def markdown(payload: str) -> str:
    """Return Markdown: front matter, headings, links, code, a table, entities."""
    quoted = json.dumps(payload)
    return (
        f"---\ntitle: {quoted}\nauthor: {quoted}\ndate: {quoted}\nurl: {quoted}\n---\n"
        f"# Ferry {payload}\n\n## Section {payload}\n\n{SENTENCES.format(payload)}"
        f'[words {payload}](http://kanari.example/{payload} "{payload}") <http://kanari.example/{payload}>\n\n'
        f"&#27;[7331m &#x9b;7331m &#x202e; `{payload}`\n\n```{payload}\n{payload}\n```\n\n"
        f"| a {payload} | b |\n|--|--|\n| {payload} | d |\n"
    )


def html(payload: str) -> str:
    """Return a page: title, meta, JSON-LD, headings, links, captions, with entities for controls too."""
    words = (
        escape(payload)
        + " &#27;[7331m &#x9b;7331m &#x202e; &#8294; &amp;#27;[7331m &#0; &#xd800; &#x1b;]0;K&#7;"
    )
    facts = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": payload,
            "author": {"name": payload},
            "datePublished": f"2025-10-09{payload}",
            "publisher": {"name": payload},
        }
    ).replace("</", "<\\/")
    return (
        f"<html><head><title>Ferry {words}</title><meta name=author content='{words}'>"
        f"<meta property='og:site_name' content='{words}'><link rel=canonical href='http://k.example/{words}'>"
        f"<script type='application/ld+json'>{facts}</script></head><body><article><h1>Ferry {words}</h1>"
        f"<h2>{words}</h2>" + "".join(f"<p>{SENTENCES.format(words)}</p>" for _ in range(3)) + f"<p>"
        f"<a href='http://k.example/{words}' title='{words}'>link {words}</a> <a href='javascript:x'>js</a></p>"
        f"<figure><img alt='{words}'><figcaption>{words}</figcaption></figure>"
        f"<blockquote>{words}</blockquote><table><tr><td>{words}</td></tr></table></article></body></html>"
    )


def _legal(text: str) -> str:
    """Return what XML may hold of a text, controls as references where it allows those."""
    kept = (c if c >= " " or c in "\n\t" else "" for c in text if not 0xD800 <= ord(c) < 0xE000)
    return escape("".join(kept)).replace("\x9b", "&#x9b;").replace("\ufffe", "").replace("\uffff", "")


def rss(payload: str) -> str:
    """Return a feed as it should be: what XML allows of the payload, in every field."""
    words = _legal(payload) + " &#x9b;7331m &#x202e; &amp;#27;[7331m"
    items = "".join(
        f"<item><title>Ferry {n} {words}</title><link>http://127.0.0.1:1/{n}{words}</link><author>{words}</author>"
        f"<pubDate>Thu, 09 Oct 2025 10:00:00 GMT {words}</pubDate><guid>{n}{words}</guid>"
        f"<category>{words}</category><description>{_legal(html_part(payload))}</description></item>"
        for n in range(3)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Feed {words}</title><link>http://k.example/"
        f"</link><description>{words}</description>{items}</channel></rss>"
    )


def html_part(payload: str) -> str:
    """Return a paragraph of HTML, as descriptions hold it."""
    return f"<p>{SENTENCES.format(escape(payload))}</p>"


def broken_rss(payload: str) -> str:
    """Return a feed that is no XML: the payload raw, controls and all."""
    return (
        f"<rss version='2.0'><channel><title>Feed {payload}</title><item><title>Ferry {payload}</title>"
        f"<description>{payload} &#27;[7331m words</description></item></channel></rss>"
    )


def atom(payload: str) -> str:
    """Return an Atom feed."""
    words = _legal(payload)
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>{words}</title><entry><title>{words}</title>"
        f"<author><name>{words}</name></author><updated>2025-10-09T00:00:00Z{words}</updated><id>{words}</id>"
        f"<link href='http://127.0.0.1:1/{words}'/><content type='html'>{_legal(html_part(payload))}</content>"
        f"</entry></feed>"
    )


def json_feed(payload: str) -> str:
    """Return a JSON feed."""
    item = {
        "id": payload,
        "title": f"Ferry {payload}",
        "url": f"http://127.0.0.1:1/{payload}",
        "authors": [{"name": payload}],
        "date_published": f"2025-10-09T00:00:00Z{payload}",
        "content_text": SENTENCES.format(payload),
        "tags": [payload],
    }
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps(
        {"version": version, "title": payload, "items": [item, {"id": 5, "title": 7}, {}, payload]}
    )


def opml(payload: str) -> str:
    """Return a list of feeds that lead nowhere, and to what must not be opened."""
    words = _legal(payload)
    return (
        f"<opml version='2.0'><head><title>{words}</title></head><body>"
        f"<outline text='{words}' xmlUrl='http://127.0.0.1:1/{words}'/>"
        f"<outline text='p' xmlUrl='file:///etc/passwd'/><outline text='e' xmlUrl='exec:touch STRAY'/></body></opml>"
    )


FORMATS: dict[str, tuple[str, Callable[[str], str]]] = {
    "plain": (".txt", plain),
    "markdown": (".md", markdown),
    "html": (".html", html),
    "rss": (".xml", rss),
    "broken rss": (".rss", broken_rss),
    "atom": (".atom", atom),
    "json feed": (".json", json_feed),
    "opml": (".opml", opml),
}
"""Each format's ending and maker."""
