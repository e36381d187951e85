"""Screens that are one list over the reader: the keys, the links in view."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from briefing_tui.ui.keymap import KEYMAP, MARKS, SEARCH_KEYS
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.links import Link
from briefing_tui.ui.render.sheet import Para, Row, Rows, given
from briefing_tui.ui.render.tabs import Tab
from briefing_tui.ui.render.wrap import wrap
from briefing_tui.ui.state import Reading

_KEYS_WIDE = 14


class Listing(RowsPane):
    """A list that is given its rows once."""

    NAME = "listing"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "listing--key",
        "listing--text",
        "listing--group",
        "listing--address",
    }

    def __init__(self, rows: Sequence[Row], title: str) -> None:
        super().__init__()
        self._given = given(rows)
        self.set_reactive(Listing.tabs, (Tab(self.NAME, "", title, title),))

    def on_mount(self) -> None:
        """Take the rows."""
        self._take(self.reading)

    def rows_of(self, reading: Reading) -> Rows:
        """Return the given rows."""
        return self._given

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Depend on nothing."""
        return ()


class ListScreen(ModalScreen[str | None], inherit_bindings=False):
    """One list with the keys every list has."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "page(1)", show=False),
        Binding("b,pageup,ctrl+u", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("escape,q,question_mark,semicolon", "leave", show=False),
        Binding("Q", "app.quit", show=False),
    ]

    def __init__(self, rows: Sequence[Row], title: str) -> None:
        super().__init__()
        self._listing = Listing(rows, title)

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield self._listing

    def on_mount(self) -> None:
        """Give the list the keys."""
        self._listing.focus()

    def action_move(self, step: int) -> None:
        """Move a row."""
        self._listing.move_cursor(step)

    def action_page(self, step: int) -> None:
        """Move a page."""
        self._listing.page_cursor(float(step))

    def action_edge(self, step: int) -> None:
        """Move to the first or last row."""
        self._listing.edge(step)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self._listing.choose()

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def on_rows_pane_chosen(self, message: RowsPane.Chosen) -> None:
        """Answer with the chosen row's key."""
        message.stop()
        self.dismiss(message.row.key if isinstance(message.row.key, str) else None)


class HelpScreen(ListScreen):
    """The keys in force, made from the key table, and what the marks on the screen mean."""

    def __init__(self, caps: Mapping[str, str]) -> None:
        super().__init__(help_rows(caps), "Keys  (Esc closes)")

    def on_rows_pane_chosen(self, message: RowsPane.Chosen) -> None:
        """Stay open: a row of help leads nowhere."""
        message.stop()


class LinksScreen(ListScreen):
    """The links in view; Enter opens one."""

    def __init__(self, links: Sequence[Link]) -> None:
        rows = []
        for words, address in links:
            paras = (
                Para(words, "listing--text", limit=1),
                Para(address, "listing--address", lead="  ", limit=3),
            )
            rows.append(Row(paras, None, address))
        super().__init__(rows, "Links  (Enter opens, Esc closes)")


def help_rows(caps: Mapping[str, str]) -> list[Row]:
    """Return the key table as rows, group by group, each key called as `caps` says; then the marks."""
    rows: list[Row] = []
    for group, keys in groupby(KEYMAP, key=lambda key: key.group):
        rows += _group(group, (_key_row(caps[key.id], key.help, key.id, key.id) for key in keys))
    searching = ((caps.get(keys, keys), text) for keys, text in SEARCH_KEYS)
    rows += _group("While searching", (_key_row(keys, text, f"search:{keys}") for keys, text in searching))
    rows += _group("Marks", (_key_row(mark, text, f"mark:{mark}") for mark, text in MARKS))
    return rows[1:]


def _group(title: str, rows: Iterable[Row]) -> list[Row]:
    return [Row((Para(""),)), Row((Para(title, "listing--group"),)), *rows]


def _key_row(label: str, text: str, key: str, name: str = "") -> Row:
    first, *others = _fitted(label)
    lead = "  " + first.ljust(_KEYS_WIDE) + " "
    row = Para(text, "listing--text", lead=lead, lead_look="listing--key", aside=name)
    return Row((row, *(Para(more, "listing--key", lead="  ") for more in others)), None, key)


def _fitted(label: str) -> list[str]:
    """Return the names of keys in lines that fit their column."""
    return [label[start:end].rstrip() for start, end in wrap(label, _KEYS_WIDE)]
