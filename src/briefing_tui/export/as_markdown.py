"""Markdown (CommonMark): the article itself, or its findings as quotations and lists."""

import re
from collections.abc import Iterable, Iterator

from briefing_tui.core.model.document import Block, BlockKind, Document, Mark, MarkKind
from briefing_tui.core.model.record import Record
from briefing_tui.core.model.span import Span
from briefing_tui.export.sheet import Layout, Sheet, View, dated, one_line, quoted

SPECIAL = re.compile(r"([\\`*_\[\]<>])|(&)(?=[#\w])")
OPENING = re.compile(r"\s{0,3}(?:\d{1,9}(?=[.)])|(?=[#+~=|-]))")
ADDRESS = re.compile(r"(?:https?|mailto):[^\s<>\\]+\Z", re.I)
AROUND = {MarkKind.EMPHASIS: "*", MarkKind.STRONG: "**"}


def as_markdown(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield each article under its headline."""
    for index, sheet in enumerate(sheets):
        before = "\n" if index else ""
        yield before + (_show(sheet) if layout.view is View.SHOW else _findings(sheet, layout.view))


def escaped(text: str) -> str:
    """Return text that Markdown shows as it stands, as one line."""
    return _opening(_inner(one_line(text)))


def _findings(sheet: Sheet, view: View) -> str:
    title = f"# {escaped(sheet.title)}\n" if sheet.title else ""
    if view is View.QUOTES:
        parts = [_utterance(said) for said in sheet.utterances()]
    elif view is View.TIMELINE:
        past, upcoming = map(_events, sheet.divided())
        parts = [past, f"## Upcoming\n\n{upcoming}" if upcoming else ""]
    else:
        parts = ["".join(f"- {ITEMS[view](record)}\n" for record in sheet.records)]
    return "\n".join(part for part in (title, *parts) if part)


def _events(records: Iterable[Record]) -> str:
    return "".join(f"- {_event(record)}\n" for record in records)


def _utterance(said: tuple[Record, ...]) -> str:
    first, words = said[0], quoted(said, escaped)
    if first["kind"] == "echo":
        return f"- echoed: {words}\n"
    role = f", {escaped(first['role'])}" if first["role"] else ""
    return f"> {words}\n>\n> — {escaped(first['speaker'] or 'unknown')}{role}\n"


def _section(record: Record) -> str:
    return escaped(record["heading"] or "(lead)")


def _event(record: Record) -> str:
    doubt = "" if record["status"] == "happened" else f" ({record['status']})"
    source = f" — {escaped(record['article'])}" if "article" in record else ""
    return f"**{_inner(dated(record))}** {escaped(record['phrase'])}{doubt}{source}"


def _expression(record: Record) -> str:
    return f"{escaped(record['text'])}: {record['type']} {escaped(record['value'])}"


def _hit(record: Record) -> str:
    return f"{record['start']}: {escaped(record['line'])}"


ITEMS = {
    View.SECTIONS: _section,
    View.EXPRESSIONS: _expression,
    View.HITS: _hit,
}


def _show(sheet: Sheet) -> str:
    document = sheet.whole.document
    parts: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        tight = (
            before is not None and before.kind is block.kind and block.kind in (BlockKind.ITEM, BlockKind.ROW)
        )
        parts.append(("" if tight or not parts else "\n") + _block(block, document) + "\n")
        before = block
    return "".join(parts)


def _block(block: Block, document: Document) -> str:
    if block.kind is BlockKind.CODE:
        code = block.span.of(document.text)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"{fence}\n{code}\n{fence}"
    words = _marked(block, document)
    if block.kind is BlockKind.HEADLINE:
        return f"# {words}"
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(max(block.level, 2), 6)} {words}"
    if block.kind is BlockKind.ITEM:
        marker = block.marker if re.fullmatch(r"\d{1,9}[.)]", block.marker) else "-"
        return f"{'    ' * max(block.level - 1, 0)}{marker} {words}"
    return f"> {words}" if block.kind is BlockKind.BLOCKQUOTE else words


def _marked(block: Block, document: Document) -> str:
    """Return a block's words with their emphasis and links; marks that overlap others are left out."""
    out: list[str] = []
    at = block.span.start
    for mark in _marks_in(block.span, document.marks):
        if mark.span.start < at or mark.span.end > block.span.end:
            continue
        out += [_inner(document.text[at : mark.span.start]), _one(mark, document.text)]
        at = mark.span.end
    return _opening("".join([*out, _inner(document.text[at : block.span.end])]))


def _opening(line: str) -> str:
    """Return a line with what would open a heading, list or quotation made plain."""
    found = OPENING.match(line)
    return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line


def _inner(text: str) -> str:
    return SPECIAL.sub(lambda found: "\\" + found[0], re.sub(r"\s+", " ", text))


def _one(mark: Mark, text: str) -> str:
    words = mark.span.of(text)
    bare = words.strip()
    if not bare:
        return _inner(words)
    if mark.kind is MarkKind.LINK:
        return f"[{_inner(words)}](<{mark.target}>)" if ADDRESS.match(mark.target) else _inner(words)
    if mark.kind is MarkKind.CODE:
        return f"`{bare}`" if "`" not in bare else _inner(words)
    around = AROUND[mark.kind]
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{_inner(lead)}{around}{_inner(bare)}{around}{_inner(tail)}"


def _marks_in(span: Span, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    from bisect import bisect_left

    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    last = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
    return marks[first:last]
