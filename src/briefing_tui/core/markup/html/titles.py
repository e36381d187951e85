"""A page's headline: what stands in its largest heading, checked against what its tags call it."""

import re
from typing import TYPE_CHECKING

from briefing_tui.core.markup.html.meta import Told
from briefing_tui.core.text.clean import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::?|»|«|·|•|/|\\|~)\s+|\s*\|\s*|:\s+(?=[A-Z][\w. ]{2,24}$)")
_FOLD = re.compile(r"[\W_]+")
FEWEST = 3


def title_of(page: "HtmlElement", told: Told) -> str:
    """Return the headline: a heading that agrees with a tag, else a tag's title without the paper's name."""
    named = [told.linked_title, *told.titles, _title_tag(page)]
    known = [title for title in named if title]
    headings = [text for tag in ("h1", "h2") for text in _headings(page, tag)]
    agreed = next((h for h in headings if len(h.split()) >= FEWEST and any(_within(h, t) for t in known)), "")
    if agreed:
        return clean_line(agreed)
    plain = [
        _without_site(title, told.site)
        for title in (*told.titles, told.linked_title, _title_tag(page))
        if title
    ]
    if plain:
        return clean_line(plain[0])
    firsts = _headings(page, "h1")
    return clean_line(firsts[0]) if len(firsts) == 1 else ""


def same_words(one: str, other: str) -> bool:
    """Say whether two titles are the same but for case, marks and blanks."""
    return bool(one and other) and _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return _FOLD.sub(" ", text).strip().casefold()


def _within(heading: str, title: str) -> bool:
    """Say whether a heading is what a title says, or what it begins or ends with beside the paper's name."""
    inner, outer = _folded(heading), _folded(title)
    return bool(inner) and (outer == inner or outer.startswith(inner + " ") or outer.endswith(" " + inner))


def _headings(page: "HtmlElement", tag: str) -> list[str]:
    texts = (" ".join(element.text_content().split()) for element in list(page.iter(tag))[:12])
    return [text for text in texts if text and len(text) <= 300]


def _title_tag(page: "HtmlElement") -> str:
    for element in page.iter("title"):
        if element.getparent() is not None and element.getparent().tag == "head":
            return " ".join(element.text_content().split())
    return ""


def _without_site(title: str, site: str) -> str:
    """Return a title without the paper's name at its end or its beginning."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    for end in (len(parts) - 1, 0):
        if site and _folded(parts[end]) in (_folded(site), _folded(site).replace(" ", "")):
            return _cut(title, parts, end)
    last = parts[-1]
    if len(last.split()) <= 4 and len(title) - len(last) > 2 * len(last):
        return _cut(title, parts, len(parts) - 1)
    return title


def _cut(title: str, parts: list[str], end: int) -> str:
    kept = title[: title.rindex(parts[end])] if end else title[title.index(parts[0]) + len(parts[0]) :]
    return re.sub(r"^[\s|:»«·•/\\~–—-]+|[\s|:»«·•/\\~–—-]+$", "", kept)
