"""Files that are large, deep or worst cases: each name's ending, and a maker of a given weight."""

import json
from collections.abc import Callable

SPOKEN = 'The quick ferry "sailed over it," said Ann Lee on Monday. '
LAUGH = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def _nested(opening: str, closing: str, inner: str = "hello world here") -> Callable[[int], str]:
    return lambda weight: (
        opening * (weight // len(opening + closing)) + inner + closing * (weight // len(opening + closing))
    )


def _repeated(part: str) -> Callable[[int], str]:
    return lambda weight: part * (weight // len(part))


def _feed(weight: int) -> str:
    items = "".join(
        f"<item><title>Title {n}</title><description>Body {n} here.</description></item>"
        for n in range(weight // 70)
    )
    return f"<rss version='2.0'><channel><title>E</title>{items}</channel></rss>"


def _page(inner: Callable[[int], str]) -> Callable[[int], str]:
    return lambda weight: f"<html><body><article>{inner(weight)}</article></body></html>"


def _doctype(kind: str) -> Callable[[int], str]:
    def made(weight: int) -> str:
        inside = {
            "laughs": f'<!ENTITY l0 "lol">{LAUGH}',
            "quadratic": f'<!ENTITY l9 "{"A" * (weight // 2)}">',
            "file": '<!ENTITY l9 SYSTEM "file:///etc/passwd">',
            "address": '<!ENTITY l9 SYSTEM "http://127.0.0.1:1/">',
            "parameter": '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY l9 "x">',
        }[kind]
        uses = "&l9;" * (weight // 20 if kind == "quadratic" else 1)
        return (
            f'<?xml version="1.0"?><!DOCTYPE r [{inside}]><rss version="2.0"><channel><title>{uses}</title>'
            f"<item><title>a{uses}</title><description>{uses}</description></item></channel></rss>"
        )

    return made


def _json_feed(weight: int) -> str:
    items = [{"id": n, "title": f"Title {n}", "content_text": "Body."} for n in range(weight // 60)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "E", "items": items})


FILES: dict[str, tuple[str, Callable[[int], str]]] = {
    "speech in one line": (".txt", _repeated(SPOKEN)),
    "one line without a blank": (".txt", _repeated("x")),
    "wide without a blank": (".txt", _repeated("日")),
    "short lines": (".txt", _repeated("a\n")),
    "empty lines": (".txt", _repeated("\n")),
    "blanks": (".txt", _repeated(" ")),
    "tabs": (".txt", _repeated("\t")),
    "marks": (".txt", lambda weight: "e" + "\u0301" * (weight // 2)),
    "joiners": (".txt", _repeated("👨\u200d")),
    "quotation marks": (".txt", _repeated('"\u201c')),
    "opening marks": (".txt", _repeated("\u201c")),
    "dates": (".txt", _repeated("2025-10-09 ")),
    "weekdays": (".txt", _repeated("on Monday, ")),
    "names": (".txt", _repeated("Anna Berg ")),
    "stops": (".txt", _repeated(". ")),
    "labels": (".txt", _repeated("A: B\n")),
    "capitals": (".txt", _repeated("SECTION HEADING\n\n")),
    "brackets": (".txt", _repeated("(")),
    "digits": (".txt", lambda weight: "9" * weight + " million"),
    "said": (".txt", _repeated("said ")),
    "dashes": (".txt", _repeated("- ")),
    "controls": (".txt", _repeated("\x1b[7331m")),
    "stars": (".md", _repeated("*a **b ")),
    "links": (".md", lambda weight: "[" * (weight // 3) + "x" + "]" * (weight // 3) + "(a)" * (weight // 9)),
    "block quotations": (
        ".md",
        lambda weight: ">" * (weight // 2) + " hello\n\n" + "> " * (weight // 4) + "x\n",
    ),
    "lists in lists": (
        ".md",
        lambda weight: "".join(" " * (2 * n) + "- a\n" for n in range(int(weight**0.5))),
    ),
    "ticks": (".md", lambda weight: "".join("`" * n + " " for n in range(1, int((2 * weight) ** 0.5)))),
    "headings": (".md", _repeated("# a\n")),
    "references": (".md", _repeated("[a]: b\n")),
    "table": (
        ".md",
        lambda weight: "|a" * 500 + "\n" + "|-" * 500 + "\n" + ("|b" * 500 + "\n") * (weight // 1000),
    ),
    "front matter": (".md", lambda weight: "---\n" + "a: b\n" * (weight // 5) + "---\n\ntext here\n"),
    "divisions in divisions": (".html", _page(_nested("<div>", "</div>"))),
    "unclosed": (".html", _nested("<b>", "")),
    "paragraphs": (".html", _page(_repeated("<p>Words of a paragraph, said Ann.</p>"))),
    "ampersands": (".html", lambda weight: "<p>" + "&" * (weight // 2) + "<" * (weight // 2)),
    "attributes": (".html", lambda weight: "<p " + "a=b " * (weight // 4) + ">x</p>"),
    "comments": (".html", _repeated("<!--")),
    "tables in tables": (".html", _repeated("<table>")),
    "scripts": (".html", _repeated("<script>")),
    "entries": (".xml", _feed),
    "deep description": (
        ".xml",
        lambda weight: (
            f'<rss version="2.0"><channel><title>a</title><item><description>{_nested("<a>", "</a>")(weight)}'
            "</description></item></channel></rss>"
        ),
    ),
    "laughs": (".xml", _doctype("laughs")),
    "quadratic": (".xml", _doctype("quadratic")),
    "entity of a file": (".xml", _doctype("file")),
    "entity of an address": (".xml", _doctype("address")),
    "parameter entity": (".xml", _doctype("parameter")),
    "entries in JSON": (".json", _json_feed),
    "deep JSON": (
        ".json",
        lambda weight: '{"version":"https://jsonfeed.org/version/1.1","items":' + "[" * weight,
    ),
    "long number": (
        ".json",
        lambda weight: (
            '{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":' + "9" * weight + "}]}"
        ),
    ),
    "outlines": (
        ".opml",
        lambda weight: (
            '<opml version="2.0"><body>' + '<outline text="a"/>' * (weight // 19) + "</body></opml>"
        ),
    ),
    "deep outlines": (
        ".opml",
        lambda weight: '<opml version="2.0"><body>' + '<outline text="a">' * (weight // 18),
    ),
}
