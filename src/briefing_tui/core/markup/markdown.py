"""Markdown in, `Document` out, through markdown-it's token stream (CommonMark and tables)."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing_tui.core.markup.build import Builder, Run
from briefing_tui.core.markup.top import with_top
from briefing_tui.core.model.document import BlockKind, Document, MarkKind, Provenance

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

MOST_SIGNS = 1_000
"""Signs of inline markup in one block from which on it is taken for text: nobody writes so many."""

_SIGNS = "*_[]<>&\\`!"
_TAG = re.compile(r"<[^<>]{0,2000}>")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_OPENED = {"em_open": MarkKind.EMPHASIS, "strong_open": MarkKind.STRONG}


def read_markdown(text: str, provenance: Provenance) -> Document:
    """Return the document a clean Markdown text holds, its markup turned into blocks and marks."""
    from markdown_it import MarkdownIt  # on use: 40 ms

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.at("inline", _inline)
    builder = Builder()
    _Walk(builder).through(parser.parse(text))
    return with_top(builder.document(provenance))


def _inline(state: "StateCore") -> None:
    """Read the inline markup of each block that has no more of it than a person writes."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        if sum(map(token.content.count, _SIGNS)) > MOST_SIGNS:
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


class _Walk:
    """One pass over the block tokens; keeps which containers are open."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.lists: list[int | None] = []  # the next number of an ordered list, none for bullets
        self.quotes = 0
        self.marker = ""
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.cells: list[Run] | None = None

    def through(self, tokens: "list[Token]") -> None:
        """Add every token's block."""
        for token in tokens:
            step = getattr(self, "on_" + token.type, None)
            if step is not None:
                step(token)

    def on_bullet_list_open(self, token: "Token") -> None:
        self.lists.append(None)

    def on_ordered_list_open(self, token: "Token") -> None:
        self.lists.append(int(token.attrGet("start") or 1))

    def on_bullet_list_close(self, token: "Token") -> None:
        self.lists.pop()

    on_ordered_list_close = on_bullet_list_close

    def on_list_item_open(self, token: "Token") -> None:
        number = self.lists[-1]
        self.marker = "-" if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1

    def on_blockquote_open(self, token: "Token") -> None:
        self.quotes += 1

    def on_blockquote_close(self, token: "Token") -> None:
        self.quotes -= 1

    def on_heading_open(self, token: "Token") -> None:
        if not self.lists and not self.quotes:
            self.kind, self.level = BlockKind.HEADING, int(token.tag[1:])

    def on_heading_close(self, token: "Token") -> None:
        self.kind, self.level = BlockKind.PARAGRAPH, 0

    def on_tr_open(self, token: "Token") -> None:
        self.cells = []

    def on_tr_close(self, token: "Token") -> None:
        self.builder.add(BlockKind.ROW, self.cells or ())
        self.cells = None

    def on_fence(self, token: "Token") -> None:
        self.builder.add_code(token.content)

    on_code_block = on_fence

    def on_html_block(self, token: "Token") -> None:
        self.builder.add(
            BlockKind.PARAGRAPH, [Run(_TAG.sub(" ", _COMMENT.sub(" ", token.content)).replace("\n", " "))]
        )

    def on_inline(self, token: "Token") -> None:
        runs = list(_runs(token.children or []))
        if self.cells is not None:
            self.cells += [*([Run(" | ")] if self.cells else []), *runs]
        elif self.lists:
            depth = len(self.lists)
            self.builder.add(BlockKind.ITEM, runs, depth, self.marker, "  " * min(depth - 1, 8))
            self.marker = ""
        elif self.quotes:
            self.builder.add(BlockKind.BLOCKQUOTE, runs, self.quotes)
        else:
            alone = token.children and all(child.type == "image" for child in token.children)
            self.builder.add(BlockKind.CAPTION if alone else self.kind, runs, self.level)


def _runs(tokens: "list[Token]") -> Iterator[Run]:
    """Return a line of inline tokens as runs."""
    marks: list[tuple[MarkKind, str]] = []
    for token in tokens:
        if token.type in _OPENED:
            marks.append((_OPENED[token.type], ""))
        elif token.type == "link_open":
            marks.append((MarkKind.LINK, str(token.attrGet("href") or "")))
        elif token.type.endswith("_close") and marks:
            marks.pop()
        elif token.type == "code_inline":
            yield Run(token.content, (*marks, (MarkKind.CODE, "")))
        elif token.type in ("softbreak", "hardbreak"):
            yield Run(" " if token.type == "softbreak" else "\n", tuple(marks))
        elif token.type in ("text", "image", "text_special"):
            yield Run(token.content, tuple(marks))
