"""What a page's own tags say of its article: JSON-LD first, then meta tags."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST_JSON = 400_000
MOST_NODES = 4_000
_ARTICLE = ("article", "posting", "report", "review", "newsstory", "recipe")
_TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "headline",
    "title",
)
_DATES = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dc.created",
    "dcterms.date",
    "date",
    "article.published",
    "published-date",
    "cxenseparse:recs:publishtime",
)
_STRONG = frozenset(_DATES[:5])
WEAK = "loose meta tag"
"""The source of dates whose tag does not say of what they are the date."""

_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "article:author_name",
    "article.author",
    "cxenseparse:author",
    "og:author",
    "authors",
    "creator",
)
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")


class Told(Struct, frozen=True):
    """What the tags say, as written; empty where they are silent.

    `persons` are the linked data's authors that are no organisation; `dates` pairs each date with its source,
    the most trusted first.
    """

    linked_title: str = ""
    titles: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    site: str = ""
    language: str = ""
    url: str = ""


def told_by(page: "HtmlElement") -> Told:
    """Return what a page's tags say."""
    meta = _meta(page)
    node = next(_articles(page), {})
    return Told(
        linked_title=_text(node.get("headline")) or _text(node.get("name")),
        titles=tuple(meta[name] for name in _TITLES if meta.get(name)),
        persons=tuple(_persons(node.get("author"))),
        authors=tuple(_first_names(meta)),
        dates=tuple(_dates(page, node, meta)),
        site=_first(meta, _SITES).lstrip("@") or next(iter(_names(node.get("publisher"))), ""),
        language=(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
        or meta.get("og:locale", "")
        or meta.get("content-language", ""),
        url=_canonical(page) or meta.get("og:url", ""),
    )


def _meta(page: "HtmlElement") -> dict[str, str]:
    """Return the page's meta tags by name, property or itemprop; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and tag.get(key):
                found.setdefault(tag.get(key).strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _first_names(meta: dict[str, str]) -> list[str]:
    return next(([meta[name]] for name in _AUTHORS if meta.get(name) and "://" not in meta[name]), [])


def _canonical(page: "HtmlElement") -> str:
    links = (tag for tag in page.iter("link") if "canonical" in (tag.get("rel") or "").lower().split())
    return next(
        (href for tag in links if (href := (tag.get("href") or "").strip()).startswith(("http:", "https:"))),
        "",
    )


def _articles(page: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Return the JSON-LD nodes that describe an article, from a bounded walk over all of them."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(_loaded(script.text or "")):
            kinds = node.get("@type")
            written = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
            if any(kind in written.lower() for kind in _ARTICLE) and (
                node.get("headline") or node.get("datePublished")
            ):
                yield node


def _loaded(text: str) -> Any:  # JSON of a stranger: any type
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if len(text) > LARGEST_JSON:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    stack, seen = [value], 0
    while stack and seen < MOST_NODES:
        node = stack.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            stack += [inner for inner in node.values() if isinstance(inner, dict | list)]
        elif isinstance(node, list):
            stack += [inner for inner in node if isinstance(inner, dict | list)]


def _text(value: Any) -> str:
    while isinstance(value, list) and value:
        value = value[0]
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: Any) -> list[str]:
    """Return the names of JSON-LD persons or bodies: strings, nodes, or lists of them."""
    values = value if isinstance(value, list) else [value]
    names = [_text(node.get("name")) if isinstance(node, dict) else _text(node) for node in values[:20]]
    return [name for name in names if name and "://" not in name]


def _persons(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return _names([node for node in values[:20] if not _is_organisation(node)])


def _is_organisation(node: Any) -> bool:
    return isinstance(node, dict) and "organi" in str(node.get("@type")).lower()


def _dates(page: "HtmlElement", node: dict[str, Any], meta: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Return the publication dates told: linked data, meta tags, an element marked as such."""
    if written := _text(node.get("datePublished")):
        yield "JSON-LD", written
    for name in _DATES:
        if meta.get(name):
            yield ("meta tag" if name in _STRONG else WEAK), meta[name]
    for element in page.iter("time"):
        marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if marked and element.get("datetime"):
            yield "time element", element.get("datetime") or ""
