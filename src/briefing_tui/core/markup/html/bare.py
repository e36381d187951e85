"""A page in which no article was found: all its visible text, block by block."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing_tui.core.markup.build import Run
from briefing_tui.core.markup.html.tree import LINE_BREAK, Found, apart
from briefing_tui.core.model.document import BlockKind, MarkKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "title",
        "nav",
        "footer",
        "form",
        "button",
        "iframe",
        "select",
        "textarea",
        "object",
        "canvas",
        "figcaption",
    ]
)
_KINDS = {
    **{f"h{rank}": BlockKind.HEADING for rank in range(1, 7)},
    "li": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.BLOCKQUOTE,
    "tr": BlockKind.ROW,
    "pre": BlockKind.CODE,
}
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    ]
)
_MARKS = {"b": MarkKind.STRONG, "strong": MarkKind.STRONG, "i": MarkKind.EMPHASIS, "em": MarkKind.EMPHASIS}


def blocks_of(page: "HtmlElement") -> Iterator[Found]:
    """Return the blocks of a whole page, less what is not shown and what is only for finding one's way."""
    kinds: list[BlockKind] = [BlockKind.PARAGRAPH]
    levels: list[int] = [0]
    marks: list[tuple[MarkKind, str]] = []
    runs: list[Run] = []
    for begins, element in _walk(page):
        tag = str(element.tag)
        if not begins and tag in _INLINE:
            if tag in _MARKS or tag == "a":
                marks.pop()
        elif tag in _INLINE:
            if tag in _MARKS or tag == "a":
                marks.append((_MARKS.get(tag, MarkKind.LINK), element.get("href", "") if tag == "a" else ""))
        elif tag == "br" and begins:
            runs.append(Run(LINE_BREAK))
        elif tag in ("td", "th"):
            runs += [Run(" | ")] if begins and any(run.text.strip() for run in runs) else []
        elif tag != "br":
            if any(run.text.strip() for run in runs):
                yield from apart(_found(kinds[-1], levels[-1], tuple(runs)))
            runs = []
            if tag in _KINDS and begins:
                kinds.append(_KINDS[tag])
                levels.append(int(tag[1]) if tag[0] == "h" else int(tag != "tr"))
            elif tag in _KINDS:
                kinds.pop()
                levels.pop()
        text = element.text if begins else element.tail
        if text:
            runs.append(Run(text, tuple(marks)))
    if any(run.text.strip() for run in runs):
        yield from apart(_found(kinds[-1], levels[-1], tuple(runs)))


def _found(kind: BlockKind, level: int, runs: tuple[Run, ...]) -> Found:
    return Found(kind, runs, level, "-" if kind is BlockKind.ITEM else "")


def _walk(page: "HtmlElement") -> Iterator[tuple[bool, "HtmlElement"]]:
    """Return each element twice, at its beginning and at its end, without recursion."""
    stack = [(False, page), (True, page)]
    while stack:
        begins, element = stack.pop()
        if begins and element.tag in _SILENT:
            stack.pop()
            if element.tail:
                yield False, _tail_of(element)
            continue
        yield begins, element
        if begins:
            for child in reversed(element):
                if isinstance(child.tag, str):
                    stack += [(False, child), (True, child)]


def _tail_of(element: "HtmlElement") -> "HtmlElement":
    """Return an empty inline element with the tail of one that is not shown."""
    from lxml.html import Element

    stand_in = Element("span")
    stand_in.tail = element.tail
    return stand_in
