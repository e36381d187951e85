"""A page in, `Document` out."""

import re
from typing import TYPE_CHECKING

from briefing_tui.core.markup.build import Builder, Run
from briefing_tui.core.markup.html import article, bare, captions, tree
from briefing_tui.core.markup.html.meta import Told, told_by
from briefing_tui.core.markup.html.provenance import provenance_of
from briefing_tui.core.markup.html.titles import same_words, title_of
from briefing_tui.core.markup.top import with_top
from briefing_tui.core.model.document import BlockKind, Document, Provenance
from briefing_tui.core.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,200}\?>")


def read_html(raw: str, provenance: Provenance) -> Document:
    """Return the document a page holds: its article where one is found, else all its text."""
    page = parsed(clean(raw))
    if page is None:
        return Document("", provenance=provenance)
    told = told_by(page)
    found = article.found_in(page, provenance.url)
    title = title_of(page, told)
    where = provenance_of(provenance, told, title, found)
    builder = Builder()
    blocks = tree.blocks_of(found.body) if found else bare.blocks_of(page)
    _write(builder, where.title, captions.placed(page, list(blocks)))
    return with_top(builder.document(where))


def parsed(text: str) -> "HtmlElement | None":
    """Return a clean page's element tree, none where it has no element."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_DECLARATION.sub("", text, count=1).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _write(builder: Builder, title: str, blocks: list[tree.Found]) -> None:
    """Write the headline and the blocks; the article's own copy of the headline stands for it."""
    heads = [i for i, block in enumerate(blocks[:3]) if same_words(block.text, title)]
    if title and not heads:
        builder.add(BlockKind.HEADING, [Run(title)], 1)
    for i, block in enumerate(blocks):
        if i in heads:
            if i == heads[0]:
                builder.add(BlockKind.HEADING, block.runs, 1)
        elif block.kind is BlockKind.CODE:
            builder.add_code("".join(run.text for run in block.runs))
        else:
            level = max(2, block.level) if block.kind is BlockKind.HEADING else block.level
            builder.add(
                block.kind, block.runs, level, block.marker, "  " * (block.level - 1) if block.marker else ""
            )


__all__ = ["Told", "parsed", "read_html"]
