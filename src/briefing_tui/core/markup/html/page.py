"""A page in, `Document` out."""

import re
from typing import TYPE_CHECKING

from briefing_tui.core.markup.build import Builder, Run
from briefing_tui.core.markup.html import article, bare, captions, tree
from briefing_tui.core.markup.html.meta import told_by
from briefing_tui.core.markup.html.provenance import provenance_of
from briefing_tui.core.markup.html.sieve import sifted
from briefing_tui.core.markup.html.titles import much_alike, same_words, title_of
from briefing_tui.core.markup.top import with_top
from briefing_tui.core.model.document import BlockKind, Document, Provenance
from briefing_tui.core.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,200}\?>")
_LONG = re.compile(r"<[A-Za-z][^<]{8000}")
_TAG = re.compile(r"""(?P<name><[A-Za-z][\w:-]{0,40}+)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_MOST_SIGNS = 2_000
"""Equals signs and blanks in one tag."""

_WHOLE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_BOOK = re.compile(r"http://www\.idpf\.org/2007/ops")
"""The namespace of books: a chapter is all text, with nothing around it to be told apart."""

_REACH = 2_000
_TOP = 3
"""Among how many blocks the article's own copy of the headline is looked for."""

_DEEPEST = 8
"""List levels that are drawn further to the right."""


def read_html(raw: str, provenance: Provenance) -> Document:
    """Return the document a page holds: its article where one is found, else all its text.

    A fragment (a feed's entry) is all article. `provenance` gains what the page's tags say.
    """
    text = short_of_attributes(clean(raw))
    page = parsed(text)
    if page is None:
        return Document("", provenance=provenance)
    told = told_by(page)
    whole = _WHOLE.search(text) and not _BOOK.search(text[:_REACH])
    found = article.found_in(text, provenance.url) if whole else None
    where = provenance_of(provenance, told, title_of(page, told), found)
    blocks = list(tree.blocks_of(found.body)) if found else list(bare.blocks_of(page))
    builder = Builder()
    write(builder, where.title, captions.placed(page, sifted(blocks)))
    return with_top(builder.document(where))


def parsed(text: str) -> "HtmlElement | None":
    """Return a clean page's element tree, none where it has no element."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        short = short_of_attributes(_DECLARATION.sub("", text, count=1))
        return html.document_fromstring(short.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def short_of_attributes(text: str) -> str:
    """Return a page without the attributes of tags with thousands: each is compared with all before it."""
    return _TAG.sub(_shortened, text) if _LONG.search(text) else text


def _shortened(tag: re.Match[str]) -> str:
    signs = tag.group().count("=") + tag.group().count(" ")
    return tag["name"] if signs > _MOST_SIGNS else tag.group()


def write(builder: Builder, title: str, blocks: list[tree.Found]) -> None:
    """Write the headline and the blocks; the article's own copy of the headline stands for it."""
    copy = _copy_of(title, blocks)
    if title and copy is None:
        builder.add(BlockKind.HEADING, [Run(title)], 1)
    for i, block in enumerate(blocks):
        if i == copy:
            builder.add(BlockKind.HEADING, [Run(title)], 1)
        elif block.kind is BlockKind.CODE:
            builder.add_code("".join(run.text for run in block.runs))
        elif title and i < _TOP and _is_main(block):
            builder.add(BlockKind.DECK, block.runs)  # the page's own headline, where the caller knows another
        elif block.kind is BlockKind.HEADING:
            builder.add(block.kind, block.runs, max(2, block.level) if title else block.level)
        else:
            indent = "  " * min(block.level - 1, _DEEPEST) if block.marker else ""
            builder.add(block.kind, block.runs, block.level, block.marker, indent)


def _copy_of(title: str, blocks: list[tree.Found]) -> int | None:
    """Return which of the first blocks is the headline: the same words, or a main heading much like it."""
    for i, block in enumerate(blocks[:_TOP]):
        if same_words(block.text, title) or (_is_main(block) and much_alike(block.text, title)):
            return i
    return None


def _is_main(block: tree.Found) -> bool:
    return block.kind is BlockKind.HEADING and block.level == 1
