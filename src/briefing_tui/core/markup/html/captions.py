"""Captions: the page's own `figcaption` texts, set where their pictures stand in the article."""

from typing import TYPE_CHECKING

from briefing_tui.core.markup.build import Run
from briefing_tui.core.markup.html.tree import Found
from briefing_tui.core.model.document import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TEXTS = ("p", "h1", "h2", "h3", "h4", "figcaption")
_KEY = 60
_REACH = 2
"""How many stretches of text above a picture may be missing from the article and it still belongs there."""

LONGEST = 600


def placed(page: "HtmlElement", blocks: list[Found]) -> list[Found]:
    """Return the article's blocks with the page's captions among them, each below the text it stood below."""
    if next(page.iter("figcaption"), None) is None:
        return blocks
    known = {key: i for i, block in reversed(list(enumerate(blocks))) if (key := _key(block.text))}
    after: dict[int, list[Found]] = {}
    at, missed, seen = -1, _REACH + 1, set()
    for element in page.iter(*_TEXTS):
        words = " ".join(element.text_content().split())
        key = _key(words)
        if not key:
            continue
        if element.tag != "figcaption":
            at, missed = (known[key], 0) if key in known else (at, missed + 1)
        elif key not in known and key not in seen and missed <= _REACH and len(words) <= LONGEST:
            seen.add(key)
            after.setdefault(at, []).append(Found(BlockKind.CAPTION, (Run(words),)))
    return [each for i, block in enumerate(blocks) for each in (block, *after.get(i, ()))]


def _key(text: str) -> str:
    return "".join(c for c in text[: 2 * _KEY].casefold() if c.isalnum())[:_KEY]
