"""The article in a page: trafilatura's choice of body, and its guesses at date and authors."""

import logging
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from lxml.etree import _Element
    from trafilatura.settings import Document as Extracted

_QUIET = logging.NullHandler()
MANY = 10
"""Headings from which on the stricter reading is taken: it drops teasers, at the price of a few headings."""

LARGEST = 20_000
"""Elements up to which trafilatura is asked: its time grows faster than the page."""

LONGEST = 4_000_000
"""Characters up to which it is: it looks for a date in all of them, some twenty times."""


class FoundArticle(Struct, frozen=True):
    """The article's tree (`head`, `p`, `quote`, `list`, `table` …) and what trafilatura guesses of it."""

    body: "_Element"
    date: str
    authors: str
    site: str


def found_in(text: str, url: str) -> FoundArticle | None:
    """Return the article of a clean page, none where there is no telling it from the rest."""
    if text.count("<") > 2 * LARGEST or len(text) > LONGEST:
        return None
    found = _extract(text, url, strict=False)
    if found is None:
        return None
    body = found.body
    if len(body.findall(".//head")) > MANY and (stricter := _extract(text, url, strict=True)) is not None:
        body = stricter.body
    return FoundArticle(body, found.date or "", found.author or "", found.sitename or "")


def _extract(text: str, url: str, *, strict: bool) -> "Extracted | None":
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "justext"):  # their complaints would reach the screen
        logging.getLogger(name).addHandler(_QUIET)
    found = bare_extraction(
        text,
        url=url or None,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
        favor_precision=strict,
        with_metadata=not strict,
    )
    if found is None or isinstance(found, dict):
        return None
    return found if found.body is not None and len(found.body) else None
