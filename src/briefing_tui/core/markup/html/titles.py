"""A page's headline: a heading its tags agree with, else what the tags call the page."""

import re
from html import unescape
from typing import TYPE_CHECKING

from briefing_tui.core.markup.html.meta import Told
from briefing_tui.core.text.clean import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::?|»|«|·|•|/|\\|~|>|<)\s+|\s*\|\s*|:\s+(?=[A-Z][\w. ]{2,24}$)")
_EDGE = re.compile(r"^[\s|:»«·•/\\~<>–—-]+|[\s|:»«·•/\\~<>–—-]+$")
_FOLD = re.compile(r"[\W_]+")
_SMALL = frozenset({"the", "of", "and", "for", "on", "in", "de", "der", "die", "das", "und", "la", "le", "&"})
LONGEST = 300
MOST_HEADINGS = 12


def title_of(page: "HtmlElement", told: Told) -> str:
    """Return the headline, empty where the page has none."""
    named = [unescape(title) for title in (*told.titles, told.linked_title, _title_tag(page)) if title]
    heads = [h for tag in ("h1", "h2") for h in _headings(page, tag) if not same_words(h, told.site)]
    title = _agreed(heads, named) or _alone(_headings(page, "h1"), named) or _named(named, told.site)
    return clean_line(title).strip()


def same_words(one: str, other: str) -> bool:
    """Say whether two titles are the same but for case, marks and blanks."""
    return bool(one and other) and _folded(one) == _folded(other)


def much_alike(one: str, other: str) -> bool:
    """Say whether a heading of some length shares most words with a title."""
    here, there = set(_folded(one).split()), set(_folded(other).split())
    return len(here) > 2 and 2 * len(here & there) > min(len(here), len(there))


def _agreed(heads: list[str], named: list[str]) -> str:
    """Return a heading that is a tag's title, or that one begins or ends with beside the paper's name."""
    folded = [_folded(title) for title in named]
    first = [_folded(parts[0]) for title in named if len(parts := _SEPARATOR.split(title)) > 1]
    exact = [head for head in heads if _folded(head) in folded]
    exact += [head for head in heads if len(head.split()) > 1 and _folded(head) in first]
    longer = [head for head in heads if len(head.split()) > 2]
    begun = [head for head in longer if any(title.startswith(_folded(head) + " ") for title in folded)]
    ended = [head for head in longer if any(title.endswith(" " + _folded(head)) for title in folded)]
    return next(iter([*exact, *begun, *ended]), "")


def _alone(heads: list[str], named: list[str]) -> str:
    """Return the page's only main heading if it shares its words with a tag, or no tag says anything."""
    if len(heads) != 1:
        return ""
    return heads[0] if not named or any(much_alike(heads[0], title) for title in named) else ""


def _named(named: list[str], site: str) -> str:
    return _without_site(named[0], site) if named else ""


def _folded(text: str) -> str:
    return _FOLD.sub(" ", text).strip().casefold()


def _headings(page: "HtmlElement", tag: str) -> list[str]:
    texts = (" ".join(element.text_content().split()) for element in list(page.iter(tag))[:MOST_HEADINGS])
    return [text for text in texts if text and len(text) <= LONGEST]


def _title_tag(page: "HtmlElement") -> str:
    """Return the page's `title`, not one inside a drawing."""
    titles = (element for element in page.iter("title") if element.getparent() is not None)
    own = next((element for element in titles if element.getparent().tag == "head"), None)
    return " ".join(own.text_content().split()) if own is not None else ""


def _without_site(title: str, site: str) -> str:
    """Return a title without the paper's name at its end or its beginning."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    if same_words(parts[0].replace(" ", ""), site.replace(" ", "")):
        return _EDGE.sub("", title[title.index(parts[0]) + len(parts[0]) :])
    last = parts[-1]
    named = same_words(last.replace(" ", ""), site.replace(" ", ""))
    if named or _is_name(last, title):
        return _without_site(_EDGE.sub("", title[: title.rindex(last)]), site) if named else _cut(title, last)
    return title


def _is_name(last: str, title: str) -> bool:
    """Say whether a title's last part looks like a paper's name: few large words, and the lesser part."""
    words = last.split()
    if len(words) > 5 or 2 * len(last) > len(title):
        return False
    return all(word[0].isupper() or "." in word or word.lower() in _SMALL for word in words)


def _cut(title: str, last: str) -> str:
    return _EDGE.sub("", title[: title.rindex(last)])
