"""Answering a command: open the locators, pick the records, write them in a format."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from briefing_tui.cli import output, remembered
from briefing_tui.cli.ending import DONE, NOTHING_FOUND, UNREADABLE
from briefing_tui.cli.output import is_terminal, put, tell
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record
from briefing_tui.desk.open_article import BUNDLED
from briefing_tui.desk.open_many import Opened, Wish, open_many
from briefing_tui.errors import UnreadableError
from briefing_tui.export.sheet import Layout, Sheet, View
from briefing_tui.export.table import exporter

NARROWEST, WIDEST = 20, 1_000
"""Columns a table is laid out for, whatever the terminal or COLUMNS says."""
SOUGHT = {View.QUOTES: "quotations", View.TIMELINE: "dated events", View.EXPRESSIONS: "time expressions"}
"""What the lists hold that can be empty without a filter."""


class Request(Struct, frozen=True):
    """What is wanted of which articles.

    `grep` makes an answer without records exit with 1; `fault_line` words what could not
    be read; `together` makes one sheet of several.
    """

    view: View
    locators: tuple[str, ...]
    wish: Wish
    records: Callable[[Article], Iterable[Record]]
    format: str
    grep: bool = False
    fault_line: Callable[[UnreadableError], str] = str
    together: Callable[[Iterable[Sheet]], Sheet] | None = None


class Tally(Struct):
    """What came of the locators so far."""

    records: int = 0
    failed: bool = False
    names: int = 0
    name: str = ""


def answer(request: Request) -> int:
    """Write the answer as it comes and return the exit code."""
    tally = Tally()
    locators = request.locators or (BUNDLED,)
    opened = open_many(locators, request.wish)
    if opened.several:
        gc.enable()  # one article is soon done with; of thousands the garbage would not fit
    layout = Layout(request.view, opened.several, columns())
    sheets = _sheets(request, opened, tally)
    if request.together and opened.several:
        sheets = iter([request.together(sheets)])
    beginning: list[str] = []
    put(_gathered(exporter(request.format)(sheets, layout), beginning))
    if tally.failed:
        return UNREADABLE
    if not tally.records and not request.grep:
        _tell_of_none(request.view, tally)
    code = NOTHING_FOUND if request.grep and not tally.records else DONE
    if request.wish.settings.cache and not opened.several and not output.told:
        remembered.keep_answer(code, "".join(beginning))
    return code


def _tell_of_none(view: View, tally: Tally) -> None:
    """Say that there was nothing to list: an empty answer looks like a fault."""
    if view in SOUGHT and tally.names:
        where = tally.name if tally.names == 1 else f"{tally.names:,} articles"
        tell(f"no {SOUGHT[view]} found in {where}")


def _gathered(pieces: Iterable[str], beginning: list[str]) -> Iterator[str]:
    """Pass pieces on and keep them too, up to one more than would be remembered."""
    size = 0
    for piece in pieces:
        if size <= remembered.LARGEST_ANSWER:
            beginning.append(piece)
            size += len(piece)
        yield piece


def columns() -> int:
    """Return the width to lay tables out for: the terminal's own, else what COLUMNS says, else 80."""
    try:
        width = os.get_terminal_size(1).columns
    except (OSError, ValueError):
        said = os.environ.get("COLUMNS", "")
        width = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
    return min(max(width, NARROWEST), WIDEST) if width else 80


def chosen_format(given: str | None, for_programs: str = "jsonl") -> str:
    """Return the format asked for, else a table on a terminal and what programs read elsewhere."""
    return given or ("table" if is_terminal(sys.stdout) else for_programs)


def _sheets(request: Request, opened: Opened, tally: Tally) -> Iterator[Sheet]:
    for outcome in opened.articles:
        if isinstance(outcome, UnreadableError):
            tally.failed = True
            tell(request.fault_line(outcome))
            continue
        records = tuple(request.records(outcome))
        tally.records += len(records)
        tally.names, tally.name = tally.names + 1, outcome.document.provenance.locator
        yield Sheet(outcome, records)
