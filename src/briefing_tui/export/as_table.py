"""For people: lines that fit the terminal, without colour."""

from collections.abc import Callable, Iterable, Iterator
from textwrap import indent

from briefing_tui.core.model.document import Block, BlockKind
from briefing_tui.core.model.record import Record
from briefing_tui.export.columns import padded, width, wrapped
from briefing_tui.export.sheet import Layout, Sheet, View, dated, one_line, quoted

MEASURE = 76
"""Prose is never set wider than this."""


def as_table(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield each article's lines; of several, each comes under its name."""
    for index, sheet in enumerate(sheets):
        lines = _show(sheet, layout) if layout.view is View.SHOW else _rows(sheet, layout)
        name = wrapped(sheet.title, layout.width) if layout.several and layout.view is not View.SHOW else []
        blank = [""] if index and layout.several else []
        whole = [*blank, *name, *lines]
        yield "".join(f"{line}\n" for line in whole)


def _rows(sheet: Sheet, layout: Layout) -> list[str]:
    """Lay records out as a narrow first column and the words beside it, hanging."""
    rows = list(_labelled(sheet, layout.view))
    left = min(max((width(label) for label, _ in rows), default=0), max(layout.width // 3, 8))
    lines: list[str] = []
    for label, words in rows:
        beside = wrapped(words, min(layout.width - left - 2, MEASURE)) or [""]
        labels = wrapped(label, left) or [""]
        for at in range(max(len(labels), len(beside))):
            first = labels[at] if at < len(labels) else ""
            lines.append(f"{padded(first, left)}  {beside[at] if at < len(beside) else ''}".rstrip())
    return lines


def _labelled(sheet: Sheet, view: View) -> Iterator[tuple[str, str]]:
    if view is View.TIMELINE:
        past, upcoming = sheet.divided()
        yield from map(_event, past)
        if upcoming:
            yield "upcoming", "─" * 12
        yield from map(_event, upcoming)
        return
    if view is View.QUOTES:
        yield from map(_utterance, sheet.utterances())
        return
    yield from map(ROWS[view], sheet.records)


def _section(record: Record) -> tuple[str, str]:
    words = len(str(record["text"]).split())
    return f"{words} words", "  " * max(record["level"] - 2, 0) + one_line(record["heading"] or "(lead)")


def _utterance(parts: tuple[Record, ...]) -> tuple[str, str]:
    first, words = parts[0], quoted(parts)
    if first["kind"] == "echo":
        return "", f"  = {words}"
    name = one_line(first["speaker"]) or "(unknown)"
    return (f"{name}, {one_line(first['role'])}" if first["role"] else name), words


def _event(record: Record) -> tuple[str, str]:
    doubt = "" if record["status"] == "happened" else f" ({record['status']})"
    source = f"  [{one_line(record['article'])}]" if "article" in record else ""
    return dated(record), one_line(record["phrase"]) + doubt + source


def _expression(record: Record) -> tuple[str, str]:
    return f"{record['type'].lower()} {record['value']}", one_line(record["text"])


def _hit(record: Record) -> tuple[str, str]:
    return str(record["start"]), one_line(record["line"])


ROWS: dict[View, Callable[[Record], tuple[str, str]]] = {
    View.SECTIONS: _section,
    View.EXPRESSIONS: _expression,
    View.HITS: _hit,
}


def _show(sheet: Sheet, layout: Layout) -> list[str]:
    measure = min(layout.width, MEASURE)
    lines: list[str] = []
    before: Block | None = None
    for block in sheet.whole.document.blocks:
        listed = (
            before is not None and block.kind is before.kind and block.kind in (BlockKind.ITEM, BlockKind.ROW)
        )
        if lines and not listed:
            lines.append("")
        lines += _block(block, sheet.whole.text, measure)
        before = block
    return lines


def _block(block: Block, text: str, measure: int) -> list[str]:
    words = block.span.of(text)
    if block.kind is BlockKind.CODE:
        return indent(words, "    ").split("\n")
    if block.kind is BlockKind.HEADLINE:
        lines = wrapped(words, measure)
        return [*lines, "=" * max(map(width, lines), default=0)]
    if block.kind is BlockKind.HEADING:
        lines = wrapped(words, measure)
        return [*lines, "-" * max(map(width, lines), default=0)]
    if block.kind is BlockKind.ITEM:
        return _hanging(words, "  " * max(block.level - 1, 0) + (block.marker or "•") + " ", measure)
    if block.kind is BlockKind.BLOCKQUOTE:
        return [f"  | {line}" for line in wrapped(words, measure - 4)]
    return wrapped(words, measure)


def _hanging(words: str, marker: str, measure: int) -> list[str]:
    blank = " " * width(marker)
    lines = wrapped(words, measure - len(blank))
    return [(blank if at else marker) + line for at, line in enumerate(lines)]
